import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day, type Month } from '#platform/kernel/day.ts'
import { taxAnnualBonus, trapZones } from './bonus.ts'
import { taxOn } from './brackets.ts'
import {
  annualBrackets,
  basicDeduction,
  earlyRetirementDeduction,
  firstJobDeduction,
  flatDeduction,
  monthlyBrackets,
  nonResidents,
  noReconciliation,
  platformWorkers,
  separateBonus,
  serviceBrackets,
  serviceDeduction,
  severanceExemption,
  studentInterns,
} from './figures.ts'
import { mustReconcile, taxEquity, taxNonResidentService, taxNonResidentWage, taxOfYear } from './others.ts'
import { type ServiceKind, taxLabourService, withholdOnServices } from './services.ts'
import { taxEarlyRetirement, taxInternalRetirement, taxSeverance } from './severance-tax.ts'
import { type DeductionBasis, monthsProblem, withholdIncomeTax } from './withholding.ts'

const day = Day.parse('2026-01-15')
const annual = annualBrackets.on(day)
const monthly = monthlyBrackets.on(day)
const deductions = { normal: basicDeduction, firstJobOfYear: firstJobDeduction, flat60000: flatDeduction }
const yuan = (amount: number) => Math.round(amount * 100)
const name = (month: number) => `2026-${String(month).padStart(2, '0')}` as Month

type Pay = [income: number, social: number, additional: number]
const withheld = (basis: DeductionBasis, first: number, pays: Pay[]) =>
  withholdIncomeTax(
    basis,
    pays.map(([income, socialDeduction, additionalDeduction], at) => ({
      month: name(first + at),
      income,
      socialDeduction,
      additionalDeduction,
    })),
    { brackets: annual, deduction: deductions[basis].on(day) },
  )
const same = (count: number, ...[income, social, additional]: Pay): Pay[] =>
  Array.from({ length: count }, () => [yuan(income), yuan(social), yuan(additional)])

