import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookOf } from '#statute/book.ts'
import { daysOf } from '../figures.ts'
import { day, slipOf, somebody, usualRules, yearOf } from '../testing/slip.ts'
import { engineOf } from './engine.ts'
import { inputsOf } from './inputs.ts'
import { laterCodes } from './quantities.ts'

const yuan = (fen: number): number => fen / 100

describe('a whole year in Beijing, gross 30,000, fund 12 %, 5,000 of additional deductions a month', () => {
  // The bases of July 2026 all the year: 30,000 lies within those of 2025 too.
  const slips = yearOf(2026, () => somebody({ deductions: [{ kind: 'childEducation', fen: 500_000 }] }))
  const taxes = [397.41, 397.41, 659.28, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1324.7, 1496.4, 2649.4]

  test.each(taxes.map((tax, index) => [index + 1, tax] as const))('month %i withholds %f', (month, tax) => {
    expect(yuan(slips[month - 1]?.tax ?? 0)).toBe(tax)
  })

  test('January pays 22,849.59 net, of 30,000 less 6,753 and the tax', () => {
    const [january] = slips
    expect(january).toMatchObject({ gross: 3_000_000, contributions: 675_300, net: 2_284_959 })
    expect(january?.company).toBe(801_000 + 360_000)
  })

  test('the year withholds 14,872.80', () => {
    expect(slips.reduce((sum, { tax }) => sum + tax, 0)).toBe(1_487_280)
  })
})

describe('social insurance and the fund', () => {
  test.each([
    ['北京', 500_000, 76_635, 194_109, 12, 60_000],
    ['北京', 3_000_000, 315_300, 801_000, 12, 360_000],
    ['北京', 5_000_000, 381_954, 970_491, 12, 436_176],
    ['上海', 500_000, 79_233, 194_385, 7, 35_000],
    ['上海', 2_000_000, 210_000, 515_200, 7, 140_000],
    ['上海', 5_000_000, 396_176, 971_951, 7, 264_100],
  ])('%s, a wage of %i fen', (city, wage, employee, employer, fundRate, fund) => {
    const term = { city, baseFen: null, fundBaseFen: null, insured: true, fundRate, injuryRate: null }
    const slip = slipOf(somebody({ term }, wage), usualRules('2026-08'))
    expect(slip.contributions).toBe(employee + fund)
    expect(slip.company).toBe(employer + fund)
  })

  test('who is not insured keeps his wage', () => {
    const term = { city: '北京', baseFen: null, fundBaseFen: null, insured: false, fundRate: 12, injuryRate: null }
    expect(slipOf(somebody({ term }), usualRules('2026-08')).contributions).toBe(0)
  })
})

const months = { full: '2026-10' }

describe('a part of a month', () => {
  const of = (facts: object, proration: 'paidDays' | 'forward' | 'backward') =>
    slipOf(
      somebody({ ...facts, term: null, employmentType: 'intern' }, 870_000),
      usualRules(months.full, { proration }),
    ).item('base')
  const joined = { from: day('2026-10-19') }
  const left = { to: day('2026-10-17') }
  test.each([
    ['joins on the 19th', joined, 'forward', 400_000],
    ['joins on the 19th', joined, 'backward', 430_000],
    ['joins on the 19th', joined, 'paidDays', 414_286],
    ['leaves on the 16th', left, 'forward', 440_000],
    ['leaves on the 16th', left, 'backward', 470_000],
    ['leaves on the 16th', left, 'paidDays', 455_714],
  ] as const)('who %s is paid %s %s: %i', (_, facts, proration, pay) => {
    expect(of(facts, proration)).toBe(pay)
  })

  test('a raise in the middle of the month pays each wage for its own days', () => {
    const wages = [
      { fen: 1_000_000, from: day('2019-03-01'), to: day('2026-10-19') },
      { fen: 1_200_000, from: day('2026-10-19'), to: day('2199-01-01') },
    ]
    // 21 paid days: 11 until the 18th, 10 from the 19th on.
    expect(slipOf(somebody({ wages }), usualRules('2026-10')).item('base')).toBe(
      Math.round((1_000_000 * 11 + 1_200_000 * 10) / 21),
    )
  })

  test('two wages and forward counting still pay a whole month whole', () => {
    const wages = [
      { fen: 1_000_000, from: day('2019-03-01'), to: day('2026-10-19') },
      { fen: 1_000_000, from: day('2026-10-19'), to: day('2199-01-01') },
    ]
    expect(slipOf(somebody({ wages }), usualRules('2026-10', { proration: 'forward' })).item('base')).toBe(1_000_000)
  })
})

const time = {
  ...{
    entries: 22,
    due: 22,
    worked: 22,
    personal: 0,
    sick: 0,
    sickLong: 0,
    unpaid: 0,
    absent: 0,
    lateCount: 0,
    late: 0,
    early: 0,
  },
  ...{ missing: 0, overtimeWorkday: 0, overtimeRestDay: 0, overtimeHoliday: 0, night: 0, nights: 0 },
}

