import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { yearCalendar } from '#statute/cn/time/calendar.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import {
  hoursOfDay,
  overtimeLimits,
  overtimeRates,
  paidDaysOfMonth,
  periodOvertimeLimit,
  standardHours,
} from '#statute/cn/time/figures.ts'
import { overtimePay } from '#statute/cn/time/overtime.ts'
import type { HourPeriod } from '../../contract.ts'
import type { Reason } from './attendance.ts'
import { dayNumber } from './clock.ts'
import { type Account, capOf, countedOf, periodOf, runsOf, settling, standardOf } from './period.ts'
import { reckon } from './reckon.ts'
import { day as dayShift, facts, pattern, planned, stretch } from './testing.ts'

const on = (text: string) => text as Day
const hours = (value: number) => value * 60
const over = (by: HourPeriod) => pattern({ system: 'comprehensive', period: by })
const calendar = yearCalendar(2026, holidayCalendar.on(on('2026-01-01')).value)
const law = standardHours.on(on('2026-01-01')).value

test.each<[string, HourPeriod, string, string]>([
  ['2026-02-28', 'month', '2026-02-01', '2026-03-01'],
  ['2026-02-28', 'quarter', '2026-01-01', '2026-04-01'],
  ['2026-12-31', 'quarter', '2026-10-01', '2027-01-01'],
  ['2026-06-30', 'year', '2026-01-01', '2027-01-01'],
])('%s lies in the %s from %s', (day, by, from, to) => expect(periodOf(on(day), by)).toEqual({ from, to }))

describe('runs', () => {
  const plans = (...parts: [from: string, to: string, body: ReturnType<typeof over> | null][]) =>
    parts.flatMap(([from, to, body]) => {
      const first = dayNumber(on(from))
      return Array.from({ length: dayNumber(on(to)) - first }, (_, at) => {
        const date = new Date(Date.parse(`${from}T00:00:00Z`) + at * 86_400_000)
        return { day: date.toISOString().slice(0, 10) as Day, pattern: body }
      })
    })
  const told = (...parts: Parameters<typeof plans>) =>
    runsOf(plans(...parts)).map(({ by, span }) => `${by} ${span.from} ${span.to}`)

  test.each<[string, string[], Parameters<typeof plans>]>([
    [
      'one for each quarter',
      ['quarter 2026-03-20 2026-04-01', 'quarter 2026-04-01 2026-04-11'],
      [['2026-03-20', '2026-04-11', over('quarter')]],
    ],
    [
      'none by the day',
      [],
      [
        ['2026-03-20', '2026-04-11', pattern()],
        ['2026-04-11', '2026-04-12', null],
      ],
    ],
    [
      'parted by days that are counted by themselves',
      ['month 2026-05-01 2026-05-10', 'month 2026-05-12 2026-06-01'],
      [
        ['2026-05-01', '2026-05-10', over('month')],
        ['2026-05-10', '2026-05-12', pattern()],
        ['2026-05-12', '2026-06-01', over('month')],
      ],
    ],
    [
      'parted where the period becomes another',
      ['month 2026-05-01 2026-05-10', 'year 2026-05-10 2026-06-01'],
      [
        ['2026-05-01', '2026-05-10', over('month')],
        ['2026-05-10', '2026-06-01', over('year')],
      ],
    ],
  ])('%s', (_, result, parts) => expect(told(...parts)).toEqual(result))
})

describe('the standard', () => {
  const of = (by: HourPeriod, from: string, to: string) =>
    standardOf({ by, period: periodOf(on(from), by), span: { from: on(from), to: on(to) } }, law[by], calendar)
  test.each<[string, HourPeriod, string, string, number]>([
    ['a quarter is 62 days of 8 hours', 'quarter', '2026-04-01', '2026-07-01', hours(496)],
    ['a year 248', 'year', '2026-01-01', '2027-01-01', hours(1_984)],
    ['a month 20.67', 'month', '2026-05-01', '2026-06-01', 9_922],
    ['who joined on the last working day of 61', 'quarter', '2026-06-30', '2026-07-01', Math.round(hours(496) / 61)],
    ['who joined with June: 21 of 61', 'quarter', '2026-06-01', '2026-07-01', Math.round((hours(496) * 21) / 61)],
    ['who left before the first working day', 'quarter', '2026-10-01', '2026-10-02', 0],
  ])('%s', (_, by, from, to, minutes) => expect(of(by, from, to)).toBe(minutes))
})

describe('the limit of overtime, 36 hours a month on average', () => {
  const monthly = periodOvertimeLimit.on(on('2026-04-01')).value
  const of = (by: HourPeriod, from: string, to: string) =>
    capOf({ by, period: periodOf(on(from), by), span: { from: on(from), to: on(to) } }, monthly, calendar)
  test.each<[string, HourPeriod, string, string, number]>([
    ['a month 36', 'month', '2026-05-01', '2026-06-01', hours(36)],
    ['a quarter 108', 'quarter', '2026-04-01', '2026-07-01', hours(108)],
    ['a year 432', 'year', '2026-01-01', '2027-01-01', hours(432)],
    ['who joined with June: 21 of 61', 'quarter', '2026-06-01', '2026-07-01', Math.round((hours(108) * 21) / 61)],
  ])('%s', (_, by, from, to, minutes) => expect(of(by, from, to)).toBe(minutes))
})

