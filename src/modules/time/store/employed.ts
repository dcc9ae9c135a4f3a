import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'

export type Employed = { personId: string; employmentId: string; from: Day; to: Day }

/** The employments of these people that meet the span, in the order of their days. */
export async function employedIn(db: Db, personIds: readonly string[], { from, to }: Span): Promise<Employed[]> {
  const { rows } = await sql<Employed>`
    select person_id as "personId", id as "employmentId", from_day as "from", to_day as "to" from employment
    where person_id = any(${[...personIds]}::uuid[]) and from_day < ${to}::date and to_day > ${from}::date
    order by person_id, from_day`.execute(db)
  return rows
}

/** Whose employments these are. */
export async function personsBehind(db: Db, employmentIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; personId: string }>`
    select id, person_id as "personId" from employment where id = any(${[...employmentIds]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, personId }) => [id, personId]))
}
