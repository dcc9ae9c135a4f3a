import { type RawBuilder, sql } from 'kysely'
import { inReach, isCalled, isIn } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'

export type Who = { personId: string; name: string; employeeNo: string; unit: string | null }

export type Filter = {
  reach: Reach[]
  today: Day
  search: string
  unitId?: string | undefined
  personId?: string | undefined
}

/** For `where`: rows of the roster `r` that are reached and looked for. */
export const wanted = ({ reach, today, search, unitId, personId }: Filter): RawBuilder<unknown> => sql`
  ${inReach(reach, 'r', today)} and ${isCalled(search, 'r')} and ${isIn(unitId, 'r', today)}
  ${personId ? sql`and r.person_id = ${personId}` : sql``}`

/** For `select`: whoever the row of the roster `r` is. */
export const who = (today: Day): RawBuilder<unknown> => sql`r.person_id as "personId", r.name, r.number as "employeeNo",
  (select v.name from unit_version v where v.unit_id = r.unit_id and v.from_day <= ${today} and ${today} < v.to_day) as unit`

export const byName = sql`r.pinyin collate "C", r.person_id`

export type Page = { limit: number; offset: number }

export type Employment = { personId: string; employmentId: string; name: string; from: Day; to: Day }

const employment = sql`e.person_id as "personId", e.id as "employmentId", p.name, e.from_day as "from", e.to_day as "to"`

/** The employment of each that meets the month: else the last before it; nobody where all come later. */
export async function employmentsIn(
  db: Db,
  personIds: readonly string[],
  month: Day,
): Promise<Map<string, Employment>> {
  const { rows } = await sql<Employment>`select distinct on (e.person_id) ${employment}
    from employment e join person p on p.id = e.person_id
    where e.person_id = any(${[...personIds]}::uuid[]) and e.from_day < ${addMonths(month, 1)}
    order by e.person_id, e.from_day desc`.execute(db)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** The employment of somebody on that day. */
export async function employmentOn(db: Db, personId: string, day: Day): Promise<Employment | undefined> {
  const { rows } = await sql<Employment>`select ${employment} from employment e join person p on p.id = e.person_id
    where e.person_id = ${personId} and e.from_day <= ${day} and ${day} < e.to_day`.execute(db)
  return rows[0]
}

export type Numbered = Employment & { number: string }

/** People by their numbers. */
export async function byNumbers(db: Db, numbers: readonly string[]): Promise<Map<string, Numbered>> {
  const { rows } =
    await sql<Numbered>`select e.number, ${employment} from employment e join person p on p.id = e.person_id
    where e.number = any(${[...new Set(numbers)]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.number, row]))
}

/** Changes of somebody’s own facts go one after the other. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await sql`select 1 from person where id = ${personId} for no key update`.execute(db)
}

export async function lockEmployments(db: Db, employmentIds: readonly string[]): Promise<void> {
  await sql`select 1 from employment where id = any(${[...employmentIds]}::uuid[]) order by id for no key update`.execute(
    db,
  )
}

/** Everybody who is here or comes, for a table to fill in. */
export async function everybodyHere(db: Db, limit: number): Promise<{ number: string; name: string }[]> {
  const { rows } = await sql<{ number: string; name: string }>`select r.number, r.name from roster r
    where r.status <> 'left' order by ${byName} limit ${limit}`.execute(db)
  return rows
}

export const counted = async (db: Db, from: RawBuilder<unknown>): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(db)).rows[0]?.count ?? 0
