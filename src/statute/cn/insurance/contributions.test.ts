import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { socialInsurance } from './contributions.ts'
import {
  housingFund,
  insuranceBases,
  medicalRates,
  minimumWage,
  pensionRates,
  unemploymentRates,
  workInjuryRates,
} from './figures.ts'

const yuan = (amount: number) => Math.round(amount * 100)
const figuresOf = (city: string, day = Day.parse('2026-08-01')) => ({
  bases: insuranceBases.on(day, city),
  pension: pensionRates.on(day, city),
  medical: medicalRates.on(day, city),
  unemployment: unemploymentRates.on(day, city),
  workInjury: workInjuryRates.on(day, city),
  housingFund: housingFund.on(day, city),
})

describe('a month in 2026-08', () => {
  it.each([
    ['beijing', 5_000, 12, 7_270, 766.35, 1_941.09, 600],
    ['beijing', 30_000, 12, 30_000, 3_153, 8_010, 3_600],
    ['beijing', 50_000, 12, 36_348, 3_819.54, 9_704.91, 4_361.76],
    ['shanghai', 5_000, 7, 7_546, 792.33, 1_943.85, 350],
    ['shanghai', 20_000, 7, 20_000, 2_100, 5_152, 1_400],
    ['shanghai', 50_000, 7, 37_731, 3_961.76, 9_719.51, 2_641],
  ])(
    '%s, wage %d, fund %d%%: base %d, %d and %d, fund %d',
    (city, wage, housingFundRate, base, employee, employer, fund) => {
      const { value } = socialInsurance({ wage: yuan(wage), housingFundRate }, figuresOf(city))
      expect(value).toMatchObject({ base: yuan(base), employee: yuan(employee), employer: yuan(employer) })
      expect(value.housingFund).toMatchObject({ employee: yuan(fund), employer: yuan(fund) })
    },
  )

  it('by item', () =>
    expect(socialInsurance({ wage: yuan(5_000) }, figuresOf('beijing')).value.items).toEqual([
      { kind: 'pension', base: 727_000, employee: 58_160, employer: 116_320 },
      { kind: 'medical', base: 727_000, employee: 14_840, employer: 71_246 },
      { kind: 'unemployment', base: 727_000, employee: 3_635, employer: 3_635 },
      { kind: 'workInjury', base: 727_000, employee: 0, employer: 2_908 },
    ]))

  it('no fund without a rate', () =>
    expect(socialInsurance({ wage: yuan(5_000) }, figuresOf('beijing')).value).not.toHaveProperty('housingFund'))

  it('the trade’s own work-injury rate', () =>
    expect(
      socialInsurance({ wage: yuan(10_000), workInjuryRate: 1.9 }, figuresOf('beijing')).value.items[3]?.employer,
    ).toBe(yuan(190)))
})

it('back-payment: the new floor less the old one, two months', () => {
  const pension = (day: string) =>
    socialInsurance({ wage: 1 }, figuresOf('beijing', Day.parse(day))).value.items[0]!.employee
  expect((pension('2026-07-01') - pension('2026-06-01')) * 2).toBe(yuan(17.28))
})

it.each([
  ['beijing', '2026-06-30', 7_162, 35_811],
  ['beijing', '2026-07-01', 7_270, 36_348],
  ['shanghai', '2025-07-01', 7_460, 37_302],
  ['shanghai', '2027-06-30', 7_546, 37_731],
])('the bounds in %s on %s are %d and %d', (city, day, floor, ceiling) =>
  expect(insuranceBases.on(Day.parse(day), city).value.pension).toEqual({ floor: yuan(floor), ceiling: yuan(ceiling) }),
)

it.each([
  ['beijing', '2025-06-30'],
  ['beijing', '2027-07-01'],
  ['shenzhen', '2026-08-01'],
])('there are none in %s on %s', (city, day) =>
  expect(() => insuranceBases.on(Day.parse(day), city)).toThrow('no value'),
)

it('medical rates in Shanghai hold to the end of February 2027', () => {
  expect(medicalRates.on(Day.parse('2027-02-28'), 'shanghai').value.employer).toBe(9)
  expect(() => medicalRates.on(Day.parse('2027-03-01'), 'shanghai')).toThrow('no value')
})

it.each([
  ['beijing', 2_540],
  ['shanghai', 2_740],
  ['shenzhen', 2_520],
])('the minimum wage in %s is %d', (city, amount) =>
  expect(minimumWage.on(Day.parse('2026-11-23'), city)).toMatchObject({ value: yuan(amount), status: '待核验' }),
)

it('items add up to the totals, whatever the wage', () =>
  fc.assert(
    fc.property(fc.constantFrom('beijing', 'shanghai'), fc.nat(10_000_000), (city, wage) => {
      const { items, employee, employer, base } = socialInsurance({ wage }, figuresOf(city)).value
      const bounds = insuranceBases.on(Day.parse('2026-08-01'), city).value.pension
      expect(items.reduce((sum, item) => sum + item.employee, 0)).toBe(employee)
      expect(items.reduce((sum, item) => sum + item.employer, 0)).toBe(employer)
      expect(base).toBeGreaterThanOrEqual(bounds.floor)
      expect(base).toBeLessThanOrEqual(bounds.ceiling)
    }),
  ))

it('nobody pays less for a higher wage', () =>
  fc.assert(
    fc.property(fc.nat(6_000_000), fc.nat(1_000_000), (wage, more) => {
      const paid = (amount: number) =>
        socialInsurance({ wage: amount, housingFundRate: 7 }, figuresOf('shanghai')).value
      expect(paid(wage + more).employee).toBeGreaterThanOrEqual(paid(wage).employee)
      expect(paid(wage + more).housingFund!.employee).toBeGreaterThanOrEqual(paid(wage).housingFund!.employee)
    }),
  ))
