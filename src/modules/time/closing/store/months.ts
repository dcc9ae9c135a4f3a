import { type RawBuilder, sql } from 'kysely'
import { inReach, isCalled, isIn } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Totals } from '../../days/contract.ts'
import type { ExceptionKind, SaidState } from '../contract.ts'
import '../../store/tables.ts'

export type Asked = {
  reach: Reach[]
  today: Day
  month: Day
  unitId?: string | undefined
  search?: string
  /** Employments with an absence in the month that is still to be decided. */
  waiting: readonly string[]
}

/** The sums of one month in the order in which they are kept with a word. */
const sums = sql`
  count(*) filter (where d.worked > 0)::int as days, sum(d.scheduled)::int as scheduled, sum(d.worked)::int as worked,
  count(*) filter (where d.late > 0)::int as "lateCount", sum(d.late)::int as late,
  count(*) filter (where d.early > 0)::int as "earlyCount", sum(d.early)::int as early,
  sum(d.absent)::int as absent, sum(d.on_leave)::int as "onLeave",
  sum(d.overtime_workday)::int as "overtimeWorkday", sum(d.overtime_rest)::int as "overtimeRest",
  sum(d.overtime_holiday)::int as "overtimeHoliday", sum(d.comp)::int as comp,
  sum(d.night)::int as night, sum(d.missing)::int as missing, sum(d.settled)::int as settled, sum(d.beyond)::int as beyond, count(*) filter (where d.problem is not null)::int as unjudged`

const sumNames = [
  ...['days', 'scheduled', 'worked', 'lateCount', 'late', 'earlyCount', 'early', 'absent', 'onLeave'],
  ...[
    'overtimeWorkday',
    'overtimeRest',
    'overtimeHoliday',
    'comp',
    'night',
    'missing',
    'settled',
    'beyond',
    'unjudged',
  ],
]
/** Nothing for who has no entry. */
const summed = sql.join(sumNames.map((name) => sql`coalesce(${sql.ref(`s.${name}`)}, 0) as ${sql.ref(name)}`))

const seen = sql`concat_ws(',', t.days, t.scheduled, t.worked, t."lateCount", t.late, t."earlyCount", t.early, t.absent, t."onLeave",
  t."overtimeWorkday", t."overtimeRest", t."overtimeHoliday", t.comp, t.night, t.missing)`

/** The same of sums that somebody saw. */
export const seenOf = (t: Totals): string =>
  [
    ...[t.days, t.scheduled, t.worked, t.lateCount, t.late, t.earlyCount, t.early, t.absent, t.onLeave],
    ...[t.overtimeWorkday, t.overtimeRest, t.overtimeHoliday, t.comp, t.night, t.missing],
  ].join(',')

const isOpen = sql`state in ('waiting', 'returned')`

/** Everybody employed in the month and within reach, with his sums, what he says, and what is to be looked at. */
function people({ reach, today, month, unitId, search = '', waiting }: Asked, capMinutes: number): RawBuilder<unknown> {
  const next = addMonths(month, 1)
  const who = sql`employment e join roster r on r.person_id = e.person_id`
  const whom = sql`e.from_day < ${next} and e.to_day > ${month} and ${inReach(reach, 'r', today)}
    and ${isIn(unitId, 'r', today)} and ${isCalled(search, 'r')}`
  const inMonth = sql`day >= ${month}::date and day < ${next}::date`
  return sql`
    select t.*, w.note,
      case when w.word is null then 'unsaid' when w.word = 'disputed' then 'disputed'
        when w.seen = ${seen} then 'confirmed' else 'changed' end as said,
      array_remove(array[
        case when t.absent > 0 then 'absent' end,
        case when t.missing > 0 then 'missing' end,
        case when t."overtimeWorkday" - t.settled + t."overtimeRest" + t."overtimeHoliday" > ${capMinutes}::int then 'tooMuchOvertime' end,
        case when t.beyond > 0 then 'tooMuchInPeriod' end,
        case when t.unjudged > 0 then 'unjudged' end,
        case when t.waiting then 'waiting' end], null) as exceptions
    from (
      select e.id as "employmentId", r.person_id as "personId", r.name, r.number as "employeeNo", r.unit_id, r.pinyin, ${summed},
        e.id in (select employment_id from punch_correction where ${inMonth} and ${isOpen}
          union select employment_id from overtime_request where ${inMonth} and ${isOpen}
          union select unnest(${[...waiting]}::uuid[])) as waiting
      from ${who}
      left join (select d.employment_id, ${sums} from day_entry d
        where ${inMonth} and d.employment_id in (select e.id from ${who} where ${whom}) group by 1) s on s.employment_id = e.id
      where ${whom}) t
    left join month_word w on w.employment_id = t."employmentId" and w.month = ${month}`
}

export type PersonRow = Totals & {
  personId: string
  name: string
  employeeNo: string
  unit: string
  exceptions: ExceptionKind[]
  said: SaidState
  note: string | null
}

export type Paged = Asked & {
  exception?: ExceptionKind | undefined
  said?: SaidState | undefined
  offset: number
  limit: number
}

