import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { LotSource, NewLot } from './ledger.ts'

export type Posted = {
  lotId: string
  employmentId: string
  typeId: string
  source: LotSource
  period: string
  given: number
}

/** What was given already for that year, and openings that stand for it. */
export async function givenAlready(db: Db, employmentIds: readonly string[], year: number): Promise<Posted[]> {
  const { rows } = await sql<Posted>`
    select l.id as "lotId", l.employment_id as "employmentId", l.type_id as "typeId", l.source, l.period,
      coalesce((select sum(units) from leave_entry e where e.lot_id = l.id and e.kind = 'grant'), 0)::int as given
    from leave_lot l where l.employment_id = any(${[...employmentIds]}::uuid[]) and l.source in ('grant', 'opening')
      and l.period like ${`${year}%`}`.execute(db)
  return rows
}

export type FirstGiven = { lot: NewLot; units: number }

/**
 * Lots that are new, each with its first entry, in one statement. A lot that another made meanwhile keeps what it has.
 */
export async function giveFirst(db: Db, rows: readonly FirstGiven[], by: string | null): Promise<number> {
  if (rows.length === 0) return 0
  const of = <T>(pick: (row: FirstGiven) => T): T[] => rows.map(pick)
  const { numAffectedRows } = await sql`
    with wanted as materialized (
      select * from unnest(${of(() => newId())}::uuid[], ${of(() => newId())}::uuid[], ${of(({ lot }) => lot.employmentId)}::uuid[],
        ${of(({ lot }) => lot.typeId)}::uuid[], ${of(({ lot }) => lot.source)}::text[], ${of(({ lot }) => lot.period)}::text[],
        ${of(({ lot }) => lot.from)}::date[], ${of(({ lot }) => lot.to)}::date[], ${of(({ lot }) => lot.carryMax)}::int[],
        ${of(({ lot }) => lot.carryUntil)}::date[], ${of(({ units }) => units)}::int[])
        w(id, entry_id, employment_id, type_id, source, period, from_day, to_day, carry_max, carry_until, units)),
    made as (
      insert into leave_lot (id, employment_id, type_id, source, period, from_day, to_day, carry_max, carry_until)
      select id, employment_id, type_id, source, period, from_day, to_day, carry_max, carry_until from wanted
      on conflict on constraint leave_lot_once do nothing returning id)
    insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind, document_type, made_by)
    select w.entry_id, w.employment_id, w.type_id, w.id, w.from_day, w.units, 'grant', 'year', ${by || null}::uuid
    from wanted w join made m on m.id = w.id`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

export async function compPosted(db: Db, lotIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; units: number }>`
    select lot_id as id, sum(units)::int as units from leave_entry
    where lot_id = any(${[...lotIds]}::uuid[]) and kind = 'comp' group by lot_id`.execute(db)
  return new Map(rows.map(({ id, units }) => [id, units]))
}

export async function lastTurned(db: Db): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day }>`select day from leave_turned`.execute(db)
  return rows[0]?.day
}

export async function setTurned(db: Db, day: Day): Promise<void> {
  await sql`insert into leave_turned (day) values (${day}) on conflict (id) do update set day = excluded.day`.execute(
    db,
  )
}

/** The employments of these people that have ended by that day, and have leave in the ledger. */
export async function endedOf(
  db: Db,
  personIds: readonly string[],
  day: Day,
): Promise<{ employmentId: string; to: Day }[]> {
  const { rows } = await sql<{ employmentId: string; to: Day }>`
    select distinct on (e.person_id) e.id as "employmentId", e.to_day as "to" from employment e
    where e.person_id = any(${[...personIds]}::uuid[]) and e.to_day <= ${day}::date
      and exists (select from leave_lot l where l.employment_id = e.id)
    order by e.person_id, e.from_day desc`.execute(db)
  return rows
}

/** Leave asked for or agreed that lies beyond the employment. */
export async function requestsFrom(
  db: Db,
  employmentIds: readonly string[],
  day: Day,
): Promise<{ requestId: string; state: string }[]> {
  const { rows } = await sql<{ requestId: string; state: string }>`
    select id as "requestId", state from leave_request where employment_id = any(${[...employmentIds]}::uuid[])
      and to_day >= ${day}::date and state in ('waiting', 'returned', 'approved') order by id`.execute(db)
  return rows
}

export type NumberedEmployee = { number: string; employmentId: string; from: Day; to: Day }

export async function employeesByNumber(db: Db, numbers: readonly string[]): Promise<Map<string, NumberedEmployee>> {
  const { rows } = await sql<NumberedEmployee>`select number, id as "employmentId", from_day as "from", to_day as "to"
    from employment where number = any(${[...numbers]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.number, row]))
}

export async function addOpening(db: Db, id: string, rows: number, by: string | null): Promise<void> {
  await sql`insert into leave_opening (id, rows, made_by) values (${id}, ${rows}, ${by || null})`.execute(db)
}

export type OpeningRow = { openingId: string; rows: number; madeAt: string; by: string | null; undoneAt: string | null }

export async function openingsListed(db: Db): Promise<OpeningRow[]> {
  const { rows } = await sql<OpeningRow>`
    select o.id as "openingId", o.rows, o.made_at as "madeAt", u.name as by, o.undone_at as "undoneAt"
    from leave_opening o left join auth_user u on u.id = o.made_by order by o.made_at desc limit 50`.execute(db)
  return rows
}

/** Marks it undone, once. */
export async function takeOpening(db: Db, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update leave_opening set undone_at = now()
    where id = ${id} and undone_at is null`.execute(db)
  return numAffectedRows === 1n
}

/** How many of its lots somebody has taken from. */
export async function openingUsed(db: Db, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select e.lot_id from leave_entry e where e.kind in ('use', 'giveBack') and e.lot_id in (
      select lot_id from leave_entry where document_id = ${id} and kind = 'opening')
    group by e.lot_id having sum(e.units) <> 0) u`.execute(db)
  return rows[0]?.count ?? 0
}

/** Posts the opposite of all that it posted; its lots stand for nothing any more. */
export async function reverseOpening(db: Db, id: string, by: string | null): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind, document_type, document_id, made_by)
    select gen_random_uuid(), employment_id, type_id, lot_id, day, -sum(units), 'adjust', 'opening', document_id, ${by || null}::uuid
    from leave_entry where document_id = ${id} group by employment_id, type_id, lot_id, day, document_id
    having sum(units) <> 0`.execute(db)
  await sql`update leave_lot l set period = 'undone:' || l.period || ':' || l.id where l.source = 'opening'
    and l.id in (select lot_id from leave_entry where document_id = ${id})`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

export async function employmentsIn(db: Db, documentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct employment_id as id from leave_entry
    where document_id = ${documentId}`.execute(db)
  return rows.map(({ id }) => id)
}
