import { useRef } from 'react'
import { scaleOf } from './trend-scale.ts'
import { useWidth } from './use-width.ts'
import './paired-columns.css'

/** Null: not known, which is no column and never nothing. */
export type Pair = { key: string; tick: string; name: string; now: number | null; before: number | null }

type PairedColumnsProps = {
  /** What it shows, in a sentence. */
  label: string
  pairs: readonly Pair[]
  /** What the two are called, above the columns. */
  names: { now: string; before: string }
  format: (value: number) => string
}

const height = 220
const edge = { top: 34, bottom: 26, gap: 8 }
const letter = 8

/** Two columns for each period on a zero base: now in the product’s colour, before in grey. A table beside it must say the same. */
export function PairedColumns({ label, ...drawing }: PairedColumnsProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className="paired-columns">
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <Drawing {...drawing} width={width} />
        </svg>
      )}
    </div>
  )
}

type Place = { left: number; step: number; column: number; y: (value: number) => number }

function Drawing({ pairs, names, format, width }: Omit<PairedColumnsProps, 'label'> & { width: number }) {
  const values = pairs.flatMap(({ now, before }) => [now, before]).filter((each) => each !== null)
  const { low, high, ticks } = scaleOf(values, true)
  const left = (Math.max(...ticks.map((tick) => format(tick).length)) + 1) * letter + edge.gap
  const step = (width - left) / Math.max(1, pairs.length)
  const place: Place = {
    ...{ left, step, column: Math.min(20, step * 0.36) },
    y: (value) => height - edge.bottom - ((value - low) / (high - low)) * (height - edge.top - edge.bottom),
  }
  return (
    <>
      <Names names={names} left={left} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="pair-grid" x1={left} x2={width} y1={place.y(tick)} y2={place.y(tick)} />
          <text className="pair-tick" x={left - edge.gap} y={place.y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {pairs.map((pair, at) => (
        <Columns key={pair.key} {...{ pair, at, place, names, format }} />
      ))}
    </>
  )
}

/** Each column’s name beside its colour; shape and place say it too: the year before stands left and is hollow. */
function Names({ names, left }: { names: PairedColumnsProps['names']; left: number }) {
  const beside = left + 24 + names.before.length * 14
  return (
    <g className="pair-names">
      <rect className="pair-before" x={left} y={6} width="10" height="10" rx="2" />
      <text x={left + 16} y={15}>
        {names.before}
      </text>
      <rect className="pair-now" x={beside} y={6} width="10" height="10" rx="2" />
      <text x={beside + 16} y={15}>
        {names.now}
      </text>
    </g>
  )
}

type ColumnsProps = Pick<PairedColumnsProps, 'names' | 'format'> & { pair: Pair; at: number; place: Place }

function Columns({ pair, at, place: { left, step, column, y }, names, format }: ColumnsProps) {
  const middle = left + step * (at + 0.5)
  const told = (['before', 'now'] as const)
    .filter((which) => pair[which] !== null)
    .map((which) => `${names[which]} ${format(pair[which] ?? 0)}`)
  return (
    <g>
      <title>{[pair.name, ...told].join('\n')}</title>
      <rect className="pair-rest" x={middle - step / 2} y={edge.top} width={step} height={height - edge.top} />
      {pair.before !== null && (
        <Column kind="before" x={middle - column - 1} width={column} value={pair.before} y={y} />
      )}
      {pair.now !== null && <Column kind="now" x={middle + 1} width={column} value={pair.now} y={y} />}
      <text className="pair-tick" x={middle} y={height - 6} textAnchor="middle">
        {pair.tick}
      </text>
    </g>
  )
}

type ColumnProps = { kind: 'before' | 'now'; x: number; width: number; value: number; y: Place['y'] }

const Column = ({ kind, x, width, value, y }: ColumnProps) => (
  <rect
    className={`pair-${kind}`}
    x={x}
    width={width}
    y={Math.min(y(0), y(value))}
    height={Math.max(1, Math.abs(y(value) - y(0)))}
    rx="2"
  />
)