describe('what counts', () => {
  const plan = { pattern: over('quarter') }
  const agreed = (text: string) => [{ ...stretch(text), comp: true }]
  const counted = (kind: 'workday' | 'holiday', punched: string, more = {}) =>
    countedOf(reckon(facts(planned(dayShift, { ...plan, kind }), punched, more)))
  const resting = (punched: string, more = {}) => reckon(facts(planned(null, plan), punched, more))

  test('what was worked', () => expect(counted('workday', '09:00 18:00')).toBe(480))
  test('less what was missed', () => expect(counted('workday', '10:00 18:00')).toBe(420))
  test('with overtime that was agreed', () =>
    expect(counted('workday', '09:00 22:00', { agreed: agreed('18:00–22:00') })).toBe(720))
  test('not with what nobody agreed to', () => expect(counted('workday', '09:00 22:00')).toBe(480))
  test('leave as if it had been worked', () =>
    expect(counted('workday', '', { away: [{ kind: 'annual', part: 'day' }] })).toBe(480))
  test('a holiday is paid for by itself', () => expect(counted('holiday', '09:00 18:00')).toBe(0))
  test('nor is leave on it in the standard', () =>
    expect(counted('holiday', '', { away: [{ kind: 'annual', part: 'day' }] })).toBe(0))
  test('agreed work on a day of rest, which is neither double pay nor rest', () => {
    const entry = resting('09:00 18:00', { agreed: agreed('09:00–18:00') })
    expect(entry).toMatchObject({ overtimeRest: 0, comp: 0 })
    expect(countedOf(entry)).toBe(540)
  })
  test('and none that was not', () => expect(countedOf(resting('09:00 18:00'))).toBe(0))
})

describe('at the end of the period', () => {
  const account = (before: number, standard: number | null = hours(496), holidayBefore = 0): Account => ({
    ...{
      by: 'quarter',
      period: periodOf(on('2026-06-30'), 'quarter'),
      before,
      standard,
      holidayBefore,
      cap: hours(108),
    },
    span: { from: on('2026-04-01'), to: on('2026-07-01') },
  })
  const settled = (day: string, given: Account, punched = '09:00 18:00', now = dayNumber(on('2026-07-02')) * 1440) => {
    const plan = planned(dayShift, { day: on(day), number: dayNumber(on(day)), pattern: over('quarter') })
    const entry = reckon(facts(plan, punched))
    const said: Reason[] = []
    settling([given])(entry, { now, say: (reason) => said.push(reason) })
    return { entry, said: said[0], more: said[1] }
  }

  test('540 hours against 496 of the quarter are 44 at one and a half: 3,793.10 of 10,000', () => {
    const { entry, said } = settled('2026-06-30', account(hours(532)))
    expect(entry).toMatchObject({ overtimeWorkday: hours(44), settled: hours(44), worked: 480 })
    expect(said).toEqual({
      ...{ code: 'periodOver', from: '2026-04-01', lastDay: '2026-06-30' },
      ...{ hours: 540, standard: 496, excess: 44 },
    })
    const figures = {
      ...{ paidDays: paidDaysOfMonth.on(entry.day), hoursOfDay: hoursOfDay.on(entry.day) },
      ...{ rates: overtimeRates.on(entry.day), limits: overtimeLimits.on(entry.day) },
    }
    const pay = overtimePay(1_000_000, [{ kind: 'workday', hours: entry.overtimeWorkday / 60 }], figures)
    expect(pay.value.total).toBe(379_310)
  })
  test.each<[string, number, number, number]>([
    ['108 hours more than the standard are allowed', 604, 0, 0],
    ['half an hour more is not', 604.5, 0, 0.5],
    ['with what was worked on statutory holidays', 600, 24, 20],
  ])('%s', (_, counted, onHolidays, beyond) => {
    const { entry, more } = settled('2026-06-30', account(hours(counted - 8), hours(496), hours(onHolidays)))
    expect(entry.beyond).toBe(hours(beyond))
    expect(more).toEqual(beyond > 0 ? { code: 'periodBeyond', hours: 108 + beyond, limit: 108, beyond } : undefined)
  })
  test('and nobody is beyond it before the period is over', () =>
    expect(settled('2026-06-29', account(hours(632))).entry.beyond).toBe(0))
  test('just as many as the law has are none', () => {
    const { entry, said } = settled('2026-06-30', account(hours(488)))
    expect([entry.overtimeWorkday, said?.code]).toEqual([0, 'periodWithin'])
  })
  test('the day before nothing is settled', () => {
    const { entry, said } = settled('2026-06-29', account(hours(532)))
    expect([entry.overtimeWorkday, said?.code, said?.hours]).toEqual([0, 'periodSoFar', 540])
  })
  test('nor before the last day is over', () => {
    const { entry, said } = settled(
      '2026-06-30',
      account(hours(532)),
      '09:00 18:00',
      dayNumber(on('2026-07-01')) * 1440 - 1,
    )
    expect([entry.overtimeWorkday, said?.code]).toEqual([0, 'periodSoFar'])
  })
  test('nor without a figure of the law', () => {
    const { entry, said } = settled('2026-06-30', account(hours(532), null))
    expect([entry.overtimeWorkday, said]).toEqual([0, undefined])
  })
})
