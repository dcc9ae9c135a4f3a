import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { FilledUnit, Filling } from '../filling.ts'
import './tables.ts'

/** A connection inside the caller's transaction. */
export type Client = pg.PoolClient

/** Nothing but what the guided start makes: the company's own unit and its legal entity. */
export async function standsAsFounded(db: Db): Promise<boolean> {
  const { rows } = await sql<{ bare: boolean }>`select
    (select count(*) from unit) <= 1 and (select count(*) from legal_entity) <= 1 and not exists (select 1 from position)
      and not exists (select 1 from cost_centre) as bare`.execute(db)
  return rows[0]?.bare ?? false
}

/** The company's own unit and legal entity are there already: what is said of them is written anew. */
export async function clearFounded(db: Db, { rootId, entityId }: Filling['founded']): Promise<void> {
  await sql`delete from unit_version where unit_id = ${rootId}`.execute(db)
  await sql`delete from legal_entity_version where legal_entity_id = ${entityId}`.execute(db)
}

const copy = (client: Client, table: string, columns: string, rows: CopyValue[][]): Promise<void> =>
  copyInto(client, table, columns.split(' '), rows)

export async function copyAccounts(client: Client, { founded, ...filling }: Filling): Promise<void> {
  const added = filling.legalEntities.filter(({ id }) => id !== founded.entityId)
  await copy(
    client,
    'legal_entity',
    'id',
    added.map(({ id }) => [id]),
  )
  await copy(
    client,
    'legal_entity_version',
    'id legal_entity_id name city from_day',
    filling.legalEntities.map(({ id, name, city, from }) => [newId(), id, name, city, from]),
  )
  await copy(
    client,
    'cost_centre',
    'id code',
    filling.costCentres.map(({ id, code }) => [id, code]),
  )
  await copy(
    client,
    'cost_centre_version',
    'id cost_centre_id name from_day',
    filling.costCentres.map(({ id, name, from }) => [newId(), id, name, from]),
  )
}

const versionOf = (unit: FilledUnit, from: Day, to: Day, headId: string | null): CopyValue[] => [
  ...[newId(), unit.id, unit.parentId, unit.name, headId, unit.legalEntityId, unit.costCentreId, unit.order, from, to],
]

function versionsOf(unit: FilledUnit): CopyValue[][] {
  const led = versionOf(unit, unit.headFrom, 'infinity' as Day, unit.headId)
  return unit.from < unit.headFrom ? [versionOf(unit, unit.from, unit.headFrom, null), led] : [led]
}

export async function copyUnits(client: Client, { founded, units }: Filling): Promise<void> {
  const added = units.filter(({ id }) => id !== founded.rootId)
  await copy(
    client,
    'unit',
    'id code',
    added.map(({ id, code }) => [id, code]),
  )
  await copy(
    client,
    'unit_version',
    'id unit_id parent_id name head_id legal_entity_id cost_centre_id position from_day to_day',
    units.flatMap(versionsOf),
  )
}

export async function copyPositions(client: Client, { positions, headcounts }: Filling): Promise<void> {
  await copy(
    client,
    'position',
    'id',
    positions.map(({ id }) => [id]),
  )
  await copy(
    client,
    'position_version',
    'id position_id unit_id name from_day',
    positions.map(({ id, unitId, name, from }) => [newId(), id, unitId, name, from]),
  )
  await copy(
    client,
    'headcount',
    'id unit_id count from_day',
    headcounts.map(({ unitId, count, from }) => [newId(), unitId, count, from]),
  )
}
