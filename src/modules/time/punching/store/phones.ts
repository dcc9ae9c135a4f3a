import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inReach, isCalled } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { phonePage } from '../contract/phone.ts'

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

export type OwnPhone = { since: string; isKey: (key: string | undefined) => boolean }

/** The phones that these people have made their own, by person. */
export async function phonesOf(db: Db, personIds: readonly string[]): Promise<Map<string, OwnPhone>> {
  const { rows } = await sql<{ personId: string; hash: Buffer; since: string }>`
    select person_id as "personId", key_hash as hash, taken_at as since from punch_phone
    where person_id = any(${[...personIds]}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ personId, hash, since }) => [
      personId,
      { since, isKey: (key) => key !== undefined && hash.equals(hashOf(key)) },
    ]),
  )
}

/** @returns nothing when he has another already; a phone of somebody else breaks `punch_phone_key` */
export async function takePhone(db: Db, personId: string, key: string): Promise<string | undefined> {
  const { rows } = await sql<{ since: string }>`
    insert into punch_phone (person_id, key_hash) values (${personId}, ${hashOf(key)})
    on conflict (person_id) do update set key_hash = excluded.key_hash where punch_phone.key_hash = excluded.key_hash
    returning taken_at as since`.execute(db)
  return rows[0]?.since
}

/** Whether he had one. */
export async function releasePhone(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql`delete from punch_phone where person_id = ${personId} returning 1`.execute(db)
  return rows.length > 0
}

export type PhoneRow = { personId: string; name: string; employeeNo: string; unit: string; since: string }

type Wanted = { reach: Reach[]; today: Day; search: string; page: number }

export async function phoneList(
  db: Db,
  { reach, today, search, page }: Wanted,
): Promise<{ rows: PhoneRow[]; count: number }> {
  const { rows } = await sql<PhoneRow & { count: number }>`
    select p.person_id as "personId", r.name, r.number as "employeeNo", p.taken_at as since,
      coalesce(u.name, '') as unit, (count(*) over ())::int as count
    from punch_phone p join roster r on r.person_id = p.person_id
    left join unit_version u on u.unit_id = r.unit_id and u.from_day <= ${today} and ${today} < u.to_day
    where ${inReach(reach, 'r', today)} and ${isCalled(search, 'r')}
    order by p.taken_at desc, p.person_id limit ${phonePage} offset ${(page - 1) * phonePage}`.execute(db)
  return { rows: rows.map(({ count: _, ...row }) => row), count: rows[0]?.count ?? 0 }
}
