import { type RawBuilder, sql } from 'kysely'
import { inReach } from '#modules/people/index.ts'
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

const escaped = (term: string) => term.replace(/[\\%_]/g, '\\$&')

function found(search: string): RawBuilder<unknown> {
  const term = search.trim().toLowerCase()
  if (!term) return sql`true`
  const beginning = `${escaped(term)}%`
  const anywhere = `%${escaped(term)}%`
  return sql`(lower(r.name) like ${anywhere} or r.pinyin like ${beginning} or r.initials like ${beginning} or lower(r.number) like ${beginning})`
}

function asked({ reach, today, span, unitId, personId, search }: BoardAsked): RawBuilder<unknown> {
  const inUnit = unitId
    ? sql`r.unit_id in (select unit_id from unit_closure where ancestor_id = ${unitId} and from_day <= ${today} and ${today} < to_day)`
    : sql`true`
  const one = personId ? sql`r.person_id = ${personId}` : sql`true`
  return sql`r.from_day < ${span.to}::date and ${span.from}::date < r.to_day
    and ${inReach(reach, 'r', today)} and ${inUnit} and ${one} and ${found(search)}`
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
