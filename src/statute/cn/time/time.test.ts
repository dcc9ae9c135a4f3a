import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day, type Month } from '#platform/kernel/day.ts'
import { minimumWage } from '../insurance/figures.ts'
import { type DayKind, workCalendar, yearCalendar } from './calendar.ts'
import { holidayCalendar } from './calendar-figures.ts'
import { hoursOfDay, lossDeduction, overtimeLimits, overtimeRates, paidDaysOfMonth, standardHours } from './figures.ts'
import { mostDeducted, type OvertimeKind, overtimePay, overtimeProblem } from './overtime.ts'
import { type ProrationMethod, prorateWage } from './proration.ts'

const yuan = (amount: number) => Math.round(amount * 100)
const day = Day.parse('2026-10-01')
const holidaysOf = (year: number) => holidayCalendar.on(Day.parse(`${year}-01-01`))
const calendarOf = (year: number) => yearCalendar(year, holidaysOf(year).value)

describe('the calendar', () => {
  it.each<[string, DayKind]>([
    ['2026-02-14', 'makeUpDay'],
    ['2026-02-15', 'restDay'],
    ['2026-02-17', 'holiday'],
    ['2026-02-23', 'restDay'],
    ['2026-02-24', 'workday'],
    ['2026-04-05', 'holiday'],
    ['2026-04-06', 'restDay'],
    ['2026-09-20', 'makeUpDay'],
    ['2026-10-03', 'holiday'],
    ['2026-10-04', 'restDay'],
    ['2026-10-06', 'restDay'],
    ['2026-10-10', 'makeUpDay'],
    ['2025-10-06', 'holiday'],
    ['2025-05-02', 'holiday'],
    ['2024-05-02', 'restDay'],
    ['2024-02-09', 'workday'],
    ['2024-02-29', 'workday'],
  ])('%s is a %s', (date, kind) => expect(calendarOf(Number(date.slice(0, 4))).kindOf(Day.parse(date))).toBe(kind))

  it.each([
    [2024, 11, 251, 262],
    [2025, 13, 248, 261],
    [2026, 13, 248, 261],
  ])('%i has %i statutory days, %i due, %i paid', (year, holidays, due, paid) => {
    const { holidays: statutory, months } = workCalendar(calendarOf(year))
    expect(statutory).toHaveLength(holidays)
    expect(months.reduce((sum, { dueDays }) => sum + dueDays, 0)).toBe(due)
    expect(months.reduce((sum, { paidDays }) => sum + paidDays, 0)).toBe(paid)
  })

  it.each([
    [2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23], [22, 20, 22, 22, 21, 22, 23, 21, 23, 21, 21, 23]],
    [2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23], [24, 19, 21, 23, 22, 20, 23, 21, 23, 22, 20, 23]],
    [2024, [22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22], [23, 21, 21, 23, 22, 20, 23, 22, 22, 22, 21, 22]],
  ])('the months of %i', (year, due, paid) => {
    const { months } = workCalendar(calendarOf(year))
    expect(months.map(({ dueDays }) => dueDays)).toEqual(due)
    expect(months.map(({ paidDays }) => paidDays)).toEqual(paid)
  })

  it.each([2024, 2025, 2026])('the lists of %i and the ordinary workdays make up the year', (year) => {
    const calendar = calendarOf(year)
    const { holidays, restDays, makeUpDays } = workCalendar(calendar)
    const listed = [...holidays, ...restDays, ...makeUpDays]
    expect(new Set(listed).size).toBe(listed.length)
    const ordinary = calendar.days.filter(({ kind }) => kind === 'workday').map(({ day: date }) => date)
    expect([...listed, ...ordinary].sort()).toEqual(calendar.days.map(({ day: date }) => date))
    expect(calendar.days).toHaveLength(year === 2024 ? 366 : 365)
  })

  it.each(['2027-10-05', '2023-12-31'])('is not known for %s', (date) =>
    expect(() => holidayCalendar.on(Day.parse(date))).toThrow('no value'),
  )
})

const overtimeFigures = {
  paidDays: paidDaysOfMonth.on(day),
  hoursOfDay: hoursOfDay.on(day),
  rates: overtimeRates.on(day),
  limits: overtimeLimits.on(day),
}

