import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '#app/modules.ts'
import { fillPorts } from '#app/ports.ts'
import { seedRoles } from '#app/roles.ts'
import type { Actor } from '#platform/access/grant.ts'
import { actorByEmail } from '#platform/identity/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { act, type TestWorld, testWorld } from '#platform/testing/world.ts'
import { factsIn, figuresIn } from './facts.ts'
import { SecondBooks, type Slip } from './recomputed.ts'

/* A year of the sample company, closed month by month as its HR would, and beside it a second reckoning that has nothing in common. */

const months = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'].concat([
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
])
const emailOf = { founder: 'founder@example.test' }

let world: TestWorld
let founder: Actor
let chief: Actor

const rowsOf = async <R extends object>(query: string): Promise<R[]> => (await world.pool.query<R>(query)).rows
const call = async <R>(name: string, input: object = {}, actor = founder): Promise<R> =>
  (await act(world, actor, name, input)) as R

beforeAll(async () => {
  fillPorts()
  world = await testWorld(modules, '2026-08-17')
  await seedRoles(world.db)
  const company = { companyName: '云岭', legalEntityName: '云岭有限公司', city: '上海' }
  const admin = { adminName: '林若溪', adminEmail: emailOf.founder, password: '青山不改绿水长流又一年' }
  await act(world, null, 'start.setUp', { ...company, ...admin })
  founder = (await actorByEmail(world, emailOf.founder)) as Actor
  const { jobId } = await call<{ jobId: string }>('start.fillSample', { people: 60, years: 2, seed: 3 })
  expect((await runJobNow(world, jobId)).error).toBeNull()
  const [executive] = await rowsOf<{ email: string }>(`select u.email from access_assignment a
    join auth_user u on u.id = a.user_id where a.role_id = 'executive'`)
  chief = (await actorByEmail(world, executive?.email ?? '')) as Actor
  await unpaid()
}, 300_000)
afterAll(() => world?.close())

/** The sample has been paid already: that is taken away, what it was counted from stays. */
async function unpaid(): Promise<void> {
  await world.pool.query(
    'truncate payslip, pay_run, pay_correction, pay_set_aside, pay_stale, pay_month_unit, payslip_seen, payslip_question cascade',
  )
  await world.pool.query('update one_off set run_id = null')
}

type Group = { groupId: string; legalEntityId: string | null; retired: boolean }

/** Counts, hands over, approves as another, locks, pays and publishes a month of a group. */
async function closed(groupId: string, month: string): Promise<string> {
  const { runId, jobId } = await call<{ runId: string; jobId: string }>('payroll.startRun', { groupId, month })
  expect((await runJobNow(world, jobId)).error).toBeNull()
  await call('payroll.submitRun', { runId })
  const { requestId } = await call<{ requestId: string }>('payroll.run', { runId })
  await call('approvals.decide', { requestId, decision: 'approve', comment: '', files: [] }, chief)
  await call('payroll.lockRun', { runId })
  await call('payroll.payRun', { runId, paidOn: '2026-08-10' })
  await call('payroll.publishRun', { runId })
  return runId
}

type Sums = Record<'gross' | 'insurance' | 'fund' | 'tax' | 'net' | 'company', bigint>
const parts = ['gross', 'insurance', 'fund', 'tax', 'net', 'company'] as const

/** What the product paid, the fund told apart from insurance; what was made up of both is counted as insurance here. */
async function paidBy(runId: string): Promise<Map<string, Sums>> {
  const rows = await rowsOf<{ employment: string } & Record<string, string>>(`
    select s.employment_id as employment, s.gross_fen::text as gross, s.contributions_fen::text as own, s.tax_fen::text as tax,
      s.net_fen::text as net, s.company_fen::text as company,
      (select -s.amounts[i.ordinality] from rule_set r, jsonb_array_elements(r.body->'items') with ordinality i
        where r.id = s.rule_set and i.value->>'code' = 'fund')::text as fund,
      coalesce((select sum(c.old_fen - c.new_fen) from pay_correction c where c.run_id = s.run_id and c.employment_id = s.employment_id
        and c.item = 'fund'), 0)::text as back
    from payslip s where s.run_id = '${runId}'`)
  const big = (text: string | undefined) => BigInt(text ?? 0)
  return new Map(
    rows.map(({ employment, own, back, ...row }) => {
      const fund = big(row.fund) + big(back)
      const sums = { gross: big(row.gross), insurance: big(own) - fund, fund, tax: big(row.tax) }
      return [employment, { ...sums, net: big(row.net), company: big(row.company) }]
    }),
  )
}

