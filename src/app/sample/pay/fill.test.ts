import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { actorByEmail } from '#platform/identity/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { modules } from '../../modules.ts'
import { fillPorts } from '../../ports.ts'
import { seedRoles } from '../../roles.ts'

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
let founder: Actor
beforeAll(async () => {
  fillPorts()
  ;[world, again] = await Promise.all([filled(), filled()])
  founder = (await actorByEmail(world, 'founder@example.test')) as Actor
})
afterAll(() => Promise.all([world?.close(), again?.close()]))

const rowsOf = async <R extends object>(query: string, of = world): Promise<R[]> => (await of.pool.query<R>(query)).rows
const read = async (name: string, input: object = {}, actor = hr) =>
  (await act(world, actor, `payroll.${name}`, input)) as Record<string, unknown>

/** What doesn't depend on ids that were thrown anew. */
const told = [
  `select month, employment_id, gross_fen, contributions_fen, tax_fen, net_fen, company_fen, amounts, inputs, labels from payslip order by 1, 2, 3`,
  `select employment_id, city, insured, fund_rate, from_month, to_month from insurance_term order by 1, 5`,
  `select employment_id, item, fen, from_day, to_day from pay_amount order by 1, 2, 4`,
  `select employment_id, item, month, fen, note from one_off order by 1, 3, 2`,
  `select person_id, kind, monthly_fen, from_month, to_month from additional_deduction order by 1, 2, 4`,
  `select person_id, year, months, income_fen, social_fen, additional_fen, tax_fen from pay_opening order by 1, 2`,
  `select c.employment_id, c.month, c.item, c.old_fen, c.new_fen, r.month as run from pay_correction c join pay_run r on r.id = c.run_id order by 1, 2, 3`,
  `select s.employment_id, s.confirmed_at is null as open, r.month from payslip_seen s join pay_run r on r.id = s.run_id order by 1, 3`,
]

/** The last month, which waits to be checked, by its runs. */
const drafts = () =>
  rowsOf<{ id: string; people: number }>(`select id, people from pay_run where month = '2026-05-01' order by id`)

