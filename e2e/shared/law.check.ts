import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { trapZones } from '#statute/cn/tax/bonus.ts'
import {
  annualBrackets,
  basicDeduction,
  monthlyBrackets,
  nonResidentBonus,
  nonResidents,
  platformWorkers,
} from '#statute/cn/tax/figures.ts'
import { taxEquity, taxNonResidentBonus, taxNonResidentService, taxNonResidentWage } from '#statute/cn/tax/others.ts'
import { withholdOnServices } from '#statute/cn/tax/services.ts'
import { type Batch, type Installation, installation, openBatch } from './command.ts'

/** The examples that were worked out with the law at hand, each through the command line as a script would ask it. */
const shared = process.env.RENHE_SHARED ?? '../shared'
const fixtures = JSON.parse(readFileSync(join(shared, 'reference/china-hr-fixtures.json'), 'utf8'))

let installed: Installation
let batch: Batch
beforeAll(async () => {
  installed = await installation()
  batch = openBatch(installed)
})
afterAll(async () => {
  await batch?.end()
  await installed?.remove()
})

type Answer = Record<string, unknown>
const ask = (name: string, input: object): Promise<Answer> => batch.ask(`law.${name}`, input)

const fen = (yuan: number) => Math.round(yuan * 100)
const basis: Record<string, string> = { NORMAL: 'normal', FIRST_JOB_OF_YEAR: 'firstJobOfYear', FLAT_60000: 'flat60000' }
const monthName = (month: number) => `2026-${String(month).padStart(2, '0')}`
const entries = <T>(table: Record<string, T>) =>
  Object.entries(table).map(([key, value]) => [Number(key), value] as const)

type Cumulative = { id: string; mode: string; startMonth?: number; months: [number, number, number][]; tax: number[] }

describe('income tax', () => {
  it.each(fixtures.iit_cumulative as Cumulative[])('$id', async ({ mode, startMonth = 1, months, tax }) => {
    const { months: withheld, total } = await ask('withholdIncomeTax', {
      basis: basis[mode],
      months: months.map(([income, social, additional], at) => ({
        month: monthName(startMonth + at),
        income: fen(income),
        socialDeduction: fen(social),
        additionalDeduction: fen(additional),
      })),
    })
    expect((withheld as { tax: number }[]).map((row) => row.tax)).toEqual(tax.map(fen))
    expect(total).toBe(tax.map(fen).reduce((sum, each) => sum + each, 0))
  })

  it.each(entries<number>(fixtures.bonus_separate))('a bonus of %d is taxed %d', async (bonus, tax) =>
    expect(await ask('taxAnnualBonus', { bonus: fen(bonus), paidOn: '2026-01-20' })).toMatchObject({
      separate: { tax: fen(tax) },
    }),
  )

  it('the traps', () =>
    expect(trapZones(monthlyBrackets.on(Day.parse('2026-01-20')).value, 12).map(({ from, to }) => [from, to])).toEqual(
      (fixtures.bonus_traps as [number, number][]).map((zone) => zone.map(fen)),
    ))

  it.each(fixtures.bonus_choice as number[][])('wages %d, bonus %d: %d or %d', async (wages, bonus, separate, merged) =>
    expect(
      await ask('taxAnnualBonus', { bonus: fen(bonus!), annualTaxableWages: fen(wages!), paidOn: '2026-01-20' }),
    ).toMatchObject({
      separateTotal: fen(separate!),
      merged: { tax: fen(merged!) },
      better: separate! < merged! ? 'separate' : separate! > merged! ? 'merged' : 'equal',
    }),
  )

  it.each(fixtures.severance_tax as number[][])('severance %d at %d is taxed %d', async (amount, average, tax) =>
    expect(await ask('taxSeverance', { amount: fen(amount!), averageAnnualWage: fen(average!) })).toMatchObject({
      tax: fen(tax!),
    }),
  )

  it.each(entries<number>(fixtures.labor_service))('services of %d are taxed %d', async (amount, tax) =>
    expect(await ask('taxLabourService', { amount: fen(amount) })).toMatchObject({ tax: fen(tax) }),
  )
})

