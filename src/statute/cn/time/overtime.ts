import { formatFen } from '#platform/kernel/money.ts'
import { percentOf, portion, ratedPortion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import type { OvertimeRates } from './figures.ts'
import { timeWords } from './locale.ts'

export type OvertimeKind = 'workday' | 'restDay' | 'holiday'
export type OvertimeEntry = { kind: OvertimeKind; hours: number }

export type OvertimeFigures = {
  paidDays: Version<number>
  hoursOfDay: Version<number>
  rates: Version<OvertimeRates>
  limits: Version<{ day: number; specialDay: number; month: number }>
}

export type OvertimePay = { hourlyWage: number; entries: (OvertimeEntry & { pay: number })[]; total: number }

/** Hundredths of the hours that a monthly wage pays for: 17,400 of 174. */
const hundredthHours = ({ paidDays, hoursOfDay }: Pick<OvertimeFigures, 'paidDays' | 'hoursOfDay'>): number =>
  Math.round(paidDays.value * hoursOfDay.value * 100)

/** Overtime at 150, 200 and 300 percent, from the unrounded hourly wage; each entry is rounded (劳动法第四十四条). */
export function overtimePay(
  monthlyWage: number,
  entries: readonly OvertimeEntry[],
  figures: OvertimeFigures,
): Computed<OvertimePay> {
  const { paidDays, hoursOfDay, rates, limits } = figures
  const hourlyWage = portion(monthlyWage, 100, hundredthHours(figures))
  const paid = entries.map((entry) => ({ ...entry, pay: overtimePayOf(monthlyWage, entry, figures) }))
  const total = paid.reduce((sum, { pay }) => sum + pay, 0)
  return {
    value: { hourlyWage, entries: paid, total },
    steps: [
      {
        label: phrase(timeWords.hourlyWage),
        formula: `${formatFen(monthlyWage)} ÷ ${paidDays.value} ÷ ${hoursOfDay.value}`,
        value: hourlyWage,
        unit: 'fen',
      },
      ...paid.map((entry) => stepOf(monthlyWage, entry, figures)),
      {
        label: phrase(timeWords.total),
        formula: paid.map(({ pay }) => formatFen(pay)).join(' + '),
        value: total,
        unit: 'fen',
      },
    ],
    references: [rates, paidDays, hoursOfDay],
    notes: notesOn(entries, limits.value.month),
  }
}

/** Pay for hours of one kind, from the unrounded hourly wage. */
export function overtimePayOf(
  monthlyWage: number,
  { kind, hours }: OvertimeEntry,
  figures: Pick<OvertimeFigures, 'paidDays' | 'hoursOfDay' | 'rates'>,
): number {
  return ratedPortion(monthlyWage, hundredthHours(figures), hours, figures.rates.value[kind])
}

const stepOf = (
  wage: number,
  { kind, hours, pay }: OvertimePay['entries'][number],
  figures: OvertimeFigures,
): Step => ({
  label: phrase(timeWords[kind], { hours }),
  formula: `${formatFen(wage)} ÷ ${figures.paidDays.value} ÷ ${figures.hoursOfDay.value} × ${hours} × ${figures.rates.value[kind]}%`,
  value: pay,
  unit: 'fen',
})

function notesOn(entries: readonly OvertimeEntry[], monthLimit: number): Phrase[] {
  const has = (kind: OvertimeKind) => entries.some((entry) => entry.kind === kind)
  const hours = entries.filter(({ kind }) => kind === 'workday').reduce((sum, entry) => sum + entry.hours, 0)
  return [
    ...(has('restDay') ? [phrase(timeWords.restInstead)] : []),
    ...(has('holiday') ? [phrase(timeWords.noRestInstead)] : []),
    ...(hours > monthLimit ? [phrase(timeWords.aboveMonth, { limit: monthLimit })] : []),
  ]
}

/** May so many more hours be worked on that day? 劳动法第四十一条 */
export function overtimeProblem(
  ask: { hoursOfMonth: number; hoursOfDay: number; more: number },
  limits: { specialDay: number; month: number },
): 'aboveDay' | 'aboveMonth' | null {
  if (ask.hoursOfDay + ask.more > limits.specialDay) return 'aboveDay'
  return ask.hoursOfMonth + ask.more > limits.month ? 'aboveMonth' : null
}

/** The most that may be kept from a month's wage for a loss: a share of it, and never below the minimum wage. */
export const mostDeducted = (wage: number, loss: number, share: number, minimumWage: number): number =>
  Math.max(0, Math.min(loss, percentOf(wage, share), wage - minimumWage))
