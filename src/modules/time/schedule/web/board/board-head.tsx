import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import type { HeadDay } from '../calls.ts'
import { words } from '../locale.ts'
import { weekday } from './use-board.ts'
import { useNames } from './use-names.ts'

const weekdays = ['weekday0', 'weekday1', 'weekday2', 'weekday3', 'weekday4', 'weekday5', 'weekday6'] as const
const marks = { holiday: 'holidayMark', off: 'offMark', makeUp: 'makeUpMark' } as const

export function BoardHead({ days, today }: { days: readonly HeadDay[]; today: Day }) {
  const t = useWords(words)
  const isCrowded = days.length > 14
  return (
    <thead>
      <tr>
        <th scope="col" className="people-days-who">
          {t('person')}
        </th>
        {days.map((head, at) => (
          <HeadCell key={head.day} head={head} isToday={head.day === today} inShort={isCrowded && at > 0} />
        ))}
      </tr>
    </thead>
  )
}

/** `五 6/19 节`; of many days the month only where it begins. */
type HeadCellProps = { head: HeadDay; isToday: boolean; inShort: boolean }

function HeadCell({ head, isToday, inShort }: HeadCellProps) {
  const t = useWords(words)
  const names = useNames()
  const { day, calendar, closed } = head
  const mark = calendar !== null && calendar !== 'workday' && calendar !== 'weekend' ? marks[calendar] : undefined
  return (
    <th scope="col" className={isToday ? 'board-day now' : 'board-day'} title={names.calendar(head) || undefined}>
      <span className="small quiet">{t(weekdays[weekday(day)] ?? 'weekday0')}</span>
      <span className="nowrap">
        {(!inShort || day.endsWith('-01')) && `${Number(day.slice(5, 7))}/`}
        {Number(day.slice(8))}
      </span>
      {mark && <span className={calendar === 'makeUp' ? 'head-mark work' : 'head-mark'}>{t(mark)}</span>}
      {closed && <Icon name="lock" size={12} />}
    </th>
  )
}
