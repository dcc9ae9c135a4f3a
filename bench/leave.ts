import { runYearEnd } from '#modules/leave/jobs.ts'
import { actorById, addUserWithPassword } from '#platform/identity/index.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { perform } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import { personId } from './company.ts'
import { benchHouse } from './house.ts'
import { absolute, type Measurement, timed } from './measurement.ts'

const times = 100

/** Everybody's year is given, the next one with what is left of it, and then one of them looks at his leave and asks for some. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)) })
  try {
    const { world } = house
    const call = await callerOf(world)
    const year = Number(world.today().slice(0, 4))
    await call('leave.startTypes', { from: `${year - 2}-01-01` })
    const first = await timed(() => giveYear(world, year))
    const again = await timed(() => giveYear(world, year))
    await turnTo(world, `${year + 1}-01-01` as Day)
    const next = await timed(() => giveYear(world, year + 1))
    const given = await world.pool.query('select count(*)::int as count from leave_entry')
    process.stderr.write(`  ${given.rows[0].count} entries\n`)
    await world.pool.query('analyze leave_lot, leave_entry')
    return [
      absolute('leave.yearEnd.first', people, first / 1000, 's', 30),
      absolute('leave.yearEnd.again', people, again / 1000, 's', 30),
      absolute('leave.yearEnd.next', people, next / 1000, 's', 30),
      ...(await reading(world, people, call)),
    ]
  } finally {
    await house.close()
  }
}

const giveYear = (world: World, year: number) =>
  runYearEnd(
    { year },
    {
      ...{ id: '', world, actor: systemActor, signal: new AbortController().signal },
      ...{ progress: async () => {}, setAside: () => {} },
    },
  )

async function turnTo(world: World, day: Day): Promise<void> {
  world.today = () => day
  await world.pool.query('analyze leave_lot, leave_entry')
}

/** One of the company who also keeps everybody's leave. */
async function callerOf(world: World) {
  const user = {
    ...{ name: '测速', email: 'bench-leave@example.test', language: 'zh' as const, personId: personId(1) },
    ...{ roles: [{ roleId: 'hr_manager', unitIds: [] }], password: '春天来了桃花开了满山坡' },
  }
  const actor = await actorById(world, await addUserWithPassword(world, world.db, user))
  return (operation: string, input: object) => perform(world, operation, input, { actor, door: { kind: 'job' } })
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

async function reading(
  world: World,
  people: number,
  call: (operation: string, input: object) => Promise<unknown>,
): Promise<Measurement[]> {
  const { types } = (await call('leave.types', {})) as { types: { typeId: string; code: string }[] }
  const typeId = types.find(({ code }) => code === 'annual')?.typeId
  const fromDay = `${world.today().slice(0, 4)}-01-11` as Day
  const asked = {
    mine: {},
    preview: { typeId, fromDay, toDay: addDays(fromDay, 3) },
    balances: { page: 3 },
  }
  const results: Measurement[] = []
  for (const [verb, input] of Object.entries(asked)) {
    const taken: number[] = []
    for (let at = 0; at < times; at++) taken.push(await timed(() => call(`leave.${verb}`, input)))
    results.push(absolute(`leave.${verb}.p95`, people, p95(taken), 'ms', 50))
  }
  return results
}
