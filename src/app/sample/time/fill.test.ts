import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorByEmail } from '#platform/identity/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { modules } from '../../modules.ts'
import { fillPorts } from '../../ports.ts'
import { seedRoles } from '../../roles.ts'
import { inventCompany } from '../company.ts'
import { troubles } from '../troubles.ts'

const today = '2026-06-15'
const order = { people: 60, years: 1, seed: 5 }
const hr = testActor()

async function filled(): Promise<TestWorld> {
  const world = await testWorld(modules, today)
  await seedRoles(world.db)
  const company = { companyName: '云岭', legalEntityName: '云岭有限公司', city: '上海' }
  const admin = { adminName: '林若溪', adminEmail: 'founder@example.test', password: '青山不改绿水长流又一年' }
  await act(world, null, 'start.setUp', { ...company, ...admin })
  const founder = await actorByEmail(world, admin.adminEmail)
  const { jobId } = (await act(world, founder, 'start.fillSample', order)) as { jobId: string }
  const { error } = await runJobNow(world, jobId)
  expect(error).toBeNull()
  return world
}

let world: TestWorld
let again: TestWorld
beforeAll(async () => {
  fillPorts()
  ;[world, again] = await Promise.all([filled(), filled()])
})
afterAll(() => Promise.all([world.close(), again.close()]))

const rowsOf = async <R extends object>(query: string, of = world): Promise<R[]> => (await of.pool.query<R>(query)).rows

const keepUp = async () => {
  for (const upkeep of world.house.upkeep) await upkeep(world)
}

/** What doesn't depend on ids that were thrown anew. */
const told = [
  `select employment_id, at, source from punch order by 1, 2`,
  `select e.*, (select name from shift where id = e.shift_id) as shift_id from day_entry e order by employment_id, day`,
  `select employment_id, day, part, kind from absence order by 1, 2, 3`,
  `select employment_id, day, from_minute, to_minute, comp, reason, state from overtime_request order by 1, 2, 3`,
  `select employment_id, day, at, reason, state from punch_correction order by 1, 2, 3`,
  `select employment_id, from_day, to_day, units, state, asked_at from leave_request where approval_id is null order by 1, 2, 6`,
  `select employment_id, day, kind, sum(units) as units from leave_entry group by 1, 2, 3 order by 1, 2, 3`,
  `select employment_id, month, word, note, seen from month_word order by 1, 2`,
]

