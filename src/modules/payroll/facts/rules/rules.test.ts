import { describe, expect, it } from 'vitest'
import { Day, forever, Month } from '#platform/kernel/day.ts'
import { housingFund, insuranceBases, workInjuryRates } from '#statute/cn/insurance/figures.ts'
import { annualBrackets } from '#statute/cn/tax/figures.ts'
import { flatStanding } from './flat.ts'
import { averageOf, boundedBy, fundBegins, type Insured, insuredUnlessSaid, marksOf } from './insurance.ts'
import { expectedTax, isDoubtful, type Opening, openingProblem } from './opening.ts'

const august = Day.parse('2026-08-01')
const shanghai = {
  bases: insuranceBases.on(august, 'shanghai').value,
  fund: housingFund.on(august, 'shanghai').value,
  injury: workInjuryRates.on(august, 'shanghai').value,
}
const nowhere = { bases: null, fund: null, injury: null }
const yuan = (amount: number) => amount * 100
const somebody = (more: Partial<Insured> = {}): Insured => ({
  ...{ city: '上海', insured: true, declared: null, fundDeclared: null, fundRate: 7, injuryRate: null },
  ...{ wage: yuan(20_000), termed: true, ...more },
})

describe('what insurance is paid on', () => {
  it.each([
    ['the wage', somebody(), yuan(20_000), yuan(20_000)],
    ['what was declared', somebody({ declared: yuan(15_000) }), yuan(15_000), yuan(20_000)],
    ['no less than the floor', somebody({ wage: yuan(2_000) }), yuan(7_546), yuan(2_740)],
    ['no more than the ceiling', somebody({ wage: yuan(99_999) }), yuan(37_731), yuan(37_731)],
    ['nothing known', somebody({ wage: null }), null, null],
  ])('%s', (_, insured, base, fundBase) => expect(boundedBy(insured, shanghai)).toEqual({ base, fundBase }))

  it('is not guessed where the city has no figures', () =>
    expect(boundedBy(somebody(), nowhere)).toEqual({ base: null, fundBase: null }))
})

describe('what is off', () => {
  it.each([
    ['nothing', somebody(), shanghai, []],
    ['no terms', somebody({ termed: false, fundRate: null }), shanghai, ['noTerm']],
    ['no city', somebody({ city: null }), nowhere, ['noCity']],
    ['no figures', somebody(), nowhere, ['noFigures', 'noFundFigures']],
    ['no fund asked for', somebody({ fundRate: null }), nowhere, ['noFigures']],
    ['floor', somebody({ declared: yuan(7_545) }), shanghai, ['floor']],
    ['the floor itself', somebody({ declared: yuan(7_546) }), shanghai, []],
    ['ceiling', somebody({ declared: yuan(37_732) }), shanghai, ['ceiling']],
    ['no wage', somebody({ wage: null }), shanghai, ['noWage']],
    ['fund rate', somebody({ fundRate: 7.001 }), shanghai, ['rateOff']],
    ['injury rate', somebody({ injuryRate: 0.1 }), shanghai, ['rateOff']],
    ['not insured', somebody({ insured: false, city: null, wage: null }), nowhere, []],
  ] as const)('%s', (_, insured, figures, marks) => expect(marksOf(insured, figures)).toEqual(marks))

  it('insures staff, and not who is insured elsewhere or retired', () => {
    expect(['full_time', 'part_time'].map(insuredUnlessSaid)).toEqual([true, true])
    expect(['intern', 'rehire', 'over_age', 'dispatch'].map(insuredUnlessSaid)).toEqual([false, false, false, false])
  })

  it.each([
    [100, 3, 33],
    [200, 3, 67],
    [0, 2, 0],
    [-300, 2, 0],
    [100, 0, null],
  ])('%i fen in %i months are %s a month', (sum, months, average) => expect(averageOf(sum, months)).toBe(average))
})

describe('60,000 at once', () => {
  const year = { from: Day.parse('2024-03-01'), to: forever, months: 12, income: yuan(60_000), oneEmployer: true }
  it.each([
    ['all of it', year, 'eligible'],
    ['a fen more', { ...year, income: yuan(60_000) + 1 }, 'no'],
    ['eleven months known', { ...year, months: 11 }, 'unknown'],
    ['nothing known', { ...year, months: 0, income: 0 }, 'unknown'],
    ['came in February', { ...year, from: Day.parse('2025-02-01') }, 'no'],
    ['came in January', { ...year, from: Day.parse('2025-01-31') }, 'eligible'],
    ['left before the year', { ...year, to: Day.parse('2026-01-01') }, 'no'],
    ['two employers', { ...year, oneEmployer: false }, 'no'],
  ] as const)('%s', (_, known, standing) => expect(flatStanding(known, 2026, yuan(60_000))).toBe(standing))
})

describe('opening figures', () => {
  const figures = { deduction: yuan(5_000), brackets: annualBrackets.on(august).value }
  const july = Month.parse('2026-07')
  const opening = (more: Partial<Opening> = {}): Opening => ({
    ...{ throughMonth: july, months: 7, income: yuan(210_000), social: yuan(31_500), additional: yuan(14_000) },
    ...{ other: 0, tax: yuan(10_430), ...more },
  })

  it('come to the tax of the authority’s own example', () => {
    expect(expectedTax(opening(), figures)).toBe(yuan(10_430))
    expect(isDoubtful(opening(), yuan(10_430))).toBe(false)
    expect(isDoubtful(opening({ tax: yuan(10_437) + 1 }), yuan(10_430))).toBe(true)
  })
  it('come to nothing where nothing is taxable', () => expect(expectedTax(opening({ income: 0 }), figures)).toBe(0))

  it.each([
    ['nothing', opening(), null],
    ['negative', opening({ social: -1 }), 'negative'],
    ['thirteen months', opening({ months: 13 }), 'months'],
    ['half a month', opening({ months: 1.5 }), 'months'],
    ['eight months by July', opening({ months: 8 }), 'monthsBeyond'],
    ['income of no month', opening({ months: 0 }), 'incomeWithoutMonths'],
    ['contributions above income', opening({ income: 100, social: 101, tax: 0 }), 'moreThanIncome'],
    ['more than 45 %', opening({ tax: yuan(94_500) + 1 }), 'taxTooMuch'],
    ['45 %', opening({ tax: yuan(94_500) }), null],
    ['to come', opening({ throughMonth: Month.parse('2026-09') }), 'monthToCome'],
  ] as const)('%s', (_, asked, problem) => expect(openingProblem(asked, Month.parse('2026-08'), figures)).toBe(problem))
})

describe('the housing fund begins', () => {
  it.each([
    ['first job, joined in September', '2026-09-07', '2026-09-07', '2026-10', true],
    ['first job, joined in December', '2026-12-01', '2026-12-01', '2027-01', true],
    ['from another employer', '2026-09-07', '2019-07-01', '2026-09', false],
    ['worked before, earlier in the year', '2026-09-07', '2026-08-31', '2026-09', false],
    ['nobody has said', '2026-09-07', null, '2026-09', false],
  ])('%s', (_, hired, firstWork, month, newlyEmployed) => {
    expect(fundBegins(hired as Day, firstWork as Day | null)).toEqual({ month, newlyEmployed })
  })
})
