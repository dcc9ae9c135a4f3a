import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Verdict } from '../contract/place.ts'
import type { Punch } from '../contract/punch.ts'
import { againSeconds } from '../rules/again.ts'
import { type PlaceRules, selectRules } from './places.ts'

/** The company's time zone, within a statement. */
export const zoneHere = sql<string>`coalesce((select time_zone from company), 'Asia/Shanghai')`

/**
 * Whoever punches is written by one process at a time until its transaction ends: two of them can't both be the first. The months
 * of these moments are made ready.
 */
export async function openPunching(db: Db, moments: readonly Date[]): Promise<void> {
  await sql`select ${readiness(moments)}`.execute(db)
}

function readiness(moments: readonly Date[]) {
  const months = [...new Set(moments.map((at) => `${at.toISOString().slice(0, 7)}-01`))]
  return sql`pg_advisory_xact_lock(hashtext('time.punch')), (select count(ensure_punch_month(m)) from unnest(${months}::date[]) m)`
}

export type Ready = { employments: Map<string, string>; rules: PlaceRules | null }

/** The same for a crowd, and what must be known of it: who of these people is employed where, and whether places are looked at. */
export async function openForCrowd(
  db: Db,
  moments: readonly Date[],
  personIds: readonly string[],
  day: Day,
): Promise<Ready> {
  const clock = clockOf(moments[0] ?? new Date())
  const { rows } = await sql<{ employments: Record<string, string> | null; rules: PlaceRules | null }>`${prepared}
    select (select json_object_agg(person_id, id order by to_day) from (${employedAt(personIds, day, clock)}) e) as employments,
      (select to_json(r) from (${selectRules}) r) as rules, ${readiness(moments)}`.execute(db)
  return { employments: new Map(Object.entries(rows[0]?.employments ?? {})), rules: rows[0]?.rules ?? null }
}

/** Minutes of the company's day at that moment. */
const clockOf = (
  at: Date,
) => sql<number>`(extract(hour from ${at.toISOString()}::timestamptz at time zone ${zoneHere}) * 60
  + extract(minute from ${at.toISOString()}::timestamptz at time zone ${zoneHere}))`

/** Until then who worked his last night still comes from it. */
const lastMorning = 720

const employedAt = (personIds: readonly string[], day: Day, clock: number | RawBuilder<number>) => sql`
  select person_id, id, to_day from employment where person_id = any(${[...personIds]}::uuid[]) and from_day <= ${day}::date
    and (to_day > ${day}::date or (to_day = ${day}::date and ${clock} < ${lastMorning}))`

/**
 * The employments in which these people stand at that minute of the day, by person. The morning after the last day belongs to the
 * night before, unless another employment has begun.
 */
export async function employedOn(
  db: Db,
  personIds: readonly string[],
  day: Day,
  clock: number,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; id: string }>`
    select person_id as "personId", id from (${employedAt(personIds, day, clock)}) e order by to_day`.execute(db)
  return new Map(rows.map(({ personId, id }) => [personId, id]))
}

export type NewPunch = {
  employmentId: string
  at: Date
  source: 'web' | 'phone'
  placeId: string | null
  verdict: Verdict | null
}

/** What stands now: the punch itself, or the one that it repeats. */
export type Standing = {
  at: string
  day: Day
  clock: number
  repeated: boolean
  verdict: Verdict | null
  place: string | null
}

/** Local day and minute of a moment. */
const shownMoment = sql`at, (at at time zone ${zoneHere})::date as day,
  (extract(hour from at at time zone ${zoneHere}) * 60 + extract(minute from at at time zone ${zoneHere}))::int as clock`

/**
 * In one statement, however many: each is written unless the same person punched within the minute, and its day is to be reckoned
 * anew, with the one before it for shifts over midnight.
 * @param punches at most one of a person a minute
 * @returns in the order given
 */
