import type { Order } from './order.ts'
import type { Planted } from './staffing.ts'
import type { SampleUnit } from './structure.ts'

/** What is special about somebody who is here: planted trouble, what is to come, another footing, or a turn in his history. */
export type Special =
  | 'expired'
  | 'unsigned'
  | 'paidLess'
  | 'paidMore'
  | 'leavingSoon'
  | 'promotedSoon'
  | 'intern'
  | 'dispatch'
  | 'part_time'
  | 'rehired'
  | 'overAge'
  | 'retained'
  | 'moved'
  | 'lent'
  | 'lentBefore'

type Rule = { special: Special; fewest: number; outOf: number; where: 'ordinary' | 'unplanned' | 'anywhere' }

/** How many of each, the smallest company included; those that move a planted figure stay out of its unit. */
const rules: readonly Rule[] = [
  { special: 'leavingSoon', fewest: 1, outOf: 250, where: 'ordinary' },
  { special: 'promotedSoon', fewest: 1, outOf: 400, where: 'ordinary' },
  { special: 'expired', fewest: 4, outOf: 120, where: 'ordinary' },
  { special: 'unsigned', fewest: 3, outOf: 160, where: 'ordinary' },
  { special: 'intern', fewest: 1, outOf: 40, where: 'unplanned' },
  { special: 'dispatch', fewest: 1, outOf: 50, where: 'unplanned' },
  { special: 'lent', fewest: 1, outOf: 120, where: 'unplanned' },
  { special: 'part_time', fewest: 1, outOf: 70, where: 'anywhere' },
  { special: 'rehired', fewest: 1, outOf: 100, where: 'anywhere' },
  { special: 'moved', fewest: 1, outOf: 1000, where: 'anywhere' },
  { special: 'lentBefore', fewest: 1, outOf: 80, where: 'anywhere' },
  { special: 'overAge', fewest: 1, outOf: 160, where: 'anywhere' },
  { special: 'retained', fewest: 1, outOf: 200, where: 'anywhere' },
]

type Staff = ReadonlyMap<SampleUnit, number>

/** For each leaf what is special about the first of its people. */
export function specialsOf(
  { people }: Order,
  leaves: readonly SampleUnit[],
  { gap, wide, over }: Planted,
  staff: Staff,
): Map<SampleUnit, Special[]> {
  const specials = new Map<SampleUnit, Special[]>([[gap, ['paidLess', 'paidMore']]])
  const grounds = {
    ordinary: leaves.filter((leaf) => leaf !== gap && leaf !== wide),
    unplanned: leaves.filter((leaf) => leaf !== over && leaf !== wide),
    anywhere: leaves,
  }
  for (const [at, { special, fewest, outOf, where }] of rules.entries()) {
    const count = Math.max(fewest, Math.round(people / outOf))
    const ground = grounds[where]
    for (let n = 0; n < count; n++) {
      const leaf = withRoom(ground, at + Math.floor((n * ground.length) / count), specials, staff)
      if (leaf) specials.set(leaf, [...(specials.get(leaf) ?? []), special])
    }
  }
  return specials
}

/** The next leaf from there on with somebody of whom nothing is said yet. */
function withRoom(
  leaves: readonly SampleUnit[],
  from: number,
  specials: ReadonlyMap<SampleUnit, Special[]>,
  staff: Staff,
): SampleUnit | undefined {
  for (let step = 0; step < leaves.length; step++) {
    const leaf = leaves[(from + step) % leaves.length] as SampleUnit
    if ((specials.get(leaf)?.length ?? 0) < (staff.get(leaf) ?? 0)) return leaf
  }
  return undefined
}
