import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { Spark } from './spark.tsx'
import './figure.css'

type FigureProps = {
  label: ReactNode
  /** The number as it is read; wrap it in `Explained` when it was computed. */
  value: ReactNode
  unit?: ReactNode
  /** Twelve points, oldest first, and the target they are measured against. */
  trend?: readonly number[]
  target?: number
  /** What the target is in words: 目标≤14%. */
  targetNote?: ReactNode
  /** Against the last period: 较上月+1.4个百分点. */
  change?: ReactNode
  /** Off target; not simply risen. */
  off?: boolean
  /** Where a click on the trend leads. */
  href?: string
  /** In asides and on the phone: the trend right of the words. */
  beside?: boolean
}

export function Figure({
  label,
  value,
  unit,
  trend,
  target,
  targetNote,
  change,
  off = false,
  href,
  beside = false,
}: FigureProps) {
  const spark = trend && <Spark values={trend} target={target} off={off} width={beside ? 64 : 132} />
  return (
    <div className={beside ? 'figure beside' : 'figure'}>
      <div className="figure-label ellipsis">{label}</div>
      <div className="figure-value">
        <strong>{value}</strong>
        {unit !== undefined && <span className="figure-unit">{unit}</span>}
      </div>
      {spark && <div className="figure-trend">{href ? <Anchor href={href}>{spark}</Anchor> : spark}</div>}
      {change !== undefined && <div className={off ? 'figure-note broken' : 'figure-note soft'}>{change}</div>}
      {targetNote !== undefined && <div className="figure-note quiet">{targetNote}</div>}
    </div>
  )
}

/** Figures side by side, split by hairlines; on the phone two in a row. */
export function FigureStrip({ children }: { children: ReactNode }) {
  return <div className="figure-strip">{children}</div>
}
