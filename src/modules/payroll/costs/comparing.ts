import { topmostUnits, unitsRightBelow } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import type { Names } from '../contract/terms.ts'
import { type CostKind, costKinds } from './contract/costs.ts'
import type { Place } from './rules/compare.ts'
import { kindByCategory, kindOf } from './rules/kinds.ts'
import { noCentre, otherUnits } from './saying.ts'
import { costsByCentre, costsByUnit, itemsOfRuns, type PlaceMonth, type RunItems } from './store/costs.ts'

/** The months of a year that are compared, and the same of the year before. */
export type Months = { now: readonly Day[]; before: readonly Day[] }

export const yearBefore = (month: Day): Day => addMonths(month, -12)

// —— What it is made of ——

function kindsIn({ items, rules }: RunItems): [CostKind, number][] {
  const known = new Map((rules ?? []).map((item) => [item.code, kindOf(item)]))
  return items.flatMap(({ code, category, fen }): [CostKind, number][] => {
    const kind = known.has(code) ? known.get(code) : kindByCategory(category)
    return kind ? [[kind, fen]] : []
  })
}

export type KindRow = { kind: CostKind; now: number; before: number | null }

/** Sums by what they are of, those that came to nothing left out. */
export async function byKind(db: Db, { now, before }: Months): Promise<KindRow[]> {
  const runs = await itemsOfRuns(db, [...now, ...before])
  const sumOf = (months: readonly Day[], wanted: CostKind) =>
    runs
      .filter(({ month }) => months.includes(month))
      .flatMap(kindsIn)
      .reduce((sum, [kind, fen]) => (kind === wanted ? sum + fen : sum), 0)
  return costKinds
    .map((kind) => ({ kind, now: sumOf(now, kind), before: before.length > 0 ? sumOf(before, kind) : null }))
    .filter((row) => row.now !== 0 || (row.before ?? 0) !== 0)
}

// —— Where it falls ——

type Named = { key: string; name: Names }

const rest = 'rest'

/** Each place with its sums of both years, the dearest first; what lies under none of them last. */
function placesOf(rows: readonly PlaceMonth[], named: readonly Named[], { now, before }: Months): Place[] {
  const of = (key: string, months: readonly Day[]) => {
    const own = rows.filter((row) => (row.key ?? rest) === key && months.includes(row.month))
    const sum = (read: (row: PlaceMonth) => number) => own.reduce((total, row) => total + read(row), 0)
    return { cost: sum(({ cost }) => cost), people: sum(({ people }) => people) / Math.max(1, months.length) }
  }
  const places = named.map(({ key, name }): Place => {
    const [present, past] = [of(key, now), of(key, before)]
    return {
      ...{ key, name, people: present.people, now: present.cost },
      ...{ before: before.length > 0 ? past.cost : null, peopleBefore: past.people },
    }
  })
  return places
    .filter((place) => place.now !== 0 || (place.before ?? 0) !== 0)
    .sort((a, b) => Number(a.key === rest) - Number(b.key === rest) || b.now - a.now)
}

const lastDayOf = (months: readonly Day[]): Day =>
  addDays(addMonths(months.toSorted().at(-1) ?? ('1970-01-01' as Day), 1), -1)

/** By the units right below the company, as it is at the end of the span. */
export async function byUnit(db: Db, months: Months, today: Day): Promise<Place[]> {
  const end = lastDayOf(months.now)
  const day = end < today ? end : today
  const units = await unitsRightBelow(db, await topmostUnits(db, day), day)
  const all = [...months.now, ...months.before]
  const rows = await costsByUnit(db, { months: all, unitIds: units.map(({ id }) => id), today })
  const named = units.map(({ id, name }): Named => ({ key: id, name: { zh: name, en: name } }))
  return placesOf(rows, [...named, { key: rest, name: otherUnits }], months)
}

export async function byCostCentre(db: Db, months: Months): Promise<Place[]> {
  const rows = await costsByCentre(db, [...months.now, ...months.before])
  const found = new Map(rows.flatMap(({ key, name }) => (key && name ? [[key, name] as const] : [])))
  const named = [...found].map(([key, name]): Named => ({ key, name: { zh: name, en: name } }))
  return placesOf(rows, [...named, { key: rest, name: noCentre }], months)
}