export async function addPunches(db: Db, punches: readonly NewPunch[], today: Day): Promise<Standing[]> {
  const all = <K extends keyof NewPunch>(key: K) => punches.map((punch) => punch[key])
  const moments = punches.map(({ at }) => at.toISOString())
  const around = sql`make_interval(secs => ${againSeconds})`
  const sorted = moments.toSorted()
  const { rows } = await sql<Standing>`${prepared}
    with pressed as (
      select * from unnest(${all('employmentId')}::uuid[], ${moments}::timestamptz[], ${all('source')}::text[],
        ${all('placeId')}::uuid[], ${all('verdict')}::text[]) with ordinality as p(employment_id, at, source, place_id, verdict, nr)),
    judged as (
      select p.nr, p.employment_id, p.source, coalesce(s.at, p.at) as at, s.at is not null as repeated,
        case when s.at is null then p.place_id else s.origin_id end as place_id,
        case when s.at is null then p.verdict else s.verdict end as verdict
      from pressed p left join lateral (
        select at, origin_id, verdict from punch
        where employment_id = p.employment_id and at > p.at - ${around} and at < p.at + ${around}
          and at > ${sorted[0]}::timestamptz - ${around} and at < ${sorted.at(-1)}::timestamptz + ${around}
        order by at limit 1) s on true),
    added as (
      insert into punch (employment_id, at, source, origin_id, verdict)
      select employment_id, at, source, place_id, verdict from judged where not repeated),
    marked as (
      insert into stale_day (employment_id, from_day, to_day)
      select employment_id, ${today}::date - 1, ${today}::date + 1 from judged where not repeated)
    select ${shownMoment}, repeated, verdict, (select name from punch_place where id = place_id) as place
    from judged order by nr`.execute(db)
  return rows
}

/** From a local day to the day after the last. */
export async function punchesBetween(
  db: Db,
  employmentIds: readonly string[],
  { from, to }: { from: Day; to: Day },
): Promise<Punch[]> {
  const { rows } = await sql<Punch>`
    select ${shownMoment}, source, verdict, reason,
      case when source in ('web', 'phone') then (select name from punch_place where id = origin_id) end as place,
      case when source = 'hand' then (select name from auth_user where id = origin_id) end as "enteredBy"
    from punch where employment_id = any(${[...employmentIds]}::uuid[])
      and at >= ${from}::date::timestamp at time zone ${zoneHere} and at < ${to}::date::timestamp at time zone ${zoneHere}
    order by at`.execute(db)
  return rows
}

type ByHand = { employmentId: string; day: Day; clock: number; by: string | null; reason: string }

/** The moment in the company's zone, and whether it has not come yet. */
export async function momentOf(db: Db, day: Day, clock: number, now: Date): Promise<{ at: string; isAhead: boolean }> {
  const { rows } = await sql<{ at: string; isAhead: boolean }>`
    select at, at > ${now.toISOString()}::timestamptz as "isAhead"
    from (select (${day}::date + make_interval(mins => ${clock})) at time zone ${zoneHere} as at) m`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A select without from gives one row')
  return row
}

/** @returns false when one stands in that minute already */
export async function addByHand(db: Db, at: string, { employmentId, by, reason }: ByHand): Promise<boolean> {
  await openPunching(db, [new Date(at)])
  const { rows } = await sql`
    insert into punch (employment_id, at, source, origin_id, reason)
    select ${employmentId}, ${at}, 'hand', ${by}::uuid, ${reason}
    where not exists (select from punch where employment_id = ${employmentId}
      and at >= ${at}::timestamptz and at < ${at}::timestamptz + interval '1 minute') returning 1`.execute(db)
  return rows.length > 0
}

export async function shiftNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from shift where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What the clock on the wall shows. */
export async function localMoment(db: Db, now: Date): Promise<{ at: string; day: Day; clock: number }> {
  const { rows } = await sql<{ at: string; day: Day; clock: number }>`
    select ${shownMoment} from (select ${now.toISOString()}::timestamptz as at) m`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A select without from gives one row')
  return row
}
