import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Chart } from '#modules/organization/contract.ts'
import { type EmploymentEvent, fold } from '#modules/people/rules/employment.ts'
import { actorByEmail } from '#platform/identity/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { modules } from '../modules.ts'
import { fillPorts } from '../ports.ts'
import { builtInRoles, seedRoles } from '../roles.ts'
import { inventCompany } from './company.ts'
import { troubles } from './troubles.ts'

const today = '2026-06-01'
const order = { people: 60, years: 1, seed: 1 }
const hr = testActor()

let world: TestWorld
let jobId: string
let guards: unknown[]

beforeAll(async () => {
  fillPorts()
  world = await testWorld(modules, today)
  await seedRoles(world.db)
  const company = { companyName: '云岭', legalEntityName: '云岭有限公司', city: '北京' }
  const admin = { adminName: '林若溪', adminEmail: 'founder@example.test', password: '青山不改绿水长流又一年' }
  await act(world, null, 'start.setUp', { ...company, ...admin })
  const founder = await actorByEmail(world, admin.adminEmail)
  guards = await guardsNow()
  jobId = ((await act(world, founder, 'start.fillSample', order)) as { jobId: string }).jobId
})
afterAll(() => world.close())

/** Indexes, references and triggers as the migrations make them; those of a month come with its partition. */
const guardsNow = async (): Promise<unknown[]> => {
  const { rows } =
    await world.pool.query(`select guard from (select indexdef as guard from pg_indexes where schemaname = 'public'
    union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace) g where guard !~ '_20[0-9]{4}' order by 1`)
  return rows
}

