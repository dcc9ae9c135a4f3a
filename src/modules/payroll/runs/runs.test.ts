import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: { personId: string; employmentId: string }
let lin: { personId: string; employmentId: string }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 30_000)
  lin = await office.paid('林小满', 10_000, { hireDate: '2026-08-17' })
})
afterAll(() => office?.world.close())

const slips = async (runId: string) =>
  office.sql(`select employment_id, gross_fen, contributions_fen, tax_fen, net_fen, company_fen, tax_income_fen from payslip
    where run_id = '${runId}' order by gross_fen desc`)
const recount = async (runId: string) => runJobNow(office.world, (await office.pay('recomputeRun', { runId })).jobId)
const raise = (personId: string, day: string, yuan: number) =>
  office.call('changePay', { personId, day, monthlyWage: yuan * 100 })

describe('a run from its first draft to its payslips', () => {
  let july: string

  test('counts to the fen and tells what it came to', async () => {
    july = await office.counted('2026-07')
    expect(await office.pay('run', { runId: july })).toMatchObject({
      state: 'draft',
      people: 1,
      setAside: 0,
      stale: 0,
      figures: [],
    })
    expect(await slips(july)).toMatchObject([
      { gross_fen: 3_000_000, contributions_fen: 675_300, company_fen: 1_161_000 },
    ])
  })

  test('a second one for the group is refused while the first is under way', async () => {
    const again = { groupId: office.groupId, month: '2026-07' }
    await expect(office.pay('startRun', again)).rejects.toMatchObject({ code: 'payroll.runUnderWay' })
    await expect(office.pay('startRun', { ...again, month: '2026-08' })).rejects.toMatchObject({
      code: 'payroll.runUnderWay',
    })
  })

  test('what changed since must be counted anew before it goes on', async () => {
    await raise(gu.personId, '2026-06-01', 31_000)
    expect((await office.pay('run', { runId: july })).stale).toBe(1)
    await expect(office.pay('submitRun', { runId: july })).rejects.toMatchObject({ code: 'payroll.runStale' })
    await recount(july)
    expect(await slips(july)).toMatchObject([{ gross_fen: 3_100_000 }])
  })

  test('nobody approves what he submitted himself, and nothing is locked before', async () => {
    await expect(office.pay('lockRun', { runId: july })).rejects.toMatchObject({ code: 'payroll.stateIsNot' })
    await office.pay('submitRun', { runId: july })
    const { requestId } = await office.pay('run', { runId: july })
    await expect(office.decide(office.hr, 'decide', { requestId, decision: 'approve' })).rejects.toThrow()
    await office.decide(office.boss, 'decide', { requestId, decision: 'approve' })
    expect((await office.pay('run', { runId: july })).state).toBe('approved')
    await office.pay('lockRun', { runId: july })
  })

  test('a locked run stands still, also for the database', async () => {
    await expect(office.pay('recomputeRun', { runId: july })).rejects.toMatchObject({ code: 'payroll.stateIsNot' })
    await expect(office.pay('cancelRun', { runId: july })).rejects.toMatchObject({ code: 'payroll.stateIsNot' })
    await expect(office.sql(`update payslip set net_fen = 1 where run_id = '${july}'`)).rejects.toThrow('never changed')
    await expect(office.sql(`delete from payslip where run_id = '${july}'`)).rejects.toThrow('never changed')
  })

  test('is paid once, then published; its owner opens, asks, and is answered', async () => {
    await expect(office.pay('publishRun', { runId: july })).rejects.toMatchObject({ code: 'payroll.payFirst' })
    await office.pay('payRun', { runId: july, paidOn: '2026-08-15' })
    await expect(office.pay('payRun', { runId: july, paidOn: '2026-08-15' })).rejects.toMatchObject({
      code: 'payroll.stateIsNot',
    })
    const owner = await office.account(office.userOf(gu.personId, { pattern: 'payroll.*', scope: 'self' }))
    await expect(office.pay('mySlip', { runId: july }, owner)).rejects.toMatchObject({ code: 'payroll.slipNotFound' })
    await office.pay('publishRun', { runId: july })
    const slip = await office.pay('mySlip', { runId: july }, owner)
    expect(slip).toMatchObject({ month: '2026-07', net: (await slips(july))[0]?.net_fen, verified: true })
    expect(slip.lines.find(({ code }) => code === 'pension')?.brief?.zh).toContain('× 8%')
    await office.pay('askSlip', { runId: july, item: 'pension', question: '养老保险是怎么算的？' }, owner)
    const { rows } = await office.pay('slipQuestions', {})
    expect(rows).toMatchObject([{ name: '顾清和', question: '养老保险是怎么算的？' }])
    await office.pay('answerSlip', { questionId: rows[0]?.questionId, answer: '基数 × 8%' })
    expect((await office.pay('mySlip', { runId: july }, owner)).questions).toMatchObject([{ answer: '基数 × 8%' }])
    await office.pay('confirmSlip', { runId: july }, owner)
    await expect(office.pay('askSlip', { runId: july, question: '还有' }, owner)).rejects.toMatchObject({
      code: 'payroll.alreadyConfirmed',
    })
  })
})

