import { startRequests } from '#modules/approvals/index.ts'
import { systemActor } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { tell } from '#platform/perform.ts'
import type { World } from '#platform/world.ts'
import { personId } from './company.ts'
import { type BenchHouse, benchHouse } from './house.ts'
import { absolute, type Measurement, median, rounded, timed } from './measurement.ts'

const asked = 10_000
const waiting = 5000
const times = 60

/** Three steps, so that each request finds its approvers by the lines of reporting. */
const threeSteps = {
  steps: [['manager'], ['unitHead'], ['hrbp']].map(([relation = ''], at) => ({
    ...{ key: `step${at}`, name: '', who: [{ by: 'relation', relation }], mode: 'any', when: null },
    timeOut: { days: 3, action: 'remind' },
  })),
  ...{ copies: [], nobody: 'hr_manager', once: true },
}

/** Ten thousand requests handed over at once, an inbox of five thousand, and single decisions, in a company of that size. */
export async function measure(people: number): Promise<Measurement[]> {
  const house = await benchHouse({ people, units: Math.max(10, Math.round(people / 100)) })
  try {
    const { world } = house
    await giveAccounts(world)
    const manager = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
    const { revision } = (await manager('approvals.saveFlow', {
      ...{ kind: 'people.change', flow: threeSteps, revision: 0 },
    })) as { revision: number }
    await manager('approvals.publishFlow', { kind: 'people.change', revision })
    const count = Math.min(asked, people)
    const ids = await changesOf(world, count)
    const started = await timed(() => start(world, ids))
    const table = absolute('approvals.start', count, started / 1000, 's', 30)
    return [table, ...(await inbox(house, ids.slice(0, waiting)))]
  } finally {
    await house.close()
  }
}

/** Whoever leads somebody, or a unit, can sign in. */
async function giveAccounts({ pool }: World): Promise<void> {
  await pool.query(`insert into auth_user (id, name, email, person_id)
    select gen_random_uuid(), p.name, p.id || '@example.test', p.id from person p where p.id in (
      select e.person_id from employment e where e.id in (select manager_id from roster)
        or e.id in (select head_id from unit_version))`)
  await pool.query('analyze auth_user')
}

type Change = { recordId: string; personId: string }

async function changesOf({ pool, secrets }: World, count: number): Promise<Change[]> {
  const changes = Array.from({ length: count }, (_, at) => ({ recordId: newId(), personId: personId(at) }))
  const sealed = secrets.encrypt(JSON.stringify({ currentAddress: '虚构市样例路1号' }))
  await pool.query(
    `insert into change_request (id, person_id, changes, sealed, asked_by)
    select r, p, '["currentAddress"]', $3, '018f0000-0000-7000-8000-000000000000' from unnest($1::uuid[], $2::uuid[]) as x(r, p)`,
    [changes.map(({ recordId }) => recordId), changes.map((change) => change.personId), sealed],
  )
  return changes
}

const start = (world: World, changes: readonly Change[]): Promise<unknown> =>
  world.db.transaction().execute((db) => {
    const actor = { ...systemActor, userId: '018f0000-0000-7000-8000-000000000001', name: '测速' }
    const call = { db, actor, today: world.today(), world }
    const asks = changes.map((change) => ({ ...change, values: { count: 1 }, reason: null }))
    return startRequests({ ...call, tell: (event, payload) => tell(call, event, payload) }, 'people.change', asks)
  })

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN

/** All of these wait for one user: his pages, his counts, and decisions one by one. */
async function inbox(house: BenchHouse, changes: readonly Change[]): Promise<Measurement[]> {
  const { world } = house
  const call = await house.caller([{ roleId: 'hr_manager', unitIds: [] }])
  const { rows: users } = await world.pool.query<{ id: string }>(
    `select id from auth_user where email like 'bench-%' order by email desc limit 1`,
  )
  await world.pool.query(
    `update approval_task set approver = $1 where state = 'waiting'
      and request_id in (select id from approval_request where record_id = any($2::uuid[]))`,
    [users[0]?.id, changes.map(({ recordId }) => recordId)],
  )
  await world.pool.query('analyze approval_task')
  await world.pool.query('analyze approval_request')
  const pages: number[] = []
  const pagesThere = Math.max(1, Math.floor(changes.length / 50))
  await call('approvals.inbox', {})
  for (let at = 0; at < times; at++) {
    pages.push(await timed(() => call('approvals.inbox', { page: 1 + (at % pagesThere) })))
  }
  const counts: number[] = []
  for (let at = 0; at < times; at++) counts.push(await timed(() => call('approvals.counts', {})))
  const { rows } = (await call('approvals.inbox', {})) as { rows: { requestId: string }[] }
  const single: number[] = []
  for (const { requestId } of rows.slice(0, 30)) {
    single.push(await timed(() => call('approvals.decide', { requestId, decision: 'approve' })))
  }
  const many = ((await call('approvals.inbox', { page: 2 })) as { rows: { requestId: string }[] }).rows
  const together = await timed(() =>
    call('approvals.decideMany', { requestIds: many.map(({ requestId }) => requestId), decision: 'approve' }),
  )
  return [
    absolute('approvals.inbox.p95', changes.length, p95(pages), 'ms', 100),
    absolute('approvals.counts.p95', changes.length, p95(counts), 'ms', 100),
    absolute('approvals.decide.p50', changes.length, rounded(median(single)), 'ms', 50),
    absolute('approvals.decideMany', many.length, together, 'ms', 1000),
  ]
}
