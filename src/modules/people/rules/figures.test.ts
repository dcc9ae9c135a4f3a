import { describe, expect, it } from 'vitest'
import {
  annualTurnover,
  domesticTurnover,
  type MonthCounts,
  meanYears,
  partsOf,
  regrettedTurnover,
  turnover,
} from './figures.ts'

const month = (counts: Partial<MonthCounts>): MonthCounts => ({
  days: 30,
  opening: 0,
  closing: 0,
  headcount: 0,
  headcount_days: 0,
  tenure_days: 0,
  joiners: 0,
  voluntary: 0,
  involuntary: 0,
  retired: 0,
  other: 0,
  moved_in: 0,
  moved_out: 0,
  moves: 0,
  regretted: 0,
  unjudged: 0,
  ...counts,
})

describe('a month that opened with 200, closed with 210, took on 16 and lost 6', () => {
  const parts = partsOf([
    month({ opening: 200, closing: 210, headcount_days: 205 * 30, joiners: 16, voluntary: 5, involuntary: 1 }),
  ])
  it('has 2.93 % turnover in the international definition', () => expect(turnover(parts)).toBeCloseTo(0.0293, 4))
  it('which is 35.12 % a year', () => expect(annualTurnover(parts)).toBeCloseTo(0.3512, 4))
  it('and 2.78 % in the domestic one', () => expect(domesticTurnover(parts)).toBeCloseTo(0.0278, 4))
})

describe('a period of several months', () => {
  const parts = partsOf([
    month({ opening: 100, closing: 98, headcount_days: 3000, voluntary: 2, headcount: 98, tenure_days: 98 * 730.5 }),
    month({
      days: 31,
      opening: 98,
      closing: 100,
      headcount_days: 99 * 31,
      joiners: 4,
      retired: 2,
      headcount: 101,
      tenure_days: 10,
    }),
  ])
  it('opens with the first and closes with the last', () =>
    expect(parts).toMatchObject({ opening: 100, closing: 100, headcount: 101, tenureDays: 10 }))
  it('adds up who came and left', () => expect(parts).toMatchObject({ joiners: 4, leavers: 4, months: 2 }))
  it('divides by the mean of the months’ averages', () => {
    expect(parts.average).toBe(99.5)
    expect(turnover(parts)).toBeCloseTo(4 / 99.5, 10)
    expect(annualTurnover(parts)).toBeCloseTo((4 / 99.5) * 6, 10)
  })
})

it('counts those who moved to another unit as having left theirs', () =>
  expect(turnover(partsOf([month({ headcount_days: 300, voluntary: 1, moved_out: 2 })]))).toBeCloseTo(0.3, 10))

it('has no rate where nobody was', () => {
  expect(turnover(partsOf([month({})]))).toBeNull()
  expect(domesticTurnover(partsOf([]))).toBeNull()
  expect(meanYears(0, 0)).toBeNull()
})

describe('regretted turnover', () => {
  it.each([
    ['nobody said of any leaver', { voluntary: 3, unjudged: 3 }, null],
    ['it was said of some', { voluntary: 3, unjudged: 1, regretted: 1 }, 0.1],
    ['none was to be kept', { voluntary: 3, regretted: 0 }, 0],
    ['nobody left', {}, 0],
  ])('%s', (_, counts, rate) =>
    expect(regrettedTurnover(partsOf([month({ headcount_days: 300, ...counts })]))).toBe(rate),
  )
})
