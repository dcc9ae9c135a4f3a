import { useWords } from '../client/use-words.ts'
import { formatNumber } from './format.ts'
import { words } from './locale.ts'
import './spark.css'

type SparkProps = {
  /** Oldest first; twelve points read best. */
  values: readonly number[]
  target?: number | undefined
  /** Off target: the only reason for cinnabar. */
  off?: boolean
  width?: number
  height?: number
}

export function Spark({ values, target, off = false, width = 132, height = 30 }: SparkProps) {
  const t = useWords(words)
  const first = values[0]
  const last = values.at(-1)
  if (first === undefined || last === undefined) return null

  const all = target === undefined ? values : [...values, target]
  const low = Math.min(...all)
  const range = Math.max(...all) - low || 1
  const x = (index: number) => 2 + (index / Math.max(1, values.length - 1)) * (width - 8)
  const y = (value: number) => height - 4 - ((value - low) / range) * (height - 8)

  return (
    <svg
      className={off ? 'spark off' : 'spark'}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('trend', { first: formatNumber(first), last: formatNumber(last) })}
    >
      {target !== undefined && <line x1={0} x2={width} y1={y(target)} y2={y(target)} />}
      <polyline points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} />
    </svg>
  )
}
