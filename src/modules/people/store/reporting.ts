import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'

type Team = { unitId: string; managerId: string; reports: number }
type Leader = { id: string; unitId: string; managerId: string | null }

/** How many of each unit report to whom on that day, and where those stand to whom somebody reports. */
export async function reportingOn(db: Db, day: Day): Promise<{ teams: Team[]; leaders: Leader[] }> {
  const current = sql`from_day <= ${day} and ${day} < to_day`
  const teams = await sql<Team>`select unit_id as "unitId", manager_id as "managerId", count(*)::int as reports
    from assignment where ${current} and manager_id is not null group by 1, 2 order by 1, 2`.execute(db)
  const leaders = await sql<Leader>`select employment_id as id, unit_id as "unitId", manager_id as "managerId"
    from assignment where ${current} and employment_id in (
      select manager_id from assignment where ${current} and manager_id is not null)
    order by 1`.execute(db)
  return { teams: teams.rows, leaders: leaders.rows }
}
