import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { usualItems } from '#modules/payroll/items/usual.ts'
import { writeOutputJob } from '#modules/payroll/outputs/writing.ts'
import { computeJob } from '#modules/payroll/runs/computing.ts'
import { settle } from '#modules/payroll/runs/store/runs.ts'
import { ensureMonth } from '#modules/payroll/runs/store/slips.ts'
import type { Actor } from '#platform/access/grant.ts'
import { actorById, addUserWithPassword } from '#platform/identity/index.ts'
import { type JobRun, systemActor } from '#platform/jobs/index.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { perform } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import { benchHouse } from './house.ts'
import { absolute, type Measurement, rounded, timed } from './measurement.ts'

const first = '2026-01-01' as Day
const closedMonths = 6

/** A draft for everybody against a COPY of the same payslips; back pay over six closed months; the page of differences; payslips on paper. */
export async function measure(people: number): Promise<Measurement[]> {
  const results: Measurement[] = []
  for (const size of people > 10_000 ? [10_000, people] : [people]) results.push(...(await measureOf(size)))
  return results
}

async function measureOf(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)) })
  try {
    const { world } = house
    const groupId = await settleGroup(world)
    await keepDays(world, first)
    const run = await addRun(world, groupId, first)
    const draft = await timed(() => compute(world, run))
    const copied = await copyAgain(world.pool, first)
    const rows = [
      absolute('payroll.draft', people, draft / 1000, 's', people > 10_000 ? 10 : 2),
      ratio('payroll.draft / copy', people, draft, copied, 4),
      absolute('payroll.memory', people, process.memoryUsage().rss / 2 ** 30, 'GB', 1),
    ]
    return people > 10_000 ? rows : [...rows, ...(await later(world, groupId, people, run))]
  } finally {
    await house.close()
  }
}

const ratio = (name: string, size: number, value: number, against: number, bar: number): Measurement => ({
  ...{ name, size, value: rounded(value / 1000), unit: 's', against: rounded(against / 1000) },
  ...{ ratio: rounded(value / against), bar, ok: value / against <= bar },
})

/** Six months are closed; everybody gets a raise from the first of them on; the seventh pays the differences. */
async function later(world: World, groupId: string, people: number, run: string): Promise<Measurement[]> {
  await close(world, run, first)
  for (let at = 1; at < closedMonths; at += 1) {
    const month = addMonths(first, at)
    await keepDays(world, month)
    const next = await addRun(world, groupId, month)
    await compute(world, next)
    await close(world, next, month)
  }
  await sql`update pay set base_fen = base_fen + 100000`.execute(world.db)
  const month = addMonths(first, closedMonths)
  await keepDays(world, month)
  const last = await addRun(world, groupId, month)
  const backPay = await timed(() => compute(world, last))
  const { rows } = await sql<{
    count: number
  }>`select count(*)::int as count from pay_correction where run_id = ${last}`.execute(world.db)
  process.stderr.write(`  ${rows[0]?.count} corrections\n`)
  return [
    absolute('payroll.backPay', people, backPay / 1000, 's', 60),
    await variance(world, people, last),
    ...(await onPaper(world, run)),
  ]
}

const slips = 1_000

