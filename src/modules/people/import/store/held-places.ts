import { sql } from 'kysely'
import type { HeldElsewhere } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { ImportRecord } from './imports.ts'
import { touched } from './undo.ts'

/** Who, beyond the import itself, is or was in the units and positions it made, and what else is bound to them. */
export async function heldPlaces(
  db: Db,
  { id, made_units, made_positions }: Pick<ImportRecord, 'id' | 'made_units' | 'made_positions'>,
): Promise<HeldElsewhere> {
  const [units, positions] = [sql`${made_units}::uuid[]`, sql`${made_positions}::uuid[]`]
  // Of those the import only changed, what stands without it counts: their rows are folded anew.
  const others = sql`not exists (select from employment_event own where own.employment_id = a.employment_id and own.import_id = ${id})`
  const remaining = sql`employment_event where state = 'standing' and import_id is distinct from ${id} and employment_id in ${touched(id)}`
  const { rows } = await sql<HeldElsewhere[number]>`
    select a.unit_id as id, 'people' as why from assignment a where a.unit_id = any(${units}) and ${others}
    union select a.position_id, 'people' from assignment a where a.position_id = any(${positions}) and ${others}
    union select (body ->> 'unitId')::uuid, 'people' from ${remaining} and (body ->> 'unitId')::uuid = any(${units})
    union select (body ->> 'positionId')::uuid, 'people' from ${remaining} and (body ->> 'positionId')::uuid = any(${positions})
    union select u.id, 'access' from access_assignment a cross join unnest(a.unit_ids) as u(id) where u.id = any(${units})
    union select position_id, 'profile' from position_profile where position_id = any(${positions})`.execute(db)
  return rows
}
