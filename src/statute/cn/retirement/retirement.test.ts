import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Day, type Month } from '#platform/kernel/day.ts'
import { flexibleRetirement, minimumContribution, retirementDelays } from './figures.ts'
import { type RetirementCategory, retirement } from './retirement.ts'

const day = Day.parse('2026-10-01')
const figures = {
  delays: retirementDelays.on(day),
  contribution: minimumContribution.on(day),
  flexible: flexibleRetirement.on(day),
}
const retires = (category: RetirementCategory, born: string) => retirement(category, born as Month, figures).value

it.each<[RetirementCategory, string, number, number, number, string, number]>([
  ['male', '1964-12', 0, 60, 0, '2024-12', 15],
  ['male', '1950-01', 0, 60, 0, '2010-01', 15],
  ['male', '1965-01', 1, 60, 1, '2025-02', 15],
  ['male', '1965-04', 1, 60, 1, '2025-05', 15],
  ['male', '1965-05', 2, 60, 2, '2025-07', 15],
  ['male', '1970-08', 17, 61, 5, '2032-01', 16.5],
  ['male', '1976-08', 35, 62, 11, '2039-07', 20],
  ['male', '1976-09', 36, 63, 0, '2039-09', 20],
  ['male', '1999-01', 36, 63, 0, '2062-01', 20],
  ['female55', '1970-01', 1, 55, 1, '2025-02', 15],
  ['female55', '1975-06', 17, 56, 5, '2031-11', 16],
  ['female55', '1981-09', 36, 58, 0, '2039-09', 20],
  ['female50', '1975-01', 1, 50, 1, '2025-02', 15],
  ['female50', '1975-03', 2, 50, 2, '2025-05', 15],
  ['female50', '1980-07', 34, 52, 10, '2033-05', 17],
  ['female50', '1984-10', 59, 54, 11, '2039-09', 20],
  ['female50', '1984-11', 60, 55, 0, '2039-11', 20],
])(
  '%s born %s: %i months later, at %i years %i months, in %s, after %d years of contributions',
  (category, born, delayMonths, years, months, month, contribution) =>
    expect(retires(category, born)).toEqual({
      delayMonths,
      age: { years, months },
      month,
      minimumContributionMonths: contribution * 12,
    }),
)

const months = fc
  .tuple(fc.integer({ min: 1940, max: 2020 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
const categories = fc.constantFrom<RetirementCategory>('male', 'female55', 'female50')

it('is never before the old age, and never after the new one', () =>
  fc.assert(
    fc.property(categories, months, (category, born) => {
      const { baseYears, mostMonths } = figures.delays.value[category]
      const { age, delayMonths } = retires(category, born)
      const inMonths = age.years * 12 + age.months
      expect(inMonths).toBe(baseYears * 12 + delayMonths)
      expect(inMonths).toBeGreaterThanOrEqual(baseYears * 12)
      expect(inMonths).toBeLessThanOrEqual(baseYears * 12 + mostMonths)
    }),
  ))

it('who is born later never retires earlier', () =>
  fc.assert(
    fc.property(categories, months, months, (category, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      expect(retires(category, later).month >= retires(category, earlier).month).toBe(true)
    }),
  ))
