import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Entry, EntryKind, Lot } from '../rules/lot.ts'

export type LotSource = 'grant' | 'opening' | 'adjust' | 'comp' | 'event'

export type StoredLot = Lot & { employmentId: string; typeId: string; source: LotSource; period: string }

const lotColumns = sql`l.id as "lotId", l.employment_id as "employmentId", l.type_id as "typeId", l.source, l.period,
  l.from_day as "from", l.to_day as "to", l.carry_max as "carryMax", l.carry_until as "carryUntil"`

/** @param typeId of this type only */
export async function lotsOf(db: Db, employmentIds: readonly string[], typeId?: string): Promise<StoredLot[]> {
  const { rows } = await sql<StoredLot>`select ${lotColumns} from leave_lot l
    where l.employment_id = any(${[...employmentIds]}::uuid[]) ${typeId ? sql`and l.type_id = ${typeId}` : sql``}
    order by l.from_day, l.id`.execute(db)
  return rows
}

export type StoredEntry = Entry & { employmentId: string; typeId: string; lotId: string | null }

/** Summed by lot, day and kind. */
export async function entriesOf(db: Db, employmentIds: readonly string[], typeId?: string): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select employment_id as "employmentId", type_id as "typeId", lot_id as "lotId", day, kind, sum(units)::int as units
    from leave_entry where employment_id = any(${[...employmentIds]}::uuid[])
      ${typeId ? sql`and type_id = ${typeId}` : sql``}
    group by employment_id, type_id, lot_id, day, kind having sum(units) <> 0`.execute(db)
  return rows
}

export type NewLot = Omit<StoredLot, 'lotId'>

const list = <T>(rows: readonly T[], of: (row: T) => unknown): unknown[] => rows.map(of)

/** Makes those that are not there yet, and gives the ids of all, in the order of the rows. */
export async function ensureLots(db: Db, rows: readonly NewLot[]): Promise<string[]> {
  if (rows.length === 0) return []
  const keys = sql`unnest(${list(rows, (row) => row.employmentId)}::uuid[], ${list(rows, (row) => row.typeId)}::uuid[],
    ${list(rows, (row) => row.source)}::text[], ${list(rows, (row) => row.period)}::text[])`
  await sql`insert into leave_lot (id, employment_id, type_id, source, period, from_day, to_day, carry_max, carry_until)
    select * from unnest(${rows.map(() => newId())}::uuid[], ${list(rows, (row) => row.employmentId)}::uuid[],
      ${list(rows, (row) => row.typeId)}::uuid[], ${list(rows, (row) => row.source)}::text[],
      ${list(rows, (row) => row.period)}::text[], ${list(rows, (row) => row.from)}::date[],
      ${list(rows, (row) => row.to)}::date[], ${list(rows, (row) => row.carryMax)}::int[],
      ${list(rows, (row) => row.carryUntil)}::date[])
    on conflict on constraint leave_lot_once do nothing`.execute(db)
  const found = await sql<{
    id: string
  }>`select l.id from ${keys} with ordinality k(employment_id, type_id, source, period, at)
    join leave_lot l using (employment_id, type_id, source, period) order by k.at`.execute(db)
  return found.rows.map(({ id }) => id)
}

export type NewEntry = {
  employmentId: string
  typeId: string
  lotId: string | null
  day: Day
  units: number
  kind: EntryKind
  document?: { type: string; id: string | null } | undefined
  note?: string | null | undefined
}

export async function post(db: Db, rows: readonly NewEntry[], by: string | null): Promise<void> {
  const kept = rows.filter(({ units }) => units !== 0)
  if (kept.length === 0) return
  await sql`insert into leave_entry
      (id, employment_id, type_id, lot_id, day, units, kind, document_type, document_id, note, made_by)
    select u.*, ${by || null}::uuid from unnest(${kept.map(() => newId())}::uuid[],
      ${list(kept, (row) => row.employmentId)}::uuid[], ${list(kept, (row) => row.typeId)}::uuid[],
      ${list(kept, (row) => row.lotId)}::uuid[], ${list(kept, (row) => row.day)}::date[],
      ${list(kept, (row) => row.units)}::int[], ${list(kept, (row) => row.kind)}::text[],
      ${list(kept, (row) => row.document?.type ?? null)}::text[], ${list(kept, (row) => row.document?.id ?? null)}::uuid[],
      ${list(kept, (row) => row.note ?? null)}::text[]) u`.execute(db)
}

/** The same, and what it means for lots that have ended: leave can be written down, corrected or told late. */
export async function postSettled(db: Db, rows: readonly NewEntry[], by: string | null, today: Day): Promise<void> {
  await post(db, rows, by)
  await settleLots(db, { employmentIds: [...new Set(rows.map(({ employmentId }) => employmentId))] }, today)
}

/** Has leave of this type been given for an event of that day, and not been taken away again? */
export async function eventGiven(
  db: Db,
  { employmentId, typeId, day }: { employmentId: string; typeId: string; day: Day },
): Promise<boolean> {
  const { rows } = await sql`select l.id from leave_lot l join leave_entry e on e.lot_id = l.id
    where l.employment_id = ${employmentId} and l.type_id = ${typeId} and l.source = 'event' and l.from_day = ${day}
      and e.kind in ('grant', 'adjust') group by l.id having sum(e.units) > 0`.execute(db)
  return rows.length > 0
}

/** What a document stands for now, by lot and day: what was taken less what was given back. */
export async function standingFor(
  db: Db,
  documentIds: readonly string[],
  from?: Day,
): Promise<(StoredEntry & { documentId: string })[]> {
  const { rows } = await sql<StoredEntry & { documentId: string }>`
    select document_id as "documentId", employment_id as "employmentId", type_id as "typeId", lot_id as "lotId", day,
      'use' as kind, sum(units)::int as units
    from leave_entry where document_id = any(${[...documentIds]}::uuid[]) and kind in ('use', 'giveBack')
      ${from ? sql`and day >= ${from}::date` : sql``}
    group by document_id, employment_id, type_id, lot_id, day having sum(units) <> 0`.execute(db)
  return rows
}

/** Lots whose end, or whose carry-over's, lies in the days after `after` and until `until`. */
export type Settling = { employmentIds: readonly string[] } | { after: Day; until: Day }

/**
 * Posts what has expired by that day and isn't posted yet, or takes back what should not have: the same sums as
 * `missingExpiries`, for all lots at once. Two who settle the same go one after the other, else both would post it.
 */
export async function settleLots(db: Db, which: Settling, today: Day): Promise<number> {
  if ('employmentIds' in which && which.employmentIds.length === 0) return 0
  const chosen =
    'employmentIds' in which
      ? sql`l.employment_id = any(${[...which.employmentIds]}::uuid[])`
      : sql`(l.to_day > ${which.after}::date and l.to_day <= ${which.until}::date
          or l.carry_until > ${which.after}::date and l.carry_until <= ${which.until}::date)`
  await sql`select 1 from employment where id in (
    select l.employment_id from leave_lot l where ${chosen} and l.to_day <= ${today}::date)
    order by id for no key update`.execute(db)
  const { numAffectedRows } = await sql`
    with lots as materialized (select l.* from leave_lot l where ${chosen} and l.to_day <= ${today}::date),
    sums as (
      select l.id, l.employment_id, l.type_id, l.to_day, l.carry_until, l.carry_max,
        coalesce(sum(e.units) filter (where e.kind <> 'expire' and e.day < l.to_day), 0) as at_end,
        coalesce(sum(e.units) filter (where e.kind <> 'expire' and e.day < l.carry_until), 0) as at_carry,
        coalesce(sum(e.units) filter (where e.kind = 'expire' and e.day = l.to_day), 0) as out_end,
        coalesce(sum(e.units) filter (where e.kind = 'expire' and e.day = l.carry_until), 0) as out_carry
      from lots l left join leave_entry e on e.lot_id = l.id
      group by l.id, l.employment_id, l.type_id, l.to_day, l.carry_until, l.carry_max),
    ended as (
      select *, greatest(0, at_end - case when carry_until is null then 0 else coalesce(carry_max, 2000000000) end) as beyond
      from sums),
    due as (
      select id, employment_id, type_id, to_day as day, -beyond - out_end as units from ended
      union all
      select id, employment_id, type_id, carry_until, -greatest(0, at_carry - beyond) - out_carry from ended
      where carry_until <= ${today}::date)
    insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind)
    select gen_random_uuid(), employment_id, type_id, id, day, units, 'expire' from due where units <> 0`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/**
 * What was taken in advance is made good by lots of the same type that have come: moved from them, so that they don't
 * run out beside a debt that stays.
 */
export async function repayDebts(db: Db, employmentIds: readonly string[], day: Day): Promise<void> {
  await sql`
    with net as (
      select employment_id, type_id, sum(units)::int as units from leave_entry
      where employment_id = any(${[...employmentIds]}::uuid[]) and lot_id is null group by 1, 2 having sum(units) < 0),
    source as (
      select n.employment_id, n.type_id, l.id, least(-n.units, sum(e.units))::int as units
      from net n join leave_type_version v on v.type_id = n.type_id
        and v.from_day = (select max(from_day) from leave_type_version where type_id = n.type_id and from_day <= ${day})
        and v.body -> 'grant' ->> 'by' <> 'none'
      cross join lateral (select id from leave_lot where employment_id = n.employment_id and type_id = n.type_id
        and from_day <= ${day} and ${day} < to_day order by to_day desc, id limit 1) l
      join leave_entry e on e.lot_id = l.id group by n.employment_id, n.type_id, l.id, n.units having sum(e.units) > 0)
    ${movedBetween(sql`select employment_id, type_id, id as lot_id, ${day}::date as day, units from source`)}`.execute(
    db,
  )
}

/**
 * What was made good for leave in advance that has been given back since returns to the lots it came from, dated the day
 * it left them, so that it runs out as if it had never been moved.
 */
export async function returnRepaid(db: Db, employmentIds: readonly string[]): Promise<void> {
  await sql`
    with repaid as (
      select employment_id, type_id, lot_id, day, -sum(units)::int as units from leave_entry
      where employment_id = any(${[...employmentIds]}::uuid[]) and document_type = 'advance' and lot_id is not null
      group by 1, 2, 3, 4 having sum(units) < 0),
    beyond as (
      select employment_id, type_id, sum(units)::int as units from leave_entry e
      where lot_id is null and exists (select from repaid r where r.employment_id = e.employment_id and r.type_id = e.type_id)
      group by 1, 2 having sum(units) > 0),
    running as (
      select r.*, b.units as beyond, sum(r.units) over (
        partition by r.employment_id, r.type_id order by r.day desc, r.lot_id)::int as so_far
      from repaid r join beyond b using (employment_id, type_id))
    ${movedBetween(sql`select employment_id, type_id, lot_id, day, -least(units, beyond - so_far + units) as units
      from running where beyond - so_far + units > 0`)}`.execute(db)
}

/** So much leaves each lot for what was taken in advance; less than nothing comes back. */
const movedBetween = (moves: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into leave_entry (id, employment_id, type_id, lot_id, day, units, kind, document_type)
  select gen_random_uuid(), m.employment_id, m.type_id, side.lot_id, m.day, side.units, 'adjust', 'advance'
  from (${moves}) m cross join lateral (values (m.lot_id, -m.units), (null::uuid, m.units)) side(lot_id, units)`