describe('cumulative withholding', () => {
  it.each<[string, DeductionBasis, number, Pay[], number[]]>([
    [
      'steady pay climbs the table',
      'normal',
      1,
      same(12, 30_000, 4_500, 2_000),
      [555, 625, 1850, 1850, 1850, 1850, 1850, 2250, 3700, 3700, 3700, 3700],
    ],
    ['low pay stays on the first step', 'normal', 1, same(3, 10_000, 1_500, 1_000), [75, 75, 75]],
    [
      'a joiner in July who worked elsewhere before',
      'normal',
      7,
      same(6, 20_000, 3_000, 3_000),
      [270, 270, 270, 270, 900, 900],
    ],
    ['a first job of the year in July', 'firstJobOfYear', 7, same(6, 20_000, 3_000, 3_000), [0, 0, 0, 180, 270, 270]],
    ['60,000 at once', 'flat60000', 1, same(12, 8_000, 1_000, 0), [0, 0, 0, 0, 0, 0, 0, 0, 90, 210, 210, 210]],
    [
      'no refund within the year',
      'normal',
      1,
      [...same(2, 50_000, 5_000, 0), ...same(2, 4_000, 1_000, 0), ...same(1, 50_000, 5_000, 0)],
      [1480, 4000, 0, 0, 3600],
    ],
    [
      'Beijing with all its insurances',
      'normal',
      1,
      same(12, 30_000, 6_753, 5_000),
      [397.41, 397.41, 659.28, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1496.4, 2649.4],
    ],
  ])('%s', (_, basis, first, pays, tax) =>
    expect(withheld(basis, first, pays).value.months.map((month) => month.tax / 100)).toEqual(tax),
  )

  it.each([
    [36_000, 1_080],
    [36_000.01, 1_080],
    [0, 0],
    [-1, 0],
  ])('a base of %d is taxed %d: the steps join', (base, tax) => expect(taxOn(annual.value, yuan(base))).toBe(yuan(tax)))

  it('says less than nothing as it is, on the first step', () =>
    expect(withheld('normal', 1, [[300_000, 0, 0]]).value.months[0]).toEqual({
      month: '2026-01',
      taxableToDate: -200_000,
      rate: 3,
      quickDeduction: 0,
      taxToDate: 0,
      tax: 0,
    }))

  it('shows three steps a month', () => {
    const { steps } = withheld('normal', 1, same(1, 30_000, 4_500, 2_000))
    expect(steps.map(({ value }) => value)).toEqual([1_850_000, 55_500, 55_500])
    expect(steps[1]?.formula).toBe('18,500.00 × 3% − 0.00')
  })

  it.each<[DeductionBasis, string[], string | null]>([
    ['normal', ['2026-01', '2026-02'], null],
    ['normal', ['2026-02', '2026-01'], 'monthsNotInARow'],
    ['normal', ['2026-01', '2026-01'], 'monthsNotInARow'],
    ['normal', ['2026-12', '2027-01'], 'monthsOfTwoYears'],
    ['flat60000', ['2026-02'], 'flatFromJanuary'],
    ['firstJobOfYear', ['2026-07'], null],
  ])('%s with %j: %s', (basis, months, problem) =>
    expect(
      monthsProblem(
        basis,
        months.map((month) => ({ month: month as Month })),
      ),
    ).toBe(problem),
  )

  const month = fc.tuple(fc.nat(20_000_000), fc.nat(1_000_000), fc.nat(1_000_000))
  const bases = fc.constantFrom<DeductionBasis>('normal', 'firstJobOfYear', 'flat60000')

  it('never falls when income rises within a year', () =>
    fc.assert(
      fc.property(
        bases,
        fc.array(month, { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.nat(10_000_000),
        (basis, pays, at, raise) => {
          const raised = pays.map(
            ([income, ...rest], index): Pay => [index === at % pays.length ? income + raise : income, ...rest],
          )
          const before = withheld(basis, 1, pays).value
          const after = withheld(basis, 1, raised).value
          expect(after.total).toBeGreaterThanOrEqual(before.total)
          after.months.forEach((row, index) => {
            expect(row.taxToDate).toBeGreaterThanOrEqual(before.months[index]!.taxToDate)
          })
        },
      ),
    ))

  it('months add up to the total, are never negative, and cover what is due', () =>
    fc.assert(
      fc.property(bases, fc.array(month, { minLength: 1, maxLength: 12 }), (basis, pays) => {
        const { months, total } = withheld(basis, 1, pays).value
        expect(months.reduce((sum, { tax }) => sum + tax, 0)).toBe(total)
        expect(months.every(({ tax }) => tax >= 0)).toBe(true)
        expect(total).toBe(Math.max(...months.map(({ taxToDate }) => taxToDate)))
      }),
    ))
})

describe('the annual bonus', () => {
  const taxed = (bonus: number, wages?: number) =>
    taxAnnualBonus(yuan(bonus), wages === undefined ? undefined : yuan(wages), {
      monthly,
      annual,
      months: separateBonus.on(day),
    })

  it.each([
    [36_000, 1_080],
    [36_001, 3_390.1],
    [50_000, 4_790],
    [100_000, 9_790],
    [144_000, 14_190],
    [144_001, 27_390.2],
    [960_001, 416_840.45],
  ])('%d alone: %d', (bonus, tax) => expect(taxed(bonus).value.separate?.tax).toBe(yuan(tax)))

  it.each([
    [-20_000, 50_000, 4_790, 900, 'merged'],
    [0, 36_000, 1_080, 1_080, 'equal'],
    [20_000, 40_000, 4_390, 3_480, 'merged'],
    [100_000, 60_000, 13_270, 15_080, 'separate'],
    [200_000, 150_000, 51_670, 55_580, 'separate'],
    [-30_000, 30_000, 900, 0, 'merged'],
  ])('wages %d and %d: %d or %d, %s', (wages, bonus, separate, merged, better) =>
    expect(taxed(bonus, wages).value).toMatchObject({
      separateTotal: yuan(separate),
      merged: { tax: yuan(merged) },
      better,
    }),
  )

  it.each([
    [36_000, 38_566.67],
    [144_000, 160_500],
    [300_000, 318_333.33],
    [420_000, 447_500],
    [660_000, 706_538.46],
    [960_000, 1_120_000],
  ])('above %d more leaves less, up to %d', (from, to) => {
    const trap = { from: yuan(from), to: yuan(to) }
    expect(taxed(from).value.trap).toBeUndefined()
    expect(taxed(from + 0.01).value.trap).toEqual(trap)
    expect(taxed(to - 0.02).value.trap).toEqual(trap)
    expect(taxed(to + 0.01).value.trap).toBeUndefined()
  })

  it('leaves more in hand for more, outside the traps', () =>
    fc.assert(
      fc.property(fc.nat(200_000_000), fc.nat(5_000_000), (bonus, more) => {
        const zones = trapZones(monthly.value, 12)
        const isTrapped = (amount: number) => zones.some(({ from, to }) => amount > from && amount <= to)
        fc.pre(!isTrapped(bonus) && !isTrapped(bonus + more))
        const net = (amount: number) => amount - taxed(amount / 100).value.separate!.tax
        expect(net(bonus + more)).toBeGreaterThanOrEqual(net(bonus))
      }),
    ))

  it('is only merged once the policy has ended', () => {
    const { value } = taxAnnualBonus(yuan(36_000), 0, { monthly, annual, months: undefined })
    expect(value).toEqual({ separate: null, merged: { tax: yuan(1_080) } })
  })
})

describe('one-off payments', () => {
  it.each([
    [400_000, 150_000, 0, 0],
    [600_000, 150_000, 150_000, 13_080],
    [1_000_000, 150_000, 550_000, 112_080],
  ])('severance %d at an average of %d: taxable %d, tax %d', (amount, average, taxable, tax) => {
    const figures = { times: severanceExemption.on(day), brackets: annual }
    const { value } = taxSeverance(yuan(amount), yuan(average), figures)
    expect(value).toEqual({ exempt: yuan(amount - taxable), taxable: yuan(taxable), tax: yuan(tax) })
  })

  it.each([
    [300_000, 5, 0],
    [600_000, 5, 17_400],
  ])('early retirement with %d over %i years: %d', (amount, years, tax) =>
    expect(taxEarlyRetirement(yuan(amount), years, annual.value, earlyRetirementDeduction.on(day).value)).toBe(
      yuan(tax),
    ),
  )

  it('internal retirement: a month’s share picks the rate, the whole is taxed', () => {
    const ask = { months: 20, monthWage: yuan(6_000) }
    // 100,000 ÷ 20 + 6,000 − 5,000 = 6,000: 10 %; (100,000 + 6,000 − 5,000) × 10 % − 210
    expect(taxInternalRetirement(yuan(100_000), ask, monthly.value, yuan(5_000))).toBe(yuan(9_890))
  })
})

describe('services', () => {
  const figures = { brackets: serviceBrackets.on(day), deduction: serviceDeduction.on(day) }
  it.each<[ServiceKind, number, number]>([
    ['labourService', 800, 0],
    ['labourService', 0, 0],
    ['labourService', 3_000, 440],
    ['labourService', 4_000, 640],
    ['labourService', 4_001, 640.16],
    ['labourService', 30_000, 5_200],
    ['labourService', 60_000, 12_400],
    ['labourService', 100_000, 25_000],
    ['manuscript', 3_000, 308],
    ['manuscript', 30_000, 3_360],
    ['royalty', 30_000, 4_800],
  ])('%s of %d: %d', (kind, amount, tax) =>
    expect(taxLabourService(yuan(amount), kind, figures).value.tax).toBe(yuan(tax)),
  )

  it.each([
    ['platform work', platformWorkers, [8_000, 8_000, 8_000], [42, 42, 42]],
    ['platform work that climbs', platformWorkers, [30_000, 30_000, 30_000, 30_000], [570, 710, 1_900, 1_900]],
    ['a student on internship', studentInterns, [3_000], [0]],
  ])('%s', (_, parameter, incomes, tax) =>
    expect(withholdOnServices(incomes.map(yuan), parameter.on(day).value, annual.value)).toEqual(tax.map(yuan)),
  )
})

describe('others', () => {
  it('non-residents: nothing accumulates', () => {
    expect(taxNonResidentWage(yuan(20_000), yuan(5_000), monthly.value)).toBe(yuan(1_590))
    expect(taxNonResidentService(yuan(10_000), nonResidents.on(day).value.manuscript, monthly.value)).toBe(yuan(350))
  })

  it('equity of one year is added up', () => {
    expect(taxEquity(yuan(200_000), 0, annual.value)).toBe(yuan(23_080))
    expect(taxEquity(yuan(350_000), yuan(200_000), annual.value)).toBe(yuan(32_500))
  })

  it('the tax of a year', () =>
    expect(
      taxOfYear(
        { wages: yuan(240_000), socialDeduction: yuan(54_000), additionalDeduction: yuan(24_000) },
        { yearlyDeduction: yuan(60_000), table: annual.value },
      ),
    ).toBe(yuan(7_680)))

  it.each([
    [120_000, 5_000, true, false],
    [120_001, 400, true, false],
    [120_001, 401, true, true],
    [120_001, -401, true, true],
    [50_000, 100, false, true],
  ])('income %d, balance %d, withheld %s: a return is due: %s', (income, balance, wasWithheld, due) =>
    expect(
      mustReconcile({ income: yuan(income), balance: yuan(balance), wasWithheld }, noReconciliation.on(day).value),
    ).toBe(due),
  )
})