describe('income tax without an operation yet', () => {
  const day = Day.parse('2026-01-01')
  const annual = annualBrackets.on(day).value
  const monthly = monthlyBrackets.on(day).value

  it.each(fixtures.platform_labor as [number[], number[]][])('platform work of %j is taxed %j', (incomes, tax) =>
    expect(withholdOnServices(incomes.map(fen), platformWorkers.on(day).value, annual)).toEqual(tax.map(fen)),
  )

  it('non-residents', () => {
    const { services, manuscript } = nonResidents.on(day).value
    const deduction = basicDeduction.on(day).value
    expect({
      wage20000: taxNonResidentWage(fen(20_000), deduction, monthly) / 100,
      wage50000: taxNonResidentWage(fen(50_000), deduction, monthly) / 100,
      labor30000: taxNonResidentService(fen(30_000), services, monthly) / 100,
      royalty10000: taxNonResidentService(fen(10_000), services, monthly) / 100,
      manuscript10000: taxNonResidentService(fen(10_000), manuscript, monthly) / 100,
      multiMonthBonus120000: taxNonResidentBonus(fen(120_000), nonResidentBonus.on(day).value, monthly) / 100,
    }).toEqual(fixtures.nonresident)
  })

  it.each(fixtures.equity as number[][])('equity income of %d is taxed %d', (amount, tax) =>
    expect(taxEquity(fen(amount!), 0, annual)).toBe(fen(tax!)),
  )
})

type Insurance = {
  city: string
  month: string
  wage: number
  base: number
  employee: number
  employer: number
  fund12?: number
  fund7?: number
}

it.each(fixtures.social_insurance as Insurance[])('insurance in $city, wage $wage', async (row) => {
  const rate = row.fund7 !== undefined ? 7 : 12
  const fund = row.fund7 ?? row.fund12
  const answer = await ask('socialInsurance', {
    city: row.city,
    month: row.month,
    wage: fen(row.wage),
    ...(fund === undefined ? {} : { housingFundRate: rate }),
  })
  expect(answer).toMatchObject({ base: fen(row.base), employee: fen(row.employee), employer: fen(row.employer) })
  expect(answer.housingFund).toEqual(
    fund === undefined ? undefined : { base: expect.any(Number), employee: fen(fund), employer: fen(fund) },
  )
})

it.each(fixtures.overtime as Record<string, number>[])(
  'overtime at $monthly',
  async ({ monthly, weekday2h, rest8h, statutory8h }) =>
    expect(
      await ask('overtimePay', {
        monthlyWage: fen(monthly!),
        entries: [
          { kind: 'workday', hours: 2 },
          { kind: 'restDay', hours: 8 },
          { kind: 'holiday', hours: 8 },
        ],
      }),
    ).toMatchObject({ entries: [weekday2h, rest8h, statutory8h].map((pay) => ({ pay: fen(pay!) })) }),
)

type Proration = {
  monthly: number
  paidDays: number
  monthPaidDays: number
  forward: number
  backward: number
  byMonthDays: number
}

describe.each(fixtures.proration as Proration[])('$paidDays of $monthPaidDays paid days', (row) => {
  const employed = row.paidDays === 10 ? { employedFrom: '2026-10-19' } : { employedTo: '2026-10-16' }
  it.each([
    ['forward', row.forward],
    ['backward', row.backward],
    ['paidDays', row.byMonthDays],
  ])('%s: %d', async (method, pay) =>
    expect(
      await ask('prorateWage', { monthlyWage: fen(row.monthly), month: '2026-10', method, ...employed }),
    ).toMatchObject({
      paidDays: row.paidDays,
      monthPaidDays: row.monthPaidDays,
      pay: fen(pay),
    }),
  )
})

