import { topmostUnits, unitPaths, unitsRightBelow } from '#modules/organization/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Ask, Names } from '#platform/metric/index.ts'
import type { Subject } from '#platform/operation.ts'
import { type Scope, scopeOf } from '../store/figures/scope.ts'
import { groupNames } from './locale.ts'

/** Whom a reading is of: all of the scope, each of its units by itself, or those who stand in the units themselves. */
export type UnitReading = { scope: Scope; by?: 'scope'; group?: string }

const directly = 'directly'

const lastDayOf = ({ periods }: Ask): Day => addDays(periods.at(-1)?.to ?? ('1970-01-02' as Day), -1)

/** By unit: each of the units right below, and whoever stands in the unit itself. */
export async function readingsByUnit(ask: Ask): Promise<UnitReading[]> {
  const scope = await scopeOf(ask.db, ask.where, ask.today)
  if (ask.by !== 'unit') return [{ scope }]
  if (scope.kind !== 'units' && scope.kind !== 'company') return [{ scope, group: directly }]
  const above = await unitsAbove(ask, scope)
  const below = (await unitsBelow(ask)).map((unit) => unit.id)
  return [
    { scope: { kind: 'units', ids: below }, by: 'scope' },
    { scope: { kind: 'direct', ids: above }, group: directly },
  ]
}

async function unitsAbove(ask: Ask, scope: Scope): Promise<string[]> {
  if (scope.kind === 'company') return topmostUnits(ask.db, lastDayOf(ask))
  return scope.kind === 'units' ? scope.ids : []
}

async function unitsBelow(ask: Ask): Promise<{ id: string; name: string }[]> {
  const scope = await scopeOf(ask.db, ask.where, ask.today)
  return unitsRightBelow(ask.db, await unitsAbove(ask, scope), lastDayOf(ask))
}

/** What the groups of a reading by unit are called. */
export async function unitLabels(ask: Ask, keys: readonly string[]): Promise<Map<string, Names>> {
  const below = (await unitsBelow(ask)).map(({ id, name }): [string, Names] => [id, [name, name]])
  const all: [string, Names][] = [...below, [directly, groupNames.directly]]
  return new Map(all.filter(([key]) => keys.includes(key)))
}

/** The units above one, from the top down. */
export async function unitsOnTheWay(ask: Ask, { type, id }: Subject): Promise<Subject[]> {
  const path = (await unitPaths(ask.db, [id], lastDayOf(ask))).get(id) ?? []
  return path.filter((unit) => unit.id !== id).map((unit) => ({ type, id: unit.id }))
}
