import { useRef } from 'react'
import { isNamed, runsOf, scaleOf } from './trend-scale.ts'
import { useWidth } from './use-width.ts'
import './trend-chart.css'

export type TrendPoint = {
  key: string
  /** Under the axis, short. */
  tick: string
  /** In full, where the pointer rests. */
  name: string
  value: number | null
  /** Between which it lies. */
  low?: number | null
  high?: number | null
  /** Not finished: drawn dashed. */
  open?: boolean
}

type TrendChartProps = {
  /** What it shows, in a sentence. */
  label: string
  points: readonly TrendPoint[]
  target?: { value: number; label: string } | undefined
  /** Off target: the only reason for cinnabar. */
  off?: boolean
  /** The axis begins at zero. */
  zero?: boolean
  format: (value: number) => string
}

/** A line over time: hairline grid, its last value at its end. A table beside it must say the same. */
export function TrendChart({ label, ...chart }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  return (
    <div ref={box} className={chart.off ? 'trend-chart off' : 'trend-chart'}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <Drawing {...chart} width={width} />
        </svg>
      )}
    </div>
  )
}

const height = 232
const letter = 8
const edge = { top: 22, bottom: 26, gap: 8 }

type Place = { x: (at: number) => number; y: (value: number) => number; left: number; right: number }

function Drawing({ points, target, zero = false, format, width }: Omit<TrendChartProps, 'label'> & { width: number }) {
  const values = points.flatMap(({ value, low, high }) => [value, low, high]).filter((each) => each != null)
  const { low, high, ticks } = scaleOf(target ? [...values, target.value] : values, zero)
  const last = points.findLastIndex(({ value }) => value !== null)
  const end = format(points[last]?.value ?? 0)
  // A sign of per cent is wider than a figure.
  const left = (Math.max(...ticks.map((tick) => format(tick).length)) + 0.5) * letter + edge.gap
  const right = width - end.length * letter - edge.gap * 2
  const step = (right - left) / Math.max(1, points.length - 1)
  const place: Place = {
    ...{ left, right },
    x: (at) => left + (points.length === 1 ? (right - left) / 2 : at * step),
    y: (value) => height - edge.bottom - ((value - low) / (high - low)) * (height - edge.top - edge.bottom),
  }
  return (
    <>
      <Grid ticks={ticks} place={place} format={format} />
      <Ticks points={points} place={place} every={Math.max(1, Math.ceil(40 / step))} />
      {runsOf(points, (point) => point.low != null && point.high != null).map((run) => (
        <path key={run[0]} className="trend-band" d={bandOf(run, points, place)} />
      ))}
      {target && <Target {...target} points={points} place={place} />}
      <Line points={points} place={place} />
      {last >= 0 && (
        <text className="trend-end" x={place.x(last) + edge.gap} y={place.y(points[last]?.value ?? 0) + 4}>
          {end}
        </text>
      )}
      {points.map(
        (point, at) => point.value !== null && <Rest key={point.key} {...{ point, at, place, step, format }} />,
      )}
    </>
  )
}

function Grid({ ticks, place, format }: { ticks: number[]; place: Place; format: (value: number) => string }) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="trend-grid" x1={place.left} x2={place.right} y1={place.y(tick)} y2={place.y(tick)} />
      <text className="trend-tick" x={place.left - edge.gap} y={place.y(tick) + 4} textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ))
}

function Ticks({ points, place, every }: { points: readonly TrendPoint[]; place: Place; every: number }) {
  return points.map(
    ({ key, tick }, at) =>
      isNamed(at, points.length, every) && (
        <text key={key} className="trend-tick" x={place.x(at)} y={height - 6} textAnchor="middle">
          {tick}
        </text>
      ),
  )
}

function bandOf(run: readonly number[], points: readonly TrendPoint[], { x, y }: Place): string {
  const upper = run.map((at) => `${x(at)},${y(points[at]?.high ?? 0)}`)
  const lower = run.map((at) => `${x(at)},${y(points[at]?.low ?? 0)}`)
  return `M${[...upper, ...lower.toReversed()].join('L')}Z`
}

type TargetProps = { value: number; label: string; points: readonly TrendPoint[]; place: Place }

/** Its words stand above it, or below where the line runs close above. */
function Target({ value, label, points, place }: TargetProps) {
  const room = points.slice(0, 4).map((point) => (point.value === null ? 0 : place.y(value) - place.y(point.value)))
  const isFree = room.every((above) => above <= 0 || above > 24)
  return (
    <g className="trend-target">
      <line x1={place.left} x2={place.right} y1={place.y(value)} y2={place.y(value)} />
      <text x={place.left + 4} y={place.y(value) + (isFree ? -5 : 15)}>
        {label}
      </text>
    </g>
  )
}

/** What is not finished hangs on the line by a dash and ends in an open ring. */
function Line({ points, place: { x, y } }: { points: readonly TrendPoint[]; place: Place }) {
  const at = (index: number) => `${x(index)},${y(points[index]?.value ?? 0)}`
  const last = points.findLastIndex(({ value }) => value !== null)
  const open = points[last]?.open === true
  const runs = runsOf(points, ({ value, open: unfinished }) => value !== null && !unfinished)
  const joins = open && runs.some((run) => run.at(-1) === last - 1)
  return (
    <g className="trend-line">
      {runs.map((run) => (
        <polyline key={run[0]} points={run.map(at).join(' ')} />
      ))}
      {joins && <polyline className="open" points={`${at(last - 1)} ${at(last)}`} />}
      {last >= 0 && (
        <circle className={open ? 'open' : 'closed'} cx={x(last)} cy={y(points[last]?.value ?? 0)} r={3.5} />
      )}
    </g>
  )
}

type RestProps = {
  point: TrendPoint
  at: number
  place: Place
  step: number
  format: (value: number) => string
}

/** Where the pointer rests, the point says its period and value. */
function Rest({ point, at, place: { x, y, left, right }, step, format }: RestProps) {
  const told = `${point.name} ${format(point.value ?? 0)}`
  const half = (told.length * letter) / 2 + 20
  return (
    <g className="trend-rest">
      <rect x={x(at) - step / 2} y={0} width={Math.max(step, 8)} height={height - edge.bottom} />
      <line x1={x(at)} x2={x(at)} y1={edge.top} y2={height - edge.bottom} />
      <circle cx={x(at)} cy={y(point.value ?? 0)} r={3.5} />
      <text x={Math.min(Math.max(x(at), left + half), right - half / 2)} y={14} textAnchor="middle">
        {told}
      </text>
    </g>
  )
}