describe.each(Object.entries(fixtures.paid_days as Record<string, { due: number[]; paid: number[] }>))(
  '%s',
  (year, { due, paid }) => {
    it('due and paid days', async () => {
      const months = (await ask('workCalendar', { year: Number(year) })).months as {
        dueDays: number
        paidDays: number
      }[]
      expect(months.map(({ dueDays }) => dueDays)).toEqual(due)
      expect(months.map(({ paidDays }) => paidDays)).toEqual(paid)
    })

    it('statutory and make-up days', async () => {
      const { holidays, makeUpDays } = await ask('workCalendar', { year: Number(year) })
      expect({ holidays, makeUpDays }).toEqual({
        holidays: fixtures.statutory_days[year],
        makeUpDays: fixtures.makeup_workdays[year],
      })
    })
  },
)

describe('annual leave', () => {
  it.each(fixtures.annual_leave_join as [string, number, number][])(
    'joins %s with %d: %d',
    async (hiredOn, entitlement, days) =>
      expect(await ask('annualLeave', { year: 2026, entitlement, hiredOn })).toMatchObject({ entitlement, days }),
  )

  it.each(fixtures.annual_leave_exit as [string, number, number, number][])(
    'leaves %s with %d, %d used: %d',
    async (leftOn, entitlement, used, days) =>
      expect(await ask('annualLeave', { year: 2026, entitlement, leftOn, used })).toMatchObject({ entitlement, days }),
  )

  it.each(fixtures.unused_leave_extra as number[][])('%d, %d days unused: %d', async (wage, days, pay) =>
    expect(await ask('unusedLeavePay', { averageMonthlyWage: fen(wage!), days })).toMatchObject({ pay: fen(pay!) }),
  )
})

/** `3y5m29d`, counted from 1 January 2010. */
function lastDayAfter(length: string): string {
  const part = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(length)?.[1] ?? 0)
  return new Date(Date.UTC(2010 + part('y'), part('m'), part('d'))).toISOString().slice(0, 10)
}

describe('severance', () => {
  it.each(fixtures.severance_n as [string, number][])('%s is %d months', async (length, months) =>
    expect(
      await ask('severancePay', {
        hiredOn: '2010-01-01',
        leftOn: lastDayAfter(length),
        averageMonthlyWage: 100,
        kind: 'N',
      }),
    ).toMatchObject({ months }),
  )

  type Amount = { wage: number; avg: number; n: number; N: number; last?: number; N1?: number; twoN?: number }
  it.each(fixtures.severance_amount as Amount[])('$n months at $wage', async ({ wage, avg, n, N, last, N1, twoN }) => {
    const leftOn = '2026-03-31'
    const hiredOn = n === 4 ? '2022-09-01' : '2010-12-01'
    const input = { hiredOn, leftOn, averageMonthlyWage: fen(wage), localAverageMonthlyWage: fen(avg) }
    expect(await ask('severancePay', { ...input, kind: 'N' })).toMatchObject({ amount: fen(N) })
    if (last === undefined) return
    const lastMonthWage = fen(last)
    expect(await ask('severancePay', { ...input, lastMonthWage, kind: 'N+1' })).toMatchObject({
      months: n,
      amount: fen(N1!),
    })
    expect(await ask('severancePay', { ...input, kind: '2N' })).toMatchObject({ months: n, amount: fen(twoN!) })
  })
})

it.each(fixtures.retirement as [string, string, number, string, string, number][])(
  '%s born %s retires %d months later',
  async (category, born, delayMonths, age, month, contributionYears) => {
    const [years = 0, months = 0] = age.split('-').map(Number)
    expect(await ask('retirement', { category, born })).toMatchObject({
      delayMonths,
      age: { years, months },
      month,
      minimumContributionMonths: contributionYears * 12,
    })
  },
)

it.each([
  ['residentId', true, fixtures.ids.residentValid],
  ['residentId', false, fixtures.ids.residentInvalid],
  ['uscc', true, fixtures.ids.usccValid],
  ['uscc', false, fixtures.ids.usccInvalid],
  ['bankCard', true, fixtures.ids.luhnValid],
  ['bankCard', false, fixtures.ids.luhnInvalid],
])('numbers: %s, valid %s', async (kind, valid, numbers) => {
  for (const value of numbers as string[]) expect(await ask('checkIdentity', { kind, value })).toMatchObject({ valid })
})