describe('what came too late is paid by the next run', () => {
  let august: string

  test('a raise dated back, and its line names month, old and new', async () => {
    await raise(gu.personId, '2026-07-01', 32_000)
    august = await office.counted('2026-08')
    const corrections = await office.pay('corrections', {})
    expect(corrections.rows).toMatchObject([{ month: '2026-07', runMonth: '2026-08', name: '顾清和' }])
    expect(corrections.rows[0]?.lines).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'base', category: 'earning', old: 3_100_000, new: 3_200_000 }),
      ]),
    )
    // 32,000 for August and 1,000 for July.
    expect(await slips(august)).toMatchObject([{ gross_fen: 3_300_000 }, {}])
  })

  test('who joined in the middle of the month is paid for his days, and nobody after him from another day', async () => {
    const rows = await slips(august)
    const joiner = rows.find(({ employment_id }) => employment_id === lin.employmentId)
    // 11 of the 21 paid days of August.
    expect(joiner?.gross_fen).toBe(Math.round((1_000_000 * 11) / 21))
  })

  test('paid once: the month after finds nothing more', async () => {
    await office.pay('submitRun', { runId: august })
    const { requestId } = await office.pay('run', { runId: august })
    await office.decide(office.boss, 'decide', { requestId, decision: 'approve' })
    await office.pay('lockRun', { runId: august })
    const september = await office.counted('2026-09')
    expect(await office.sql(`select * from pay_correction where run_id = '${september}'`)).toEqual([])
    expect(await slips(september)).toMatchObject([{ gross_fen: 3_200_000 }, { gross_fen: 1_000_000 }])
    // What July and August had and what they were corrected to is the year’s income.
    const [year] = await office.sql(
      `select sum(tax_income_fen)::int as sum from payslip where employment_id = '${gu.employmentId}'`,
    )
    expect(year?.sum).toBe(3_100_000 + 3_300_000 + 3_200_000)
    await office.pay('cancelRun', { runId: september })
  })

  test('somebody entered after the month was closed is paid for it', async () => {
    await office.paid('迟到登记', 20_000, { hireDate: '2026-08-03' })
    const september = await office.counted('2026-09')
    const { rows } = await office.pay('corrections', { month: '2026-08', search: '迟到' })
    expect(((rows[0]?.lines ?? []) as { code: string }[]).find(({ code }) => code === 'base')).toMatchObject({
      old: 0,
      new: 2_000_000,
    })
    await office.pay('cancelRun', { runId: september })
  })
})

describe('one-off amounts', () => {
  test('are taken by the run that is locked, once', async () => {
    await office.pay('addOneOff', {
      personId: gu.personId,
      item: 'bonus',
      month: '2026-09',
      fen: 500_000,
      note: '季度奖',
    })
    const september = await office.locked('2026-09')
    expect((await slips(september)).find(({ employment_id }) => employment_id === gu.employmentId)?.gross_fen).toBe(
      3_700_000,
    )
    expect(await office.sql(`select run_id from one_off`)).toEqual([{ run_id: september }])
    const extra = await office.counted('2026-09', true)
    expect(await slips(extra)).toEqual([])
    await office.pay('cancelRun', { runId: extra })
  })

  test('an extra run pays what has come in since, and no wage again', async () => {
    await office.pay('addOneOff', {
      personId: gu.personId,
      item: 'bonus',
      month: '2026-09',
      fen: 100_000,
      note: '补发',
    })
    const extra = await office.locked('2026-09', true)
    expect(await slips(extra)).toMatchObject([{ gross_fen: 100_000, contributions_fen: 0 }])
  })
})

describe('who and what', () => {
  test('a superior reads no payslip of his people', async () => {
    const [run] = (await office.pay('runs', {})).rows
    const lead = office.userOf(lin.personId, {
      pattern: '*',
      scope: 'reports',
      classes: ['public', 'internal', 'personal', 'sensitive'],
    })
    for (const verb of ['runs', 'run', 'runPeople', 'corrections'] as const) {
      await expect(office.pay(verb, { runId: run?.runId }, lead)).rejects.toMatchObject({ code: 'permission.denied' })
    }
  })

  test('the page of differences tells who moved, by which item and why', async () => {
    const { rows } = await office.pay('runs', {})
    const august = rows.find(({ month }) => month === '2026-08')
    const { rows: people, counts } = await office.pay('runPeople', { runId: august?.runId })
    expect(counts).toMatchObject({ joined: 1, raise: 1, corrected: 1 })
    const moved = people.find(({ name }) => name === '顾清和')
    expect(moved?.movements).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'base', before: 3_100_000, after: 3_200_000 })]),
    )
    const base = ((moved?.movements ?? []) as { code: string; because: unknown[] }[]).find(
      ({ code }) => code === 'base',
    )
    expect(base?.because).toMatchObject([{ names: { zh: '月薪' }, before: '31,000.00', after: '32,000.00' }])
  })

  test('without a wage somebody is set aside with the reason, and the others go on', async () => {
    await office.worker('没有月薪', { hireDate: '2026-10-01', city: '北京' })
    office.world.setToday('2026-11-02')
    const october = await office.counted('2026-10')
    const { total, rows } = await office.pay('setAside', { runId: october })
    expect([total, rows[0]?.code, rows[0]?.name]).toEqual([1, 'noWage', '没有月薪'])
    expect((await office.pay('run', { runId: october })).people).toBe(3)
  })
})
