import { type CSSProperties, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { Lane } from '#platform/ui/lanes.tsx'
import { words } from './locale.ts'
import './history.css'

const halfYear = 183

/** The same ends as the lanes have: from the first day of all to half a year after the last beginning. */
function axisOf(lanes: readonly Lane[], today: Day): { first: Day; last: Day } {
  const starts = [...lanes.flatMap((lane) => lane.parts.map((part) => part.from)), today].toSorted()
  return { first: starts[0] ?? today, last: addDays(starts.at(-1) ?? today, halfYear) }
}

type DayLineProps = { lanes: readonly Lane[]; day: Day; today: Day; onChange: (day: Day) => void }

/** The line over the lanes: dragged, or moved with the arrow keys, it takes the page to another day. */
export function DayLine({ lanes, day, today, onChange }: DayLineProps) {
  const t = useWords(words)
  const { first, last } = axisOf(lanes, today)
  const [held, setHeld] = useState<Day>()
  const shown = held ?? day
  const length = daysBetween(first, last)
  const at = Math.max(0, Math.min(length, daysBetween(first, shown)))
  const drop = () => {
    if (held && held !== day) onChange(held)
    setHeld(undefined)
  }
  return (
    <div className="day-line" style={{ '--at': `${(at / length) * 100}%` } as CSSProperties}>
      {shown !== today && (
        <span className="day-line-mark">
          <span>{shown}</span>
        </span>
      )}
      <input
        type="range"
        aria-label={t('dayLine')}
        aria-valuetext={shown}
        min={0}
        max={length}
        value={at}
        onChange={(event) => setHeld(addDays(first, Number(event.target.value)))}
        onPointerUp={drop}
        onKeyUp={drop}
        onBlur={drop}
      />
    </div>
  )
}
