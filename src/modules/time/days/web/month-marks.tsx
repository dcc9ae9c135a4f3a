import { useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import { StatusTag, type Tone } from '#platform/ui/tag.tsx'
import type { DayEntry } from '../../contract.ts'
import { useClock } from '../../web/use-clock.ts'
import { words } from './locale.ts'

type Mark = { key: string; tone: Tone; text: string }

/** What a day came to in a word or two: what is wrong first, then leave and overtime. */
export function MonthMarks({ entry }: { entry: DayEntry }) {
  const clock = useClock()
  const marks = useMarks(entry)
  return (
    <>
      {entry.firstIn !== null && (
        <span className="month-clocks soft">
          {entry.lastOut === null ? clock(entry.firstIn) : `${clock(entry.firstIn)}–${clock(entry.lastOut)}`}
        </span>
      )}
      <span className="month-marks">
        {marks.map(({ key, tone, text }) => (
          <StatusTag key={key} tone={tone}>
            {text}
          </StatusTag>
        ))}
      </span>
    </>
  )
}

function useMarks(entry: DayEntry): Mark[] {
  const t = useWords(words)
  const overtime = entry.overtimeWorkday + entry.overtimeRest + entry.overtimeHoliday
  const all: (Mark | false)[] = [
    entry.absent > 0 && { key: 'absent', tone: 'broken', text: t('mark.absent') },
    entry.missing > 0 && { key: 'missing', tone: 'broken', text: t('mark.missing') },
    entry.late > 0 && { key: 'late', tone: 'waiting', text: t('mark.late', { minutes: entry.late }) },
    entry.early > 0 && { key: 'early', tone: 'waiting', text: t('mark.early', { minutes: entry.early }) },
    entry.onLeave > 0 && { key: 'leave', tone: 'running', text: t('mark.leave') },
    overtime > 0 && { key: 'overtime', tone: 'planned', text: t('mark.overtime', { hours: hoursOf(overtime) }) },
    entry.problem === 'open' && { key: 'open', tone: 'normal', text: t('mark.open') },
    entry.problem === 'noCalendar' && { key: 'noCalendar', tone: 'normal', text: t('mark.noCalendar') },
    entry.problem === 'noSchedule' && { key: 'noSchedule', tone: 'normal', text: t('mark.noSchedule') },
  ]
  return all.filter((mark) => mark !== false)
}
