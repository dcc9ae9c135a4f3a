import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { shown } from '#platform/kernel/field-class.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: { personId: string; employmentId: string }
let intern: { personId: string; employmentId: string }

beforeAll(async () => {
  office = await payOffice('2026-09-02')
  gu = await office.paid('顾清和', 20_000, { hireDate: '2023-02-10', firstWorkDate: '2010-07-01' })
  intern = await office.paid('许一诺', 3_000, { hireDate: '2026-06-01', employmentType: 'intern' })
  for (const month of ['2026-06', '2026-07']) await office.locked(month)
})
afterAll(() => office?.world.close())

const leave = (personId: string, leaveDate: string, leaveKind = 'involuntary') =>
  office.call('leave', { personId, leaveDate, leaveKind })
async function payOf(more: object = {}) {
  const pay = await office.pay('leavingPay', { personId: gu.personId, ...more })
  return { ...pay, lines: shown(pay.lines) ?? [], months: shown(pay.months) ?? [] }
}
const asProposed = async (more: object = {}) => {
  const { lines } = await payOf(more)
  return lines.map(({ kind, fen }) => ({ kind, fen }))
}
const oneOffs = () =>
  office.sql(`select item, fen::int, month::text, source, cancelled_at is null as open from one_off
    where employment_id = '${gu.employmentId}' order by added_at, item`)

describe('what is proposed', () => {
  test('nothing for somebody who stays', async () => {
    await expect(payOf()).rejects.toMatchObject({ code: 'payroll.leaving.stays' })
  })

  test('HR says why the company let him go; until then no compensation is proposed', async () => {
    await leave(gu.personId, '2026-09-09')
    const pay = await payOf()
    expect(pay).toMatchObject({ compensated: true, ground: null, state: 'open', leaveDays: { unused: 6, tooMany: 0 } })
    expect(pay.wages).toEqual({ average: 2_000_000, withoutOvertime: 2_000_000, lastMonth: 2_000_000 })
    expect(pay.months.map(({ month }) => month)).toEqual(['2026-06', '2026-07'])
    expect(pay.lines.map(({ kind }) => kind)).toEqual(['unusedLeave'])
    expect(pay.payment).toMatchObject({ groupId: office.groupId, month: '2026-09', state: null })
  })

  // 3 years and 7 months count as 4; 6 days of leave at 20,000 ÷ 21.75 × 200 %.
  test.each([
    ['withNotice', 8_000_000],
    ['withoutNotice', 10_000_000],
    ['unlawful', 16_000_000],
    ['resigned', 0],
    ['fault', 0],
  ] as const)('%s: %i', async (ground, fen) => {
    const { lines } = await payOf({ ground })
    expect(lines.map((line) => [line.kind, line.fen])).toEqual([
      ['compensation', fen],
      ['unusedLeave', 1_103_448],
    ])
  })

  test('each line tells its steps and what it rests on', async () => {
    const [compensation] = (await payOf({ ground: 'withNotice' })).lines
    expect(compensation?.steps.at(-1)).toMatchObject({ formula: { zh: '20,000.00 × 4' }, value: '80,000.00' })
    expect(compensation?.sources.map(({ article }) => article.zh)).toContain('第四十七条')
  })

  test('other wages count it anew', async () => {
    const wages = { average: 2_100_000, withoutOvertime: 2_175_000, lastMonth: 2_200_000 }
    const { lines } = await payOf({ ground: 'withoutNotice', wages })
    expect(lines.map(({ fen }) => fen)).toEqual([10_600_000, 1_200_000])
  })

  test('an intern has neither', async () => {
    await leave(intern.personId, '2026-09-05', 'other')
    const pay = await payOf({ personId: intern.personId })
    expect(pay).toMatchObject({ compensated: false, ground: null })
    expect(pay.lines.map(({ kind, fen }) => [kind, fen])).toEqual([['unusedLeave', 0]])
  })
})