describe('time and leave of the sample company', () => {
  test.each(told)('are the same each time: %s', async (query) => {
    const first = await rowsOf(query)
    expect(first.length).toBeGreaterThan(0)
    expect(await rowsOf(query, again)).toEqual(first)
  })

  test('have nothing left to be reckoned', async () => {
    expect(await rowsOf('select * from stale_day')).toEqual([])
    const entries = 'select * from day_entry order by employment_id, day'
    const before = await rowsOf(entries)
    await keepUp()
    expect(await rowsOf(entries)).toEqual(before)
  })

  test('cover a year of everybody who was here, with what days bring', async () => {
    const [sums] = await rowsOf<
      Record<string, number>
    >(`select count(*)::int as days, count(distinct employment_id)::int as people,
      count(*) filter (where late > 0)::int as late, count(*) filter (where night > 0)::int as nights,
      count(*) filter (where overtime_workday > 0)::int as evenings, count(*) filter (where overtime_rest > 0)::int as "restDays",
      count(*) filter (where overtime_holiday > 0)::int as holidays, count(*) filter (where on_leave > 0)::int as leave,
      count(*) filter (where missing > 0)::int as missing, count(*) filter (where problem is not null)::int as open,
      (min(day) - '2025-06-01')::int as "sinceFirst" from day_entry`)
    expect(sums?.people).toBeGreaterThan(order.people)
    expect(sums?.sinceFirst).toBe(0)
    for (const key of ['late', 'nights', 'evenings', 'restDays', 'holidays', 'leave', 'missing'])
      expect([key, (sums?.[key] ?? 0) > 0]).toEqual([key, true])
    // Only shifts of today, and of last night, are not over.
    expect(
      await rowsOf(
        `select * from day_entry where problem is not null and (problem <> 'open' or day < '${today}'::date - 1)`,
      ),
    ).toEqual([])
  })

  const unitOf = (kind: string) => {
    const found = troubles.find((each) => each.kind === kind)?.where(inventCompany({ ...order, today: world.today() }))
    return found && 'unitId' in found ? found.unitId : ''
  }
  const ofUnit = (kind: string) => `select e.*, c.unit_id is not null as inside from day_entry e
    join assignment a on a.employment_id = e.employment_id and a.from_day <= e.day and e.day < a.to_day
    left join unit_closure c on c.unit_id = a.unit_id and c.ancestor_id = '${unitOf(kind)}' and c.from_day <= e.day and e.day < c.to_day`

  test('show a department that is late more often than the others, and less than it was', async () => {
    const share = (where: string) =>
      `(count(*) filter (where late > 0 and ${where}) * 100.0 / count(*) filter (where worked > 0 and ${where}))::float8`
    const [late] = await rowsOf<Record<'before' | 'since' | 'others', number>>(`
      select ${share("inside and day < '2025-12-01'")} as before, ${share("inside and day >= '2025-12-01'")} as since,
        ${share('not inside')} as others from (${ofUnit('lateDepartment')}) d`)
    expect(late?.before).toBeGreaterThan(1.5 * (late?.since ?? 0))
    expect(late?.since).toBeGreaterThan(late?.others ?? 0)
  })

  test('show a department whose hours run away before a release', async () => {
    const hours = (where: string) =>
      `(sum(overtime_workday) filter (where ${where}) / 60.0 / count(distinct employment_id) filter (where ${where}))::float8`
    const [most] = await rowsOf<Record<'rush' | 'usual' | 'others', number>>(`
      select ${hours("inside and day between '2026-03-01' and '2026-03-31'")} as rush,
        ${hours("inside and day between '2026-04-01' and '2026-04-30'")} as usual,
        ${hours("not inside and day between '2026-03-01' and '2026-03-31'")} as others
      from (${ofUnit('overworkedDepartment')}) d`)
    expect(most?.rush).toBeGreaterThan(2 * (most?.usual ?? 0))
    expect(most?.rush).toBeGreaterThan(3 * (most?.others ?? 0))
  })

  test('keep leave whose balance is the sum of the ledger, none below nothing', async () => {
    const below = await rowsOf(`select employment_id, lot_id, sum(units) from leave_entry where lot_id is not null
      group by 1, 2 having sum(units) < 0`)
    expect(below).toEqual([])
    const leftOver = await rowsOf(`select l.employment_id from leave_entry l join employment e on e.id = l.employment_id
      where l.lot_id is not null and e.to_day <= '${today}' group by 1 having sum(l.units) <> 0`)
    expect(leftOver).toEqual([])
    const types = (await act(world, hr, 'leave.types')) as { types: { typeId: string; code: string }[] }
    expect(types.types.length).toBe(10)
    const codes = (
      await rowsOf<{ code: string }>(
        'select distinct t.code from leave_request q join leave_type t on t.id = q.type_id',
      )
    ).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['annual', 'sick', 'personal', 'marriage', 'maternity', 'childcare']))
    const taken = await rowsOf(`select q.id from leave_request q where q.approval_id is null and q.units <> coalesce(
      (select -sum(units) from leave_entry e where e.document_id = q.id and e.kind = 'use'), 0)`)
    expect(taken).toEqual([])
  })

  test('give exactly the rest that was earned by overtime', async () => {
    const earned = await rowsOf(
      'select employment_id, day, comp::int as minutes from day_entry where comp > 0 order by 1, 2',
    )
    const posted =
      await rowsOf(`select employment_id, day, sum(units)::int as minutes from leave_entry where kind = 'comp'
      group by 1, 2 having sum(units) <> 0 order by 1, 2`)
    expect(earned.length).toBeGreaterThan(0)
    expect(posted).toEqual(earned)
  })

  test('leave no days of leave that time does not know', async () => {
    const days =
      await rowsOf(`select d.employment_id, d.day, d.part from leave_request_day d join leave_request q on q.id = d.request_id
      where d.stands and q.state = 'approved' order by 1, 2, 3`)
    expect(await rowsOf('select employment_id, day, part from absence order by 1, 2, 3')).toEqual(days)
  })

  test('can be read on every page', async () => {
    const [{ personId } = { personId: '' }] = await rowsOf<{
      personId: string
    }>(`select e.person_id as "personId" from absence a
      join employment e on e.id = a.employment_id where a.day >= '${today}' and e.to_day = 'infinity' order by 1 limit 1`)
    const [{ day } = { day: today }] = await rowsOf<{
      day: string
    }>(`select a.day from absence a join employment e on e.id = a.employment_id
      where e.person_id = '${personId}' and a.day < '${today}' order by 1 desc limit 1`)
    const pages: [string, object][] = [
      ['time.today', {}],
      ['time.planner', { from: today, days: 31 }],
      ['time.month', { personId, month: '2026-05' }],
      ['time.day', { personId, day }],
      ['time.monthPeople', { month: '2026-05' }],
      ['time.overtimes', {}],
      ['time.overtimeOfMonth', { month: '2026-05' }],
      ['time.corrections', {}],
      ['time.protections', {}],
      ['time.punchFiles', {}],
      ['leave.calendar', { month: '2026-05' }],
      ['leave.requests', {}],
      ['leave.balances', {}],
    ]
    for (const [name, input] of pages) {
      const page = (await act(world, hr, name, input)) as Record<string, unknown>
      expect([name, JSON.stringify(page).length > 200]).toEqual([name, true])
    }
  })

  test('are closed but for the last month, in which one says that it is wrong', async () => {
    const [closed] = await rowsOf('select count(*)::int as count, max(month)::text as last from closed_month')
    expect(closed).toEqual({ count: 11, last: '2026-04-01' })
    const state = await act(world, hr, 'time.monthState', { month: '2026-05' })
    expect(state).toMatchObject({ state: 'over', reckoning: false, said: { changed: 0 } })
    const { said } = state as { said: Record<string, number> }
    expect(said.disputed).toBe(1)
    expect(said.confirmed).toBeGreaterThan(20)
    await act(world, hr, 'time.closeMonth', { month: '2026-05', despite: true })
    await act(world, hr, 'time.reopenMonth', { month: '2026-05', reason: '再看一遍' })
    await keepUp()
  })

  test('wait for people who can decide', async () => {
    const waiting = await rowsOf<{ id: string; kind: string; email: string }>(`
      select distinct on (r.id) r.id, r.kind, u.email from approval_request r
      join approval_task t on t.request_id = r.id and t.state = 'waiting' join auth_user u on u.id = t.approver
      where r.state = 'open' and r.kind ~ '^(time|leave)' order by r.id, u.email`)
    expect(new Set(waiting.map(({ kind }) => kind))).toEqual(
      new Set(['leave.request', 'time.overtime', 'time.correction']),
    )
    for (const { id, email } of waiting) {
      const decider = await actorByEmail(world, email)
      const input = { requestId: id, decision: 'approve', comment: '', files: [] }
      expect(await act(world, decider, 'approvals.decide', input)).toBeDefined()
    }
  })

  test('come out the same when every day is reckoned anew', async () => {
    const entries = `select employment_id, day, scheduled, worked, late, early, absent, on_leave, overtime_workday, overtime_rest,
      overtime_holiday, comp, night, missing, first_in, last_out, leaves, problem from day_entry
      where day < '${today}'::date - 3 order by 1, 2`
    await keepUp()
    const before = await rowsOf(entries)
    await world.pool.query('delete from closed_month')
    await world.pool.query(`insert into stale_day values (null, '2025-06-01', '${today}'::date + 1)`)
    await keepUp()
    expect(await rowsOf(entries)).toEqual(before)
    const posted = await rowsOf(
      "select employment_id, day, sum(units)::int as minutes from leave_entry where kind = 'comp' group by 1, 2 having sum(units) <> 0 order by 1, 2",
    )
    expect(posted).toEqual(
      await rowsOf('select employment_id, day, comp::int as minutes from day_entry where comp > 0 order by 1, 2'),
    )
  })
})
