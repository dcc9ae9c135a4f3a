import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { type Day, forever } from '#platform/kernel/day.ts'
import './tables.ts'

const rosterColumns =
  `person_id employment_id name pinyin initials number status unit_id position_id job_family level manager_id
  legal_entity_id city seconded employment_type from_day to_day probation_end leave_kind contract_start contract_end contract_count
  base_fen mobile email sex birth_day first_work_day education`.split(/\s+/)

const columnList = sql.join(rosterColumns.map((column) => sql.ref(column)))

/** Whose row a roster has: `here` who works that day, `known` also who had left by then, `all` also who comes later. */
export type Whose = 'here' | 'known' | 'all'

export type RosterDay = {
  day: Day
  whose: Whose
  /**
   * Contracts that begin later are left out: the day itself when looking back, `infinity` for today,
   * so that a contract already renewed does not show as ending.
   */
  signedBy: Day
  /** Of these only, as a condition on `p`. */
  people?: RawBuilder<boolean>
  /** A count reads nothing it does not ask for: persons fall away where no condition names them, posts are left out. */
  counting?: { posts: boolean }
}

/**
 * The roster as it is on a day, one row per person: his employment of that day, else his next, else his last;
 * his facts of that day, else of the employment's day nearest to it. Today's rows are kept in the table `roster`.
 */
export function rosterOn({ day, whose, signedBy, people = sql`true`, counting }: RosterDay): RawBuilder<unknown> {
  const at = whose === 'here' ? sql`${day}::date` : sql`greatest(e.from_day, least(${day}::date, e.to_day - 1))`
  const posts = counting?.posts ?? true
  return sql`
    select e.person_id, e.id as employment_id, p.name, p.pinyin, p.initials, e.number,
      case when e.from_day > ${day} then 'upcoming' when e.to_day <= ${day} then 'left' when e.to_day < 'infinity' then 'leaving'
        when e.probation_end >= ${day} and coalesce(e.confirmed_day, 'infinity') > ${day} then 'probation' else 'regular' end as status,
      ${posts ? sql`a.unit_id, a.position_id, a.job_family, a.level, a.manager_id, a.legal_entity_id, a.city, a.seconded,` : sql``}
      e.employment_type, e.from_day, e.to_day, e.probation_end, e.leave_kind,
      c.contract_start, c.contract_end, c.contract_count, w.base_fen,
      p.mobile, p.email, p.sex, p.birth_day, p.first_work_day, p.education
    from employment e ${counting ? sql`left join` : sql`join`} person p on p.id = e.person_id
    ${posts ? sql`join assignment a on a.employment_id = e.id and a.from_day <= ${at} and ${at} < a.to_day` : sql``}
    left join lateral (
      select max(w.base_fen) as base_fen from pay w where w.employment_id = e.id and w.from_day <= ${at} and ${at} < w.to_day) w on true
    left join lateral (
      select count(*)::int as contract_count, max(k.from_day) as contract_start,
        nullif((array_agg(least(k.to_day - 1, k.ended_day) order by k.from_day desc))[1], 'infinity') as contract_end
      from labour_contract k where k.employment_id = e.id and k.from_day <= ${signedBy}) c on true
    where ${chosen[whose](day)} and ${people}`
}

/**
 * Which of somebody's employments his row shows: of `all`, that of the day, else the next, else the last. An anti-join and not
 * a sorted sub-select, so that the same text serves one person, a page in the order of names, and everybody; single-row
 * aggregates fall away where nobody asks for them.
 */
const chosen: Record<Whose, (day: Day) => RawBuilder<unknown>> = {
  here: (day) => sql`e.from_day <= ${day} and ${day} < e.to_day`,
  known: (day) => sql`e.from_day <= ${day} and not exists (
    select 1 from employment x where x.person_id = e.person_id and x.from_day > e.from_day and x.from_day <= ${day})`,
  all: (day) => sql`not exists (select 1 from employment x where x.person_id = e.person_id and
    case when ${day} < e.to_day then x.from_day < e.from_day and ${day} < x.to_day else x.from_day > e.from_day end)`,
}

/** Writes today's rows of these people anew; whoever has no employment left goes. In the transaction of the change itself. */
export async function refreshRoster(db: Db, personIds: readonly string[], today: Day): Promise<void> {
  if (personIds.length === 0) return
  const ids = sql`any(${[...personIds]}::uuid[])`
  const updates = rosterColumns.slice(1).map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  await sql`with gone as (delete from roster r where r.person_id = ${ids}
      and not exists (select 1 from employment e where e.person_id = r.person_id))
    insert into roster (${columnList}) select ${columnList} from (${rosterOn({ day: today, whose: 'all', signedBy: forever, people: sql`p.id = ${ids}` })}) r
    on conflict (person_id) do update set ${sql.join(updates)}`.execute(db)
}

/** Whose row changes when the day turns, from the day after `last` to `today`: something of his begins or ends then. */
export async function peopleTurning(db: Db, last: Day, today: Day): Promise<string[]> {
  const turned = (column: string) => sql`${sql.ref(column)} > ${last} and ${sql.ref(column)} <= ${today}`
  const { rows } = await sql<{ id: string }>`
    select person_id as id from employment where ${turned('from_day')} or ${turned('to_day')} or ${turned('confirmed_day')}
      or (probation_end >= ${last} and probation_end < ${today})
    union select e.person_id from assignment a join employment e on e.id = a.employment_id where ${turned('a.from_day')}
    union select e.person_id from pay w join employment e on e.id = w.employment_id where ${turned('w.from_day')}`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Whose last day lies between, and who has no other employment now. */
export async function peopleWhoLeft(db: Db, last: Day, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct e.person_id as id from employment e where e.to_day > ${last} and e.to_day <= ${today}
      and not exists (select 1 from employment n where n.person_id = e.person_id and n.from_day <= ${today} and ${today} < n.to_day)`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

const turnedKey = 'people.turnedDay'

/** The last day whose turn was made; null before the first. Locks it: only one may turn the day. */
export async function lastTurnedDay(db: Db): Promise<Day | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${turnedKey}))`.execute(db)
  const { rows } = await sql<{ day: Day }>`select value #>> '{}' as day from setting where key = ${turnedKey}`.execute(
    db,
  )
  return rows[0]?.day ?? null
}

export async function setTurnedDay(db: Db, day: Day): Promise<void> {
  await sql`insert into setting (key, value) values (${turnedKey}, to_jsonb(${day}::text))
    on conflict (key) do update set value = excluded.value`.execute(db)
}

/** Everybody, for the first turn: after a restore or an import that was written with another day. */
export async function everybody(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from person`.execute(db)
  return rows.map((row) => row.id)
}
