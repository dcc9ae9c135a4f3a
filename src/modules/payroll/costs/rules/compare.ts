import type { Month } from '#platform/kernel/day.ts'

export type Span = { cost: number; personMonths: number }

/**
 * A change of cost as people × cost of each: first the change of people and months at what each cost before, then the change of
 * what each costs, of those there are now. Both make up the whole, to the fen. Null where nobody was paid.
 */
export function changeOf(now: Span, before: Span): { cost: number; byPeople: number; byCost: number } | null {
  if (before.personMonths === 0 || now.personMonths === 0) return null
  const cost = now.cost - before.cost
  const byPeople = Math.round(((now.personMonths - before.personMonths) * before.cost) / before.personMonths)
  return { cost, byPeople, byCost: cost - byPeople }
}

type Known = { month: Month; now: unknown; before: unknown }

/** Months that both years know; where there is none, those of the year alone. */
export function spanOf(months: readonly Known[]): { months: Month[]; compared: boolean } {
  const both = months.filter(({ now, before }) => now !== null && before !== null)
  const own = months.filter(({ now }) => now !== null)
  return { months: (both.length > 0 ? both : own).map(({ month }) => month), compared: both.length > 0 }
}

export type Place = {
  key: string
  name: { zh: string; en: string }
  people: number
  now: number
  before: number | null
  peopleBefore: number
}

type Fewer = { count: number; told: boolean; now: number; before: number | null }

/**
 * Places of few people, and those that would give them away, are put together; together too few, they are not told at all.
 * @param few which of the places, by where they stand
 */
export function foldFew(
  places: readonly Place[],
  few: ReadonlySet<number>,
  smallest: number,
): { told: Place[]; fewer: Fewer | null } {
  if (few.size === 0) return { told: [...places], fewer: null }
  const hidden = places.filter((_, at) => few.has(at))
  const sum = (read: (place: Place) => number) => hidden.reduce((total, place) => total + read(place), 0)
  const compared = hidden.some(({ before }) => before !== null)
  return {
    told: places.filter((_, at) => !few.has(at)),
    fewer: {
      ...{ count: hidden.length, told: sum(sizeOf) >= smallest, now: sum(({ now }) => now) },
      before: compared ? sum(({ before }) => before ?? 0) : null,
    },
  }
}

/** The fewer of the two years that it pays anybody in. */
export function sizeOf({ people, peopleBefore, before }: Place): number {
  const sizes = [people, ...(before === null ? [] : [peopleBefore])].filter((size) => size > 0)
  return sizes.length > 0 ? Math.min(...sizes) : 0
}