const sumsOf = ({ employment: _, entity: __, ...sums }: Slip): Sums => sums

/** What happens after a month was closed and still holds for it. */
async function late(month: string): Promise<void> {
  if (month !== '2026-03') return
  const [one] = await rowsOf<{
    personId: string
    fen: number
  }>(`select e.person_id as "personId", p.base_fen::int as fen from employment e
    join pay p on p.employment_id = e.id and p.to_day = 'infinity' and p.from_day < '2025-06-01'
    where e.to_day = 'infinity' and e.from_day < '2025-06-01' and e.employment_type = 'full_time' order by e.id limit 1`)
  await call('people.changePay', { personId: one?.personId, day: '2026-01-19', monthlyWage: (one?.fen ?? 0) + 123_400 })
}

/** Where the two came to something else. */
function differenceIn(month: string, slip: Slip, paid: ReadonlyMap<string, Sums>): object[] {
  const [first, second] = [paid.get(slip.employment) as Sums, sumsOf(slip)]
  const wrong = parts.filter((part) => first[part] !== second[part])
  const said = wrong.map((part) => [part, `${first[part]} ≠ ${second[part]}`])
  return wrong.length > 0 ? [{ month, employment: slip.employment, ...Object.fromEntries(said) }] : []
}

type Totals = Record<'gross' | 'contributions' | 'tax' | 'net' | 'company', number>

async function expectTotals(runId: string, slips: readonly Slip[]): Promise<void> {
  const { totals } = await call<{ totals: Totals }>('payroll.run', { runId })
  const sum = (part: keyof Sums) => Number(slips.reduce((total, slip) => total + slip[part], 0n))
  const { gross, contributions, tax, net, company } = totals
  const again = { gross: sum('gross'), contributions: sum('insurance') + sum('fund'), tax: sum('tax') }
  const differs = { gross, contributions, tax, net, company }
  expect(differs).toEqual({ ...again, net: sum('net'), company: sum('company') })
}

test('every payslip of a year comes to the same fen when it is counted a second time', async () => {
  const figures = figuresIn(await call('law.figures'))
  const { rows } = await call<{ rows: Group[] }>('payroll.groups')
  const groups = rows.filter(({ retired }) => !retired)
  const books = new SecondBooks('shanghai')
  const differences: object[] = []
  let slips = 0
  for (const month of months) {
    await late(month)
    for (const { groupId, legalEntityId } of groups) {
      const facts = await factsIn(world.pool, figures)
      const runId = await closed(groupId, month)
      const paid = await paidBy(runId)
      const again = books.month(facts, legalEntityId, `${month}-01`)
      expect([month, again.map(({ employment }) => employment).sort()]).toEqual([month, [...paid.keys()].sort()])
      slips += again.length
      differences.push(...again.flatMap((slip) => differenceIn(month, slip, paid)))
      if (differences.length === 0) await expectTotals(runId, again)
    }
  }
  expect(differences).toEqual([])
  expect(slips).toBeGreaterThan(600)
})

test('the year had in it what makes pay difficult', async () => {
  const [had] = await rowsOf<Record<string, number>>(`
    select count(*) filter (where e.from_day > s.month and e.from_day < s.month + interval '1 month')::int as joiners,
      count(*) filter (where e.to_day > s.month + 1 and e.to_day < s.month + interval '1 month')::int as leavers,
      (select count(*)::int from pay_correction where item = 'base') as corrections
    from payslip s join employment e on e.id = s.employment_id`)
  for (const [what, count] of Object.entries(had ?? {})) expect([what, count > 0]).toEqual([what, true])
  const items = await rowsOf<{ code: string }>(
    `select distinct i->>'code' as code from pay_run r, jsonb_array_elements(r.totals->'items') i`,
  )
  const codes = [
    'workdayOvertime',
    'restDayOvertime',
    'holidayOvertime',
    'sickLeave',
    'personalLeave',
    'annualBonus',
    'backPay',
    'night',
  ]
  expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(codes))
})

test('the second reckoning takes nothing from the first', async () => {
  expect(await readFile(join(import.meta.dirname, 'recomputed.ts'), 'utf8')).not.toMatch(
    /\bimport\b\s*[({'"*a-zA-Z].*from|require\(|import\(/,
  )
})