describe('overtime', () => {
  it.each<[number, OvertimeKind, number, number]>([
    [10_000, 'workday', 2, 172.41],
    [10_000, 'restDay', 8, 919.54],
    [10_000, 'holiday', 8, 1_379.31],
    [8_700, 'workday', 10, 750],
    [8_700, 'restDay', 16, 1_600],
    [8_700, 'holiday', 8, 1_200],
    [10_000, 'workday', 44, 3_793.1],
    [10_000, 'workday', 1.5, 129.31],
    [10_000, 'workday', 0, 0],
  ])('at %d a month, %s %d h: %d', (wage, kind, hours, pay) =>
    expect(overtimePay(yuan(wage), [{ kind, hours }], overtimeFigures).value.entries).toEqual([
      { kind, hours, pay: yuan(pay) },
    ]),
  )

  it('a quarter of comprehensive hours: what goes beyond the standard', () =>
    expect(540 - standardHours.on(day).value.quarter).toBe(44))

  it('shows the hourly wage rounded, and computes from it unrounded', () => {
    const { value } = overtimePay(yuan(10_000), [{ kind: 'restDay', hours: 8 }], overtimeFigures)
    expect(value.hourlyWage).toBe(yuan(57.47))
    expect(value.total).not.toBe(57.47 * 8 * 2 * 100)
  })

  it('says that work on a rest day may be made up, and work on a holiday may not', () => {
    const entries = [
      { kind: 'restDay', hours: 40 },
      { kind: 'holiday', hours: 8 },
      { kind: 'workday', hours: 37 },
    ] as const
    expect(overtimePay(yuan(10_000), entries, overtimeFigures).notes?.map(({ wording }) => wording[0])).toEqual([
      '休息日加班先安排补休，不能补休才付加班费',
      '法定节假日加班不能用补休代替',
      '超过每月{{limit}}小时的上限',
    ])
  })

  it('entries add up to the total', () =>
    fc.assert(
      fc.property(
        fc.nat(10_000_000),
        fc.array(
          fc.record({
            kind: fc.constantFrom<OvertimeKind>('workday', 'restDay', 'holiday'),
            hours: fc.nat(48).map((n) => n / 2),
          }),
        ),
        (wage, entries) => {
          const { value } = overtimePay(wage, entries, overtimeFigures)
          expect(value.entries.reduce((sum, { pay }) => sum + pay, 0)).toBe(value.total)
        },
      ),
    ))

  it.each([
    [35, 0, 2, 'aboveMonth'],
    [34, 0, 2, null],
    [0, 0, 4, 'aboveDay'],
    [0, 2, 2, 'aboveDay'],
    [10, 0, 3, null],
  ])('%d h this month, %d h that day, %d more: %s', (hoursOfMonth, hoursThatDay, more, problem) =>
    expect(overtimeProblem({ hoursOfMonth, hoursOfDay: hoursThatDay, more }, overtimeLimits.on(day).value)).toBe(
      problem,
    ),
  )
})

it.each([
  [6_000, 5_000, 1_200],
  [2_800, 5_000, 260],
  [6_000, 100, 100],
  [2_500, 5_000, 0],
])('of a wage of %d, for a loss of %d, %d may be kept', (wage, loss, most) =>
  expect(mostDeducted(yuan(wage), yuan(loss), lossDeduction.on(day).value, minimumWage.on(day, 'beijing').value)).toBe(
    yuan(most),
  ),
)

describe('part of a month', () => {
  const pay = (method: ProrationMethod, month: string, wage: number, change: object = {}) =>
    prorateWage(
      { monthlyWage: yuan(wage), month: month as Month, absentDays: 0, method, ...change },
      {
        calendar: calendarOf(Number(month.slice(0, 4))),
        holidays: holidaysOf(Number(month.slice(0, 4))),
        paidDays: paidDaysOfMonth.on(day),
      },
    ).value

  const joins = { employedFrom: Day.parse('2026-10-19') }
  const leaves = { employedTo: Day.parse('2026-10-16') }
  it.each<[string, ProrationMethod, string, number, object, number, number]>([
    ['joins on the 19th', 'forward', '2026-10', 8_700, joins, 10, 4_000],
    ['joins on the 19th', 'backward', '2026-10', 8_700, joins, 10, 4_300],
    ['joins on the 19th', 'paidDays', '2026-10', 8_700, joins, 10, 4_142.86],
    ['leaves on the 16th', 'forward', '2026-10', 8_700, leaves, 11, 4_400],
    ['leaves on the 16th', 'backward', '2026-10', 8_700, leaves, 11, 4_700],
    ['leaves on the 16th', 'paidDays', '2026-10', 8_700, leaves, 11, 4_557.14],
    ['absent 22 of 23 days: never below nothing', 'backward', '2026-07', 10_000, { absentDays: 22 }, 1, 0],
    ['absent 22 of 23 days', 'forward', '2026-07', 10_000, { absentDays: 22 }, 1, 459.77],
    ['absent 1 of 20 days', 'forward', '2026-02', 10_000, { absentDays: 1 }, 19, 8_735.63],
    ['absent 1 of 20 days', 'backward', '2026-02', 10_000, { absentDays: 1 }, 19, 9_540.23],
    ['absent half a day', 'paidDays', '2026-02', 10_000, { absentDays: 0.5 }, 19.5, 9_750],
    ['absent 1 of 23 days: never above the wage', 'forward', '2026-07', 10_000, { absentDays: 1 }, 22, 10_000],
    ['there all month', 'forward', '2026-02', 10_000, {}, 20, 10_000],
    ['not employed that month', 'backward', '2026-10', 10_000, { employedFrom: Day.parse('2026-11-02') }, 0, 0],
  ])('%s, %s in %s', (_, method, month, wage, change, paidDays, amount) =>
    expect(pay(method, month, wage, change)).toMatchObject({ paidDays, pay: yuan(amount) }),
  )

  it('is between nothing and the wage, and full attendance is the wage', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<ProrationMethod>('forward', 'backward', 'paidDays'),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(10_000_000),
        fc.integer({ min: 1, max: 28 }),
        (method, number, wage, date) => {
          const month = `2026-${String(number).padStart(2, '0')}`
          const employedFrom = Day.parse(`${month}-${String(date).padStart(2, '0')}`)
          const part = pay(method, month, wage / 100, { employedFrom })
          expect(part.pay).toBeGreaterThanOrEqual(0)
          expect(part.pay).toBeLessThanOrEqual(wage)
          if (part.paidDays === part.monthPaidDays) expect(part.pay).toBe(wage)
        },
      ),
    ))
})
