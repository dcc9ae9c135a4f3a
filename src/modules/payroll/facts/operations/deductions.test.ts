import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { deductionsIn, deductionsSince } from '../index.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: Awaited<ReturnType<PayOffice['worker']>>
let lin: Awaited<ReturnType<PayOffice['worker']>>
beforeAll(async () => {
  office = await payOffice('2026-08-15')
  gu = await office.worker('顾清和', { hireDate: '2024-03-01', employeeNo: 'E1' })
  lin = await office.worker('林栖', { hireDate: '2026-07-06', employeeNo: 'E2' })
})
afterAll(() => office?.world.close())
beforeEach(async () => {
  office.world.setToday('2026-08-15')
  await sql`truncate additional_deduction`.execute(office.world.db)
})

const refused = (code: string) => expect.objectContaining({ code })
const rent = { kind: 'rent', city: '上海', landlord: '房东张三' }
const child = { kind: 'childEducation', child: '顾小满', birthDay: '2020-05-03', share: 50 }
const infant = { kind: 'infantCare', child: '顾小寒', birthDay: '2024-01-15' }
const declaration = (declared: object, fromMonth = '2026-01', more: object = {}) => ({
  declaration: { fromMonth, declared, ...more },
})
const declare = (declared: object, fromMonth?: string, more?: object) =>
  office.pay('declareDeduction', declaration(declared, fromMonth, more), gu.actor)
const mine = () => office.pay('myDeductions', {}, gu.actor)

