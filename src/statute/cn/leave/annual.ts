import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { millionths, portion, ratedPortion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase } from '../../phrase.ts'
import { afterMonths } from '../service.ts'
import type { LeaveSteps } from './figures.ts'
import { leaveWords } from './locale.ts'

export type AnnualLeaveAsk = {
  year: number
  /** Days a year; without it they follow from the first work date. */
  entitlement?: number | undefined
  firstWorkDate?: Day | undefined
  hiredOn?: Day | undefined
  /** The last day employed. */
  leftOn?: Day | undefined
  used: number
}

type Stretch = { from: Day; to: Day; entitlement: number }

const daysIn = ({ from, to }: Stretch): number => daysBetween(from, to) + 1

/** The days by the years of work behind somebody on that day. */
function entitlementOn(day: Day, firstWorkDate: Day, steps: LeaveSteps): number {
  return steps.find(({ years }) => day >= afterMonths(firstWorkDate, years * 12))?.days ?? 0
}

/** The employed part of the year, cut where the entitlement steps up. */
function stretchesOf(
  { year, entitlement, firstWorkDate, hiredOn, leftOn }: AnnualLeaveAsk,
  steps: LeaveSteps,
): Stretch[] {
  const first = `${year}-01-01` as Day
  const last = `${year}-12-31` as Day
  const from = hiredOn && hiredOn > first ? hiredOn : first
  const to = leftOn && leftOn < last ? leftOn : last
  if (to < from) return []
  if (entitlement !== undefined || !firstWorkDate) return [{ from, to, entitlement: entitlement ?? 0 }]
  const rises = steps
    .map(({ years }) => afterMonths(firstWorkDate, years * 12))
    .filter((day) => day > from && day <= to)
  const starts = [from, ...rises.sort()]
  return starts.map((start, at) => {
    const next = starts[at + 1]
    return { from: start, to: next ? addDays(next, -1) : to, entitlement: entitlementOn(start, firstWorkDate, steps) }
  })
}

/**
 * Annual leave of a year: calendar days employed ÷ 365 × entitlement, less what was used, whole days, never below zero
 * (职工带薪年休假条例第三条、企业职工带薪年休假实施办法第五、十二条). 365 holds in leap years too.
 */
export function annualLeave(
  ask: AnnualLeaveAsk,
  steps: Version<LeaveSteps>,
): Computed<{ entitlement: number; days: number }> {
  const stretches = stretchesOf(ask, steps.value)
  const earned = stretches.reduce((sum, stretch) => sum + daysIn(stretch) * stretch.entitlement, 0)
  const days = Math.max(0, Math.floor((earned * 1_000_000 - millionths(ask.used) * 365) / 365_000_000))
  const entitlement = stretches.at(-1)?.entitlement ?? ask.entitlement ?? 0
  return {
    value: { entitlement, days },
    steps: [
      ...stretches.map((stretch) => ({
        label: phrase(leaveWords.stretch, { from: stretch.from, to: stretch.to }),
        formula: phrase(leaveWords.stretchFormula, { days: daysIn(stretch), entitlement: stretch.entitlement }),
        value: Math.round((daysIn(stretch) * stretch.entitlement * 100) / 365) / 100,
        unit: 'days' as const,
      })),
      {
        label: phrase(leaveWords.days),
        formula: phrase(leaveWords.daysFormula, { used: ask.used }),
        value: days,
        unit: 'days',
      },
    ],
    references: [steps],
    notes: earned < ask.used * 365 ? [phrase(leaveWords.noClawBack)] : [],
  }
}

/** Pay for leave that could not be taken: 200 % on top of the normal pay (企业职工带薪年休假实施办法第十、十一条). */
export function unusedLeavePay(
  averageMonthlyWage: number,
  days: number,
  { rate, paidDays }: { rate: Version<number>; paidDays: Version<number> },
): Computed<{ pay: number }> {
  const hundredths = Math.round(paidDays.value * 100)
  const pay = ratedPortion(averageMonthlyWage, hundredths, days, rate.value)
  const wage = formatFen(averageMonthlyWage)
  return {
    value: { pay },
    steps: [
      {
        label: phrase(leaveWords.dailyWage),
        formula: `${wage} ÷ ${paidDays.value}`,
        value: portion(averageMonthlyWage, 100, hundredths),
        unit: 'fen',
      },
      {
        label: phrase(leaveWords.unusedPay),
        formula: phrase(leaveWords.unusedFormula, { wage, perMonth: paidDays.value, days, rate: rate.value }),
        value: pay,
        unit: 'fen',
      },
    ],
    references: [rate, paidDays],
    notes: [phrase(leaveWords.unusedNote)],
  }
}
