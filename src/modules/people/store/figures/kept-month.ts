import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { countedColumns, countedSums, inWindow, isStaff, type Month, postsIn, windowOf } from './counting.ts'
import { anywhere, under } from './scope.ts'

/** Units whose figures hold these: themselves and all that were above them in that month. */
const aboveThem = (unitIds: readonly string[], { month, until }: Month) => sql<{ id: string }>`
  select ancestor_id as id from unit_closure
  where unit_id = any(${unitIds}::uuid[]) and from_day < ${until} and to_day > ${month}
  union select unnest(${unitIds}::uuid[])`

const idsOf = async (db: Db, units: RawBuilder<{ id: string }>): Promise<string[]> =>
  (await units.execute(db)).rows.map((row) => row.id)

/** Counts a month anew for these units and all above them; for every unit when given none. */
export async function keepMonth(db: Db, month: Month, changed: readonly string[] | null): Promise<void> {
  const ids = changed && (await idsOf(db, aboveThem(changed, month)))
  const moved = await idsOf(db, unitsMoved(month))
  const among = (unit: string): RawBuilder<boolean> => (ids ? sql`${sql.ref(unit)} = any(${ids}::uuid[])` : sql`true`)
  await sql`delete from figure_month where month = ${month.month} and ${among('unit_id')}`.execute(db)
  await sql`
    with settled as (${settled(month, moved)})
    insert into figure_month (unit_id, month, level, staff, until_day, ${columns})
    select f.unit_id, ${month.month}::date, f.level, f.staff, ${month.until}::date, ${summed} from (
      select c.ancestor_id as unit_id, p.level, p.staff, ${columns}
      from ${windowOf(month)} cross join settled p join unit_closure c on c.unit_id = p.unit_id
        and c.from_day < w.month and c.to_day > w.until_day and ${among('c.ancestor_id')}
      union all ${unsettled(month, moved, among('c.ancestor_id'))}) f
    group by 1, 3, 4 order by 1, 3, 4`.execute(db)
}

const columns = sql.join(countedColumns.map((column) => sql.ref(column)))
const summed = sql.join(countedColumns.map((column) => sql`sum(${sql.ref(column)})`))
const group = sql`coalesce(a.level, '') as level, ${isStaff} as staff`

/** Neither taken up nor given up by a change about the month: such a post counts the same for every unit above it. */
const isSteady = sql<boolean>`((a.from_day < w.month or a.from_day = e.from_day)
  and (a.to_day > w.until_day or a.to_day = e.to_day))`

/** Units that came under another one, or from under it, about the month. */
const unitsMoved = ({ month, until }: Month) => sql<{ id: string }>`
  select distinct unit_id as id from unit_closure where from_day < ${until} and to_day > ${month}
    and not (from_day < ${month} and to_day > ${until})`

/** Nearly all posts, counted by the unit they are in: few rows then go to the many units above. */
const settled = (month: Month, moved: readonly string[]): RawBuilder<unknown> => sql`
  select a.unit_id, ${group}, ${countedSums} from ${windowOf(month)}
  ${postsIn({ ...anywhere, where: sql`${isSteady} and a.unit_id <> all(${moved}::uuid[])` })} group by 1, 2, 3`

/** The others, whose places before and after matter: counted by each unit above them. */
function unsettled(month: Month, moved: readonly string[], isAmong: RawBuilder<boolean>): RawBuilder<unknown> {
  const { join, where } = under(isAmong, inWindow)
  const isUnsettled = sql`(not ${isSteady} or a.unit_id = any(${moved}::uuid[]))`
  return sql`select c.ancestor_id, ${group}, ${countedSums} from ${windowOf(month)}
    ${postsIn({ join, where: sql`${where} and ${isUnsettled}` })} group by 1, 2, 3`
}
