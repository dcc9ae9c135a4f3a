import type { ColumnKey } from '../columns.ts'
import type { FactChange } from '../rules/changes.ts'
import type { PostFacts } from '../rules/employment.ts'
import type { Ids, Names } from '../store/details.ts'

/** Which column of the roster a fact stands in, and which names it is an id of. */
const fields = {
  unitId: { column: 'orgUnit', names: 'units' },
  positionId: { column: 'position', names: 'positions' },
  jobFamily: { column: 'jobFamily', names: null },
  level: { column: 'level', names: null },
  managerId: { column: 'managerName', names: 'people' },
  legalEntityId: { column: 'legalEntity', names: 'entities' },
  city: { column: 'city', names: null },
} as const satisfies Record<keyof PostFacts, { column: ColumnKey; names: keyof Names | null }>

export function idsOf(changes: readonly FactChange[]): Ids {
  const ids: Ids = { units: [], positions: [], entities: [], people: [] }
  for (const { field, before, after } of changes) {
    const { names } = fields[field]
    if (names) ids[names].push(...[before, after].filter((id) => id !== null))
  }
  return ids
}

/** What a fact is called, and how its value reads. */
export function shownAs(field: keyof PostFacts, known: Names) {
  const { column, names } = fields[field]
  return { column, of: (value: string): string => (names ? (known[names].get(value) ?? '') : value) }
}
