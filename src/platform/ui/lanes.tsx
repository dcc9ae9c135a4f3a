import { useWords } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import { words } from './locale.ts'
import './lanes.css'

export type LanePart = {
  from: Day
  /** The day after the last; `infinity` when open. */
  to: Day
  value: string
  /** Not in force yet, or waiting for somebody. */
  state?: 'planned' | 'waiting'
}

export type Lane = { key: string; label: string; parts: readonly LanePart[] }

type LanesProps = {
  label: string
  lanes: readonly Lane[]
  today: Day
  /** A click on a part takes the whole page to its first day. */
  onChooseDay?: (day: Day) => void
}

type Axis = { first: number; last: number }

const halfYear = 183 * 86_400_000
const time = (day: Day): number => (/^\d/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.POSITIVE_INFINITY)
const share = (axis: Axis, instant: number): number =>
  Math.max(0, Math.min(1, (instant - axis.first) / (axis.last - axis.first))) * 100

function axisOf(lanes: readonly Lane[], today: Day): Axis {
  const starts = lanes.flatMap((lane) => lane.parts.map((part) => time(part.from)))
  return { first: Math.min(...starts, time(today)), last: Math.max(...starts, time(today)) + halfYear }
}

/** Effective-dated facts side by side: one lane per fact, the planned dashed, today in seal red. */
export function Lanes({ label, lanes, today, onChooseDay }: LanesProps) {
  const t = useWords(words)
  const axis = axisOf(lanes, today)
  const todayAt = share(axis, time(today))
  return (
    <figure className="lanes" aria-label={label}>
      {lanes.map((lane) => (
        <LaneRow key={lane.key} lane={lane} axis={axis} onChooseDay={onChooseDay} />
      ))}
      <div className="lane-axis" aria-hidden="true">
        {ticksOf(axis, todayAt).map(({ at, name }) => (
          <span key={name} className="lane-tick" style={{ left: `${at}%` }}>
            {name}
          </span>
        ))}
        <span className="lane-today" style={{ left: `${todayAt}%` }}>
          <span>{t('today')}</span>
        </span>
      </div>
    </figure>
  )
}

type LaneRowProps = { lane: Lane; axis: Axis; onChooseDay: ((day: Day) => void) | undefined }

function LaneRow({ lane, axis, onChooseDay }: LaneRowProps) {
  const t = useWords(words)
  return (
    <div className="lane">
      <span className="lane-label">{lane.label}</span>
      <div className="lane-parts">
        {lane.parts.map(({ from, to, value, state }) => {
          const left = share(axis, time(from))
          const place = { left: `${left}%`, width: `calc(${share(axis, time(to)) - left}% - 2px)` }
          const name = t('lanesLabel', { label: lane.label, value, from })
          return onChooseDay ? (
            <button
              key={from}
              type="button"
              className={`bare lane-part ${state ?? ''}`}
              style={place}
              title={name}
              aria-label={name}
              onClick={() => onChooseDay(from)}
            >
              {value}
            </button>
          ) : (
            <span key={from} className={`lane-part ${state ?? ''}`} style={place} title={name}>
              {value}
            </span>
          )
        })}
      </div>
    </div>
  )
}

/** The first of each year, or of each quarter when the axis is short; none under the word for today. */
function ticksOf(axis: Axis, todayAt: number): { at: number; name: string }[] {
  const months = axis.last - axis.first > 5 * halfYear ? 12 : 3
  const start = new Date(axis.first)
  const ticks: { at: number; name: string }[] = []
  for (let month = 0; ; month += months) {
    const instant = Date.UTC(start.getUTCFullYear(), month, 1)
    if (instant > axis.last) return ticks
    const at = share(axis, instant)
    if (instant >= axis.first && at < 96 && Math.abs(at - todayAt) > 5) {
      const day = new Date(instant).toISOString()
      ticks.push({ at, name: months === 12 ? day.slice(0, 4) : day.slice(0, 7) })
    }
  }
}
