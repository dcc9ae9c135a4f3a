import { type RawBuilder, sql } from 'kysely'
import { inReach, isCalled, isIn } from '#modules/people/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

export type BoardAsked = {
  reach: Reach[]
  today: Day
  span: Span
  unitId: string | null
  personId: string | null
  search: string
}

export type BoardPerson = { employmentId: string; personId: string; name: string; unitId: string }

function asked({ reach, today, span, unitId, personId, search }: BoardAsked): RawBuilder<unknown> {
  const one = personId ? sql`r.person_id = ${personId}` : sql`true`
  return sql`r.from_day < ${span.to}::date and ${span.from}::date < r.to_day
    and ${inReach(reach, 'r', today)} and ${isIn(unitId, 'r', today)} and ${one} and ${isCalled(search, 'r')}`
}

export async function countBoard(db: Db, board: BoardAsked): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from roster r where ${asked(board)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** By unit and then by name, as a board hangs. */
export async function boardPeople(
  db: Db,
  board: BoardAsked,
  page: { limit: number; offset: number },
): Promise<BoardPerson[]> {
  const { rows } = await sql<BoardPerson>`
    select r.employment_id as "employmentId", r.person_id as "personId", r.name, r.unit_id as "unitId"
    from roster r where ${asked(board)}
    order by r.unit_id, r.pinyin collate "C", r.person_id limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}
