import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { SubjectType } from '#platform/house.ts'

const now = sql`(now() at time zone coalesce((select time_zone from company), 'Asia/Shanghai'))::date`

/** Units that a reach holds; a reach over people alone reaches no import. */
export const unitsOfReach = (reach: readonly Reach[]): string[] | 'all' =>
  reach.some((each) => each.scope === 'company')
    ? 'all'
    : reach.flatMap((each) => (each.scope === 'units' ? each.unitIds : []))

/** Imports `i` that can touch nothing beyond the reach. */
export function inReachOfUnits(reach: readonly Reach[]): RawBuilder<boolean> {
  const units = unitsOfReach(reach)
  if (units === 'all') return sql<boolean>`true`
  return sql<boolean>`(cardinality(i.unit_ids) > 0 and not exists (select from unnest(i.unit_ids) as touched(id)
    where touched.id not in (select unit_id from unit_closure where ancestor_id = any(${units}::uuid[]) and from_day <= ${now} and ${now} < to_day)))`
}

async function covered(db: Db, ids: string[], reach: Reach): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select i.id from people_import i
    where i.id = any(${ids}::uuid[]) and ${inReachOfUnits([reach])}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** An import belongs to whoever reaches all that it could touch. */
export const importSubject: SubjectType = {
  type: 'import',
  async lock(db, ids) {
    await sql`select 1 from people_import where id = any(${ids}::uuid[]) order by id for no key update`.execute(db)
  },
  covered,
  async namesOf(db, ids) {
    const { rows } = await sql<{
      id: string
      name: string
    }>`select id, file_name as name from people_import where id = any(${ids}::uuid[])`.execute(db)
    return new Map(rows.map((row) => [row.id, row.name]))
  },
}
