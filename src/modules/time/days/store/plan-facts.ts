import { sql } from 'kysely'
import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { type HolidayYear, holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import type { PatternBody, ShiftBody } from '../../contract.ts'
import type { PlanFacts, Planned, Use } from '../rules/plan.ts'
import '../../store/tables.ts'

/** What is the same for everybody: shifts, patterns, calendars and the company's own pattern. */
export type Common = Pick<PlanFacts, 'patterns' | 'shifts' | 'calendars'> & { company: readonly Use[] }

export async function commonFacts(db: Db, span: Span): Promise<Common> {
  return {
    patterns: await versions<PatternBody>(db, 'work_pattern_version', 'pattern_id'),
    shifts: await versions<ShiftBody>(db, 'shift_version', 'shift_id'),
    calendars: await calendarsOf(db, span),
    company: await companyUses(db),
  }
}

type Version<B> = { id: string; from: Day; body: B }

async function versions<B>(db: Db, table: string, key: string): Promise<Map<string, Version<B>[]>> {
  const { rows } = await sql<Version<B>>`
    select ${sql.ref(key)} as id, from_day as "from", body from ${sql.table(table)} order by 1, 2 desc`.execute(db)
  return grouped(rows, ({ id }) => id)
}

/** The holidays of each year that the span meets, as far as they are known. */
async function calendarsOf(db: Db, { from, to }: Span): Promise<Map<number, HolidayYear>> {
  const book = await figureBook(db)
  const known = new Map<number, HolidayYear>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const found = book.find(holidayCalendar, `${year}-01-01` as Day)
    if (found) known.set(year, found.value)
  }
  return known
}

async function companyUses(db: Db): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select pattern_id as "patternId", shifted, 1000 as rank, 'company' as by, from_day as "from", to_day as "to"
    from pattern_use where employment_id is null and unit_id is null`.execute(db)
  return rows
}

type Personal = { employmentId: string; from: Day; to: Day }

/** What stands of each employment: its days, the patterns of the person and of his units, the days planned by hand. */
export async function personalFacts(
  db: Db,
  employmentIds: readonly string[],
  span: Span,
  company: readonly Use[],
): Promise<Planned[]> {
  const ids = [...employmentIds]
  const { rows: people } = await sql<Personal>`
    select id as "employmentId", from_day as "from", to_day as "to" from employment
    where id = any(${ids}::uuid[]) and from_day < ${span.to}::date and to_day > ${span.from}::date`.execute(db)
  const uses = await usesOf(db, ids, span)
  const byHand = await plannedByHand(db, ids, span)
  return people.map((one) => ({
    ...one,
    uses: withCompany(uses.get(one.employmentId), company),
    byHand: byHand.get(one.employmentId) ?? noDays,
  }))
}

/** Those without any of their own share the list itself. */
const withCompany = (own: readonly Use[] | undefined, company: readonly Use[]): readonly Use[] =>
  own ? [...own, ...company] : company

const noDays: ReadonlyMap<Day, string | null> = new Map()

/** Of the person himself, and of each unit above him on the days that he was in it. The nearer, the lower its rank. */
async function usesOf(db: Db, ids: string[], { from, to }: Span): Promise<Map<string, Use[]>> {
  const { rows } = await sql<Use & { id: string }>`
    select employment_id as id, pattern_id as "patternId", shifted, -1 as rank, 'person' as by, from_day as "from", to_day as "to"
    from pattern_use where employment_id = any(${ids}::uuid[]) and from_day < ${to}::date and to_day > ${from}::date
    union all
    select a.employment_id, u.pattern_id, u.shifted, c.depth, 'unit',
      greatest(a.from_day, c.from_day, u.from_day), least(a.to_day, c.to_day, u.to_day)
    from pattern_use u
    join unit_closure c on c.ancestor_id = u.unit_id and c.from_day < ${to}::date and c.to_day > ${from}::date
    join assignment a on a.unit_id = c.unit_id and a.from_day < ${to}::date and a.to_day > ${from}::date
    where u.unit_id is not null and a.employment_id = any(${ids}::uuid[])
      and greatest(a.from_day, c.from_day, u.from_day) < least(a.to_day, c.to_day, u.to_day)`.execute(db)
  return grouped(rows, ({ id }) => id)
}

async function plannedByHand(db: Db, ids: string[], { from, to }: Span): Promise<Map<string, Map<Day, string | null>>> {
  const { rows } = await sql<{ id: string; day: Day; shiftId: string | null }>`
    select employment_id as id, day, shift_id as "shiftId" from planned_day
    where employment_id = any(${ids}::uuid[]) and day >= ${from}::date and day < ${to}::date`.execute(db)
  const found = grouped(rows, ({ id }) => id)
  return new Map([...found].map(([id, days]) => [id, new Map(days.map(({ day, shiftId }) => [day, shiftId]))]))
}

export async function planFacts(db: Db, employmentIds: readonly string[], span: Span): Promise<PlanFacts> {
  const { company, ...common } = await commonFacts(db, span)
  return { ...common, people: await personalFacts(db, employmentIds, span, company) }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
