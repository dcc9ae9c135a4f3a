import { sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { ProtectionKind } from '../contract.ts'

export type Protection = Span & { protectionId: string; employmentId: string; kind: ProtectionKind; babies: number }

const columns = sql`t.id as "protectionId", t.employment_id as "employmentId", t.kind, t.from_day as "from", t.to_day as "to", t.babies`

/** Those of the employments that meet the span, in the order of their days. */
export async function protectionsIn(
  db: Db,
  employmentIds: readonly string[],
  { from, to }: Span,
): Promise<Protection[]> {
  if (employmentIds.length === 0) return []
  const { rows } = await sql<Protection>`select ${columns} from protected_time t
    where t.employment_id = any(${[...employmentIds]}::uuid[]) and t.from_day < ${to}::date and ${from}::date < t.to_day
    order by t.employment_id, t.from_day`.execute(db)
  return rows
}

export async function findProtection(db: Db, id: string): Promise<(Protection & { personId: string }) | undefined> {
  const { rows } = await sql<Protection & { personId: string }>`select ${columns}, e.person_id as "personId"
    from protected_time t join employment e on e.id = t.employment_id where t.id = ${id}`.execute(db)
  return rows[0]
}

export async function addProtection(
  db: Db,
  { employmentId, kind, from, to, babies }: Omit<Protection, 'protectionId'>,
): Promise<string> {
  const id = newId()
  await sql`insert into protected_time (id, employment_id, kind, from_day, to_day, babies)
    values (${id}, ${employmentId}, ${kind}, ${from}, ${to}, ${babies})`.execute(db)
  return id
}

export async function endProtectionOn(db: Db, id: string, to: Day): Promise<void> {
  await sql`update protected_time set to_day = ${to} where id = ${id}`.execute(db)
}

export async function removeProtection(db: Db, id: string): Promise<void> {
  await sql`delete from protected_time where id = ${id}`.execute(db)
}

export type ProtectedPerson = Protection & { personId: string; name: string; unitId: string; lastDay: Day }

/** Not over yet, of people in reach. */
export async function protectedNow(db: Db, reach: Reach[], today: Day): Promise<ProtectedPerson[]> {
  const { rows } = await sql<ProtectedPerson>`
    select ${columns}, r.person_id as "personId", r.name, r.unit_id as "unitId"
    from protected_time t join roster r on r.employment_id = t.employment_id
    where t.to_day > ${today}::date and ${inReach(reach, 'r', today)} order by t.from_day, r.pinyin collate "C" limit 1000`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, lastDay: addDays(row.to, -1) }))
}
