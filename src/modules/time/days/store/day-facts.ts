import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import type { Away } from '../rules/leave.ts'
import type { Agreed } from '../rules/overtime.ts'
import '../../store/tables.ts'

/** What happened to some people in a span, beside what was planned. Days as numbers since 2000. */
export type Happened = {
  /** Minutes since 2000 in the company's zone, in order. */
  punches: ReadonlyMap<string, readonly number[]>
  away: ReadonlyMap<string, ReadonlyMap<Day, Away[]>>
  agreed: ReadonlyMap<string, ReadonlyMap<Day, Agreed[]>>
  /** Nursing: from the first day to the day after the last, with the minutes a day. */
  nursing: ReadonlyMap<string, readonly { from: Day; to: Day; minutes: number }[]>
}

export async function happenedTo(db: Db, zone: string, ids: readonly string[], span: Span): Promise<Happened> {
  return {
    punches: await punchesOf(db, zone, ids, span),
    away: await absencesOf(db, ids, span),
    agreed: await agreedAround(db, ids, span),
    nursing: await nursingOf(db, ids, span),
  }
}

/** A night shift of the last day ends on the day after, and its window may close later still. */
const beyond = 2

/** One row for each person: a row for each punch would cost more than the rest of the work. */
async function punchesOf(
  db: Db,
  zone: string,
  ids: readonly string[],
  { from, to }: Span,
): Promise<Map<string, number[]>> {
  const { rows } = await sql<{ id: string; punches: string }>`
    select employment_id as id,
      string_agg(floor(date_part('epoch', at at time zone ${zone}) / 60 - 15778080)::int::text, ',' order by at) as punches
    from punch where employment_id = any(${[...ids]}::uuid[])
      and at >= (${from}::date - 1)::timestamp at time zone ${zone}
      and at < (${to}::date + ${beyond}::int)::timestamp at time zone ${zone}
    group by 1`.execute(db)
  return new Map(rows.map(({ id, punches }) => [id, punches.split(',').map(Number)]))
}

type AwayRow = {
  id: string
  day: Day
  kind: string
  part: 'day' | 'first' | 'second' | 'hours'
  from: number | null
  to: number | null
}

async function absencesOf(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<AwayRow>`
    select employment_id as id, day, kind, part, from_minute as "from", to_minute as "to" from absence
    where employment_id = any(${[...ids]}::uuid[]) and day >= ${from}::date and day < ${to}::date order by id`.execute(
    db,
  )
  return byDay(
    rows,
    ({ kind, part, from: begin, to: end }): Away => ({
      kind,
      part: part === 'hours' ? { from: begin ?? 0, to: end ?? 0 } : part,
    }),
  )
}

/** That of the days beside the span too: it tells which punches are theirs. */
export async function agreedAround(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<{ id: string; day: Day; from: number; to: number; comp: boolean }>`
    select employment_id as id, day, from_minute as "from", to_minute as "to", comp from overtime_request
    where employment_id = any(${[...ids]}::uuid[]) and day >= ${addDays(from, -1)}::date and day < ${addDays(to, 1)}::date
      and state = 'approved'
    order by id`.execute(db)
  return byDay(rows, ({ from: begin, to: end, comp }): Agreed => ({ from: begin, to: end, comp }))
}

/** An hour for one child, one more for each further (女职工劳动保护特别规定第九条). */
const minutesOfBaby = 60

async function nursingOf(db: Db, ids: readonly string[], { from, to }: Span) {
  const { rows } = await sql<{ id: string; from: Day; to: Day; babies: number }>`
    select employment_id as id, from_day as "from", to_day as "to", greatest(babies, 1) as babies from protected_time
    where employment_id = any(${[...ids]}::uuid[]) and kind = 'nursing'
      and from_day < ${to}::date and to_day > ${from}::date`.execute(db)
  const found = new Map<string, { from: Day; to: Day; minutes: number }[]>()
  for (const { id, babies, ...span } of rows) {
    found.set(id, [...(found.get(id) ?? []), { ...span, minutes: babies * minutesOfBaby }])
  }
  return found
}

function byDay<R extends { id: string; day: Day }, T>(rows: readonly R[], read: (row: R) => T) {
  const found = new Map<string, Map<Day, T[]>>()
  for (const row of rows) {
    const days = found.get(row.id) ?? new Map<Day, T[]>()
    days.set(row.day, [...(days.get(row.day) ?? []), read(row)])
    found.set(row.id, days)
  }
  return found
}
