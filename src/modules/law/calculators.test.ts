import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { lawModule } from './index.ts'

/** Somebody who has signed in and may do nothing else. */
const someone = testActor({ grants: [] })
let world: TestWorld
beforeAll(async () => {
  world = await testWorld([lawModule], '2026-11-23')
})
afterAll(() => world?.close())

type Explained = {
  steps: { label: string; formula: string; value: number | string; unit: string }[]
  references: { title: string; article: string; from: string; status: string }[]
  notes: string[]
}
const ask = (name: string, input: object, actor = someone) =>
  act(world, actor, `law.${name}`, input) as Promise<Explained & Record<string, unknown>>

const yuan = (amount: number) => Math.round(amount * 100)

const month = (name: string, income: number) => ({
  month: name,
  income: yuan(income),
  socialDeduction: 0,
  additionalDeduction: 0,
})
const wages = { hiredOn: '2020-01-01', leftOn: '2026-03-31', averageMonthlyWage: yuan(20_000) }
const overtime = (entry: object) => ({ monthlyWage: yuan(10_000), entries: [{ kind: 'workday', hours: 2, ...entry }] })

describe('a calculator', () => {
  it('is open to everybody who has signed in, and to nobody else', async () => {
    expect(await ask('taxLabourService', { amount: yuan(3_000) })).toMatchObject({ tax: yuan(440) })
    await expect(act(world, null, 'law.taxLabourService', { amount: 1 })).rejects.toMatchObject({
      code: 'session.required',
    })
  })

  it('explains itself in the language of who asks', async () => {
    const input = { ...wages, kind: 'N' }
    const zh = await ask('severancePay', input)
    const en = await ask('severancePay', input, testActor({ grants: [], language: 'en' }))
    expect(zh.steps.at(-1)).toEqual({
      label: '经济补偿N',
      formula: '20,000.00 × 6.5',
      value: yuan(130_000),
      unit: 'fen',
    })
    expect(en.steps.at(-1)).toEqual({
      label: 'Compensation N',
      formula: '20,000.00 × 6.5',
      value: yuan(130_000),
      unit: 'fen',
    })
    expect(zh.references[0]).toEqual({ title: '劳动合同法', article: '第四十七条', from: '2008-01-01', status: '正式' })
    expect(en.references[0]).toEqual({
      title: 'Labour Contract Law',
      article: 'art. 47',
      from: '2008-01-01',
      status: '正式',
    })
    expect(en.notes[0]).toBe('No local average wage was given: the cap for high pay was not looked at')
  })

  it('says which of its figures are still to be verified', async () => {
    const { references } = await ask('socialInsurance', {
      city: '北京',
      month: '2026-08',
      wage: yuan(5_000),
      housingFundRate: 12,
    })
    expect(references.filter(({ status }) => status === '待核验').map(({ title }) => title)).toEqual([
      '住房公积金管理条例',
    ])
  })

  it('names a text once, however many figures rest on it', async () => {
    const { references } = await ask('socialInsurance', { city: 'beijing', month: '2026-08', wage: yuan(5_000) })
    expect(references.map(({ title }) => title)).toEqual([
      '京人社发〔2026〕7号',
      '国办发〔2019〕13号',
      '北京市社会保险费率',
    ])
  })
})

