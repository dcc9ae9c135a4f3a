import { type RawBuilder, sql } from 'kysely'
import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { type Day, monthsBetween } from '#platform/kernel/day.ts'
import { columnOf } from '../columns.ts'
import { type Filter, rosterPage, type Sort } from '../contract.ts'
import { maskMobile } from '../rules/mask.ts'
import { inReach } from './reach.ts'
import type { Row } from './roster-columns.ts'
import { rowColumns } from './roster-columns.ts'
import {
  afterCursor,
  type Cursor,
  conditionOf,
  orderBy,
  orderOf,
  positionName,
  type Reading,
  unitName,
  writeCursor,
} from './roster-query.ts'
import { rosterOn, type Whose } from './roster-rows.ts'
import { matching, type SearchTerm } from './search.ts'

export type RosterAsked = Reading & { reach: Reach[]; filters: Filter[]; search: SearchTerm | null }
export type PageAsked = RosterAsked & {
  sort?: Sort | undefined
  cursor?: Cursor | undefined
  page?: number | undefined
  limit?: number
}

/** Without a condition on it, those who have left are not asked for. */
const asksWhoLeft = ({ filters }: RosterAsked): boolean =>
  filters.some((filter) => filter.column === 'status' || filter.column === 'leaveDate')

/**
 * Looking back, nobody is coming: that somebody would join was not yet known, or is told by his own day.
 * Only today and later days have people who are planned.
 */
function whoseOf(asked: RosterAsked): Whose {
  if (asked.day > asked.today) return 'all'
  return asksWhoLeft(asked) ? 'known' : 'here'
}

/** Today from the read model; any other day computed from the dated rows. */
function rosterSource(asked: RosterAsked, counting?: { posts: boolean }): RawBuilder<unknown> {
  const { day, today } = asked
  if (day === today) return sql`roster r`
  return sql`(${rosterOn({ day, whose: whoseOf(asked), signedBy: day, ...(counting && { counting }) })}) r`
}

/** Who is in reach today stays in reach on other days: what somebody may see follows from where people are now. */
function reached({ reach, day, today }: RosterAsked): RawBuilder<unknown> {
  if (day === today || reach.some((each) => each.scope === 'company')) return inReach(reach, 'r', today)
  return sql`r.person_id in (select t.person_id from roster t where ${inReach(reach, 't', today)})`
}

function conditions(asked: RosterAsked): RawBuilder<unknown> {
  const parts = [
    reached(asked),
    ...(asksWhoLeft(asked) ? [] : [sql`r.status <> 'left'`]),
    ...asked.filters.map((filter) => conditionOf(filter, asked)),
    ...(asked.search ? [matching(asked.search)] : []),
  ]
  return sql.join(parts, sql` and `)
}

type Page = { rows: Row[]; next: string | null }

export async function rosterPageOf(db: Db, asked: PageAsked): Promise<Page> {
  const order = orderOf(asked.sort, asked)
  const limit = asked.limit ?? rosterPage
  const after = asked.cursor ? sql`and ${afterCursor(order, asked.cursor)}` : sql``
  const skip = asked.cursor ? 0 : ((asked.page ?? 1) - 1) * limit
  const ordered = sql`select r.*, (${order.expression})::text as sort_value from ${rosterSource(asked)} ${order.join}
    where ${conditions(asked)} ${after} order by ${orderBy(order)} limit ${limit + 1} offset ${skip}`
  // The page is chosen first and named afterwards: rows that are skipped cost no names.
  const { rows } = await sql<Row & { sortValue: string | null }>`
    select ${rowColumns(asked.day)}, r.sort_value as "sortValue"
    from (select r.*, row_number() over () as place from (${ordered}) r) r join person p on p.id = r.person_id order by r.place`.execute(
    db,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ sortValue: _, ...row }) => asReadBy(asked, row)),
    next: last ? writeCursor({ value: last.sortValue, id: last.personId }) : null,
  }
}

export function asReadBy({ sees, day }: Pick<Reading, 'sees' | 'day'>, row: Row): Row {
  const mobile = row.mobile && !sees('personal') ? maskMobile(row.mobile) : row.mobile
  return { ...row, mobile, tenure: tenureOn(row, day) }
}

const tenureOn = ({ hireDate, leaveDate }: Row, day: Day): number =>
  Math.max(0, monthsBetween(hireDate, leaveDate && leaveDate < day ? leaveDate : day))

/** Is anything asked of where people work? On another day that is the dearest part of a count. */
const asksPosts = ({ filters }: RosterAsked): boolean =>
  filters.some(({ column }) => columnOf(column).group === 'post' || column === 'legalEntity')

export async function rosterCountOf(db: Db, asked: RosterAsked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${rosterSource(asked, { posts: asksPosts(asked) })} where ${conditions(asked)}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export type HitRow = {
  personId: string
  employmentId: string
  fullName: string
  employeeNo: string
  orgUnit: string
  position: string | null
  status: Row['status']
}

/** The best few for ⌘K: those who are here before those who have left, whole names and numbers before parts. */
export async function searchHits(
  db: Db,
  asked: Pick<RosterAsked, 'reach' | 'today'> & { search: SearchTerm; limit: number },
): Promise<HitRow[]> {
  const { term } = asked.search
  const { rows } = await sql<HitRow>`
    select r.person_id as "personId", r.employment_id as "employmentId", r.name as "fullName", r.number as "employeeNo",
      ${unitName(sql`r.unit_id`, asked.today)} as "orgUnit", ${positionName(sql`r.position_id`, asked.today)} as position, r.status
    from roster r where ${inReach(asked.reach, 'r', asked.today)} and ${matching(asked.search)}
    order by r.status = 'left', (r.name = ${term} or r.number = ${term}) desc, r.pinyin collate "C", r.person_id
    limit ${asked.limit}`.execute(db)
  return rows
}