describe('one’s own deductions', () => {
  it('are declared by oneself, count from their month, and are told back', async () => {
    expect(await declare(rent, '2026-03')).toMatchObject({ fen: 150_000 })
    expect(await declare(child, '2026-09')).toMatchObject({ fen: 100_000 })
    const { rows, thisMonth, amounts, renewal } = await mine()
    expect(rows).toMatchObject([
      { kind: 'rent', fen: 150_000, fromMonth: '2026-03', lastMonth: '2026-12', details: { landlord: '房东张三' } },
      { kind: 'childEducation', fen: 100_000, fromMonth: '2026-09', details: { child: '顾小满', share: 50 } },
    ])
    expect([thisMonth, renewal, amounts.parents]).toEqual([150_000, null, 300_000])
  })

  it('show what they come to before they are sent, and why they can’t be', async () => {
    const preview = (declared: object, from = '2026-08') =>
      office.pay('previewDeduction', declaration(declared, from), gu.actor)
    expect(await preview(rent)).toMatchObject({
      ...{ fen: 150_000, fromMonth: '2026-08', lastMonth: '2026-12', problem: null },
      source: { status: '待核验', title: { zh: expect.any(String) } },
    })
    expect((await preview({ kind: 'illness' })).problem).toMatchObject({ zh: expect.stringContaining('汇算清缴') })
    await declare(rent)
    expect((await preview({ kind: 'mortgage', lender: '银行', firstMonth: '2020-01' })).problem?.zh).toContain(
      '只能扣一样',
    )
    expect((await preview(rent)).problem?.zh).toContain('「住房租金」')
    expect(await office.rows('additional_deduction')).toHaveLength(1)
  })

  it('are sealed in the database and in the audit', async () => {
    await declare(child)
    const told = JSON.stringify([await office.rows('additional_deduction'), await office.rows('audit')])
    expect(told).not.toContain('顾小满')
    const [row] = await office.rows('additional_deduction')
    expect(String(row?.details_sealed)).not.toContain('顾小满')
  })

  it('end after a month, or never were', async () => {
    const { deductionId } = await declare(rent)
    await office.pay('endDeduction', { deductionId, lastMonth: '2026-08' }, gu.actor)
    expect((await mine()).rows).toMatchObject([{ lastMonth: '2026-08' }])
    await office.pay('endDeduction', { deductionId, lastMonth: '2026-10' }, gu.actor)
    expect((await mine()).rows).toMatchObject([{ lastMonth: '2026-08' }])
    await office.pay('endDeduction', { deductionId, lastMonth: '2025-12' }, gu.actor)
    expect((await mine()).rows).toEqual([])
    await expect(office.pay('endDeduction', { deductionId, lastMonth: '2026-10' }, gu.actor)).rejects.toEqual(
      refused('permission.denied'),
    )
  })

  it('are nobody else’s', async () => {
    const { deductionId } = await declare(rent)
    const end = { deductionId, lastMonth: '2026-08' }
    await expect(office.pay('endDeduction', end, lin.actor)).rejects.toEqual(refused('permission.denied'))
    const forGu = { personId: gu.personId, ...declaration(child) }
    await expect(office.pay('declareFor', forGu, lin.actor)).rejects.toEqual(refused('permission.denied'))
    await expect(office.pay('previewDeduction', forGu, lin.actor)).rejects.toEqual(refused('permission.denied'))
    expect((await office.pay('deductions', {}, lin.actor)).rows).toEqual([])
    expect((await office.pay('myDeductions', {}, lin.actor)).rows).toEqual([])
    await expect(office.pay('myDeductions')).rejects.toEqual(refused('payroll.nobody'))
  })

  it.each([
    ['illness', { kind: 'illness' }, '2026-08', 'payroll.illnessOnReturn'],
    ['a year that is over', rent, '2025-12', 'payroll.deductionPastYear'],
    ['an infant of three', { ...infant, birthDay: '2023-08-01' }, '2026-08', 'payroll.deductionOver.infantCare'],
    ['no landlord', { kind: 'rent', city: '上海' }, '2026-08', 'input.invalid'],
    ['a third of it', { ...child, share: 33 }, '2026-08', 'input.invalid'],
    ['a day that is none', { ...child, birthDay: '2020-02-30' }, '2026-08', 'input.invalid'],
    ['a novel', { ...child, school: '长'.repeat(1_000_000) }, '2026-08', 'input.invalid'],
    ['another kind', { kind: 'yacht' }, '2026-08', 'input.invalid'],
  ])('are refused: %s', async (_, declared, from, code) => {
    await expect(declare(declared, from)).rejects.toEqual(refused(code))
    expect(await office.rows('additional_deduction')).toEqual([])
  })

  it('twice at the same moment are declared once', async () => {
    const both = await Promise.allSettled([declare(rent), declare(rent)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await office.rows('additional_deduction')).toHaveLength(1)
  })
})

describe('another year', () => {
  it('is confirmed from December on, each for as long as it holds', async () => {
    await declare(rent)
    await declare(infant)
    await declare(child, '2026-01', { toMonth: '2026-06' })
    await expect(office.pay('renewDeductions', { year: 2027 }, gu.actor)).rejects.toEqual(refused('payroll.renewLater'))
    office.world.setToday('2026-12-05')
    expect((await mine()).renewal).toMatchObject({ year: 2027, rows: [{ kind: 'rent' }] })
    expect((await office.pay('deductions', { only: 'unconfirmed' })).rows.map(({ name }) => name)).toEqual(['顾清和'])
    expect(await office.pay('renewDeductions', { year: 2027 }, gu.actor)).toEqual({ renewed: 1 })
    expect(await office.pay('renewDeductions', { year: 2027 }, gu.actor)).toEqual({ renewed: 0 })
    expect((await mine()).renewal).toBeNull()
    expect((await office.pay('deductions')).counts).toEqual({ all: 1, unconfirmed: 0 })
    const next = await office.pay('myDeductions', { year: 2027 }, gu.actor)
    expect(next.rows).toMatchObject([{ kind: 'rent', fromMonth: '2027-01', lastMonth: '2027-12', fen: 150_000 }])
  })

  it('may be confirmed late, and only what is named', async () => {
    await declare(rent)
    const { deductionId } = await declare({ kind: 'parents', parent: '母亲', birthDay: '1955-02-03' })
    office.world.setToday('2027-02-05')
    expect((await mine()).renewal?.rows).toHaveLength(2)
    const named = { year: 2027, deductionIds: [deductionId] }
    expect(await office.pay('renewDeductions', named, gu.actor)).toEqual({ renewed: 1 })
    expect((await mine()).rows).toMatchObject([{ kind: 'parents', fromMonth: '2027-01' }])
  })
})

describe('what pay counts with', () => {
  it('is each one’s by kinds in a month, and the sum of the year so far', async () => {
    await declare(rent, '2026-03')
    await declare(child, '2026-01', { toMonth: '2026-07' })
    await declare({ ...child, child: '顾大雪' }, '2026-07')
    await office.pay('declareFor', { personId: lin.personId, ...declaration(rent, '2026-07') })
    const { db } = office.world
    const both = [gu.personId, lin.personId]
    const month = (text: string) => Day.parse(`${text}-01`)
    const july = await deductionsIn(db, both, month('2026-07'))
    expect(july.get(gu.personId)).toEqual([
      { kind: 'childEducation', fen: 200_000 },
      { kind: 'rent', fen: 150_000 },
    ])
    expect(july.get(lin.personId)).toEqual([{ kind: 'rent', fen: 150_000 }])
    expect((await deductionsIn(db, both, month('2026-02'))).get(gu.personId)).toEqual([
      { kind: 'childEducation', fen: 100_000 },
    ])
    expect((await deductionsIn(db, both, month('2027-01'))).size).toBe(0)
    const people = both.map((personId) => ({ personId, from: month('2026-02') }))
    const sums = await deductionsSince(db, people, month('2026-08'))
    expect(sums.get(gu.personId)).toEqual([
      { kind: 'childEducation', fen: 6 * 100_000 + 2 * 100_000 },
      { kind: 'rent', fen: 6 * 150_000 },
    ])
    expect(sums.get(lin.personId)).toEqual([{ kind: 'rent', fen: 2 * 150_000 }])
  })
})

describe('everybody’s', () => {
  it('are listed by who reaches them, hidden from who may not see them', async () => {
    await declare(rent)
    const { rows } = await office.pay('deductions', { search: 'E1' })
    expect(rows).toMatchObject([{ name: '顾清和', thisMonth: 150_000, rows: [{ kind: 'rent', fen: 150_000 }] }])
    const blind = office.userOf(lin.personId, {
      pattern: 'payroll.*',
      scope: 'company',
      classes: ['public', 'internal'],
    })
    const seen = await office.pay('deductions', {}, blind)
    expect(JSON.stringify(seen)).not.toContain('房东')
    expect(seen.rows).toMatchObject([{ thisMonth: { hidden: true }, rows: [{ kind: { hidden: true } }] }])
  })

  it('are listed with as few statements for many', async () => {
    await declare(rent)
    const before = await statementsOf(office.world, () => office.pay('deductions'))
    for (let at = 0; at < 12; at += 1) {
      const { personId } = await office.worker(`同事${at}`, { employeeNo: `M${at}` })
      await office.pay('declareFor', { personId, ...declaration(rent) })
    }
    expect((await office.pay('deductions')).count).toBe(13)
    expect(await statementsOf(office.world, () => office.pay('deductions'))).toBe(before)
  })
})
