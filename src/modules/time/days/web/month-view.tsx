import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { hoursOf } from '#platform/kernel/clock.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { Figure, FigureStrip } from '#platform/ui/figure.tsx'
import { formatNumber } from '#platform/ui/format.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { MyWord } from '../../closing/web/my-word.tsx'
import { time } from '../../contract.ts'
import { sinceMonday } from '../../web/week.ts'
import type { MonthDay, PeriodSoFar, PersonMonth } from '../contract.ts'
import { DayPanel } from './day-panel.tsx'
import { words } from './locale.ts'
import { MonthMarks } from './month-marks.tsx'
import './month-view.css'

type MonthViewProps = { personId: string | null; month: Month }

/** A month by its days, with its sums; a day opens to why it came to what it came. Without a person one's own. */
export function MonthView({ personId, month }: MonthViewProps) {
  const t = useWords(words)
  const own = useRead(time.myMonth, { month }, { enabled: personId === null })
  const others = useRead(time.month, { personId: personId ?? '', month }, { enabled: personId !== null })
  const { data, error, refetch } = personId === null ? own : others
  if (error && data === undefined) return <Problem error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <LoadingRows rows={8} />
  if (data === null) return <Note tone="waiting">{t('noEmployee')}</Note>
  return (
    <>
      {personId === null && <MyWord month={month} totals={data.totals} />}
      <Sums totals={data.totals} period={data.period} />
      <Days key={month} personId={personId} read={data} month={month} />
    </>
  )
}

function Sums({ totals: sums, period }: Pick<PersonMonth, 'totals' | 'period'>) {
  const t = useWords(words)
  const hours = (minutes: number) => formatNumber(hoursOf(minutes))
  const overtime = sums.overtimeWorkday + sums.overtimeRest + sums.overtimeHoliday
  return (
    <FigureStrip>
      <Figure
        label={t('total.worked')}
        value={hours(sums.worked)}
        unit={t('hours')}
        targetNote={t('ofDue', { hours: hours(sums.scheduled) })}
      />
      <Figure
        label={t('total.overtime')}
        value={hours(overtime)}
        unit={t('hours')}
        {...(sums.comp > 0 && { targetNote: t('compOf', { hours: hours(sums.comp) }) })}
      />
      <Figure
        label={t('total.late')}
        value={sums.lateCount}
        unit={t('times')}
        off={sums.lateCount > 0}
        {...(sums.late > 0 && { change: t('totalMinutes', { minutes: sums.late }) })}
      />
      <Figure label={t('total.missing')} value={sums.missing} unit={t('times')} off={sums.missing > 0} />
      <Figure label={t('total.absent')} value={hours(sums.absent)} unit={t('hours')} off={sums.absent > 0} />
      <Figure label={t('total.leave')} value={hours(sums.onLeave)} unit={t('hours')} />
      {period && <PeriodFigure period={period} />}
    </FigureStrip>
  )
}

/** Hours counted over a period, so far, against what the law has for it. */
function PeriodFigure({ period: { from, lastDay, counted, standard, cap, onHolidays } }: { period: PeriodSoFar }) {
  const t = useWords(words)
  const { day } = useFormat()
  const hours = (minutes: number) => formatNumber(hoursOf(minutes))
  const days = { from: day(from, 'sentence'), lastDay: day(lastDay, 'sentence') }
  const over = standard === null ? 0 : Math.max(0, counted - standard)
  const isTooMuch = cap !== null && over + onHolidays > cap
  return (
    <Figure
      label={t('total.period')}
      value={hours(counted)}
      unit={t('hours')}
      targetNote={
        standard === null ? t('periodUnknown', days) : t('periodStandard', { ...days, hours: hours(standard) })
      }
      {...(over > 0 && { off: true, change: t('periodOver', { hours: hours(over) }) })}
      {...(isTooMuch && { change: t('periodBeyond', { hours: hours(over + onHolidays), limit: hours(cap) }) })}
    />
  )
}

type DaysProps = { personId: string | null; read: PersonMonth; month: Month }

function Days({ personId, read: { days, name }, month }: DaysProps) {
  const t = useWords(words)
  const today = useToday()
  const [chosen, setChosen] = useState<Day | null>(days.some(({ day }) => day === today) ? today : null)
  const first = sinceMonday(`${month}-01` as Day)
  return (
    <div className="month-view">
      <fieldset className="month-grid" aria-label={t('monthGrid')}>
        <WeekdayNames />
        {days.map((each) => (
          <DayCell
            key={each.day}
            day={each}
            column={each.day === days[0]?.day ? ((first + Number(each.day.slice(8)) - 1) % 7) + 1 : undefined}
            today={each.day === today}
            chosen={each.day === chosen}
            onChoose={() => setChosen(each.day)}
          />
        ))}
      </fieldset>
      {chosen && <DayPanel {...{ personId, name }} day={chosen} />}
    </div>
  )
}

/** A Monday, from which the names of the days are counted. */
const someMonday = Date.UTC(2024, 0, 1)

function WeekdayNames() {
  const [language] = useLanguage()
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    weekday: language === 'zh' ? 'narrow' : 'short',
    timeZone: 'UTC',
  })
  return Array.from({ length: 7 }, (_, at) => someMonday + at * 86_400_000).map((at) => (
    <span key={at} className="month-weekday" aria-hidden="true">
      {format.format(at)}
    </span>
  ))
}

type DayCellProps = { day: MonthDay; column: number | undefined; today: boolean; chosen: boolean; onChoose: () => void }

function DayCell({ day: { day, kind, shift, entry }, column, today, chosen, onChoose }: DayCellProps) {
  const t = useWords(words)
  const off = kind === 'holiday' ? t('holiday') : t('rest')
  return (
    <button
      type="button"
      className={`bare month-day ${kind === 'workday' ? '' : 'off'} ${today ? 'now' : ''}`}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <span className="month-date">
        <strong>{Number(day.slice(8))}</strong>
        <span className="soft">{shift?.short ?? off}</span>
      </span>
      {entry && <MonthMarks entry={entry} />}
    </button>
  )
}
