import { type KeyboardEvent, useRef } from 'react'
import { shifted, useMonthName } from '#modules/time/web/month-steps.tsx'
import { sinceMonday } from '#modules/time/web/week.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day, type Month } from '#platform/kernel/day.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import type { MonthDay } from '../../../contract.ts'
import { useWeekday } from '../../shared/use-span.ts'
import { words } from '../locale.ts'
import './month-grid.css'

type MonthGridProps = {
  month: Month
  onMonth: (month: Month) => void
  /** What is known of its days. */
  days: readonly MonthDay[]
  from: Day | undefined
  to: Day | undefined
  onTap: (day: Day) => void
}

/** A month to choose the first and the last day in, with two taps. */
export function MonthGrid({ month, onMonth, days, from, to, onTap }: MonthGridProps) {
  const t = useWords(words)
  const monthName = useMonthName()
  const grid = useRef<HTMLFieldSetElement>(null)
  const step = (by: number) => () => onMonth(shifted(month, by))
  return (
    <div className="leave-month">
      <div className="leave-month-head">
        <button className="bare icon-button" type="button" aria-label={t('previousMonth')} onClick={step(-1)}>
          <Icon name="left" />
        </button>
        <strong className="grow" aria-live="polite">
          {monthName(month)}
        </strong>
        <button className="bare icon-button" type="button" aria-label={t('nextMonth')} onClick={step(1)}>
          <Icon name="right" />
        </button>
      </div>
      <fieldset
        ref={grid}
        className="leave-month-grid"
        aria-label={t('whichDays')}
        onKeyDown={(event) => moveInMonth(event, grid.current)}
      >
        <Weekdays />
        {daysIn(month).map((day, at) => (
          <MonthCell
            key={day}
            day={day}
            column={at === 0 ? sinceMonday(day) + 1 : undefined}
            known={days.find((each) => each.day === day)}
            place={placeOf(day, from, to)}
            stop={day === (from?.startsWith(month) ? from : `${month}-01`)}
            onTap={onTap}
          />
        ))}
      </fieldset>
    </div>
  )
}

function daysIn(month: Month): Day[] {
  const [first, next] = [`${month}-01` as Day, `${shifted(month, 1)}-01` as Day]
  return Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((day) => day < next)
}

const someMonday = '2024-01-01' as Day

function Weekdays() {
  const weekday = useWeekday()
  return Array.from({ length: 7 }, (_, at) => addDays(someMonday, at)).map((day) => (
    <span key={day} className="leave-weekday small quiet" aria-hidden="true">
      {weekday(day).replace('周', '')}
    </span>
  ))
}

type Place = 'out' | 'first' | 'last' | 'only' | 'between'

function placeOf(day: Day, from: Day | undefined, to: Day | undefined): Place {
  if (!from || !to || day < from || day > to) return 'out'
  if (from === to) return 'only'
  if (day === from) return 'first'
  return day === to ? 'last' : 'between'
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The arrow keys move from day to day. */
function moveInMonth(event: KeyboardEvent, grid: HTMLElement | null): void {
  const by = steps[event.key]
  const here = event.target instanceof HTMLElement ? event.target.dataset.day : undefined
  if (by === undefined || here === undefined) return
  event.preventDefault()
  grid?.querySelector<HTMLElement>(`[data-day="${addDays(here as Day, by)}"]`)?.focus()
}

type MonthCellProps = {
  day: Day
  column: number | undefined
  known: MonthDay | undefined
  place: Place
  /** The one that the Tab key comes to. */
  stop: boolean
  onTap: (day: Day) => void
}

function MonthCell({ day, column, known, place, stop, onTap }: MonthCellProps) {
  const t = useWords(words)
  const today = useToday()
  const format = useFormat()
  const weekday = useWeekday()
  const off = known?.why === 'restDay' || known?.why === 'holiday'
  const mark = markOf(known)
  const said = [format.day(day, 'sentence'), weekday(day), known?.why && t(`why.${known.why}`)]
  const away = known?.away && t(known.away.agreed ? 'awayAlready' : 'askedAlready')
  return (
    <button
      type="button"
      className={`bare leave-day ${place} ${off ? 'off' : ''} ${day < today ? 'gone' : ''} ${day === today ? 'now' : ''}`}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      data-day={day}
      tabIndex={stop ? 0 : -1}
      aria-pressed={place !== 'out'}
      aria-label={[...said, away].filter(Boolean).join(' ')}
      onClick={() => onTap(day)}
    >
      <span>{Number(day.slice(8))}</span>
      {mark && <span className={`leave-day-mark ${mark}`}>{t(`mark.${mark}`)}</span>}
    </button>
  )
}

function markOf(known: MonthDay | undefined): 'away' | 'asked' | 'holiday' | 'makeUpDay' | undefined {
  if (known?.away) return known.away.agreed ? 'away' : 'asked'
  if (known?.why === 'holiday' || known?.why === 'makeUpDay') return known.why
  return undefined
}
