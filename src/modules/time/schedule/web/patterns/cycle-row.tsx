import { useWords } from '#platform/client/use-words.ts'
import type { Shift } from '../calls.ts'
import { words } from '../locale.ts'
import { ShiftMark } from '../shift-mark.tsx'

type CycleRowProps = {
  cycle: readonly (string | null)[]
  shifts: readonly Shift[]
  /** A click on a day; left out for who only looks. */
  onDay?: (at: number) => void
}

/** A cycle as a row of days, seven to a line. */
export function CycleRow({ cycle, shifts, onDay }: CycleRowProps) {
  const t = useWords(words)
  const byId = new Map(shifts.map((shift) => [shift.shiftId, shift]))
  return (
    <ol className={cycle.length % 7 === 0 ? 'cycle weeks' : 'cycle'}>
      {cycle.map((shiftId, at) => {
        const shift = shiftId ? byId.get(shiftId) : undefined
        const label = t('dayOfCycle', { number: at + 1, plan: shift?.name ?? t('restName') })
        const mark = shift ? (
          <ShiftMark short={shift.short} tone={shift.tone} />
        ) : (
          <span className="rest-mark">{t('rest')}</span>
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day of a cycle is its place
          <li key={at}>
            {onDay ? (
              <button className="bare cycle-day" type="button" aria-label={label} onClick={() => onDay(at)}>
                <span className="small quiet">{at + 1}</span>
                {mark}
              </button>
            ) : (
              <span className="cycle-day" title={label}>
                <span className="small quiet">{at + 1}</span>
                {mark}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
