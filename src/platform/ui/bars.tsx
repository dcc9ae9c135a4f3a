import type { ReactNode } from 'react'
import './bars.css'

export type Bar = { key: string; label: string; value: number; shown?: ReactNode; tone?: 'waiting' | 'broken' | 'grey' }

/** Small horizontal bars on a zero base, with their words and numbers: readable without the bars. */
export function Bars({
  bars,
  label,
  max = Math.max(...bars.map((bar) => bar.value)),
}: {
  bars: readonly Bar[]
  label: string
  max?: number
}) {
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, value, shown, tone }) => (
        <li key={key}>
          <span className="bars-name">{name}</span>
          <svg className={tone ?? 'plain'} width="100%" height="8" aria-hidden="true" preserveAspectRatio="none">
            <rect width={`${max > 0 ? (value / max) * 100 : 0}%`} height="8" rx="2" />
          </svg>
          <span className="number soft">{shown ?? value}</span>
        </li>
      ))}
    </ul>
  )
}

/** A part of a whole: 在岗 / 编制. */
export function Meter({
  value,
  max,
  label,
  tone,
}: {
  value: number
  max: number
  label: string
  tone?: 'waiting' | 'broken'
}) {
  const share = max > 0 ? Math.min(1, value / max) : 0
  return (
    <svg className={`meter ${tone ?? 'plain'}`} width="100%" height="6" role="img" aria-label={label}>
      <rect className="meter-whole" width="100%" height="6" rx="3" />
      <rect width={`${share * 100}%`} height="6" rx="3" />
    </svg>
  )
}
