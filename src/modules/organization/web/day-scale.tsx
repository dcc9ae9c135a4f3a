import { useEffect, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'

type Range = { first: Day; last: Day; ticks: number[] }

/** From the year of the first change, at most four back, to the end of next year or of the last plan. */
function rangeOf(days: readonly Day[], today: Day): Range {
  const thisYear = Number(today.slice(0, 4))
  const firstYear = Math.max(Number(days[0]?.slice(0, 4) ?? thisYear), thisYear - 3)
  const lastYear = Math.max(Number(days.at(-1)?.slice(0, 4) ?? thisYear), thisYear + 1)
  const first = `${Math.min(firstYear, thisYear)}-01-01` as Day
  const last = `${Math.min(lastYear, thisYear + 10)}-12-31` as Day
  const shown = days.filter((day) => first <= day && day <= last)
  return { first, last, ticks: shown.map((day) => daysBetween(first, day) / daysBetween(first, last)) }
}

const pause = 250

/** Time as a line to move along; a tick wherever the structure changed or will. */
export function DayScale({ day, today, onChange }: { day: Day; today: Day; onChange: (day: Day) => void }) {
  const t = useWords(words)
  const changes = useRead(organization.changeDays, {})
  const [moved, setMoved] = useState<Day>()
  const { first, last, ticks } = rangeOf(changes.data?.days.map((each) => each.day) ?? [], today)
  const shown = moved ?? day
  const at = (each: Day) => (daysBetween(first, each) / daysBetween(first, last)) * 100

  useEffect(() => {
    if (moved === undefined) return
    const timer = setTimeout(() => {
      setMoved(undefined)
      onChange(moved)
    }, pause)
    return () => clearTimeout(timer)
  }, [moved, onChange])

  return (
    <div className={day === today ? 'day-scale' : 'day-scale away'}>
      {first.slice(0, 4)}
      <span className="day-scale-track">
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 24">
          <line className="way" x1={0} x2={100} y1={12} y2={12} vectorEffect="non-scaling-stroke" />
          <line
            className="way gone-by"
            x1={at(today)}
            x2={at(shown)}
            y1={12}
            y2={12}
            vectorEffect="non-scaling-stroke"
          />
          {ticks.map((tick) => (
            <line key={tick} x1={tick * 100} x2={tick * 100} y1={7} y2={17} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        <input
          type="range"
          min={0}
          max={daysBetween(first, last)}
          value={daysBetween(first, shown)}
          aria-label={t('dayScale')}
          aria-valuetext={shown}
          onChange={(event) => setMoved(addDays(first, Number(event.target.value)))}
        />
      </span>
      {last.slice(0, 4)}
    </div>
  )
}
