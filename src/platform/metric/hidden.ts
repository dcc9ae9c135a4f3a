import type { Ask, Counted, FactSource, Metric } from './metric.ts'
import { hiddenGroups } from './suppress.ts'

/** Counted with those whom the figures leave out, and beside it without them when a reader could ask for both. */
type Counts = { all: readonly Counted[]; regular?: readonly Counted[] }

/** All that a reader can put side by side with the figures he asked for. */
export type Beside = {
  points: Counts
  /** The last period, told apart. */
  groups?: Counts
  /** The subjects above the one asked for: each told apart, and which of its groups leads to that one. */
  above: { counts: Counts; own: string }[]
}

export type Read = { points: readonly Counted[]; groups?: readonly Counted[] | undefined }

const lastPeriod = (ask: Ask): Ask => ({ ...ask, periods: ask.periods.slice(-1) })

/** Reads what stands beside the figures; for readers who may not see the people alone, because it costs more than the figures. */
export async function readBeside(facts: FactSource, ask: Ask, { points, groups }: Read): Promise<Beside> {
  const withRegular = async (all: readonly Counted[], asked: Ask): Promise<Counts> =>
    ask.everybody ? { all, regular: await facts.read({ ...asked, everybody: false }) } : { all }
  const { scope } = ask.where
  const way = scope ? [...(await facts.above(ask, scope)), scope] : []
  const above = way.slice(0, -1).map(async (subject, at) => {
    const asked = { ...ask, where: { ...ask.where, scope: subject }, by: facts.below }
    return { counts: await withRegular(await facts.read(asked), asked), own: way[at + 1]?.id ?? '' }
  })
  return {
    points: await withRegular(points, { ...ask, by: undefined }),
    ...(groups && { groups: await withRegular(groups, lastPeriod(ask)) }),
    above: await Promise.all(above),
  }
}

/**
 * Whether a point of the trend would tell about single people: by itself, by what the left-out people add to it, or as the
 * one that a group above it is hidden for.
 */
export function isPointHidden(of: Metric, beside: Beside, period: number): boolean {
  const [few, added] = sizesOf(of, beside.points, period).map(([size = 0]) => isFew(of, size))
  return !!few || !!added || beside.above.some(({ counts, own }) => hiddenIn(of, counts, period).has(own))
}

/** The groups of the last period that would tell about single people, by themselves or together with those shown. */
export const hiddenGroupsOf = (of: Metric, { groups }: Beside): ReadonlySet<string> =>
  groups ? hiddenIn(of, groups, 0) : new Set()

function hiddenIn(of: Metric, counts: Counts, period: number): Set<string> {
  const names = namesIn(counts.all, period)
  const hidden = sizesOf(of, counts, period, names).flatMap((sizes) => [...hiddenGroups(sizes, of.smallestGroup)])
  return new Set(hidden.flatMap((at) => names[at] ?? []))
}

const namesIn = (counted: readonly Counted[], period: number): string[] => [
  ...new Set(counted.filter((each) => each.period === period).flatMap(({ group }) => group ?? [])),
]

const isFew = (of: Metric, size: number): boolean => size > 0 && size < of.smallestGroup

/** How many people each group is about, and by how many they are more than without those whom the figures leave out. */
function sizesOf(
  of: Metric,
  { all, regular }: Counts,
  period: number,
  names: readonly (string | null)[] = [null],
): number[][] {
  const sizes = (counted: readonly Counted[]) =>
    names.map((name) => of.size(counted.find((each) => each.period === period && each.group === name)?.parts ?? {}))
  const whole = sizes(all)
  if (!regular) return [whole]
  const without = sizes(regular)
  return [whole, whole.map((size, at) => Math.abs(size - (without[at] ?? 0)))]
}