describe('days and hours', () => {
  test.each([
    ['workdayOvertime', { overtimeWorkday: 2 }, 17_241],
    ['restDayOvertime', { overtimeRestDay: 8 }, 91_954],
    ['holidayOvertime', { overtimeHoliday: 8 }, 137_931],
    ['personalLeave', { personal: 1 }, -45_977],
    ['absence', { absent: 1 }, -45_977],
    // A whole month away costs the month, never more.
    ['personalLeave', { personal: 23 }, -1_000_000],
  ])('%s', (item, sums, fen) => {
    expect(slipOf(somebody({ time: { ...time, ...sums } }, 1_000_000), usualRules('2026-07')).item(item)).toBe(fen)
  })

  test.each([
    ['none of it', 0, -68_966],
    ['two days', 2, -78_161],
    ['all five', 5, -91_954],
  ])('illness in Shanghai after three years, of five days %s beyond six months', (_, sickLong, fen) => {
    const term = { city: '上海', baseFen: null, fundBaseFen: null, insured: true, fundRate: 7, injuryRate: null }
    const facts = somebody({ time: { ...time, sick: 5, sickLong }, from: day('2023-05-01'), term }, 1_000_000)
    expect(slipOf(facts, usualRules('2026-07', { sickRate: 0 })).item('sickLeave')).toBe(fen)
  })

  test('a payslip from before the long rate was known counts as it did', () => {
    const rules = usualRules('2026-07', { sickRate: 0 })
    const term = { city: '上海', baseFen: null, fundBaseFen: null, insured: true, fundRate: 7, injuryRate: null }
    const facts = somebody({ time: { ...time, sick: 5 }, from: day('2023-05-01'), term }, 1_000_000)
    const made = inputsOf(facts, { groupId: 'g', days: daysOf(bookOf([]), rules.month), rules, extra: false })
    if ('problem' in made) throw new Error(made.problem)
    const engine = engineOf(rules)
    const now = engine.count(made.inputs, made.labels)
    const then = engine.count(made.inputs.slice(0, 0 - laterCodes.length), made.labels)
    expect(then).toEqual(now)
  })

  test('illness in Shanghai after three years: 70 % is paid', () => {
    const term = { city: '上海', baseFen: null, fundBaseFen: null, insured: true, fundRate: 7, injuryRate: null }
    const facts = somebody({ time: { ...time, sick: 5 }, from: day('2023-05-01'), term }, 1_000_000)
    expect(slipOf(facts, usualRules('2026-07', { sickRate: 0 })).item('sickLeave')).toBe(-68_966)
  })
})

describe('the annual bonus', () => {
  const oneOff = (fen: number, taxed: 'separate' | 'merged' | null = null) => ({
    oneOffs: [{ oneOffId: 'o', item: 'annualBonus', fen, taxed, source: 'hand', note: null }],
  })
  test('is taxed alone by the monthly table where HR says so', () => {
    const slip = slipOf(somebody(oneOff(3_600_100, 'separate')), usualRules('2026-01'))
    expect(slip.item('bonusTax')).toBe(-339_010)
    expect(slip.taxed.bonus).toBe(true)
  })
  test('goes with the wages where that is better: a small wage and a large bonus', () => {
    const slip = slipOf(somebody(oneOff(5_000_000), 300_000), usualRules('2026-12'))
    expect(slip.item('bonusTax')).toBe(0)
    expect(slip.taxed.bonus).toBe(false)
  })
  test('is taxed alone once a year only', () => {
    const year = { income: 0, social: 0, additional: 0, other: 0, tax: 0, bonusTaxed: true }
    const slip = slipOf(somebody({ ...oneOff(3_600_000, 'separate'), year }), usualRules('2026-06'))
    expect(slip.item('bonusTax')).toBe(0)
  })
})

describe('always', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 })
  const hours = fc.integer({ min: 0, max: 36 })
  test('the lines add up to net', () => {
    fc.assert(
      fc.property(amount, amount, hours, fc.integer({ min: 0, max: 22 }), (wage, bonus, overtime, away) => {
        const oneOffs = [{ oneOffId: 'o', item: 'bonus', fen: bonus, taxed: null, source: 'hand', note: null }]
        const facts = somebody({ oneOffs, time: { ...time, overtimeWorkday: overtime, personal: away } }, wage)
        const rules = usualRules('2026-08')
        const slip = slipOf(facts, rules)
        const counted = rules.items.filter(({ category }) => category !== 'info' && category !== 'company')
        expect(counted.reduce((sum, { code }) => sum + slip.item(code), 0)).toBe(slip.net)
        expect(slip.net).toBe(slip.gross - slip.contributions - slip.tax + slip.afterTax)
      }),
      { numRuns: 60 },
    )
  })
})
