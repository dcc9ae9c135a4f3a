import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { type MonthSums, sumNames } from '../rules/rates.ts'
import { ofOne, personMonths, type SummedMonth } from './person-months.ts'

export type MonthRow = MonthSums & { month: Day; until: Day; group: string | null }

export type Asked = {
  today: Day
  scope: Scope
  months: readonly SummedMonth[]
  everybody: boolean
  /** Each unit of the scope by itself. */
  by?: 'scope' | undefined
}

/** A month that is not over yet is kept up to today: there are no entries of days to come. */
const isWhole =
  (today: Day) =>
  ({ month, until }: SummedMonth): boolean =>
    until === addMonths(month, 1) || until > today

/** The sums of these months: as they are kept, and where a month ends before what is kept, summed from its entries. */
export async function monthRows(db: Db, asked: Asked): Promise<MonthRow[]> {
  if (asked.scope.kind === 'nobody' || asked.months.length === 0) return []
  const whole = asked.months.filter(isWhole(asked.today))
  const cut = asked.months.filter((month) => !isWhole(asked.today)(month))
  const kept = whole.length > 0 ? await keptRows(db, asked, whole) : []
  const untils = new Map(whole.map(({ month, until }) => [month, until]))
  const rows = kept.map((row) => ({ ...row, until: untils.get(row.month) ?? row.month }))
  for (const part of cut) {
    const summed = await rowsOf(db, { ...asked, from: sql`(${personMonths(part, null)})`, one: false })
    rows.push(...summed.map((row) => ({ ...row, until: part.until })))
  }
  return rows
}

const keptRows = (db: Db, asked: Asked, months: readonly SummedMonth[]) => {
  const byPerson = asked.scope.kind === 'team'
  const table = byPerson ? sql`time_month` : sql`time_month_unit`
  const own = asked.scope.kind === 'team' ? sql`and ${mayBeOf(asked.scope, asked.today)}` : sql``
  const from = sql`(select * from ${table} t where month = any(${months.map(({ month }) => month)}::date[]) ${own})`
  return rowsOf(db, { ...asked, from, one: byPerson })
}

type Summing = Asked & {
  from: RawBuilder<unknown>
  /** Rows of single persons as they are kept. */
  one: boolean
}

async function rowsOf(db: Db, { from, one, ...asked }: Summing): Promise<Omit<MonthRow, 'until'>[]> {
  const { join, where, group } = within(asked)
  const summed = sumNames.map((name) => {
    const single = one && name in ofOne ? ofOne[name as keyof typeof ofOne] : sql.ref(`f.${name}`)
    return sql`sum(${single})::float8 as ${sql.ref(name)}`
  })
  const { rows } = await sql<Omit<MonthRow, 'until'>>`
    select f.month, ${group} as "group", ${sql.join(summed)} from ${from} f ${join}
    where (f.staff or ${asked.everybody}) and ${where} group by 1, 2`.execute(db)
  return rows
}

type Within = { join: RawBuilder<unknown>; where: RawBuilder<boolean>; group: RawBuilder<unknown> }

/** Which rows `f` lie in the scope, and which of its units each is under. */
function within({ scope, by, today }: Asked): Within {
  const nothing = { join: sql``, where: sql<boolean>`true`, group: sql`null::text` }
  if (scope.kind === 'direct') return { ...nothing, where: sql`f.unit_id = any(${scope.ids}::uuid[])` }
  if (scope.kind === 'team') return { ...nothing, where: inTeam(scope, today) }
  if (scope.kind !== 'units') return nothing
  return { ...nothing, join: under(scope.ids, today), group: by ? sql`c.ancestor_id::text` : nothing.group }
}

/** Where a unit stood on the last day of the month that has come, or on its own last day before that. */
const under = (ids: readonly string[], today: Day): RawBuilder<unknown> => sql`
  join (select unit_id, max(to_day) as ends from unit_closure where depth = 0 group by 1) u on u.unit_id = f.unit_id
  join unit_closure c on c.unit_id = f.unit_id and c.ancestor_id = any(${[...ids]}::uuid[])
    and c.from_day <= least((f.month + interval '1 month')::date - 1, ${today}::date, u.ends - 1)
    and c.to_day > least((f.month + interval '1 month')::date - 1, ${today}::date, u.ends - 1)`

type Team = Extract<Scope, { kind: 'team' }>

const own = ({ personId }: Team) => sql`(select id from employment where person_id = ${personId})`
const led = ({ unitIds }: Team, today: Day) => sql`(select unit_id from unit_closure
  where ancestor_id = any(${unitIds}::uuid[]) and from_day <= ${today} and ${today} < to_day)`

const inTeam = (team: Team, today: Day): RawBuilder<boolean> => sql`(f.employment_id not in ${own(team)}
  and (f.manager_id in ${own(team)} or f.unit_id in ${led(team, today)}))`

/** Everybody who ever was one's: a hundredth of all rows, where months would give them all. */
const mayBeOf = (
  team: Team,
  today: Day,
): RawBuilder<boolean> => sql`employment_id in (select a.employment_id from assignment a
  where a.manager_id in ${own(team)} or a.unit_id in ${led(team, today)})`

export type PersonAsked = Asked & { by?: undefined }

/** The rows of single persons in the scope, for a list of those behind a figure. */
export function personRows(asked: PersonAsked): RawBuilder<unknown> {
  const { join, where } = within(asked)
  const whole = asked.months.filter(isWhole(asked.today)).map(({ month }) => month)
  const cut = asked.months.filter((month) => !isWhole(asked.today)(month))
  const columns = sql`f.month, f.employment_id, f.unit_id, f.manager_id, f.staff, f.scheduled_days, f.absent, f.sick, f.personal,
    f.late_days, f.late_minutes, f.worked_days, f.overtime, f.over_cap, f.spells, f.away, f.points`
  const parts = [
    sql`select * from time_month where month = any(${whole}::date[])`,
    ...cut.map((part) => sql`select * from (${personMonths(part, null)}) p`),
  ].map((from) => sql`select ${columns} from (${from}) f ${join} where (f.staff or ${asked.everybody}) and ${where}`)
  return sql.join(parts, sql` union all `)
}
