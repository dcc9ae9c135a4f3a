import type { Month } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { refuse } from '#platform/refusal.ts'
import type { Entry } from '#platform/words.ts'
import { fieldWords } from './locale.ts'

type Limit = { name: Entry; lowest: number; highest: number; isMoney?: true }

/** A thousand million yuan: more is a slip of the keyboard. */
const mostMoney = 100_000_000_000

const money = (name: Entry): Limit => ({ name, lowest: 0, highest: mostMoney, isMoney: true })
const number = (name: Entry, lowest: number, highest: number): Limit => ({ name, lowest, highest })

/** What the numbers of the calculators may be, by the name of their field. */
const limits: Readonly<Record<string, Limit>> = {
  income: money(fieldWords.income),
  socialDeduction: money(fieldWords.socialDeduction),
  additionalDeduction: money(fieldWords.additionalDeduction),
  otherDeduction: money(fieldWords.otherDeduction),
  bonus: money(fieldWords.bonus),
  annualTaxableWages: { ...money(fieldWords.annualTaxableWages), lowest: -mostMoney },
  amount: money(fieldWords.amount),
  averageAnnualWage: money(fieldWords.averageAnnualWage),
  wage: money(fieldWords.wage),
  monthlyWage: money(fieldWords.monthlyWage),
  averageMonthlyWage: money(fieldWords.averageMonthlyWage),
  lastMonthWage: money(fieldWords.lastMonthWage),
  localAverageMonthlyWage: { ...money(fieldWords.localAverageMonthlyWage), lowest: 1 },
  localMinimumWage: money(fieldWords.localMinimumWage),
  agreedWage: money(fieldWords.agreedWage),
  lowestGradeWage: money(fieldWords.lowestGradeWage),
  agreedMonthly: money(fieldWords.agreedMonthly),
  cost: money(fieldWords.cost),
  travelCost: money(fieldWords.travelCost),
  agreedRate: number(fieldWords.agreedRate, 0, 100),
  hours: number(fieldWords.hours, 0, 744),
  absentDays: number(fieldWords.absentDays, 0, 31),
  used: number(fieldWords.used, 0, 366),
  entitlement: number(fieldWords.entitlement, 0, 100),
  days: number(fieldWords.days, 0, 366),
  year: number(fieldWords.year, 1900, 2199),
  babies: number(fieldWords.babies, 1, 10),
  childOrder: number(fieldWords.childOrder, 1, 20),
  monthsPregnant: number(fieldWords.monthsPregnant, 0, 10),
  agreedMonths: number(fieldWords.agreedMonths, 0, 600),
  servedMonths: number(fieldWords.servedMonths, 0, 600),
  bondMonths: number(fieldWords.bondMonths, 1, 600),
  staff: number(fieldWords.staff, 1, 10_000_000),
  leaving: number(fieldWords.leaving, 0, 10_000_000),
}

/** Refuses a number of the input that is negative, absurd or otherwise not possible, saying what is. */
export function checkLimits(input: unknown): void {
  if (typeof input !== 'object' || input === null) return
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === 'number') checkNumber(field, value)
    else checkLimits(value)
  }
}

function checkNumber(field: string, value: number): void {
  const limit = limits[field]
  if (limit) within(field, value, limit)
}

function within(field: string, value: number, { name, lowest, highest, isMoney }: Limit): void {
  if (value >= lowest && value <= highest) return
  const shown = (bound: number) => (isMoney ? formatFen(bound) : String(bound))
  refuse('law.outOfRange', { field, name: name[0], nameEn: name[1], lowest: shown(lowest), highest: shown(highest) })
}

/** Whose bounds come from a figure, or from the rest of the input. */
const bounded = {
  housingFundRate: fieldWords.housingFundRate,
  workInjuryRate: fieldWords.workInjuryRate,
  hours: fieldWords.hours,
  absentDays: fieldWords.absentDays,
  months: fieldWords.months,
  leaving: fieldWords.leaving,
}

/** Refuses a value outside such bounds. */
export const checkWithin = (field: keyof typeof bounded, value: number, lowest: number, highest: number): void =>
  within(field, value, number(bounded[field], lowest, highest))

/** Refuses two days in the wrong order; the same day will do. */
export function checkOrder(earlier: string | undefined, later: string | undefined): void {
  if (earlier !== undefined && later !== undefined && later < earlier) refuse('law.daysUpsideDown', { earlier, later })
}

/** Refuses a month of birth that is still to come. */
export function checkBorn(born: Month, now: Month): void {
  const [name, nameEn] = fieldWords.born
  if (born > now) refuse('law.outOfRange', { field: 'born', name, nameEn, lowest: '1900-01', highest: now })
}
