import { sql } from 'kysely'
import { sumAnew } from '#modules/time/figures/refresh.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { unitId } from './company.ts'
import { type BenchHouse, benchHouse } from './house.ts'
import { absolute, type Measurement, median, rounded, timed } from './measurement.ts'

type Bench = BenchHouse['world']

/** A month of entries: one day in thirty late, one in a hundred sick, one in five with an hour of overtime. */
async function fillEntries({ db }: Bench, month: Day): Promise<void> {
  await sql`select ensure_entry_month(${month}::date)`.execute(db)
  await sql`
    insert into day_entry (employment_id, day, kind, scheduled, worked, late, early, absent, on_leave, overtime_workday,
      overtime_rest, overtime_holiday, comp, night, missing, leaves)
    select e.id, d.day::date, 'workday', 480, case when h.n < 10 then 0 else 480 end, case when h.n >= 970 then 12 else 0 end, 0, 0,
      case when h.n < 10 then 480 else 0 end, case when h.n between 500 and 700 then 60 else 0 end, 0, 0, 0, 0, 0,
      case when h.n < 10 then '[["sick", 480]]'::jsonb end
    from employment e, generate_series(${month}::date, ${month}::date + interval '1 month - 1 day', interval '1 day') d(day),
      lateral (select (hashtext(e.id::text || d.day) & 65535) % 1000 as n) h
    where e.from_day <= d.day::date and d.day::date < e.to_day and extract(isodow from d.day) < 6
    order by 1, 2`.execute(db)
  await sql`analyze day_entry`.execute(db)
}

const markAll = ({ db }: Bench, month: Day) =>
  sql`insert into time_stale_month select distinct employment_id, ${month}::date from day_entry where day >= ${month}`.execute(
    db,
  )

/** The months before it, as if each had been like it. */
async function fillYearsBefore({ db, pool }: Bench, month: Day): Promise<void> {
  for (const table of ['time_month', 'time_month_unit']) {
    const { rows } = await pool.query<{ names: string }>(
      `select string_agg(attname, ', ' order by attnum) as names from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname <> 'month'`,
      [table],
    )
    const names = sql.raw(rows[0]?.names ?? '')
    await sql`insert into ${sql.table(table)} (month, ${names})
      select (t.month - n * interval '1 month')::date, ${names} from ${sql.table(table)} t, generate_series(1, 35) n
      where t.month = ${month}`.execute(db)
  }
  await pool.query('vacuum analyze time_month, time_month_unit, time_stale_month')
}

const spans = ['absence', 'lateness', 'overtime', 'breaches'].map((name) => `time.${name}`)

/** Three years of all five, of the company or a unit. */
const trend = (scope?: string) => {
  const where = scope ? { scope: { type: 'unit', id: scope } } : {}
  return [
    { ...where, period: 'month', points: 36, metrics: [...spans, 'time.bradford'] },
    { ...where, period: 'year', points: 24, metrics: spans },
  ]
}

const times = 20
const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

async function timesOf(run: (at: number) => Promise<unknown>): Promise<number[]> {
  const values: number[] = []
  for (let at = 0; at < times; at++) values.push(await timed(() => run(at)))
  return values
}

/** Sums of a month by hand from the entries: what a trend of 36 would cost 36 times. */
const byHand = (
  month: Day,
) => `select count(*) filter (where late > 0), count(*) filter (where worked > 0), sum(overtime_workday)
  from day_entry where day >= '${month}' and day < '${month}'::date + interval '1 month'`

/** Keeping the sums of time, and a cockpit's reading of them through HTTP. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)), roster: false })
  try {
    const { world } = house
    const today = world.today()
    const month = addMonths(`${today.slice(0, 7)}-01` as Day, -1)
    await fillEntries(world, month)
    await markAll(world, month)
    const first = await timed(() => sumAnew(world.db, today))
    await fillYearsBefore(world, month)
    await markAll(world, month)
    const again = await timed(() => sumAnew(world.db, today))
    await world.pool.query('vacuum analyze time_month, time_month_unit, time_stale_month')
    const hand = median(await timesOf(() => world.pool.query(byHand(month))))
    const call = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
    const read = (name: string, run: (at: number) => Promise<unknown>, bar = 300) =>
      run(0).then(async () => absolute(name, people, p95(await timesOf(run)), 'ms', bar))
    const asked = (scope?: string) => Promise.all(trend(scope).map((each) => call('metric.values', each)))
    const company = await read('time.trend', () => asked())
    return [
      absolute('time.sums.month', people, first, 'ms', people / 10),
      absolute('time.sums.month.again', people, again, 'ms', people / 10),
      { ...company, against: rounded(hand), ratio: rounded(company.value / hand) },
      await read('time.trend.unit', (at) => asked(unitId(1 + at))),
      await read('time.byUnit', () =>
        call('metric.values', { metrics: spans, points: 13, period: 'year', by: 'unit' }),
      ),
      await oneChange(world, month, people),
      await read('time.trend.whileOneWaits', async () => {
        await markOne(world, month)
        await asked()
      }),
    ]
  } finally {
    await house.close()
  }
}

const markOne = ({ db }: Bench, month: Day) =>
  sql`insert into time_stale_month select employment_id, month from time_month where month = ${month} limit 1`.execute(
    db,
  )

/** One person's day changes: until his month, his unit and the years after are summed again. */
async function oneChange(world: Bench, month: Day, people: number): Promise<Measurement> {
  const { rows } = await sql<{
    id: string
  }>`select employment_id as id from time_month where month = ${month} limit 5`.execute(world.db)
  const values: number[] = []
  for (const { id } of rows) {
    await sql`update day_entry set absent = 480, worked = 0 where employment_id = ${id} and day = ${month}::date + 7`.execute(
      world.db,
    )
    await sql`insert into time_stale_month values (${id}, ${addMonths(month, -6)}), (${id}, ${month})`.execute(world.db)
    values.push(await timed(() => sumAnew(world.db, world.today())))
  }
  return absolute('time.sums.oneChange', people, median(values), 'ms', 250)
}