/** A thousand payslips as PDF in one zip, and what it adds to the memory while they are written. */
async function onPaper(world: World, runId: string): Promise<Measurement[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from payslip where run_id = ${runId} order by employment_id limit ${slips}`.execute(world.db)
  const personIds = rows.map(({ id }) => id)
  const actor = await payClerk(world)
  const before = process.memoryUsage().rss
  let most = before
  const run: JobRun = {
    ...{ id: newId(), world, actor, signal: new AbortController().signal, setAside: () => {} },
    progress: async () => {
      most = Math.max(most, process.memoryUsage().rss)
    },
  }
  const taken = await timed(() => writeOutputJob.run({ runId, kind: 'payslips', personIds } as never, run))
  return [
    absolute('payroll.slips.pdf', personIds.length, taken / 1000, 's', 120),
    absolute('payroll.slips.memory', personIds.length, (most - before) / 2 ** 30, 'GB', 0.5),
  ]
}

async function payClerk(world: World): Promise<Actor> {
  const user = {
    ...{ name: '测速', email: `${newId()}@example.test`, language: 'zh' as const, personId: null },
    ...{ roles: [{ roleId: 'hr_manager', unitIds: [] }], password: '春天来了桃花开了满山坡' },
  }
  const actor = await actorById(world, await addUserWithPassword(world, world.db, user))
  if (!actor) throw new Error('Nobody to measure as')
  return actor
}

async function variance(world: World, people: number, runId: string): Promise<Measurement> {
  await world.pool.query('analyze payslip, pay_correction')
  const actor = await payClerk(world)
  const taken: number[] = []
  const page = (offset: number) =>
    perform(world, 'payroll.runPeople', { runId, offset }, { actor, door: { kind: 'job' } })
  for (let at = 0; at < 40; at += 1) taken.push(await timed(() => page(at * 50)))
  const p95 = taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1] ?? Number.NaN
  return absolute('payroll.variance.p95', people, p95, 'ms', 300)
}

async function settleGroup({ db }: World): Promise<string> {
  const [templateId, groupId] = [newId(), newId()]
  await sql`insert into pay_template (id, name) values (${templateId}, '通用')`.execute(db)
  await sql`insert into pay_template_version (template_id, from_month, items, policy, saved_by)
    values (${templateId}, '2020-01-01', ${JSON.stringify(usualItems)}::jsonb, '{}', ${newId()})`.execute(db)
  await sql`insert into pay_group (id, name, template_id, pay_day) values (${groupId}, '全公司', ${templateId}, 15)`.execute(
    db,
  )
  await sql`insert into insurance_term (id, employment_id, city, fund_rate, from_month)
    select gen_random_uuid(), id, '上海', 7, '2020-01-01' from employment`.execute(db)
  await sql`insert into pay_amount (id, employment_id, item, fen, from_day)
    select gen_random_uuid(), id, i, 100000, '2020-01-01' from employment, unnest(array['post', 'performance', 'allowance']) i`.execute(
    db,
  )
  await sql`insert into additional_deduction (id, person_id, kind, monthly_fen, from_month, to_month, declared_by)
    select gen_random_uuid(), person_id, 'childEducation', 200000, '2026-01-01', '2027-01-01', ${newId()} from employment where to_day = 'infinity'`.execute(
    db,
  )
  await sql`analyze`.execute(db)
  return groupId
}

/** Twenty-two days each, some with overtime or leave. */
async function keepDays({ db }: World, month: Day): Promise<void> {
  await sql`select ensure_entry_month(${month}::date)`.execute(db)
  await sql`insert into day_entry (employment_id, day, kind, scheduled, worked, late, early, absent, on_leave, overtime_workday, overtime_rest,
      overtime_holiday, comp, night, missing, leaves)
    select e.id, ${month}::date + n, 'workday', 480, 480, 0, 0, 0, 0, case when n = 3 then 120 else 0 end, 0, 0, 0, 0, 0,
      case when n = 5 and hashtext(e.id::text) % 10 = 0 then '[["personal", 480]]'::jsonb end
    from employment e, generate_series(0, 21) n where e.from_day <= ${month}::date and e.to_day > ${month}::date + n`.execute(
    db,
  )
  await sql`analyze day_entry`.execute(db)
}

async function addRun({ db }: World, groupId: string, month: Day): Promise<string> {
  const runId = newId()
  await ensureMonth(db, month)
  await sql`insert into pay_run (id, group_id, month, pay_day, created_by) values (${runId}, ${groupId}, ${month}, ${month}, ${newId()})`.execute(
    db,
  )
  return runId
}

const compute = (world: World, runId: string) => {
  const run: JobRun = {
    ...{ id: newId(), world, actor: systemActor, signal: new AbortController().signal },
    ...{ progress: async () => {}, setAside: () => {} },
  }
  return computeJob.run({ runId } as never, run)
}

async function close({ db }: World, runId: string, month: Day): Promise<void> {
  await settle(db, { runId, month })
  await sql`update pay_run set state = 'published' where id = ${runId}`.execute(db)
}

/** The same payslips written once more, into a table with the same keys: how fast the database takes them. */
async function copyAgain(pool: pg.Pool, month: Day): Promise<number> {
  const client = await pool.connect()
  try {
    const chunks: Buffer[] = []
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        chunks.push(chunk)
        done()
      },
    })
    await pipeline(client.query(copyTo(`copy (select * from payslip where month = '${month}') to stdout`)), sink)
    await client.query('create table if not exists payslip_again (like payslip including all)')
    await client.query('truncate payslip_again')
    const began = performance.now()
    await pipeline(Readable.from(chunks), client.query(copyFrom('copy payslip_again from stdin')))
    return performance.now() - began
  } finally {
    client.release()
  }
}
