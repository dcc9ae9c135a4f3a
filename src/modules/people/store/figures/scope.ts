import { type RawBuilder, sql } from 'kysely'
import { unitsHeadedBy } from '#modules/organization/index.ts'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Where } from '#platform/metric/index.ts'
import '../tables.ts'

/**
 * Whose figures: everybody's; those of units with all below them, each by itself; or those of one superior's people,
 * by the units he leads today and who reports to him.
 */
export type Scope =
  | { kind: 'company' }
  | { kind: 'units'; ids: string[] }
  /** Only those who stand in the units themselves. */
  | { kind: 'direct'; ids: string[] }
  | { kind: 'team'; personId: string; unitIds: string[] }
  | { kind: 'nobody' }

export async function scopeOf(db: Db, { scope, reach }: Where, today: Day): Promise<Scope> {
  if (scope) return { kind: 'units', ids: [scope.id] }
  if (reach.some((each) => each.scope === 'company')) return { kind: 'company' }
  const units = reach.flatMap((each) => (each.scope === 'units' ? each.unitIds : []))
  const team = reach.find((each): each is Extract<Reach, { scope: 'reports' }> => each.scope === 'reports')
  if (units.length > 0) return { kind: 'units', ids: await highest(db, units, today) }
  if (!team) return { kind: 'nobody' }
  return { kind: 'team', personId: team.personId, unitIds: await unitsHeadedBy(db, team.personId, today) }
}

/** Without those that lie below another of them: nobody is counted twice. */
async function highest(db: Db, unitIds: string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from unnest(${unitIds}::uuid[]) as u(id) where not exists (
      select 1 from unit_closure c where c.unit_id = u.id and c.depth > 0 and c.ancestor_id = any(${unitIds}::uuid[])
        and c.from_day <= ${today} and ${today} < c.to_day)
    group by u.id`.execute(db)
  return rows.map((row) => row.id)
}

/** Days, up to and without `to`. */
export type Span = { from: RawBuilder<unknown>; to: RawBuilder<unknown> }
export type Within = { join: RawBuilder<unknown>; where: RawBuilder<boolean> }

/** A post by itself, wherever it stands. */
export const anywhere: Within = {
  join: sql`cross join lateral (select null::uuid as ancestor_id, a.from_day as f, a.to_day as t) s`,
  where: sql`true`,
}

/** The part of somebody's post `a`, which touches the span, that lies in the scope: joins that give `s.ancestor_id`, `s.f` and `s.t`. */
export function within(scope: Scope, today: Day, span: Span): Within {
  if (scope.kind === 'company') return anywhere
  if (scope.kind === 'nobody') return { ...anywhere, where: sql`false` }
  if (scope.kind === 'direct') return { ...anywhere, where: sql`a.unit_id = any(${scope.ids}::uuid[])` }
  if (scope.kind === 'team') return { ...anywhere, where: inTeam(scope, today) }
  return under(sql`c.ancestor_id = any(${scope.ids}::uuid[])`, span)
}

/**
 * Once for each of these units `c.ancestor_id` that the post stands under. Of three spans of which any two share a day all
 * three share one; said so, the planner knows how many posts there will be.
 */
export const under = (which: RawBuilder<boolean>, { from, to }: Span): Within => ({
  join: sql`join unit_closure c on c.unit_id = a.unit_id and ${which} and c.from_day < ${to} and c.to_day > ${from}
    cross join lateral (select c.ancestor_id, greatest(a.from_day, c.from_day) as f, least(a.to_day, c.to_day) as t) s`,
  where: sql`s.f < s.t`,
})

const inTeam = ({ personId, unitIds }: Extract<Scope, { kind: 'team' }>, today: Day): RawBuilder<boolean> => sql`
  e.person_id <> ${personId} and (a.manager_id in (select id from employment where person_id = ${personId})
    or a.unit_id in (select unit_id from unit_closure where ancestor_id = any(${unitIds}::uuid[])
      and from_day <= ${today} and ${today} < to_day))`