describe('settled', () => {
  const settle = (more: object) => office.pay('settleLeaving', { personId: gu.personId, ...more })

  test('not without the ground, and not otherwise than the law without a reason', async () => {
    await expect(settle({ lines: await asProposed() })).rejects.toMatchObject({ code: 'payroll.leaving.groundMissing' })
    const lines = [
      { kind: 'compensation', fen: 9_000_000 },
      { kind: 'unusedLeave', fen: 1_103_448 },
    ]
    const refused = settle({ ground: 'withNotice', lines })
    await expect(refused).rejects.toMatchObject({ code: 'payroll.leaving.reasonMissing' })
  })

  test('comes in once, as one-offs of the last month', async () => {
    const ground = 'withNotice'
    expect(await settle({ ground, lines: await asProposed({ ground }) })).toEqual({ total: 9_103_448 })
    expect(await oneOffs()).toMatchObject([
      { item: 'severance', fen: 8_000_000, month: '2026-09-01', source: 'leaving.compensation', open: true },
      { item: 'unusedLeave', fen: 1_103_448, month: '2026-09-01', source: 'leaving.unusedLeave', open: true },
    ])
    const again = settle({ ground, lines: await asProposed({ ground }) })
    await expect(again).rejects.toMatchObject({ code: 'payroll.leaving.settled' })
    const { rows, waiting } = await office.pay('leavers', { month: '2026-09' })
    expect(rows.map(({ name, state, total }) => [name, state, total])).toEqual([
      ['许一诺', 'open', null],
      ['顾清和', 'settled', 9_103_448],
    ])
    expect(waiting).toBe(1)
    expect((await office.pay('leavers', { month: '2026-09', open: true })).rows).toHaveLength(1)
  })

  test('is not taken apart one by one', async () => {
    const [first] = (await office.pay('oneOffs', { month: '2026-09' })).rows
    const cancelled = office.pay('cancelOneOff', { oneOffId: first?.oneOffId })
    await expect(cancelled).rejects.toMatchObject({ code: 'payroll.oneOff.ofLeaving' })
  })

  test('opened again, it may be settled otherwise, with a reason', async () => {
    await office.pay('reopenLeaving', { personId: gu.personId })
    expect((await oneOffs()).every(({ open }) => open === false)).toBe(true)
    const lines = [
      { kind: 'compensation', fen: 9_000_000, reason: '协商多付一个月' },
      { kind: 'unusedLeave', fen: 0, reason: '书面放弃' },
    ]
    expect(await settle({ ground: 'agreedByEmployer', lines })).toEqual({ total: 9_000_000 })
    const { settled } = await payOf()
    expect((shown(settled?.lines) ?? []).map(({ proposed, fen, reason }) => [proposed, fen, reason])).toEqual([
      [8_000_000, 9_000_000, '协商多付一个月'],
      [1_103_448, 0, '书面放弃'],
    ])
  })

  test('another last day opens it by itself, and nothing of the old one is paid', async () => {
    const [event] = await office.sql(`select id from employment_event where kind = 'leave' and state = 'standing'
      and employment_id = '${gu.employmentId}'`)
    await office.call('undoEvent', { personId: gu.personId, eventId: event?.id })
    expect((await oneOffs()).some(({ open }) => open)).toBe(false)
    await expect(payOf()).rejects.toMatchObject({ code: 'payroll.leaving.stays' })
  })
})

describe('paid', () => {
  test('by the last month, taxed as what it is, and then it stands', async () => {
    office.world.setToday('2026-09-10')
    await leave(gu.personId, '2026-08-31')
    const ground = 'withNotice'
    await office.pay('settleLeaving', { personId: gu.personId, ground, lines: await asProposed({ ground }) })
    const runId = await office.locked('2026-08')
    const slip = await office.pay('payslip', { runId, personId: gu.personId })
    const lines = new Map(slip.lines.map((line) => [line.code, line]))
    expect(lines.get('severance')?.fen).toBe(8_000_000)
    // Below three times the average wage of the year before: free of tax, and the line says how.
    expect(lines.get('severanceTax')?.fen ?? 0).toBe(0)
    expect((await payOf()).state).toBe('paid')
    const opened = office.pay('reopenLeaving', { personId: gu.personId })
    await expect(opened).rejects.toMatchObject({ code: 'payroll.leaving.paid' })
  })

  test('of a month that has been paid: by one more run, once', async () => {
    const late = await office.paid('何知夏', 10_000, { hireDate: '2025-01-01', firstWorkDate: '2020-01-01' })
    await leave(late.personId, '2026-08-20', 'voluntary')
    const pay = await payOf({ personId: late.personId })
    expect(pay).toMatchObject({ ground: 'resigned', payment: { month: '2026-08', state: 'locked' } })
    const lines = pay.lines.map(({ kind, fen }) => ({ kind, fen }))
    const { total } = await office.pay('settleLeaving', { personId: late.personId, lines })
    expect(total).toBeGreaterThan(0)
    const extra = await office.counted('2026-08', true)
    const [slip] = await office.sql(
      `select gross_fen::int as gross from payslip where run_id = '${extra}' and employment_id = '${late.employmentId}'`,
    )
    expect(slip?.gross).toBe(total)
    await runJobNow(office.world, (await office.pay('recomputeRun', { runId: extra })).jobId)
  })
})
