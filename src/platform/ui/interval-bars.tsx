import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import './interval-bars.css'

export type IntervalBar = {
  key: string
  name: string
  /** What is below it. */
  href?: string | undefined
  /** Null: there is none, or it may not be known; `shown` says which. */
  value: number | null
  low?: number | null
  high?: number | null
  shown: ReactNode
  /** Of how many. */
  note?: ReactNode
  /** `grey` weak evidence, `off` surely off target. */
  tone?: 'grey' | 'off' | undefined
}

type IntervalBarsProps = {
  label: string
  bars: readonly IntervalBar[]
  /** What all are measured against: a dashed line through them. */
  whole?: number | undefined
}

/** Horizontal bars on a zero base with whiskers; readable without the bars. */
export function IntervalBars({ label, bars, whole }: IntervalBarsProps) {
  const most = mostOf(bars, whole)
  const at = (value: number) => `${Math.max(0, Math.min(1, value / most)) * 100}%`
  return (
    <ul className="interval-bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="interval-name">
            {bar.href ? (
              <Anchor className="link" href={bar.href}>
                {bar.name}
              </Anchor>
            ) : (
              bar.name
            )}
          </span>
          <svg className={bar.tone ?? 'plain'} width="100%" height="36" aria-hidden="true">
            {bar.value !== null && <rect y="13" width={at(bar.value)} height="10" rx="2" />}
            {whole !== undefined && <line className="whole" x1={at(whole)} x2={at(whole)} y1="0" y2="36" />}
            {bar.low != null && bar.high != null && <Whisker from={at(bar.low)} to={at(bar.high)} />}
          </svg>
          <span className="interval-value">{bar.shown}</span>
          <span className="interval-note">{bar.note}</span>
        </li>
      ))}
    </ul>
  )
}

const Whisker = ({ from, to }: { from: string; to: string }) => (
  <g className="whisker">
    <line x1={from} x2={to} y1="18" y2="18" />
    <line x1={from} x2={from} y1="14" y2="22" />
    <line x1={to} x2={to} y1="14" y2="22" />
  </g>
)

/** The whisker of a very small group must not press all others flat: it may leave the picture. */
function mostOf(bars: readonly IntervalBar[], whole = 0): number {
  const values = Math.max(whole, ...bars.map(({ value }) => value ?? 0))
  const ends = Math.max(values, ...bars.map(({ high }) => high ?? 0))
  return Math.min(ends, values * 1.6) * 1.02 || 1
}
