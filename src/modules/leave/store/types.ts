import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { LawKind, Names } from '../contract/terms.ts'
import { LeaveRule } from '../contract/type.ts'

export type TypeHead = { typeId: string; code: string; names: Names; law: LawKind | null; retired: boolean }

/** A type with the rule that stands on a day. */
export type LeaveTypeOn = TypeHead & { rule: LeaveRule }

const head = sql`t.id as "typeId", t.code, t.names, t.law, t.retired`

/** All types that have a rule on that day, those of the past too, in the order in which they are listed. */
export const typesOn = async (db: Db, day: Day): Promise<LeaveTypeOn[]> => (await typesAt(db, [day])).get(day) ?? []

/** The same for several days, in one statement. */
export async function typesAt(db: Db, days: readonly Day[]): Promise<Map<Day, LeaveTypeOn[]>> {
  const { rows } = await sql<TypeHead & { body: unknown; day: Day }>`
    select ${head}, v.body, d.day from unnest(${[...new Set(days)]}::date[]) d(day) cross join leave_type t
    cross join lateral (
      select body from leave_type_version where type_id = t.id and from_day <= d.day order by from_day desc limit 1) v
    order by t.position, t.code`.execute(db)
  const types = new Map<Day, LeaveTypeOn[]>()
  for (const { body, day, ...row } of rows) {
    types.set(day, [...(types.get(day) ?? []), { ...row, rule: LeaveRule.parse(body) }])
  }
  return types
}

export type TypeVersion = { typeId: string; from: Day; rule: LeaveRule }

export async function typeHeads(db: Db): Promise<TypeHead[]> {
  return (await sql<TypeHead>`select ${head} from leave_type t order by t.position, t.code`.execute(db)).rows
}

/** Newest first. */
export async function typeVersions(db: Db): Promise<TypeVersion[]> {
  const { rows } = await sql<{ typeId: string; from: Day; body: unknown }>`
    select type_id as "typeId", from_day as "from", body from leave_type_version order by from_day desc`.execute(db)
  return rows.map(({ body, ...row }) => ({ ...row, rule: LeaveRule.parse(body) }))
}

type Stored = Pick<TypeHead, 'typeId' | 'code' | 'names' | 'law'>

export async function addType(db: Db, { typeId, code, names, law }: Stored): Promise<void> {
  await sql`insert into leave_type (id, code, names, law, position)
    values (${typeId}, ${code}, ${JSON.stringify(names)}::jsonb, ${law}, (select count(*) from leave_type))`.execute(db)
}

export async function renameType(db: Db, { typeId, names, law }: Omit<Stored, 'code'>): Promise<void> {
  await sql`update leave_type set names = ${JSON.stringify(names)}::jsonb, law = ${law} where id = ${typeId}`.execute(
    db,
  )
}

export async function putVersion(db: Db, typeId: string, from: Day, rule: LeaveRule): Promise<void> {
  await sql`insert into leave_type_version (type_id, from_day, body)
    values (${typeId}, ${from}, ${JSON.stringify(rule)}::jsonb)
    on conflict (type_id, from_day) do update set body = excluded.body`.execute(db)
}

export async function setRetired(db: Db, typeId: string, retired: boolean): Promise<boolean> {
  const { numAffectedRows } = await sql`update leave_type set retired = ${retired} where id = ${typeId}`.execute(db)
  return numAffectedRows === 1n
}

/** Where the company sits: what the law of that place asks for. */
export async function companyCity(db: Db): Promise<string | null> {
  const { rows } = await sql<{ city: string }>`select city from company`.execute(db)
  return rows[0]?.city ?? null
}
