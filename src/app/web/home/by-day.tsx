import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'

type ByDayProps<Row> = { rows: readonly Row[]; children: (row: Row) => ReactNode }

/** Rows in the order of their days, each day said once. */
export function ByDay<Row extends { day: Day }>({ rows, children }: ByDayProps<Row>) {
  const days = [...new Set(rows.map(({ day }) => day))]
  return (
    <ol className="home-days">
      {days.map((day) => (
        <li className="home-day" key={day}>
          <DayHead day={day} />
          <ul>{rows.filter((row) => row.day === day).map(children)}</ul>
        </li>
      ))}
    </ol>
  )
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

function DayHead({ day }: { day: Day }) {
  const t = useWords(words)
  const f = useFormat()
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  return (
    <time dateTime={day}>
      <strong>{f.day(day, 'sentence')}</strong> <span className="small quiet">{t(`shortDay${weekday}`)}</span>
    </time>
  )
}
