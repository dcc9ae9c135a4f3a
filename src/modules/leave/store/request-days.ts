import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { CountedDay } from '../rules/count.ts'

export async function addDaysOf(
  db: Db,
  { requestId, employmentId }: { requestId: string; employmentId: string },
  days: readonly CountedDay[],
): Promise<void> {
  const kept = days.filter(({ counts }) => counts)
  await sql`insert into leave_request_day (request_id, employment_id, day, part, from_minute, to_minute, units, minutes)
    select ${requestId}::uuid, ${employmentId}::uuid, u.* from unnest(${kept.map(({ day }) => day)}::date[],
      ${kept.map(({ part }) => part)}::text[], ${kept.map(({ from }) => from)}::smallint[],
      ${kept.map(({ to }) => to)}::smallint[], ${kept.map((each) => each.units)}::int[],
      ${kept.map(({ minutes }) => minutes)}::int[]) u`.execute(db)
}

export type DayRow = {
  requestId: string
  day: Day
  part: CountedDay['part']
  from: number | null
  to: number | null
  units: number
  minutes: number
  stands: boolean
}

const dayColumns = sql`d.request_id as "requestId", d.day, d.part, d.from_minute as "from", d.to_minute as "to", d.units,
  d.minutes, d.stands`

export async function daysOfRequests(db: Db, ids: readonly string[]): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`select ${dayColumns} from leave_request_day d
    where d.request_id = any(${[...ids]}::uuid[]) order by d.day`.execute(db)
  return rows
}

/** Days on which he is away, or has asked to be, by another request. */
export async function daysStanding(
  db: Db,
  employmentId: string,
  { from, to }: Span,
  except: string | undefined,
): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`select ${dayColumns} from leave_request_day d
    where d.employment_id = ${employmentId} and d.stands and d.day >= ${from}::date and d.day < ${to}::date
      ${except ? sql`and d.request_id <> ${except}` : sql``} order by d.day`.execute(db)
  return rows
}

export type OwnAway = Pick<DayRow, 'day' | 'part' | 'from' | 'to'> & { agreed: boolean }

/** On which days he is away or has asked to be. */
export async function daysAway(db: Db, employmentId: string, { from, to }: Span): Promise<OwnAway[]> {
  const { rows } = await sql<OwnAway>`
    select d.day, d.part, d.from_minute as "from", d.to_minute as "to", q.state = 'approved' as agreed
    from leave_request_day d join leave_request q on q.id = d.request_id
    where d.employment_id = ${employmentId} and d.stands and d.units > 0 and d.day >= ${from}::date and d.day < ${to}::date
    order by d.day, d.part`.execute(db)
  return rows
}

/** These days stand no more. */
export async function clearDays(db: Db, ids: readonly string[], from?: Day): Promise<void> {
  await sql`update leave_request_day set stands = false where request_id = any(${[...ids]}::uuid[])
    ${from ? sql`and day >= ${from}::date` : sql``}`.execute(db)
}
