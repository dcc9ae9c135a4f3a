import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { calculatorNamed } from './calculators.ts'
import { monthsFrom, readCells, withCell, writeCells } from './months.ts'
import type { Values } from './spec.ts'
import { initialValues, readForm, shownFields, valuesFrom } from './values.ts'

const today = '2026-11-23' as Day
const bonus = calculatorNamed('taxAnnualBonus')!
const tax = calculatorNamed('withholdIncomeTax')!
const severance = calculatorNamed('severancePay')!
const sick = calculatorNamed('sickPay')!

describe('a form', () => {
  it.each([
    ['36001', 3_600_100],
    ['36,001.50', 3_600_150],
    ['3.6万', 3_600_000],
    ['￥１２０００', 1_200_000],
    ['-5', -500],
  ])('reads %s yuan', (typed, fen) => {
    expect(readForm(bonus, { bonus: typed, paidOn: '2026-12-01' }).input).toEqual({ bonus: fen, paidOn: '2026-12-01' })
  })

  it.each([
    ['bonus', { bonus: 'much', paidOn: '2026-12-01' }, 'money'],
    ['bonus', { bonus: '1.234', paidOn: '2026-12-01' }, 'money'],
    ['paidOn', { bonus: '1', paidOn: '2026-02-30' }, 'day'],
    ['paidOn', { bonus: '1', paidOn: 'soon' }, 'day'],
  ])('says what is wrong with %s in %j', (key, values, problem) => {
    const { problems, input } = readForm(bonus, values)
    expect([problems.get(key), input]).toEqual([problem, undefined])
  })

  it.each([
    ['2026-7', '2026-07'],
    ['202607', '2026-07'],
    ['2026年7月', '2026-07'],
    ['2026-13', undefined],
    ['7', undefined],
  ])('reads the month %s', (typed, month) => {
    const { input, problems } = readForm(sick, {
      ...{ city: 'beijing', month: typed, monthlyWage: '1', days: '1', hiredOn: '2020-01-01' },
    })
    expect((input as { month?: string } | undefined)?.month).toBe(month)
    expect(problems.get('month')).toBe(month === undefined ? 'month' : undefined)
  })

  it.each([
    ['1.5', 'wholeNumber'],
    ['a', 'number'],
    ['２０２６', undefined],
  ])('reads the year %s', (year, problem) => {
    expect(readForm(calculatorNamed('workCalendar')!, { year }).problems.get('year')).toBe(problem)
  })

  it('refuses an end before its beginning', () => {
    const values = { kind: 'N', hiredOn: '2024-03-01', leftOn: '2024-02-29', averageMonthlyWage: '1' }
    expect(readForm(severance, values).problems.get('leftOn')).toBe('before')
  })

  it('asks for the wage of the last month with N+1 only, and tells it only then', () => {
    const values: Values = { kind: 'N', hiredOn: '2024-03-01', leftOn: '2026-03-01', averageMonthlyWage: '1' }
    const keysOf = (kind: string) => shownFields(severance, { ...values, kind }).map(({ key }) => key)
    expect(keysOf('N')).not.toContain('lastMonthWage')
    expect(readForm(severance, { ...values, kind: 'N+1' }).missing.map(({ key }) => key)).toEqual(['lastMonthWage'])
    expect(readForm(severance, { ...values, lastMonthWage: '9' }).input).not.toHaveProperty('lastMonthWage')
  })

  it('begins with its defaults, unless the address fills any of it', () => {
    expect(valuesFrom({}, bonus, today)).toEqual({ paidOn: today })
    expect(valuesFrom({ bonus: '1', lang: 'en' }, bonus, today)).toEqual({ bonus: '1' })
  })
})

describe('months that differ', () => {
  const typed = { 'income.3': '25000', 'socialDeduction.12': '0' }

  it('go through the address', () => {
    expect(readCells(writeCells(typed))).toEqual(typed)
    expect(readCells('income.13=1~nonsense~income.=2~income.1=')).toEqual({})
    expect(withCell(typed, 'income', 3, '')).toEqual({ 'socialDeduction.12': '0' })
  })

  it('stand above the fields', () => {
    const values = {
      ...initialValues(tax, today),
      ...{ income: '20000', socialDeduction: '2000', additionalDeduction: '0', months: writeCells(typed) },
    }
    const { months } = readForm(tax, values).input as { months: { income: number; socialDeduction: number }[] }
    expect(months.map(({ income }) => income)).toEqual(months.map((_, at) => (at === 2 ? 2_500_000 : 2_000_000)))
    expect(months.map(({ socialDeduction }) => socialDeduction).slice(-2)).toEqual([200_000, 0])
  })

  it.each([
    ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
    ['2026-05', '2026-05', ['2026-05']],
    ['2026-05', '2026-04', []],
  ])('from %s to %s', (first, last, months) => {
    expect(monthsFrom(first, last)).toEqual(months)
  })

  it('have an end', () => {
    expect(monthsFrom('2000-01', '2199-12')).toHaveLength(24)
  })
})