describe('the pay of the sample company', () => {
  test.each(told)('is the same each time: %s', async (query) => {
    const first = await rowsOf(query)
    expect(first.length).toBeGreaterThan(0)
    expect(await rowsOf(query, again)).toEqual(first)
  })

  test('was closed and handed out as far as time is closed; the last month is a draft', async () => {
    const months =
      await rowsOf(`select to_char(month, 'YYYY-MM') as month, array_agg(distinct state) as states, sum(set_aside)::int as aside
      from pay_run group by month order by month`)
    const closed = [
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]
    expect(months).toEqual([
      ...closed.map((month) => ({ month, states: ['published'], aside: 0 })),
      { month: '2026-05', states: ['draft'], aside: 0 },
    ])
    const early =
      await rowsOf(`select id from pay_run r where state = 'published' and not (created_at < computed_at and computed_at < submitted_at
      and submitted_at < approved_at and approved_at < locked_at and locked_at < paid_at and paid_at < published_at and published_at < now()
      and submitted_by <> approved_by and exists (select from closed_month c where c.month = r.month and c.closed_at < r.computed_at))`)
    expect(early).toEqual([])
  })

  test('reaches everybody who was employed in a month, and nobody else', async () => {
    const employed = `select m.month, e.id from (select distinct month from pay_run) m
      join employment e on e.from_day < (m.month + interval '1 month')::date and e.to_day > m.month`
    const paid = 'select distinct month, employment_id as id from payslip'
    expect(await rowsOf(`(${employed}) except (${paid})`)).toEqual([])
    expect(await rowsOf(`(${paid}) except (${employed})`)).toEqual([])
    expect(await rowsOf('select employment_id from payslip where net_fen < 0')).toEqual([])
  })

  test('has of everything that pay is made of', async () => {
    const items = await rowsOf<{ code: string }>(
      `select distinct i->>'code' as code from pay_run r, jsonb_array_elements(r.totals->'items') i`,
    )
    expect(items.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        ...['base', 'allowance', 'meal', 'night', 'workdayOvertime', 'restDayOvertime', 'holidayOvertime', 'sickLeave'],
        ...[
          'personalLeave',
          'bonus',
          'commission',
          'annualBonus',
          'backPay',
          'pension',
          'fund',
          'wageTax',
          'bonusTax',
          'workInjury',
        ],
      ]),
    )
  })

  test('rests on figures that the sample company confirmed, and says so', async () => {
    const { rows } = (await act(world, hr, 'law.figures', { code: 'insurance.housingFund', city: '上海' })) as {
      rows: object[]
    }
    expect(JSON.stringify(rows)).toContain('（示例）')
    expect(await rowsOf(`select id from pay_run where figures <> '[]'`)).toEqual([])
    const confirmed = await rowsOf<{ confirms: boolean; document: string }>('select confirms, document from law_figure')
    expect(confirmed.length).toBeGreaterThan(1)
    for (const { confirms, document } of confirmed)
      expect([confirms, document]).toEqual([true, expect.stringContaining('示例')])
  })

  test('was late with two raises: one is made up for in a closed month, one in the draft', async () => {
    const { total, rows } = (await read('corrections')) as { total: number; rows: Record<string, unknown>[] }
    expect(total).toBe(2)
    expect(rows.map(({ month, runMonth, state }) => [month, runMonth, state])).toEqual([
      ['2026-04', '2026-05', 'draft'],
      ['2026-03', '2026-04', 'published'],
    ])
    for (const { lines } of rows) expect(JSON.stringify(lines)).toContain('"base"')
  })

  test('raises two questions, one of them answered', async () => {
    const { rows } = (await read('slipQuestions', { open: false })) as {
      rows: { answer: string | null; unit: string }[]
    }
    expect(rows.map(({ answer, unit }) => [answer !== null, unit !== ''])).toEqual([
      [false, true],
      [true, true],
    ])
  })

  test('can be read on every page', async () => {
    const [{ id: runId } = { id: '' }] = await drafts()
    const pages: [string, object][] = [
      ['runs', {}],
      ['run', { runId }],
      ['runPeople', { runId }],
      ['oneOffs', { month: '2026-01' }],
      ['amounts', {}],
      ['insurance', {}],
      ['insuranceMoves', { month: '2026-03' }],
      ['deductions', { year: 2026 }],
      ['openings', { year: 2025 }],
      ['groups', {}],
    ]
    for (const [name, input] of pages) {
      const page = await read(name, input)
      expect([name, JSON.stringify(page).length > 200]).toEqual([name, true])
    }
  })

  test('comes to the same when every closed month is counted again', async () => {
    const corrections =
      'select employment_id, of_run_id, month, item, old_fen, new_fen from pay_correction order by 1, 2, 3, 4'
    const before = await rowsOf(corrections)
    await world.pool.query(
      `insert into pay_stale (employment_id, month) select distinct employment_id, month from payslip where month < '2026-05-01'`,
    )
    for (const { id: runId } of await drafts()) {
      const { jobId } = (await read('recomputeRun', { runId }, founder)) as { jobId: string }
      expect((await runJobNow(world, jobId)).error).toBeNull()
    }
    expect(await rowsOf(corrections)).toEqual(before)
  })

  test('goes on as any other: approved by somebody else, locked, paid', async () => {
    await act(world, hr, 'time.closeMonth', { month: '2026-05', despite: true })
    const [{ email } = { email: '' }] = await rowsOf<{
      email: string
    }>(`select u.email from access_assignment a join auth_user u on u.id = a.user_id
      where a.role_id = 'executive'`)
    const chief = await actorByEmail(world, email)
    for (const { id: runId, people } of await drafts()) {
      await read('submitRun', { runId }, founder)
      const { requestId } = (await read('run', { runId })) as { requestId: string }
      await act(world, chief, 'approvals.decide', { requestId, decision: 'approve', comment: '', files: [] })
      await read('lockRun', { runId }, founder)
      expect(await read('run', { runId })).toMatchObject({ state: 'locked', people })
    }
    expect(await rowsOf('select * from pay_stale')).toEqual([])
  })
})
