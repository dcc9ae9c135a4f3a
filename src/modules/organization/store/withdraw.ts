import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Place, ReasonToStay } from '../rules/withdraw.ts'

export type PlaceIds = { unitIds: readonly string[]; positionIds: readonly string[] }

/** Which of these were made by this very transaction. */
export async function madeHere(db: Db, { unitIds, positionIds }: PlaceIds): Promise<PlaceIds> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select 'unit' as kind, id from unit where id = any(${[...unitIds]}::uuid[]) and created_at = transaction_timestamp()
    union all
    select 'position', id from position where id = any(${[...positionIds]}::uuid[]) and created_at = transaction_timestamp()`.execute(
    db,
  )
  const idsOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id)
  return { unitIds: idsOf('unit'), positionIds: idsOf('position') }
}

/** Those that are still there, by their last name and place. */
export async function placesOf(db: Db, { unitIds, positionIds }: PlaceIds): Promise<Place[]> {
  const { rows } = await sql<Place>`
    (select distinct on (unit_id) 'unit' as kind, unit_id as id, name, parent_id as within from unit_version
      where unit_id = any(${[...unitIds]}::uuid[]) order by unit_id, to_day desc)
    union all
    (select distinct on (position_id) 'position', position_id, name, unit_id from position_version
      where position_id = any(${[...positionIds]}::uuid[]) order by position_id, to_day desc)
    order by 1 desc, 3`.execute(db)
  return rows
}

/** What the organization itself has built on them since they were made. */
export async function heldByOrganization(
  db: Db,
  { unitIds, positionIds }: PlaceIds,
): Promise<{ id: string; why: ReasonToStay }[]> {
  const [units, positions] = [sql`${[...unitIds]}::uuid[]`, sql`${[...positionIds]}::uuid[]`]
  const { rows } = await sql<{ id: string; why: ReasonToStay }>`
    select id, 'changed' as why from unit where id = any(${units}) and code is not null
    union select unit_id, 'changed' from unit_version where unit_id = any(${units}) group by unit_id
      having count(*) > 1 or bool_or(head_id is not null or legal_entity_id is not null or cost_centre_id is not null or to_day < 'infinity')
    union select parent_id, 'units' from unit_version where parent_id = any(${units}) and unit_id <> all(${units})
    union select unit_id, 'positions' from position_version where unit_id = any(${units}) and position_id <> all(${positions})
    union select unit_id, 'headcount' from headcount where unit_id = any(${units})
    union select u.id, 'draft' from reorganization r cross join unnest(r.unit_ids) as u(id)
      where r.state in ('draft', 'asking', 'scheduled', 'blocked') and u.id = any(${units})
    union select id, 'changed' from position where id = any(${positions}) and code is not null
    union select position_id, 'changed' from position_version where position_id = any(${positions}) group by position_id
      having count(*) > 1 or bool_or(reports_to_id is not null or to_day < 'infinity')
    union select reports_to_id, 'positions' from position_version where reports_to_id = any(${positions})
    union select position_id, 'headcount' from headcount where position_id = any(${positions})`.execute(db)
  return rows
}

/** As if they had never been. Nothing may refer to them any more. */
export async function removePlaces(db: Db, { unitIds, positionIds }: PlaceIds): Promise<void> {
  const [units, positions] = [sql`${[...unitIds]}::uuid[]`, sql`${[...positionIds]}::uuid[]`]
  await sql`delete from position_version where position_id = any(${positions})`.execute(db)
  await sql`delete from position where id = any(${positions})`.execute(db)
  await sql`delete from unit_closure where unit_id = any(${units})`.execute(db)
  await sql`delete from unit_version where unit_id = any(${units})`.execute(db)
  await sql`delete from unit where id = any(${units})`.execute(db)
}
