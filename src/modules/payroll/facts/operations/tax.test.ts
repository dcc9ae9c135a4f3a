import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statementsOf } from '#platform/testing/statements.ts'
import { type PayOffice, payOffice } from '../testing/office.ts'

let office: PayOffice
let gu: Awaited<ReturnType<PayOffice['worker']>>
let lin: Awaited<ReturnType<PayOffice['worker']>>
beforeAll(async () => {
  office = await payOffice('2026-08-15')
  gu = await office.worker('顾清和', { hireDate: '2024-03-01', employeeNo: 'E1' })
  lin = await office.worker('林栖', { hireDate: '2026-07-06', employeeNo: 'E2' })
  for (let month = 1; month <= 12; month += 1)
    await office.paid(gu, `2025-${String(month).padStart(2, '0')}-01`, 500_000)
})
afterAll(() => office?.world.close())

const refused = (code: string) => expect.objectContaining({ code })
const set = (more: object) => office.pay('setTaxBasis', { personId: gu.personId, year: 2026, basis: 'normal', ...more })
const row = async (name: string, input: object = {}) =>
  (await office.pay('taxBases', input)).rows.find((each) => each.name === name)

describe('how the basic deduction is counted', () => {
  it('shows who may have the 60,000 at once', async () => {
    expect(await row('顾清和')).toMatchObject({ basis: 'normal', flat: 'eligible', months: 12, income: 6_000_000 })
    expect(await row('林栖')).toMatchObject({ basis: 'normal', flat: 'no', months: 0, income: null })
    expect((await office.pay('taxBases', { only: 'eligible' })).rows.map(({ name }) => name)).toEqual(['顾清和'])
  })

  it('is set, found, and set back', async () => {
    expect(await set({ basis: 'flat60000' })).toEqual({ warnings: [] })
    expect(await row('顾清和', { only: 'set' })).toMatchObject({ basis: 'flat60000', setAt: expect.any(String) })
    expect((await office.pay('taxBases')).counts).toEqual({ all: 2, eligible: 0, set: 1 })
    await set({ basis: 'normal' })
    expect(await office.rows('tax_basis')).toEqual([])
  })

  it('warns where the year before is not known, and where runs are closed', async () => {
    const old = await office.worker('陆行', { hireDate: '2024-01-01', employeeNo: 'E3' })
    expect(await set({ personId: old.personId, basis: 'flat60000' })).toEqual({ warnings: ['yearNotKnown'] })
    await office.paid(old, '2026-01-01', 500_000)
    expect(await set({ personId: old.personId, basis: 'flat60000' })).toEqual({
      warnings: ['yearNotKnown', 'runsClosed'],
    })
  })

  it('counts what was paid before the first run here', async () => {
    const sums = { months: 12, income: 6_000_001, social: 0, additional: 0, tax: 0 }
    const rich = await office.worker('沈知', { hireDate: '2024-01-01', employeeNo: 'E4' })
    await office.pay('setOpening', { personId: rich.personId, throughMonth: '2025-12', ...sums })
    expect(await row('沈知')).toMatchObject({ flat: 'no', months: 12, income: 6_000_001 })
    await expect(set({ personId: rich.personId, basis: 'flat60000' })).rejects.toEqual(
      refused('payroll.flatNotAllowed'),
    )
  })

  it('as a first job needs his word, and that he came this year', async () => {
    const first = { personId: lin.personId, basis: 'firstJobOfYear' }
    await expect(set(first)).rejects.toEqual(refused('payroll.firstJobNotDeclared'))
    expect(await set({ ...first, declared: true })).toEqual({ warnings: [] })
    await expect(set({ basis: 'firstJobOfYear', declared: true })).rejects.toEqual(refused('payroll.firstJobNotNew'))
  })

  it.each([
    ['a year far away', { year: 2030 }, 'payroll.yearOff'],
    ['another way', { basis: 'none' }, 'input.invalid'],
    ['no year', { year: '2026' }, 'input.invalid'],
  ])('is refused: %s', (_, more, code) => expect(set(more)).rejects.toEqual(refused(code)))

  it('is nobody’s by the line of reporting', async () => {
    const blind = office.userOf(lin.personId, { pattern: 'payroll.*', scope: 'reports' })
    const asked = { personId: gu.personId, year: 2026, basis: 'normal' }
    await expect(office.pay('setTaxBasis', asked, blind)).rejects.toEqual(refused('permission.denied'))
  })

  it('lists many with as few statements', async () => {
    const before = await statementsOf(office.world, () => office.pay('taxBases'))
    for (let at = 0; at < 15; at += 1) await office.hire(`同事${at}`, { employeeNo: `M${at}` })
    expect(await statementsOf(office.world, () => office.pay('taxBases'))).toBe(before)
  })
})
