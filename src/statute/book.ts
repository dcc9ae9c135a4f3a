import type { Day } from '#platform/kernel/day.ts'
import { placeCode, provinceOf } from './cn/places.ts'
import { closed, holds, type Parameter, type Version } from './parameter.ts'

/** A figure that the company entered or confirmed, as kept: the later entry of two for the same day counts. */
export type CompanyFigure = Version<unknown> & { code: string }

/** All figures: those built in, and above them those of the company from their day on. */
export type Book = {
  /** All versions of all places, those that count first. */
  versionsOf: <V>(parameter: Parameter<V>) => readonly Version<V>[]
  /** The version in force on that day there; the rule of the province where the city has none of its own. */
  find: <V>(parameter: Parameter<V>, day: Day, place?: string) => Version<V> | undefined
}

/** @param company in the order in which they were recorded */
export function bookOf(company: readonly CompanyFigure[]): Book {
  const added = new Map<string, CompanyFigure[]>()
  for (const figure of company) added.set(figure.code, [figure, ...(added.get(figure.code) ?? [])])
  const merged = new Map<string, readonly Version<unknown>[]>()

  function versionsOf<V>(parameter: Parameter<V>): readonly Version<V>[] {
    const known = merged.get(parameter.code) ?? newestFirst(closed(added.get(parameter.code) ?? []), parameter.versions)
    merged.set(parameter.code, known)
    return known as readonly Version<V>[]
  }

  return {
    versionsOf,
    find(parameter, day, place) {
      const there = parameter.byPlace && place !== undefined ? placeCode(place) : undefined
      const versions = versionsOf(parameter)
      return (
        versions.find((version) => holds(version, day, there)) ??
        versions.find((version) => there !== undefined && holds(version, day, provinceOf(there)))
      )
    },
  }
}

/** Of two that begin on the same day the company's comes first, and of its own the one recorded last. */
const newestFirst = (
  company: readonly Version<unknown>[],
  builtIn: readonly Version<unknown>[],
): readonly Version<unknown>[] =>
  [...company, ...builtIn].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
