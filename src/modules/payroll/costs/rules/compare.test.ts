import { describe, expect, it } from 'vitest'
import type { Month } from '#platform/kernel/day.ts'
import type { PayItem } from '../../contract/item.ts'
import { usualItems } from '../../items/usual.ts'
import { changeOf, foldFew, type Place, spanOf } from './compare.ts'
import { kindOf } from './kinds.ts'

it.each([
  ['more people at the same cost', [120, 12], [100, 10], { cost: 20, byPeople: 20, byCost: 0 }],
  ['as many who cost more', [120, 10], [100, 10], { cost: 20, byPeople: 0, byCost: 20 }],
  ['more people who cost less', [108, 12], [100, 10], { cost: 8, byPeople: 20, byCost: -12 }],
  ['to the fen', [1_001, 7], [1_000, 6], { cost: 1, byPeople: 167, byCost: -166 }],
  ['nobody before', [100, 1], [0, 0], null],
  ['nobody now', [0, 0], [100, 1], null],
] as const)('%s', (_, [cost, people], [costBefore, peopleBefore], change) => {
  const before = { cost: costBefore, personMonths: peopleBefore }
  expect(changeOf({ cost, personMonths: people }, before)).toEqual(change)
})

describe('the months that are compared', () => {
  const month = (at: number, now: boolean, before: boolean) => ({
    ...{ month: `2026-0${at}` as Month, now: now ? {} : null, before: before ? {} : null },
  })
  it.each([
    [
      'those that both years know',
      [month(1, true, true), month(2, true, false), month(3, false, true)],
      ['2026-01'],
      true,
    ],
    ['else those of the year', [month(1, true, false), month(2, false, true)], ['2026-01'], false],
    ['none', [month(1, false, true)], [], false],
  ])('are %s', (_, months, expected, compared) => {
    expect(spanOf(months)).toEqual({ months: expected, compared })
  })
})

it.each([
  ['base', 'wages'],
  ['absence', 'wages'],
  ['backPay', 'wages'],
  ['holidayOvertime', 'overtime'],
  ['commission', 'bonus'],
  ['annualBonus', 'bonus'],
  ['severance', 'severance'],
  ['companyPension', 'insurance'],
  ['workInjury', 'insurance'],
  ['companyFund', 'fund'],
  ['backCost', 'other'],
  ['unionFee', 'other'],
  ['pension', null],
  ['wageTax', null],
  ['afterTaxAddition', null],
  ['mealStandard', null],
])('%s is %s', (code, kind) => {
  expect(kindOf(usualItems.find((item) => item.code === code) as PayItem)).toBe(kind)
})

describe('places of few people', () => {
  const place = (key: string, people: number, now: number): Place => ({
    ...{ key, name: { zh: key, en: key }, people, now, before: now - 1, peopleBefore: people },
  })
  const places = [place('a', 20, 100), place('b', 3, 30), place('c', 4, 20)]

  it('are told as one', () => {
    const { told, fewer } = foldFew(places, new Set([1, 2]), 5)
    expect(told.map(({ key }) => key)).toEqual(['a'])
    expect(fewer).toEqual({ count: 2, told: true, now: 50, before: 48 })
  })

  it('together too few are not told', () => {
    expect(foldFew([place('b', 3, 30)], new Set([0]), 5).fewer?.told).toBe(false)
    expect(foldFew(places, new Set(), 5).fewer).toBeNull()
  })
})
