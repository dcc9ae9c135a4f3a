import { useWords } from '#platform/client/use-words.ts'
import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import type { ShiftBody, Stretch } from '../../../contract.ts'
import { endsOf } from '../../rules/clock.ts'
import { words } from '../locale.ts'
import { netMinutes } from './shift-draft.ts'
import './shift-bar.css'

type ShiftBarProps = { name: string; tone: number; body: Pick<ShiftBody, 'segments' | 'breaks' | 'flexible'> }

/** A day as a bar, or a day and a half where the shift goes on after midnight: work, breaks, and the night behind it. */
export function ShiftBar({ name, tone, body }: ShiftBarProps) {
  const t = useWords(words)
  const { from, to } = endsOf(body)
  const whole = to > minutesOfDay ? minutesOfDay * 1.5 : minutesOfDay
  const place = (part: Stretch) => ({
    left: `${(part.from / whole) * 100}%`,
    width: `${((Math.min(part.to, whole) - part.from) / whole) * 100}%`,
  })
  const hours = Math.round(netMinutes(body) / 6) / 10
  const ticks = Array.from({ length: whole / 360 + 1 }, (_, at) => at * 360)
  return (
    <div
      className="shift-bar"
      role="img"
      aria-label={t('barLabel', { name, when: `${timeOfDay(from)}–${timeOfDay(to)}`, hours })}
    >
      <div className="shift-track">
        {nights(whole).map((night) => (
          <i key={night.from} className="shift-night" style={place(night)} />
        ))}
        {body.segments.map((segment) => (
          <i key={segment.from} className={`shift-work tone-${tone}`} style={place(segment)} />
        ))}
        {body.breaks.map((each) => (
          <i key={each.from} className="shift-break" style={place(each)} />
        ))}
        {body.flexible && (
          <i
            className="shift-latest"
            style={{ left: `${(body.flexible.latest / whole) * 100}%` }}
            title={t('latestOnBar')}
          />
        )}
      </div>
      <div className="shift-ticks" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${(tick / whole) * 100}%` }}>
            {tick / 60}
          </span>
        ))}
      </div>
    </div>
  )
}

/** From ten in the evening to six: when who is protected must not work. */
const nights = (whole: number): Stretch[] =>
  [
    { from: 0, to: 360 },
    { from: 1320, to: 1800 },
  ].filter(({ from }) => from < whole)
