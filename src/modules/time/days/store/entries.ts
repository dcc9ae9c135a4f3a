import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyValue, copyInto } from '#platform/database/copy.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { DayEntry } from '../../contract.ts'
import '../../store/tables.ts'

const columns = [
  ...['employment_id', 'day', 'kind', 'shift_id', 'scheduled', 'worked', 'late', 'early', 'absent', 'on_leave'],
  ...['overtime_workday', 'overtime_rest', 'overtime_holiday', 'comp', 'night', 'missing', 'first_in', 'last_out'],
  ...['leaves', 'problem', 'settled', 'beyond'],
]

/** A connection inside a transaction, for COPY. */
export type Client = pg.PoolClient

export type Kept = { employmentId: string; entry: DayEntry }

/** In the order of the columns, in one piece: it is made for every day of everybody. */
// biome-ignore format: as the columns stand
const rowOf = ({ employmentId, entry: e }: Kept): CopyValue[] => [
  employmentId, e.day, e.kind, e.shiftId, e.scheduled, e.worked, e.late, e.early, e.absent, e.onLeave,
  e.overtimeWorkday, e.overtimeRest, e.overtimeHoliday, e.comp, e.night, e.missing, e.firstIn, e.lastOut,
  e.leaves.length > 0 ? JSON.stringify(e.leaves.map(({ kind, minutes }) => [kind, minutes])) : null,
  e.problem, e.settled, e.beyond,
]

/** @param written is told whose months are written, in the order in which they come */
function* rowsOf(kept: Iterable<Kept>, written: Written): Generator<CopyValue[]> {
  let last = { employmentId: '', month: '' }
  for (const each of kept) {
    const month = each.entry.day.slice(0, 7)
    if (each.employmentId !== last.employmentId || month !== last.month) {
      last = { employmentId: each.employmentId, month }
      written.employmentIds.push(last.employmentId)
      written.months.push(`${month}-01`)
    }
    yield rowOf(each)
  }
}

type Written = { employmentIds: string[]; months: string[] }

export const ensureMonth = (db: Db, month: Day) => sql`select ensure_entry_month(${month}::date)`.execute(db)

/** Writes entries, and in the same transaction that the sums of their months are older than they. */
export async function copyEntries(client: Client, kept: Iterable<Kept>): Promise<void> {
  const written: Written = { employmentIds: [], months: [] }
  await copyInto(client, 'day_entry', columns, rowsOf(kept, written))
  const { employmentIds, months } = written
  await client.query('insert into time_stale_month select * from unnest($1::uuid[], $2::date[])', [
    employmentIds,
    months,
  ])
}

export type Comp = { employmentId: string; day: Day; minutes: number }

/** Takes the entries of these spans away; tells what rest they had earned. */
export async function takeEntries(
  db: Db,
  marks: readonly { employmentId: string; from: Day; to: Day }[],
): Promise<Comp[]> {
  const { rows } = await sql<Comp>`
    with marked as (select * from unnest(${marks.map(({ employmentId }) => employmentId)}::uuid[],
        ${marks.map(({ from }) => from)}::date[], ${marks.map(({ to }) => to)}::date[]) m(employment_id, from_day, to_day)),
      gone as (delete from day_entry e using marked m
        where e.employment_id = m.employment_id and e.day >= m.from_day and e.day < m.to_day
        returning e.employment_id, e.day, e.comp),
      older as (insert into time_stale_month select distinct employment_id, date_trunc('month', day)::date from gone)
    select employment_id as "employmentId", day, comp as minutes from gone where comp > 0`.execute(db)
  return rows
}

/** Everybody with a day of employment in the span, and whoever has entries there since he was taken to be employed, in the order of the ids. */
export async function everybodyIn(db: Db, { from, to }: Span): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from employment where (from_day < ${to}::date and to_day > ${from}::date)
      or exists (select from day_entry e where e.employment_id = employment.id and e.day >= ${from}::date and e.day < ${to}::date)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

type EntryRow = Omit<DayEntry, 'leaves'> & { employmentId: string; leaves: [string, number][] | null }

export async function entriesIn(
  db: Db,
  employmentIds: readonly string[],
  { from, to }: Span,
): Promise<Map<string, DayEntry[]>> {
  const { rows } = await sql<EntryRow>`
    select employment_id as "employmentId", day, kind, shift_id as "shiftId", scheduled, worked, late, early, absent,
      on_leave as "onLeave", overtime_workday as "overtimeWorkday", overtime_rest as "overtimeRest",
      overtime_holiday as "overtimeHoliday", comp, night, missing, settled, beyond, first_in as "firstIn", last_out as "lastOut", leaves, problem
    from day_entry where employment_id = any(${[...employmentIds]}::uuid[]) and day >= ${from}::date and day < ${to}::date
    order by employment_id, day`.execute(db)
  const found = new Map<string, DayEntry[]>()
  for (const { employmentId, leaves, ...entry } of rows) {
    const list = found.get(employmentId) ?? []
    list.push({ ...entry, leaves: (leaves ?? []).map(([kind, minutes]) => ({ kind, minutes })) })
    found.set(employmentId, list)
  }
  return found
}
