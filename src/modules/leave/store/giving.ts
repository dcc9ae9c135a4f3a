import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Grantee } from '../rules/grant.ts'
import type { LotSource, NewLot } from './ledger.ts'

/** Whoever gives a year or takes over balances goes one after the other: what both find missing would be posted twice. */
export async function lockGiving(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('leave.giving'))`.execute(db)
}

export type Posted = {
  lotId: string
  employmentId: string
  typeId: string
  source: LotSource
  period: string
  from: Day
  to: Day
  given: number
  /** What was given and nobody has taken or has asked for; what has run out is still that. */
  free: number
}

/** What was given already for that year, and openings that stand for it. */
export async function givenAlready(db: Db, employmentIds: readonly string[], year: number): Promise<Posted[]> {
  const { rows } = await sql<Posted>`
    select l.id as "lotId", l.employment_id as "employmentId", l.type_id as "typeId", l.source, l.period,
      l.from_day as "from", l.to_day as "to", coalesce(e.given, 0)::int as given, greatest(0, coalesce(e.free, 0))::int as free
    from leave_lot l cross join lateral (
      select sum(units) filter (where kind = 'grant') as given, sum(units) filter (where kind <> 'expire') as free
      from leave_entry where lot_id = l.id) e
    where l.employment_id = any(${[...employmentIds]}::uuid[]) and l.source in ('grant', 'opening')
      and l.period like ${`${year}%`}`.execute(db)
  return rows
}

/** Years from that one on for which something was given of itself. */
export async function yearsGiven(db: Db, employmentIds: readonly string[], from: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct left(period, 4)::int as year from leave_lot
    where employment_id = any(${[...employmentIds]}::uuid[]) and source = 'grant' and period >= ${String(from)}
    order by 1`.execute(db)
  return rows.map(({ year }) => year)
}

/** These begin on another day than they did: the day of joining was corrected. */
export async function moveLots(db: Db, lots: readonly { lotId: string; from: Day }[]): Promise<void> {
  if (lots.length === 0) return
  await sql`update leave_lot l set from_day = m.from_day
    from unnest(${lots.map(({ lotId }) => lotId)}::uuid[], ${lots.map(({ from }) => from)}::date[]) m(id, from_day)
    where l.id = m.id`.execute(db)
}

/** People who are alike to every rule, and how many they are. */
export type Alike = Grantee & { count: number }

/**
 * Whoever is employed in the span and for whom no opening balance of this type stands for the year, by what rules ask of
 * them. @param byJoining by the day of joining also where it is long ago: rules count the years since
 */
export async function alikeIn(
  db: Db,
  { from, to }: Span,
  { typeId, year, byJoining }: { typeId: string; year: number; byJoining: boolean },
): Promise<Alike[]> {
  const first = `${year}-01-01`
  const joined = byJoining
    ? sql`e.from_day`
    : sql`case when e.from_day > ${first}::date or p.first_work_day is null then e.from_day else date '1990-01-01' end`
  const { rows } = await sql<Alike>`
    select ${joined} as "from", e.to_day as "to", p.first_work_day as "firstWorkDay", p.sex,
      e.employment_type as "employmentType", count(*)::int as count
    from employment e join person p on p.id = e.person_id
    where e.from_day < ${to}::date and e.to_day > ${from}::date
      and not exists (select from leave_lot l where l.employment_id = e.id and l.type_id = ${typeId}
        and l.source = 'opening' and l.period = ${String(year)})
    group by 1, 2, 3, 4, 5`.execute(db)
  return rows
}

export type Turning = { typeId: string; posted: number; left: number; runsOut: number }

/**
 * By type: what the ledger has been given for that year, and what is in lots that end with the year before, or whose
 * carry-over does, and runs out.
 */
export async function turningAt(db: Db, first: Day): Promise<Map<string, Turning>> {
  const { rows } = await sql<Turning>`
    with sums as (
      select l.type_id, l.to_day, coalesce(sum(e.units) filter (where e.day < l.to_day), 0) as at_end,
        coalesce(sum(e.units) filter (where e.day < ${first}::date), 0) as now,
        case when l.carry_until is null then 0 else coalesce(l.carry_max, 2000000000) end as may_carry
      from leave_lot l join employment m on m.id = l.employment_id and m.to_day > ${first}::date
        left join leave_entry e on e.lot_id = l.id and e.kind <> 'expire'
      where l.to_day = ${first}::date or l.carry_until = ${first}::date
      group by l.id, l.type_id, l.to_day, l.carry_until, l.carry_max),
    -- A lot that ended before has lost what went beyond the carry-over; the rest of it runs out now.
    ending as (
      select type_id, case when to_day = ${first}::date then now else now - greatest(0, at_end - may_carry) end as units,
        case when to_day = ${first}::date then may_carry else 0 end as carried
      from sums),
    given as (
      select l.type_id, sum(e.units) as units from leave_lot l join leave_entry e on e.lot_id = l.id and e.kind = 'grant'
      where l.source = 'grant' and l.period like ${`${first.slice(0, 4)}%`} group by l.type_id)
    select t.id as "typeId", coalesce(g.units, 0)::int as posted, coalesce(sum(n.units), 0)::int as left,
      coalesce(sum(greatest(0, n.units - n.carried)), 0)::int as "runsOut"
    from leave_type t left join ending n on n.type_id = t.id left join given g on g.type_id = t.id
    group by t.id, g.units`.execute(db)
  return new Map(rows.map((row) => [row.typeId, row]))
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

/** Takes back what leaving posted on a day that isn't the day after the last any more. @returns the employments */
export async function reverseClosing(db: Db, employmentIds: readonly string[], by: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with closed as (
      select l.employment_id, l.type_id, l.lot_id, l.day, l.kind, -sum(l.units) as units
      from leave_entry l join employment e on e.id = l.employment_id
      where l.document_id = any(${[...employmentIds]}::uuid[]) and l.document_type = 'leaving' and l.day <> e.to_day
      group by 1, 2, 3, 4, 5 having sum(l.units) <> 0),
    back as (
      insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind, document_type, document_id, made_by)
      select gen_random_uuid(), employment_id, type_id, lot_id, day, units, kind, 'leaving', employment_id, ${by || null}::uuid
      from closed returning employment_id)
    select distinct employment_id as id from back`.execute(db)
  return rows.map(({ id }) => id)
}

export type NumberedEmployee = { number: string; employmentId: string; name: string; from: Day; to: Day }

export async function employeesByNumber(db: Db, numbers: readonly string[]): Promise<Map<string, NumberedEmployee>> {
  const { rows } =
    await sql<NumberedEmployee>`select e.number, e.id as "employmentId", p.name, e.from_day as "from", e.to_day as "to"
    from employment e join person p on p.id = e.person_id where e.number = any(${[...numbers]}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.number, row]))
}

export async function addOpening(db: Db, id: string, rows: number, by: string | null): Promise<void> {
  await sql`insert into leave_opening (id, rows, made_by) values (${id}, ${rows}, ${by || null})`.execute(db)
}

/** How many rows that import has; null: there is none of that id. */
export async function openingRows(db: Db, id: string): Promise<number | null> {
  const { rows } = await sql<{ rows: number }>`select rows from leave_opening where id = ${id}`.execute(db)
  return rows[0]?.rows ?? null
}

/** Who has an opening of which type that is in force. */
export async function openedOf(db: Db, employmentIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`select distinct employment_id || ' ' || type_id as key from leave_lot
    where employment_id = any(${[...employmentIds]}::uuid[]) and source = 'opening' and period not like 'undone:%'`.execute(
    db,
  )
  return new Set(rows.map(({ key }) => key))
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
