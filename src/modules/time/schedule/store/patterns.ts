import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Pattern, PatternBody } from '../../contract/shift.ts'

/** All patterns with their versions, newest first; in the order in which they were made. */
export async function allPatterns(db: Db): Promise<Pattern[]> {
  const { rows } = await sql<Pattern>`
    select p.id as "patternId", p.name, p.retired,
      jsonb_agg(jsonb_build_object('from', v.from_day, 'body', v.body) order by v.from_day desc) as versions
    from work_pattern p join work_pattern_version v on v.pattern_id = p.id group by p.id
    order by p.created_at, p.id`.execute(db)
  return rows
}

export async function addPattern(db: Db, name: string): Promise<string> {
  const id = newId()
  await sql`insert into work_pattern (id, name) values (${id}, ${name})`.execute(db)
  return id
}

export async function renamePattern(db: Db, patternId: string, name: string): Promise<void> {
  await sql`update work_pattern set name = ${name} where id = ${patternId}`.execute(db)
}

export async function putPatternVersion(db: Db, patternId: string, from: Day, body: PatternBody): Promise<void> {
  await sql`insert into work_pattern_version (pattern_id, from_day, body) values (${patternId}, ${from}, ${JSON.stringify(body)}::jsonb)
    on conflict (pattern_id, from_day) do update set body = excluded.body`.execute(db)
}

export async function retirePattern(db: Db, patternId: string, retired: boolean): Promise<boolean> {
  const { rows } = await sql`update work_pattern set retired = ${retired} where id = ${patternId} returning id`.execute(
    db,
  )
  return rows.length > 0
}

/** Does anybody work by it on that day or later? */
export async function isUsedFrom(db: Db, patternId: string, day: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pattern_use where pattern_id = ${patternId} and to_day > ${day}::date limit 1`.execute(db)
  return rows.length > 0
}
