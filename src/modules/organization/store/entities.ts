import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Dated } from '../rules/timeline.ts'
import { readVersions, type VersionTable, writeVersions } from './versions.ts'

export type LegalEntityFacts = { name: string; creditCode: string | null; city: string }
export type CostCentreFacts = { name: string }

const legalEntityVersions: VersionTable<LegalEntityFacts> = {
  table: 'legal_entity_version',
  owner: 'legal_entity_id',
  columns: { name: 'name', creditCode: 'uscc', city: 'city' },
}

const costCentreVersions: VersionTable<CostCentreFacts> = {
  table: 'cost_centre_version',
  owner: 'cost_centre_id',
  columns: { name: 'name' },
}

export async function legalEntityLine(db: Db, id: string): Promise<Dated<LegalEntityFacts>[] | undefined> {
  return (await readVersions(db, legalEntityVersions, [id])).get(id)
}

export const writeLegalEntity = (db: Db, id: string, line: Dated<LegalEntityFacts>[]): Promise<void> =>
  writeVersions(db, legalEntityVersions, new Map([[id, line]]))

export async function keepLegalEntity(db: Db, id: string, code: string | null): Promise<void> {
  await db
    .insertInto('legal_entity')
    .values({ id, code })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ code }))
    .execute()
}

export async function costCentreLine(db: Db, id: string): Promise<Dated<CostCentreFacts>[] | undefined> {
  return (await readVersions(db, costCentreVersions, [id])).get(id)
}

export const writeCostCentre = (db: Db, id: string, line: Dated<CostCentreFacts>[]): Promise<void> =>
  writeVersions(db, costCentreVersions, new Map([[id, line]]))

export async function keepCostCentre(db: Db, id: string, code: string): Promise<void> {
  await db
    .insertInto('cost_centre')
    .values({ id, code })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ code }))
    .execute()
}

/** Legal entities 用人单位 of a day, oldest first. */
export function legalEntitiesOn(db: Db, day: Day) {
  return db
    .selectFrom('legal_entity_version as v')
    .innerJoin('legal_entity as e', 'e.id', 'v.legal_entity_id')
    .select(['e.id', 'e.code', 'v.name', 'v.uscc as creditCode', 'v.city', 'v.from_day as from', 'v.to_day as to'])
    .where('v.from_day', '<=', day)
    .where('v.to_day', '>', day)
    .orderBy('e.created_at')
    .orderBy('e.id')
    .execute()
}

/** The one that employs everybody, while there is but one. */
export async function onlyLegalEntity(db: Db, day: Day): Promise<string | null> {
  const [first, second] = await legalEntitiesOn(db, day)
  return first && !second ? first.id : null
}

export function costCentresOn(db: Db, day: Day) {
  return db
    .selectFrom('cost_centre_version as v')
    .innerJoin('cost_centre as c', 'c.id', 'v.cost_centre_id')
    .select(['c.id', 'c.code', 'v.name', 'v.from_day as from', 'v.to_day as to'])
    .where('v.from_day', '<=', day)
    .where('v.to_day', '>', day)
    .orderBy('c.code')
    .execute()
}

/** What legal entities are called now, or were last. */
export async function legalEntityNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('legal_entity_version')
    .distinctOn('legal_entity_id')
    .select(['legal_entity_id', 'name'])
    .where('legal_entity_id', 'in', ids)
    .orderBy('legal_entity_id')
    .orderBy('to_day', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.legal_entity_id, row.name]))
}

/** Ids of legal entities by what they are called on that day. */
export async function legalEntitiesByName(db: Db, names: string[], day: Day): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await db
    .selectFrom('legal_entity_version')
    .select(['legal_entity_id', 'name'])
    .where('name', 'in', names)
    .where('from_day', '<=', day)
    .where('to_day', '>', day)
    .execute()
  return new Map(rows.map((row) => [row.name, row.legal_entity_id]))
}

export async function readCompany(db: Db) {
  return db.selectFrom('company').select(['name', 'city', 'time_zone as timeZone']).executeTakeFirst()
}

export async function writeCompany(db: Db, company: { name: string; city: string; timeZone: string }): Promise<void> {
  const values = { name: company.name, city: company.city, time_zone: company.timeZone }
  await db
    .insertInto('company')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
