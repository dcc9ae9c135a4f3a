import { sql } from 'kysely'
import { reckonStale } from '#modules/time/days/reckoning.ts'
import { copyInto } from '#platform/database/copy.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type BenchHouse, benchHouse } from './house.ts'
import { absolute, type Measurement, rounded, timed } from './measurement.ts'

type Bench = BenchHouse['world']

/** Everybody works nine to six from Monday to Friday, as the calendar has it. */
async function keepTime({ db }: Bench): Promise<void> {
  const [shift, pattern] = [newId(), newId()]
  const body = {
    ...{ segments: [{ from: 540, to: 1080 }], breaks: [{ from: 720, to: 780 }], flexible: null, punches: 'ends' },
    ...{ lateGrace: 5, earlyGrace: 5, absentAfter: null, before: 240, after: 360 },
  }
  const cycle = {
    ...{ cycle: [shift, shift, shift, shift, shift, null, null], anchor: '2024-01-01', followsCalendar: true },
    ...{ system: 'standard', missing: 'nothing', overtime: { by: 'both', step: 30, least: 30, restDays: 'asked' } },
  }
  await sql`insert into shift (id, name, short) values (${shift}, '标准班', '标')`.execute(db)
  await sql`insert into shift_version values (${shift}, '2020-01-01', ${JSON.stringify(body)}::jsonb)`.execute(db)
  await sql`insert into work_pattern (id, name) values (${pattern}, '双休')`.execute(db)
  await sql`insert into work_pattern_version values (${pattern}, '2020-01-01', ${JSON.stringify(cycle)}::jsonb)`.execute(
    db,
  )
  await sql`insert into pattern_use (id, pattern_id, from_day) values (${newId()}, ${pattern}, '2020-01-01')`.execute(
    db,
  )
}

/** 2.6 punches a day: coming, going, and sometimes one at noon; one in fifty is late, one in a hundred forgets. */
async function fillPunches({ db }: Bench, month: Day): Promise<number> {
  await sql`select ensure_punch_month(m::date) from generate_series(${month}::date - 31, ${month}::date + 62, interval '1 month') m`.execute(
    db,
  )
  const { numAffectedRows } = await sql`
    insert into punch (employment_id, at, source)
    select e.id, (d.day + make_interval(mins => t.at + ((hashtext(e.id::text || d.day || t.at) & 65535) % t.spread)))
      at time zone 'Asia/Shanghai', 'file'
    from employment e, generate_series(${month}::date, ${month}::date + interval '1 month - 1 day', interval '1 day') d(day),
      (values (515, 31, 100), (745, 30, 60), (1080, 45, 99)) t(at, spread, share)
    where e.from_day <= d.day::date and d.day::date < e.to_day and extract(isodow from d.day) < 6
      and (hashtext(d.day || e.id::text || t.spread) & 65535) % 100 < t.share
    order by 1, 2 on conflict do nothing`.execute(db)
  await sql`analyze punch`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** The entries once more, with nothing but COPY, into a table of the same form with the same key. */
async function copyAgain({ pool, db }: Bench, month: Day): Promise<number> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query({
      text: `select * from day_entry where day >= $1 and day < $1::date + interval '1 month'`,
      values: [month],
      rowMode: 'array',
    })
    const { rows: columns } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'day_entry'::regclass and attnum > 0 order by attnum`,
    )
    await client.query('create table entry_again (like day_entry including all)')
    const text = rows.map((row: unknown[]) =>
      row.map((value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : (value as string))),
    )
    return await timed(() =>
      copyInto(
        client,
        'entry_again',
        columns.map(({ name }) => name),
        text,
      ),
    )
  } finally {
    client.release()
    await sql`drop table if exists entry_again`.execute(db)
  }
}

/** A month's day entries from raw punches; and one person's changed schedule. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)), roster: false })
  try {
    const { world } = house
    const month = addMonths(`${world.today().slice(0, 7)}-01` as Day, -1)
    await keepTime(world)
    const punches = await fillPunches(world, month)
    await sql`insert into time_reckoned (until_day) values (${world.today()})`.execute(world.db)
    await sql`insert into stale_day values (null, ${month}, ${addMonths(month, 1)})`.execute(world.db)
    const value = await timed(() => reckonStale(world))
    const against = await copyAgain(world, month)
    const ratio = value / against
    const one = await oneSchedule(world, month)
    return [
      {
        ...absolute('days.month', people, value, 'ms', 2.5),
        against: rounded(against),
        ratio: rounded(ratio),
        ok: ratio <= 2.5,
      },
      absolute('days.punchesRead', people, punches, 'rows', Number.POSITIVE_INFINITY),
      ...one,
    ]
  } finally {
    await house.close()
  }
}

/** One person works on another day: how long until his month stands, and how many rows were written anew. */
async function oneSchedule(world: Bench, month: Day): Promise<Measurement[]> {
  const { rows } = await sql<{
    id: string
  }>`select employment_id as id from day_entry where day = ${month}::date + 1 limit 1`.execute(world.db)
  const id = rows[0]?.id ?? ''
  const before = await writtenBy(world, month)
  await sql`insert into planned_day values (${id}, ${month}::date + 1, null)`.execute(world.db)
  await sql`insert into stale_day values (${id}, ${month}::date + 1, ${month}::date + 2)`.execute(world.db)
  const value = await timed(() => reckonStale(world))
  const touched = (await writtenBy(world, month)) - before
  return [absolute('days.oneSchedule', 1, value, 'ms', 250), absolute('days.oneSchedule.rows', 1, touched, 'rows', 1)]
}

/** Rows of the month written by transactions after the first: their xmin differs. */
async function writtenBy({ db }: Bench, month: Day): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select sum(c) - max(c) as count from (select count(*) as c from day_entry
    where day >= ${month}::date and day < ${month}::date + interval '1 month' group by xmin) x`.execute(db)
  return Number(rows[0]?.count ?? 0)
}
