import type { Month } from '#platform/kernel/day.ts'
import { clamp } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase } from '../../phrase.ts'
import type { Contribution, Delays } from './figures.ts'
import { retirementWords } from './locale.ts'

/** Men, women who retired at 55, women who retired at 50. */
export type RetirementCategory = 'male' | 'female55' | 'female50'

export type Retirement = {
  delayMonths: number
  age: { years: number; months: number }
  month: Month
  minimumContributionMonths: number
}

export type RetirementFigures = {
  delays: Version<Delays>
  contribution: Version<Contribution>
  flexible: Version<{ earlierYears: number; laterYears: number; noticeMonths: number }>
}

const toIndex = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const fromIndex = (index: number): Month =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month

/** The month of retirement by month of birth: a month later for every four (or two) months past the end of 2024. */
export function retirement(
  category: RetirementCategory,
  born: Month,
  figures: RetirementFigures,
): Computed<Retirement> {
  const { delays, contribution, flexible } = figures
  const { baseYears, everyMonths, mostMonths } = delays.value[category]
  const before = toIndex(born) + baseYears * 12
  const passed = before - delays.value.since * 12 + 1
  const delayMonths = clamp(Math.ceil(passed / everyMonths), 0, mostMonths)
  const month = fromIndex(before + delayMonths)
  const needed = monthsNeeded(Number(month.slice(0, 4)), contribution.value)
  const [oldMonth, year] = [fromIndex(before), month.slice(0, 4)]
  const ages = baseYears * 12 + delayMonths
  return {
    value: {
      delayMonths,
      age: { years: Math.floor(ages / 12), months: ages % 12 },
      month,
      minimumContributionMonths: needed,
    },
    steps: [
      {
        label: phrase(retirementWords.oldAge),
        formula: phrase(retirementWords.oldAgeFormula, { born, years: baseYears }),
        value: oldMonth,
        unit: 'month',
      },
      {
        label: phrase(retirementWords.delay),
        formula:
          passed > 0
            ? phrase(retirementWords.delayFormula, { every: everyMonths, most: mostMonths, passed })
            : phrase(retirementWords.notAffected),
        value: delayMonths,
        unit: 'months',
      },
      {
        label: phrase(retirementWords.month),
        formula: phrase(retirementWords.monthFormula, { month: oldMonth, delay: delayMonths }),
        value: month,
        unit: 'month',
      },
      {
        label: phrase(retirementWords.contribution),
        formula: phrase(retirementWords.contributionFormula, { year }),
        value: needed,
        unit: 'months',
      },
    ],
    references: [delays, contribution, flexible],
    notes: [
      phrase(retirementWords.flexible, {
        earlier: flexible.value.earlierYears,
        later: flexible.value.laterYears,
        notice: flexible.value.noticeMonths,
      }),
    ],
  }
}

const monthsNeeded = (year: number, { months, risesAfter, monthsPerYear, mostMonths }: Contribution): number =>
  clamp(months + (year - risesAfter) * monthsPerYear, months, mostMonths)
