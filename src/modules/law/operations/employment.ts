import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import {
  arbitrationLimit,
  bondRule,
  illegalProbation,
  layoffRule,
  nonCompeteRule,
  nonCompeteTerm,
  noticePay,
  probationPay,
  severanceRule,
  severanceWage,
  unlawfulDamages,
  unwrittenRule,
} from '#statute/cn/contract/figures.ts'
import { nonCompetePay } from '#statute/cn/contract/non-compete.ts'
import { arbitrationDeadline, massLayoff, trainingBond } from '#statute/cn/contract/obligations.ts'
import { probation } from '#statute/cn/contract/probation-pay.ts'
import { severancePay } from '#statute/cn/contract/severance.ts'
import { type DoubleSpan, doublePaySpan, unwrittenContractPay } from '#statute/cn/contract/unwritten.ts'
import { averageWage, minimumWage } from '#statute/cn/insurance/figures.ts'
import { partTimeProbation, probationSteps } from '#statute/cn/probation.ts'
import { countDays, isDue } from '#statute/cn/time/calendar.ts'
import { paidDaysOfMonth } from '#statute/cn/time/figures.ts'
import type { Parameter, Version } from '#statute/parameter.ts'
import { type Calendar, calculator, type Figures } from '../calculator.ts'
import { law } from '../contract.ts'
import { checkOrder, checkWithin } from '../limits.ts'

/** A local wage: as given, else that of the city if one is named. */
function localWage(
  given: number | undefined,
  parameter: Parameter<number>,
  place: { day: Day; city: string | undefined },
  { need }: Figures,
) {
  if (given !== undefined || place.city === undefined) return { wage: given, version: undefined }
  const version: Version<number> = need(parameter, place.day, place.city)
  return { wage: version.value, version }
}

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/** The working days of the part of a month, with the calendars they were counted by: it may run over New Year. */
function workDaysOf(rest: DoubleSpan['rest'], { calendar }: Figures): { days: number; calendars: Calendar[] } {
  if (!rest) return { days: 0, calendars: [] }
  const years = [...new Set([rest.from.slice(0, 4), rest.to.slice(0, 4)])]
  const parts = years.map((year) => {
    const from = year === rest.from.slice(0, 4) ? rest.from : (`${year}-01-01` as Day)
    const to = year === rest.to.slice(0, 4) ? rest.to : (`${year}-12-31` as Day)
    const found = calendar(year)
    return { found, days: countDays(found.calendar, from, to, isDue) }
  })
  return { days: parts.reduce((sum, { days }) => sum + days, 0), calendars: parts.map(({ found }) => found) }
}

export const employmentCalculators = [
  calculator(law.severancePay, ({ city, ...ask }, figures) => {
    checkOrder(ask.hiredOn, ask.leftOn)
    if (ask.kind === 'N+1' && ask.lastMonthWage === undefined) refuse('law.lastMonthWageNeeded')
    const { need } = figures
    const place = { day: ask.leftOn, city }
    const average = localWage(ask.localAverageMonthlyWage, averageWage, place, figures)
    const minimum = localWage(ask.localMinimumWage, minimumWage, place, figures)
    return severancePay(
      { ...ask, localAverageMonthlyWage: average.wage, localMinimumWage: minimum.wage },
      {
        rule: need(severanceRule, ask.leftOn),
        wage: need(severanceWage, ask.leftOn),
        notice: need(noticePay, ask.leftOn),
        damages: need(unlawfulDamages, ask.leftOn),
        local: present([average.version, minimum.version]),
      },
    )
  }),

  calculator(law.unwrittenContractPay, ({ startedOn, signedOn, asOf, monthlyWage }, figures) => {
    const until = signedOn ?? asOf ?? figures.today
    checkOrder(startedOn, until)
    const rule = figures.need(unwrittenRule, startedOn)
    const ask = { startedOn, signedOn: until, isSigned: signedOn !== undefined, monthlyWage }
    const span = doublePaySpan(ask, rule.value)
    const { days, calendars } = workDaysOf(span.rest, figures)
    return unwrittenContractPay(ask, span, days, {
      rule,
      paidDays: figures.need(paidDaysOfMonth, startedOn),
      calendars: calendars.map(({ holidays }) => holidays),
    })
  }),

  calculator(law.probationLimit, ({ city, ...ask }, { need }) => {
    checkOrder(ask.from, ask.lastDay ?? undefined)
    if (ask.termType === 'fixed' && ask.lastDay === null && !ask.partTime) refuse('law.lastDayNeeded')
    return probation(ask, {
      steps: need(probationSteps, ask.from),
      partTime: need(partTimeProbation, ask.from),
      pay: need(probationPay, ask.from),
      damages: need(illegalProbation, ask.from),
      minimumWage: city === undefined ? undefined : need(minimumWage, ask.from, city),
    })
  }),

  calculator(law.nonCompetePay, ({ city, asOf, ...ask }, figures) => {
    const day = asOf ?? figures.today
    const term = figures.need(nonCompeteTerm, day)
    checkWithin('months', ask.months, 1, term.value)
    const minimum = localWage(ask.localMinimumWage, minimumWage, { day, city }, figures)
    return nonCompetePay(
      { ...ask, localMinimumWage: minimum.wage },
      { rule: figures.need(nonCompeteRule, day), term, minimumWage: minimum.version },
    )
  }),

  calculator(law.trainingBond, ({ asOf, ...ask }, { need, today }) => trainingBond(ask, need(bondRule, asOf ?? today))),

  calculator(law.massLayoff, ({ asOf, ...ask }, { need, today }) => {
    checkWithin('leaving', ask.leaving, 0, ask.staff)
    return massLayoff(ask, need(layoffRule, asOf ?? today))
  }),

  calculator(law.arbitrationDeadline, (ask, { need }) => {
    checkOrder(ask.knownOn, ask.interruptedOn)
    return arbitrationDeadline(ask, need(arbitrationLimit, ask.leftOn ?? ask.knownOn))
  }),
]
