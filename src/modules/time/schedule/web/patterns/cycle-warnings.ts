import type { Day } from '#platform/kernel/day.ts'
import { endsOf } from '../../rules/clock.ts'
import { cycleMeetings, cycleRow, shortRests } from '../../rules/neighbours.ts'
import type { Shift, Warning } from '../calls.ts'
import { standing } from '../standing.ts'

/** What the server will tell of a cycle, while it is painted. */
export function cycleWarnings(cycle: readonly (string | null)[], shifts: readonly Shift[], day: Day): Warning[] {
  const byId = new Map(shifts.map((shift) => [shift.shiftId, shift]))
  const days = cycle.map((id) => {
    const shift = id ? byId.get(id) : undefined
    const body = shift && standing(shift.versions, day)
    return shift && body ? { shift: shift.name, ...endsOf(body) } : null
  })
  const row = cycleRow(days)
  const nobody = { personId: null, name: '' }
  return [
    ...shortRests(cycleMeetings(days)).map(({ at, rest }) => ({
      ...{ ...nobody, kind: 'shortRest' as const, day: ((at + 1) % days.length) + 1, amount: rest },
    })),
    ...(row ? [{ ...nobody, kind: 'noRestDay' as const, day: row.at + 1, amount: row.length }] : []),
  ]
}