describe('refused, saying what to do', () => {
  it.each([
    ['a negative amount', 'taxAnnualBonus', { bonus: -1, paidOn: '2026-01-20' }, 'law.outOfRange'],
    ['an absurd amount', 'taxAnnualBonus', { bonus: 10 ** 14, paidOn: '2026-01-20' }, 'law.outOfRange'],
    ['half a fen', 'taxAnnualBonus', { bonus: 0.5, paidOn: '2026-01-20' }, 'input.invalid'],
    ['no amount', 'taxLabourService', {}, 'input.invalid'],
    [
      'a negative amount in a list',
      'withholdIncomeTax',
      { basis: 'normal', months: [month('2026-01', -5)] },
      'law.outOfRange',
    ],
    [
      'a month left out',
      'withholdIncomeTax',
      { basis: 'normal', months: [month('2026-01', 1), month('2026-03', 1)] },
      'law.monthsNotInARow',
    ],
    [
      'months of two years',
      'withholdIncomeTax',
      { basis: 'normal', months: [month('2025-12', 1), month('2026-01', 1)] },
      'law.monthsOfTwoYears',
    ],
    [
      'a flat deduction from July',
      'withholdIncomeTax',
      { basis: 'flat60000', months: [month('2026-07', 1)] },
      'law.flatFromJanuary',
    ],
    [
      'tax before the law of today',
      'withholdIncomeTax',
      { basis: 'normal', months: [month('2018-12', 1)] },
      'law.noFigure',
    ],
    ['a bonus before the policy that is loaded', 'taxAnnualBonus', { bonus: 1, paidOn: '2023-12-31' }, 'law.noFigure'],
    ['a city without figures', 'socialInsurance', { city: '成都', month: '2026-08', wage: 1 }, 'law.noFigure'],
    [
      'insurance before the first base',
      'socialInsurance',
      { city: 'beijing', month: '2025-06', wage: 1 },
      'law.noFigure',
    ],
    [
      'insurance after the last base',
      'socialInsurance',
      { city: 'beijing', month: '2027-07', wage: 1 },
      'law.noFigure',
    ],
    [
      'Shenzhen, whose bases are not known',
      'socialInsurance',
      { city: '深圳', month: '2026-08', wage: 1 },
      'law.noFigure',
    ],
    [
      'a fund rate above the limit',
      'socialInsurance',
      { city: 'shanghai', month: '2026-08', wage: 1, housingFundRate: 12 },
      'law.outOfRange',
    ],
    [
      'a work-injury rate below it',
      'socialInsurance',
      { city: 'beijing', month: '2026-08', wage: 1, workInjuryRate: 0.1 },
      'law.outOfRange',
    ],
    ['the calendar of 2027', 'workCalendar', { year: 2027 }, 'law.calendarNotPublished'],
    ['the calendar of 2023', 'workCalendar', { year: 2023 }, 'law.calendarNotPublished'],
    ['a wage of 2027', 'prorateWage', { monthlyWage: 1, month: '2027-02' }, 'law.calendarNotPublished'],
    ['overtime on 5 October 2027', 'overtimePay', overtime({ day: '2027-10-05' }), 'law.calendarNotPublished'],
    ['overtime called by the wrong kind', 'overtimePay', overtime({ day: '2026-10-01' }), 'law.otherKindOfDay'],
    ['more hours than a day has', 'overtimePay', overtime({ day: '2026-08-03', hours: 25 }), 'law.outOfRange'],
    [
      '29 February of a common year',
      'annualLeave',
      { year: 2026, entitlement: 5, hiredOn: '2026-02-29' },
      'input.invalid',
    ],
    ['leaving before joining', 'severancePay', { ...wages, leftOn: '2019-12-31', kind: 'N' }, 'law.daysUpsideDown'],
    ['N+1 without the last wage', 'severancePay', { ...wages, kind: 'N+1' }, 'law.lastMonthWageNeeded'],
    ['leave without anything to go by', 'annualLeave', { year: 2026 }, 'law.entitlementNeeded'],
    [
      'leave of who joins later',
      'annualLeave',
      { year: 2026, entitlement: 5, hiredOn: '2027-01-01' },
      'law.daysUpsideDown',
    ],
    ['leave before the regulations', 'annualLeave', { year: 2007, entitlement: 5 }, 'law.noFigure'],
    ['a fixed term without an end', 'probationLimit', { termType: 'fixed', from: '2026-01-01' }, 'law.lastDayNeeded'],
    ['three years of non-compete', 'nonCompetePay', { averageMonthlyWage: 1, months: 36 }, 'law.outOfRange'],
    ['more laid off than there are', 'massLayoff', { staff: 10, leaving: 11 }, 'law.outOfRange'],
    ['a birth to come', 'retirement', { category: 'male', born: '2027-01' }, 'law.outOfRange'],
    [
      'more days absent than are paid',
      'prorateWage',
      { monthlyWage: 1, month: '2026-02', absentDays: 21 },
      'law.outOfRange',
    ],
    ['a province whose leave is not known', 'maternityLeave', { from: '2026-03-01', city: '西藏' }, 'law.noFigure'],
  ])('%s', async (_, name, input, code) => await expect(ask(name, input)).rejects.toMatchObject({ code }))

  it('names the field and its bounds', async () =>
    await expect(ask('taxAnnualBonus', { bonus: -1, paidOn: '2026-01-20' })).rejects.toMatchObject({
      details: { field: 'bonus', name: '奖金', nameEn: 'Bonus', lowest: '0.00', highest: '1,000,000,000.00' },
    }))

  it('names the figure, the place and the day', async () =>
    await expect(ask('socialInsurance', { city: '成都', month: '2026-08', wage: 1 })).rejects.toMatchObject({
      details: { code: 'insurance.bases', place: '成都', day: '2026-08-01', figure: '社会保险缴费基数上下限' },
    }))
})