export async function monthRows(
  db: Db,
  asked: Paged,
  capMinutes: number,
): Promise<{ total: number; rows: PersonRow[] }> {
  const { exception, said, offset, limit, today } = asked
  const kept = sql`from (${people(asked, capMinutes)}) p where true
    ${exception ? sql`and ${exception} = any(exceptions)` : sql``} ${said ? sql`and said = ${said}` : sql``}`
  const { rows } = await sql<PersonRow & { total: number }>`
    select p.*, coalesce(u.name, '') as unit
    from (select *, (count(*) over ())::int as total ${kept} order by pinyin collate "C", "personId" limit ${limit} offset ${offset}) p
    left join unit_version u on u.unit_id = p.unit_id and u.from_day <= ${today} and ${today} < u.to_day
    order by p.pinyin collate "C", p."personId"`.execute(db)
  const [first] = rows
  if (first || offset === 0) return { total: first?.total ?? 0, rows }
  // Past the last page.
  const counted = await sql<{ total: number }>`select count(*)::int as total ${kept}`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

export type Counted = { people: number; said: Record<string, number>; exceptions: Record<string, number> }

export async function monthCounts(db: Db, asked: Asked, capMinutes: number): Promise<Counted> {
  const { rows } = await sql<{ said: string; kind: string | null; count: number }>`
    with p as materialized (${people(asked, capMinutes)})
    select said, null as kind, count(*)::int as count from p group by said
    union all select null, kind, count(*)::int from p, unnest(exceptions) kind group by kind`.execute(db)
  const said = rows.filter(({ kind }) => kind === null)
  return {
    people: said.reduce((sum, { count }) => sum + count, 0),
    said: Object.fromEntries(said.map((row) => [row.said, row.count])),
    exceptions: Object.fromEntries(rows.flatMap(({ kind, count }) => (kind === null ? [] : [[kind, count]]))),
  }
}

export type Closed = { at: string; by: string }

export async function closedBy(db: Db, month: Day): Promise<Closed | null> {
  const { rows } = await sql<Closed>`
    select closed_at as at, coalesce(u.name, '') as by from closed_month c left join auth_user u on u.id = c.closed_by
    where month = ${month}`.execute(db)
  return rows[0] ?? null
}

export async function close(db: Db, month: Day, userId: string): Promise<void> {
  await sql`insert into closed_month (month, closed_by) values (${month}, ${userId})`.execute(db)
}

export async function reopen(db: Db, month: Day): Promise<boolean> {
  const { rows } = await sql`delete from closed_month where month = ${month} returning month`.execute(db)
  return rows.length > 0
}

/** Has somebody days in that open month, of which he has said nothing yet? */
export async function waitsForWord(db: Db, personId: string, month: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from employment e where e.person_id = ${personId}
      and not exists (select from closed_month c where c.month = ${month}::date)
      and not exists (select from month_word w where w.employment_id = e.id and w.month = ${month}::date)
      and exists (select from day_entry d where d.employment_id = e.id and d.day >= ${month}::date
        and d.day < ${addMonths(month, 1)}::date) limit 1`.execute(db)
  return rows.length > 0
}

/** An earlier month with entries that nobody has closed. */
export async function openBefore(db: Db, month: Day): Promise<Day | null> {
  const { rows } = await sql<{ month: Day }>`
    select m::date as month from generate_series((select date_trunc('month', min(from_day)) from pattern_use), ${month}::date - 1, interval '1 month') m
    where not exists (select from closed_month c where c.month = m::date)
      and exists (select from day_entry where day >= m::date and day < (m + interval '1 month')::date) order by 1 limit 1`.execute(
    db,
  )
  return rows[0]?.month ?? null
}

export type Word = { word: 'confirmed' | 'disputed'; note: string | null; seen: string }

export async function wordsOf(db: Db, employmentIds: readonly string[], month: Day): Promise<Map<string, Word>> {
  const { rows } = await sql<Word & { id: string }>`select employment_id as id, word, note, seen from month_word
    where employment_id = any(${[...employmentIds]}::uuid[]) and month = ${month}`.execute(db)
  return new Map(rows.map(({ id, ...word }) => [id, word]))
}

/** The sums of each of these employments in the month, as a word keeps them. */
export async function seenByEmployment(
  db: Db,
  employmentIds: readonly string[],
  month: Day,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; seen: string }>`
    select id, ${seen} as seen from (
      select e.id, ${summed} from unnest(${[...employmentIds]}::uuid[]) e(id)
      left join (select d.employment_id, ${sums} from day_entry d where d.employment_id = any(${[...employmentIds]}::uuid[])
        and d.day >= ${month} and d.day < ${addMonths(month, 1)} group by 1) s on s.employment_id = e.id) t`.execute(db)
  return new Map(rows.map(({ id, seen }) => [id, seen]))
}

export async function sayWord(db: Db, row: Word & { employmentId: string; month: Day; userId: string }): Promise<void> {
  await sql`insert into month_word (employment_id, month, word, note, said_by, seen)
    values (${row.employmentId}, ${row.month}, ${row.word}, ${row.note}, ${row.userId}, ${row.seen})
    on conflict (employment_id, month) do update set word = excluded.word, note = excluded.note, said_by = excluded.said_by,
      said_at = now(), seen = excluded.seen`.execute(db)
}

/** So that nothing of the month is written while it is closed: those who change days look at it under the same lock. */
export const lockClosing = (db: Db, month: Day) =>
  sql`select pg_advisory_xact_lock(hashtext('time.closing'), ${month}::date - '2000-01-01'::date)`.execute(db)

export async function isReckoning(db: Db, month: Day): Promise<boolean> {
  const { rows } =
    await sql`select 1 from stale_day where from_day < ${addMonths(month, 1)}::date and to_day > ${month}::date limit 1`.execute(
      db,
    )
  return rows.length > 0
}
