import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import './tables.ts'

type Today = Day | RawBuilder<Day>

/** For checks that are given no day: today in the company's time zone, by the database's clock. */
const now = sql<Day>`(now() at time zone coalesce((select time_zone from company), 'Asia/Shanghai'))::date`

/** The units that this employment, or one of this person's, leads today, and all below them. */
const ledUnits = (personId: string, today: Today): RawBuilder<unknown> => sql`
  select c.unit_id from unit_version v
  join unit_closure c on c.ancestor_id = v.unit_id and c.from_day <= ${today} and ${today} < c.to_day
  where v.head_id in (select id from employment where person_id = ${personId})
    and v.from_day <= ${today} and ${today} < v.to_day`

/**
 * True for the rows of `roster` that one reach covers. `reports` never covers oneself: what a superior may do for
 * his people is not his to do for himself.
 */
function covers(reach: Reach, roster: RawBuilder<unknown>, today: Today): RawBuilder<boolean> {
  if (reach.scope === 'company') return sql`true`
  if (reach.scope === 'self') return sql`${roster}.person_id = ${reach.personId}::uuid`
  if (reach.scope === 'units') {
    return sql`${roster}.unit_id in (select unit_id from unit_closure
      where ancestor_id = any(${reach.unitIds}::uuid[]) and from_day <= ${today} and ${today} < to_day)`
  }
  return sql`(${roster}.person_id <> ${reach.personId} and (${roster}.unit_id in (${ledUnits(reach.personId, today)})
    or ${roster}.manager_id in (select id from employment where person_id = ${reach.personId})))`
}

/** For `where`: rows of the roster under that alias which any of the reaches covers. */
export function inReach(reaches: Reach[], alias: string, today: Today): RawBuilder<boolean> {
  const roster = sql.ref(alias)
  const parts = reaches.map((reach) => covers(reach, roster, today))
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

const escaped = (term: string): string => term.replace(/[\\%_]/g, '\\$&')

/** For `where`: rows of the roster called so: any part of the name, or how pinyin, initials or number begin. Nothing typed: all. */
export function isCalled(search: string, alias: string): RawBuilder<boolean> {
  const term = search.trim().toLowerCase()
  if (!term) return sql`true`
  const [roster, beginning] = [sql.ref(alias), `${escaped(term)}%`]
  return sql`(lower(${roster}.name) like ${`%${beginning}`} or ${roster}.pinyin like ${beginning}
    or ${roster}.initials like ${beginning} or lower(${roster}.number) like ${beginning})`
}

/** For `where`: rows of the roster in this unit or below it; without a unit all. */
export const isIn = (unitId: string | null | undefined, alias: string, today: Today): RawBuilder<boolean> =>
  unitId
    ? sql`${sql.ref(alias)}.unit_id in (select unit_id from unit_closure
        where ancestor_id = ${unitId} and from_day <= ${today} and ${today} < to_day)`
    : sql`true`

/** Which of these people the reach covers, by where they are today, are to be, or were last. */
export async function coveredPeople(db: Db, personIds: string[], reach: Reach): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.person_id as id from roster r where r.person_id = any(${personIds}::uuid[]) and ${inReach([reach], 'r', now)}`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

/** Does this person lead others: a unit, or people who report to him? */
export const leads = (personId: RawBuilder<unknown>, today: Day): RawBuilder<boolean> => sql`exists (
  select from employment e where e.person_id = ${personId}
    and (exists (select from unit_version where from_day <= ${today}::date and to_day > ${today}::date and head_id = e.id)
      or exists (select from roster where status <> 'left' and manager_id = e.id)))`