describe('days at the edge', () => {
  it('29 February that there was', async () =>
    expect(await ask('annualLeave', { year: 2024, entitlement: 5, hiredOn: '2024-02-29' })).toMatchObject({ days: 4 }))

  it('a year of service from 29 February ends with 28 February', async () => {
    const since = { hiredOn: '2024-02-29', averageMonthlyWage: 100, kind: 'N' }
    expect(await ask('severancePay', { ...since, leftOn: '2025-02-28' })).toMatchObject({ months: 1 })
    expect(await ask('severancePay', { ...since, leftOn: '2025-03-01' })).toMatchObject({ months: 1.5 })
  })

  it('the last day that can be entered', async () =>
    expect(await ask('arbitrationDeadline', { knownOn: '2199-12-31' })).toMatchObject({ deadline: '2200-12-31' }))

  it('a bonus of 2028 is only merged', async () => {
    const answer = await ask('taxAnnualBonus', { bonus: yuan(60_000), annualTaxableWages: 0, paidOn: '2028-01-01' })
    expect(answer).toMatchObject({
      separate: null,
      merged: { tax: yuan(3_480) },
      notes: ['单独计税的政策到期，只能并入综合所得'],
    })
    expect(answer).not.toHaveProperty('better')
  })
})

describe('where a city is named, its wages are taken', () => {
  const input = { hiredOn: '2011-05-01', leftOn: '2026-09-30', averageMonthlyWage: yuan(45_000), kind: 'N' }

  it('and both base and years are capped for high pay', async () => {
    const answer = await ask('severancePay', { ...input, city: '北京' })
    expect(answer).toMatchObject({ months: 12, monthlyBase: yuan(36_348), amount: yuan(436_176) })
    expect(answer.notes[0]).toContain('月工资不超过36,348.00的人不封顶，最多可得563,394.00')
    expect(answer.references.map(({ title }) => title)).toContain('京人社发〔2026〕7号')
  })

  it('and who is paid less gets more', async () =>
    expect(await ask('severancePay', { ...input, averageMonthlyWage: yuan(30_000), city: '北京' })).toMatchObject({
      months: 15.5,
      amount: yuan(465_000),
    }))

  it('and nobody gets less than the minimum wage', async () =>
    expect(
      await ask('severancePay', { ...input, hiredOn: '2025-10-01', averageMonthlyWage: yuan(2_000), city: '北京' }),
    ).toMatchObject({ months: 1, amount: yuan(2_540) }))
})

it('answers line after line without reading the figures each time', async () => {
  world.queries.length = 0
  for (let line = 0; line < 500; line += 1) {
    await ask('socialInsurance', { city: 'beijing', month: '2026-08', wage: yuan(5_000 + line), housingFundRate: 12 })
  }
  expect(world.queries.length).toBeLessThan(30)
})