const invented = () => inventCompany({ ...order, today: world.today() })
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('the sample company', () => {
  test('is written by a job', async () => {
    const { counts, organization } = invented()
    const job = await runJobNow(world, jobId)
    expect(job.error).toBeNull()
    expect(job.result).toEqual({
      ...{ people: counts.here, left: counts.left, joining: counts.joining },
      units: organization.units.length,
    })
  })

  test('is found written by its own job, when that broke off after it and runs again', async () => {
    const { result } = await runJobNow(world, jobId)
    await world.pool.query("update job set state = 'waiting', result = null, finished_at = null where id = $1", [jobId])
    expect(await runJobNow(world, jobId)).toMatchObject({ state: 'done', error: null, result })
    const { rows } = await world.pool.query('select count(*)::int as count from person')
    expect(rows).toEqual([{ count: invented().total }])
  })

  test('has for every employment the rows that its events fold to', async () => {
    const { rows: events } = await world.pool.query<EmploymentEvent & { employment: string }>(
      'select id, employment_id as employment, kind, day, body from employment_event',
    )
    const { rows: stored } = await world.pool.query(`select e.id, e.number, e.employment_type as "employmentType",
      e.from_day as "from", e.to_day as "to", e.probation_end as "probationEnd", e.confirmed_day as "confirmedDay",
      e.leave_kind as "leaveKind", e.leave_reason as "leaveReason", e.regretted,
      (select json_agg(json_build_object('unitId', unit_id, 'positionId', position_id, 'jobFamily', job_family, 'level', level,
        'managerId', manager_id, 'legalEntityId', legal_entity_id, 'city', city, 'seconded', seconded, 'from', from_day::text,
        'to', to_day::text) order by from_day) from assignment where employment_id = e.id) as assignments,
      (select json_agg(json_build_object('baseFen', base_fen, 'from', from_day::text, 'to', to_day::text) order by from_day)
        from pay where employment_id = e.id) as pays from employment e`)
    const cameBack = [...invented().people()].filter(({ earlier }) => earlier).length
    expect(cameBack).toBeGreaterThan(0)
    expect(stored).toHaveLength(invented().total + cameBack)
    for (const { id, ...row } of stored) expect(row).toEqual(fold(events.filter((event) => event.employment === id)))
  })

  test('has an inbox in the middle of the day, and wrote to nobody', async () => {
    const { rows } = await world.pool.query<{ kind: string; state: string; stuck: boolean }>(
      'select kind, state, stuck from approval_request order by 1, 2',
    )
    const states = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ state }) => state))
    expect(states('people.change')).toEqual(new Set(['approved', 'declined', 'open', 'returned', 'withdrawn']))
    expect([states('people.move'), states('organization.reorganization')]).toEqual([
      new Set(['open']),
      new Set(['open']),
    ])
    expect(rows.filter(({ stuck }) => stuck)).toEqual([])
    const founder = await actorByEmail(world, 'founder@example.test')
    const { toDecide } = (await act(world, founder, 'approvals.counts')) as { toDecide: number }
    expect(toDecide).toBeGreaterThan(4)
    const { rows: letters } = await world.pool.query("select 1 from outbox where event like 'approvals.%'")
    expect(letters).toEqual([])
  })

  test('leaves every index and every guard as it found them', async () => {
    expect(guards.length).toBeGreaterThan(50)
    expect(await guardsNow()).toEqual(guards)
  })

  test('answers at every door as the company it is', async () => {
    const { counts } = invented()
    expect(await act(world, hr, 'organization.company')).toMatchObject({ company: { name: '云岭科技（示例）' } })
    const chart = (await act(world, hr, 'organization.chart')) as Chart
    expect(chart.nodes[0]).toMatchObject({ people: counts.here, depth: 0 })
    expect(chart.nodes[0]?.head?.name).toBeTruthy()
    const roster = (await act(world, hr, 'people.rosterCount')) as { count: number }
    expect(roster.count).toBe(counts.here + counts.joining)
    const { rows } = await world.pool.query('select status, count(*)::int as count from roster group by 1')
    const byStatus = new Map(rows.map(({ status, count }) => [status, count]))
    expect([byStatus.get('left'), byStatus.get('upcoming')]).toEqual([counts.left, counts.joining])
    expect([...byStatus.values()].reduce((sum, count) => sum + count, 0)).toBe(invented().total)
  })

  test('shows a person with his history, and his numbers open as real ones do', async () => {
    const [, somebody] = invented().people()
    const personId = somebody?.id
    const shown = await act(world, hr, 'people.show', { personId })
    expect(shown).toMatchObject({ fullName: somebody?.personal.fullName, monthlyWage: expect.any(Number) })
    const revealed = (field: string) => act(world, hr, 'people.reveal', { personId, field })
    expect(await revealed('residentId')).toEqual({ value: somebody?.personal.residentId })
    expect(await revealed('bankAccount')).toEqual({ value: somebody?.personal.bankAccount })
  })

  test('sees off, with half of the list done, who is about to leave', async () => {
    const leaver = [...invented().people()].find(({ employment }) => employment.tasksDone)
    const { tasks } = (await act(world, hr, 'people.leavingTasks', { personId: leaver?.id })) as {
      tasks: { code: string; title: string; doneAt: string | null }[]
    }
    expect(tasks).toHaveLength(8)
    expect(tasks[0]).toMatchObject({ code: 'handover', title: '工作交接', doneAt: expect.anything() })
    expect(tasks.filter(({ doneAt }) => doneAt)).toHaveLength(leaver?.employment.tasksDone?.count ?? 0)
  })

  test('shows who came back with both his times here', async () => {
    const back = [...invented().people()].find(({ earlier }) => earlier)
    const timeline = await act(world, hr, 'people.timeline', { personId: back?.id })
    expect(timeline).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ kind: 'rehire' })]) })
  })

  test('is warned of what was planted', async () => {
    const warned = async (kind: string) => {
      const found = troubles.find((each) => each.kind === kind)?.where(invented()) as { personIds: string[] }
      const [personId] = found.personIds
      const { warnings } = (await act(world, hr, 'people.show', { personId })) as { warnings: { code: string }[] }
      return warnings.map(({ code }) => code)
    }
    expect(await warned('contractsForgotten')).toContain('contractEnded')
    expect(await warned('withoutContract')).toContain('noContract')
  })

  test('goes on as any company does: somebody is promoted, and leaves', async () => {
    const [, somebody] = invented().people()
    const personId = somebody?.id
    await act(world, hr, 'people.changePay', { personId, day: today, monthlyWage: 9_990_000 })
    await act(world, hr, 'people.leave', { personId, leaveDate: '2026-07-31', leaveKind: 'voluntary' })
    expect(await act(world, hr, 'people.show', { personId })).toMatchObject({
      status: 'leaving',
      monthlyWage: 9_990_000,
    })
  })

  test('goes only into an empty installation', async () => {
    expect(await refusal(act(world, hr, 'start.fillSample', order))).toBe('start.notEmpty')
  })

  test('may be asked for by the bare administrator, who set up the company', async () => {
    const grants = builtInRoles.find(({ id }) => id === 'admin')?.grants ?? []
    const admin = testActor({ grants: grants.map((grant) => ({ ...grant, unitIds: [] })) })
    expect(await refusal(act(world, admin, 'start.fillSample', order))).toBe('start.notEmpty')
  })

  test('is for who runs the people of the whole company', async () => {
    const bp = testActor({ grants: [{ pattern: '*', scope: 'units', classes: ['public'], unitIds: [] }] })
    const clerk = testActor({ grants: [{ pattern: 'people.*', scope: 'company', classes: ['public'], unitIds: [] }] })
    for (const somebody of [bp, clerk])
      expect(await refusal(act(world, somebody, 'start.fillSample', order))).toBe('permission.denied')
    expect(await refusal(act(world, null, 'start.fillSample', order))).toBe('session.required')
  })
})
