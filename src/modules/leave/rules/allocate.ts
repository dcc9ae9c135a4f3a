import type { Day } from '#platform/kernel/day.ts'
import { type Entry, endOf, type Lot, slackOf } from './lot.ts'

export type LotState = Lot & { entries: readonly Entry[] }

export type Taken = { day: Day; lotId: string | null; units: number }

type Allocation = { taken: Taken[]; missing: number }

const byEnd = (a: LotState, b: LotState): number => {
  const [first, second] = [endOf(a), endOf(b)]
  return first === second ? (a.from < b.from ? -1 : 1) : first < second ? -1 : 1
}

/** Debt of leave taken in advance, which the next that comes makes good. */
export const debtOf = (lots: readonly LotState[], loose: readonly Entry[]): number =>
  [...lots.map(({ entries }) => entries), loose]
    .map((entries) => entries.reduce((sum, { units }) => sum + units, 0))
    .filter((sum) => sum < 0)
    .reduce((sum, each) => sum - each, 0)

/**
 * Takes each day from the lots that are valid on it, those that end first before the others; what none holds is taken in
 * advance as far as that is allowed.
 */
export function allocate(
  wanted: readonly { day: Day; units: number }[],
  { lots, loose, advance }: { lots: readonly LotState[]; loose: readonly Entry[]; advance: number },
): Allocation {
  const state = lots.map((lot) => ({ ...lot, entries: [...lot.entries] as Entry[] })).sort(byEnd)
  const debt = debtOf(lots, loose)
  const taken: Taken[] = []
  let [ahead, missing] = [0, 0]
  for (const { day, units } of [...wanted].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const { rest, owed } = takeFrom(state, { day, units, debt }, taken)
    const more = Math.min(rest, Math.max(0, advance - owed - ahead))
    if (more > 0) taken.push({ day, lotId: null, units: more })
    ahead += more
    missing += rest - more
  }
  return { taken, missing }
}

type OfDay = { day: Day; units: number; debt: number }

/** What the lots don't cover: of the day, and of the debt, which goes first. */
function takeFrom(
  state: (LotState & { entries: Entry[] })[],
  { day, units, debt }: OfDay,
  taken: Taken[],
): { rest: number; owed: number } {
  let [rest, owed] = [units, debt]
  for (const lot of state) {
    const slack = slackOf(lot, lot.entries, day)
    const kept = Math.min(owed, slack)
    const from = Math.min(rest, slack - kept)
    owed -= kept
    if (from === 0) continue
    lot.entries.push({ day, units: -from, kind: 'use' })
    taken.push({ day, lotId: lot.lotId, units: from })
    rest -= from
  }
  return { rest, owed }
}
