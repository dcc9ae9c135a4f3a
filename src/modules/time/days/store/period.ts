import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import '../../store/tables.ts'

/** `holiday`: what was worked on statutory holidays besides. */
export type Counted = { minutes: number; holiday: number }

export type Part = { employmentId: string; from: Day; to: Day }

/** What the kept days of each of these parts count for over a period, in minutes; in the order of the parts. See `countedOf`. */
export async function countedIn(db: Db, parts: readonly Part[]): Promise<Counted[]> {
  if (parts.length === 0) return []
  const { rows } = await sql<Counted>`
    select coalesce(sum(e.worked - e.overtime_holiday + case when e.kind = 'holiday' then 0 else e.on_leave end), 0)::int as minutes,
      coalesce(sum(e.overtime_holiday), 0)::int as holiday
    from unnest(${parts.map(({ employmentId }) => employmentId)}::uuid[], ${parts.map(({ from }) => from)}::date[],
      ${parts.map(({ to }) => to)}::date[]) with ordinality p(employment_id, from_day, to_day, at)
    left join day_entry e on e.employment_id = p.employment_id and e.day >= p.from_day and e.day < p.to_day
    group by p.at order by p.at`.execute(db)
  return rows
}
