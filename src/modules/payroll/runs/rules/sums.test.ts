import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, slipOf, somebody, usualRules } from '../testing/slip.ts'
import type { PersonFacts, TimeSums } from './facts.ts'

const fen = fc.integer({ min: 0, max: 20_000_000 })
const days = fc.integer({ min: 0, max: 2_300 }).map((hundredths) => hundredths / 100)
const hours = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes / 60)
const times = fc.integer({ min: 0, max: 23 })

const time: fc.Arbitrary<TimeSums> = fc.record({
  ...{ entries: fc.integer({ min: 0, max: 31 }), due: times, worked: times },
  ...{ personal: days, sick: days, sickLong: fc.constant(0), unpaid: days, absent: days },
  ...{ lateCount: times, late: times, early: times, missing: times, nights: times, night: hours },
  ...{ overtimeWorkday: hours, overtimeRestDay: hours, overtimeHoliday: hours },
})

const oneOffItems = ['bonus', 'commission', 'annualBonus', 'severance', 'correction', 'afterTaxDeduction'] as const
const oneOff = fc.record({
  ...{
    oneOffId: fc.uuid(),
    item: fc.constantFrom(...oneOffItems),
    fen: fc.integer({ min: -5_000_000, max: 90_000_000 }),
  },
  ...{ taxed: fc.constantFrom('separate', 'merged', null), source: fc.constant('hand'), note: fc.constant(null) },
})

const share = fc.option(fen, { nil: null })
const term = fc.record({
  ...{ city: fc.constantFrom('北京', '上海', '无名'), baseFen: share, fundBaseFen: share, insured: fc.boolean() },
  ...{ fundRate: fc.option(fc.integer({ min: 5, max: 12 }), { nil: null }), injuryRate: fc.constant(null) },
})

const date = fc.integer({ min: 1, max: 31 }).map((number) => day(`2026-08-${String(number).padStart(2, '0')}`))
const open = day('2199-01-01')
const back = fc.integer({ min: -3_000_000, max: 3_000_000 })

/** Whoever a month can meet: joined, left or raised in it, with any days, amounts, insurance and year behind him. */
const anybody: fc.Arbitrary<PersonFacts> = fc
  .record({
    ...{ wage: fen, raised: fen, raise: date, joined: fc.option(date), left: fc.option(date) },
    ...{ time: fc.option(time, { nil: null }), oneOffs: fc.array(oneOff, { maxLength: 4 }), settles: fc.boolean() },
    ...{
      term: fc.option(term, { nil: null }),
      deductions: fc.array(fen, { maxLength: 2 }),
      months: fc.integer({ min: 1, max: 8 }),
    },
    basis: fc.constantFrom('normal', 'firstJobOfYear', 'flat60000'),
    year: fc.record({
      ...{ income: fen, social: fen, additional: fen, other: fen, tax: fen, bonusTaxed: fc.boolean() },
    }),
    back: fc.record({ ...{ earning: back, contribution: back, afterTax: back, company: back } }),
  })
  .map(({ wage, raised, raise, joined, left, months, deductions, ...more }) => {
    const from = joined ?? day('2019-03-01')
    const wages = [
      { fen: wage, from: day('2019-03-01'), to: raise },
      { fen: raised, from: raise, to: open },
    ]
    const declared = deductions.map((sum) => ({ kind: 'childEducation', fen: sum }))
    return somebody({
      ...more,
      from,
      to: left && left > from ? left : open,
      wages,
      deductions: declared,
      yearMonths: months,
    })
  })

const rules = (['paidDays', 'forward', 'backward'] as const).map((proration) => usualRules('2026-08', { proration }))

test('whatever comes in, the lines add up to what is paid, in whole fen', () =>
  fc.assert(
    fc.property(anybody, fc.constantFrom(...rules), fc.boolean(), (facts, by, extra) => {
      const slip = slipOf(facts, by, extra)
      const sum = (...categories: string[]) =>
        by.items
          .filter(({ category }) => categories.includes(category))
          .reduce((total, { code }) => total + slip.item(code), 0)
      expect(by.items.every(({ code }) => Number.isSafeInteger(slip.item(code)))).toBe(true)
      expect(sum('earning', 'contribution', 'tax', 'afterTax')).toBe(slip.net)
      expect([sum('earning'), 0 - sum('contribution'), 0 - sum('tax')]).toEqual([
        slip.gross,
        slip.contributions,
        slip.tax,
      ])
      expect(sum('company')).toBe(slip.company)
    }),
    { numRuns: 400 },
  ))

test('counted twice, and after anybody else, it is the same', () =>
  fc.assert(
    fc.property(anybody, anybody, (facts, other) => {
      const [by] = rules
      if (!by) throw new Error('No rules')
      const alone = slipOf(facts, by)
      slipOf(other, by)
      const after = slipOf(facts, by)
      expect(by.items.map(({ code }) => after.item(code))).toEqual(by.items.map(({ code }) => alone.item(code)))
    }),
    { numRuns: 60 },
  ))
