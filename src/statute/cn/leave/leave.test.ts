import { describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { minimumWage } from '../insurance/figures.ts'
import { paidDaysOfMonth } from '../time/figures.ts'
import { type AnnualLeaveAsk, annualLeave, unusedLeavePay } from './annual.ts'
import { childcare, marriageLeave, maternityDays, moreMaternity, paternity } from './family-figures.ts'
import {
  annualLeaveSteps,
  homeLeaveDays,
  homeLeaveOwnShare,
  medicalPeriods,
  sickPayFloor,
  sickPayRates,
  unusedLeaveRate,
} from './figures.ts'
import { type HomeLeaveAsk, homeLeave } from './home.ts'
import { type MaternityAsk, maternityLeave } from './maternity.ts'
import { medicalPeriod, type SickPayAsk, sickPay, sickPayOfMonth } from './sick.ts'

const yuan = (amount: number) => Math.round(amount * 100)
const date = (text: string) => Day.parse(text)
const day = date('2026-10-01')

describe('annual leave', () => {
  const leave = (ask: Partial<AnnualLeaveAsk>) =>
    annualLeave({ year: 2026, used: 0, ...ask }, annualLeaveSteps.on(day)).value

  it.each([
    ['2026-07-01', 10, 5],
    ['2026-10-15', 5, 1],
    ['2026-12-01', 5, 0],
    ['2026-10-20', 5, 1],
    ['2026-03-16', 15, 11],
    ['2025-03-16', 15, 15],
  ])('joins %s with %i days a year: %i', (hiredOn, entitlement, days) =>
    expect(leave({ hiredOn: date(hiredOn), entitlement })).toEqual({ entitlement, days }),
  )

  it.each([
    ['2026-09-30', 10, 3, 4],
    ['2026-06-30', 5, 0, 2],
    ['2026-03-31', 5, 3, 0],
    ['2026-11-22', 15, 10, 3],
    ['2026-12-31', 5, 4.5, 0],
    ['2026-12-31', 5, 0, 5],
  ])('leaves %s with %i days a year, %d used: %i', (leftOn, entitlement, used, days) =>
    expect(leave({ leftOn: date(leftOn), entitlement, used })).toEqual({ entitlement, days }),
  )

  it.each([
    ['not a year at work yet', '2026-03-01', 0, 0],
    ['a year in July', '2025-07-01', 5, 2],
    ['five years', '2021-03-01', 5, 5],
    ['ten years on the first day of the year', '2016-01-01', 10, 10],
    ['ten years in July: each part by its own', '2016-07-01', 10, 7],
    ['twenty years in July', '2006-07-01', 15, 12],
    ['ten years on 29 February', '2016-02-29', 10, 9],
  ])('%s (since %s)', (_, firstWorkDate, entitlement, days) =>
    expect(leave({ firstWorkDate: date(firstWorkDate) })).toEqual({ entitlement, days }),
  )

  it('counts by 365 days in leap years too', () => {
    const whole = annualLeave({ year: 2024, used: 0, entitlement: 15 }, annualLeaveSteps.on(day))
    expect(whole.value.days).toBe(15)
    expect(
      annualLeave({ year: 2024, used: 0, entitlement: 5, hiredOn: date('2024-02-29') }, annualLeaveSteps.on(day)).value
        .days,
    ).toBe(4)
  })

  it.each([
    [13_050, 4, 4_800],
    [12_000, 3, 3_310.34],
    [12_000, 0, 0],
    [12_000, 0.5, 551.72],
  ])('at %d a month, %d days unused: %d on top', (wage, days, pay) =>
    expect(
      unusedLeavePay(yuan(wage), days, { rate: unusedLeaveRate.on(day), paidDays: paidDaysOfMonth.on(day) }).value.pay,
    ).toBe(yuan(pay)),
  )
})

describe('a month of illness that passes six months', () => {
  const paid = (days: number, longDays: number) =>
    sickPayOfMonth(
      { monthlyWage: yuan(10_000), days, longDays, serviceYears: 3 },
      {
        minimumWage: minimumWage.on(day, 'shanghai'),
        floorShare: sickPayFloor.on(day),
        paidDays: paidDaysOfMonth.on(day),
        local: sickPayRates.on(day, 'shanghai'),
      },
    )

  // Shanghai, three years here: 70 % up to six months, 60 % beyond. A day is 10,000 ÷ 21.75.
  it.each([
    ['all within', 5, 0, 1_609.2, 689.66],
    ['all beyond', 5, 5, 1_379.31, 919.54],
    ['two of five beyond', 5, 2, 965.52 + 551.72, 413.79 + 367.82],
    ['a whole month of 23 days, ten beyond', 23, 10, 3_781.61 + 2_758.62, 1_620.69 + 1_839.08],
  ])('%s', (_, days, longDays, pay, deducted) => {
    const { value } = paid(days, longDays)
    expect([value.pay, value.deducted]).toEqual([Math.round(yuan(pay)), Math.round(yuan(deducted))])
  })

  it('tells both parts and their sum', () => {
    const labels = paid(5, 2).steps.map(({ label }) => label.wording[0])
    expect(labels.filter((label) => label.includes('六个月'))).toHaveLength(2)
    expect(labels.at(-1)).toBe('病假扣款')
  })
})

describe('sick pay', () => {
  const paid = (city: string, ask: Partial<SickPayAsk>) =>
    sickPay(
      { monthlyWage: yuan(10_000), days: 5, serviceYears: 3, isLong: false, ...ask },
      {
        minimumWage: minimumWage.on(day, city),
        floorShare: sickPayFloor.on(day),
        paidDays: paidDaysOfMonth.on(day),
        local: city === 'beijing' ? undefined : sickPayRates.on(day, city),
      },
    ).value

  it('Shanghai, three years, five days', () =>
    expect(paid('shanghai', {})).toEqual({ rate: 70, floor: yuan(2_192), pay: yuan(1_609.2), deducted: yuan(689.66) }))

  it.each([
    [0, false, 60],
    [1, false, 60],
    [2, false, 70],
    [4, false, 80],
    [6, false, 90],
    [8, false, 100],
    [0, true, 40],
    [1, true, 50],
    [3, true, 60],
  ])('Shanghai, %i years, more than six months: %s: %i%%', (serviceYears, isLong, rate) =>
    expect(paid('shanghai', { serviceYears, isLong }).rate).toBe(rate),
  )

  it.each([
    ['beijing', 2_032],
    ['shanghai', 2_192],
    ['shenzhen', 2_016],
  ])('a whole month in %s is never below %d', (city, floor) =>
    expect(paid(city, { days: 21.75, monthlyWage: yuan(3_000), isLong: true }).pay).toBeGreaterThanOrEqual(yuan(floor)),
  )

  it('Beijing goes by what was agreed, and by the least without it', () => {
    expect(paid('beijing', { days: 21.75 })).toEqual({
      rate: 0,
      floor: yuan(2_032),
      pay: yuan(2_032),
      deducted: yuan(7_968),
    })
    expect(paid('beijing', { days: 21.75, agreedRate: 60 })).toMatchObject({
      rate: 60,
      pay: yuan(6_000),
      deducted: yuan(4_000),
    })
  })

  it('is never more than the wage', () =>
    expect(paid('beijing', { days: 21.75, monthlyWage: yuan(1_500) })).toMatchObject({ pay: yuan(1_500), deducted: 0 }))

  it.each([
    [3, 3, 3, 6],
    [9, 5, 6, 12],
    [10, 4, 6, 12],
    [12, 5, 9, 15],
    [12, 10, 12, 18],
    [20, 15, 18, 24],
    [25, 20, 24, 30],
  ])('%i years of work, %i here: a medical period of %i months within %i', (total, inUnit, months, within) =>
    expect(medicalPeriod(total, inUnit, medicalPeriods.on(day)).value).toEqual({ months, within }),
  )
})

describe('maternity leave', () => {
  const due = (place: string | undefined, ask: Partial<MaternityAsk>) =>
    maternityLeave(
      { from: date('2026-03-01'), kind: 'birth', difficult: false, babies: 1, childOrder: 1, ...ask },
      { national: maternityDays.on(day), local: place === undefined ? undefined : moreMaternity.on(day, place) },
    ).value

  it.each<[string | undefined, Partial<MaternityAsk>, number]>([
    [undefined, {}, 98],
    ['shanghai', {}, 158],
    ['beijing', {}, 158],
    ['guangdong', {}, 178],
    ['zhejiang', {}, 158],
    ['zhejiang', { childOrder: 2 }, 188],
    ['shanghai', { difficult: true, babies: 2 }, 188],
    ['shanghai', { babies: 3 }, 188],
    [undefined, { kind: 'miscarriage', monthsPregnant: 3 }, 15],
    [undefined, { kind: 'miscarriage', monthsPregnant: 4 }, 42],
  ])('%s %j: %i days', (place, ask, days) => expect(due(place, ask).days).toBe(days))

  it('three months more in Henan, by the calendar', () =>
    expect(due('henan', {})).toMatchObject({ days: 98 + 92, lastDay: '2026-09-06' }))

  it('parts add up, and the last day is counted', () => {
    const leave = due('shanghai', { difficult: true })
    expect(leave.parts).toEqual([
      { kind: 'maternity', days: 98 },
      { kind: 'difficult', days: 15 },
      { kind: 'local', days: 60 },
    ])
    expect(leave).toMatchObject({ days: 173, lastDay: '2026-08-20' })
  })

  it('the allowance: the average wage ÷ 30, for each day', () =>
    expect(due('shanghai', { averageMonthlyWage: yuan(12_000) }).allowance).toBe(yuan(63_200)))
})

describe('other leave around a family', () => {
  it.each([
    [paternity, 'shanghai', { days: 10, months: 0 }],
    [paternity, 'henan', { days: 0, months: 1 }],
    [marriageLeave, 'henan', { days: 21, afterHealthCheck: 28 }],
  ])('%o in %s', (parameter, place, value) => expect(parameter.on(day, place).value).toEqual(value))

  it('childcare in Beijing is still to be verified', () =>
    expect(childcare.on(day, 'beijing')).toMatchObject({ value: 5, status: '待核验' }))
})

describe('home leave', () => {
  const due = (ask: Partial<HomeLeaveAsk>) =>
    homeLeave(
      {
        isStateEmployer: true,
        hiredOn: date('2020-03-01'),
        asOf: day,
        visit: 'parents',
        isMarried: false,
        everyTwoYears: false,
        ...ask,
      },
      { rule: homeLeaveDays.on(day), ownShare: homeLeaveOwnShare.on(day) },
    ).value

  it.each<[Partial<HomeLeaveAsk>, object]>([
    [
      { visit: 'spouse', isMarried: true },
      { statutory: true, days: 30, everyYears: 1 },
    ],
    [{}, { statutory: true, days: 20, everyYears: 1 }],
    [{ everyTwoYears: true }, { statutory: true, days: 45, everyYears: 2 }],
    [{ isMarried: true }, { statutory: true, days: 20, everyYears: 4 }],
    [{ hiredOn: date('2025-10-02') }, { statutory: false, days: 0, everyYears: 1 }],
    [{ hiredOn: date('2025-10-01') }, { statutory: true, days: 20, everyYears: 1 }],
    [{ isStateEmployer: false }, { statutory: false, days: 20, everyYears: 1 }],
    [{ travelCost: 200_000 }, { statutory: true, days: 20, everyYears: 1, travelPaid: 200_000 }],
    [
      { isMarried: true, travelCost: 200_000, monthlyWage: 500_000 },
      { statutory: true, days: 20, everyYears: 4, travelPaid: 50_000 },
    ],
    [
      { isMarried: true, travelCost: 100_000, monthlyWage: 500_000 },
      { statutory: true, days: 20, everyYears: 4, travelPaid: 0 },
    ],
  ])('%j', (ask, value) => expect(due(ask)).toEqual(value))
})
