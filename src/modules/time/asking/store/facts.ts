import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'

/** A day of somebody, as a key of maps. */
export const dayKey = ({ employmentId, day }: { employmentId: string; day: Day }): string => `${employmentId} ${day}`

/** Who of them is pregnant or nursing on that day, by `dayKey`. */
export async function protectedOn(
  db: Db,
  days: readonly { employmentId: string; day: Day }[],
): Promise<Map<string, 'pregnancy' | 'nursing'>> {
  const { rows } = await sql<{ employmentId: string; day: Day; kind: 'pregnancy' | 'nursing' }>`
    select distinct on (d.employment_id, d.day) d.employment_id as "employmentId", d.day, p.kind
    from unnest(${days.map(({ employmentId }) => employmentId)}::uuid[], ${days.map(({ day }) => day)}::date[])
      as d(employment_id, day)
    join protected_time p on p.employment_id = d.employment_id and p.from_day <= d.day and d.day < p.to_day
    order by d.employment_id, d.day, p.from_day`.execute(db)
  return new Map(rows.map((row) => [dayKey(row), row.kind]))
}

export async function shiftNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from shift where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type Place = { name: string; unitId: string | null }

/** What they are called, and in which units they are today. */
export async function placesOf(db: Db, personIds: readonly string[]): Promise<Map<string, Place>> {
  const { rows } = await sql<Place & { personId: string }>`select person_id as "personId", name, unit_id as "unitId"
    from roster where person_id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ personId, ...place }) => [personId, place]))
}
