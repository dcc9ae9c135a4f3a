import type { Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { percentOf } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { afterMonths } from '../service.ts'
import type { HomeLeave } from './figures.ts'
import { leaveWords } from './locale.ts'

export type HomeLeaveAsk = {
  /** State organs, institutions and state-owned enterprises owe it by law. */
  isStateEmployer: boolean
  hiredOn: Day
  asOf: Day
  visit: 'spouse' | 'parents'
  isMarried: boolean
  /** Unmarried: taken together once in two years. */
  everyTwoYears: boolean
  /** Fare of the journey and monthly standard wage, for the share that is borne by oneself. */
  travelCost?: number | undefined
  monthlyWage?: number | undefined
}

export type HomeLeaveDue = { statutory: boolean; days: number; everyYears: number; travelPaid?: number }

type Claim = { days: number; everyYears: number; because: Phrase }

function claimOf({ visit, isMarried, everyTwoYears }: HomeLeaveAsk, rule: HomeLeave): Claim {
  if (visit === 'spouse') return { days: rule.spouseDays, everyYears: 1, because: phrase(leaveWords.visitSpouse) }
  if (isMarried) {
    const years = rule.marriedParentsYears
    return {
      days: rule.marriedParentsDays,
      everyYears: years,
      because: phrase(leaveWords.marriedVisitParents, { years }),
    }
  }
  return everyTwoYears
    ? { days: rule.singleDaysOfTwoYears, everyYears: 2, because: phrase(leaveWords.visitParentsTwoYears) }
    : { days: rule.singleDays, everyYears: 1, because: phrase(leaveWords.visitParents) }
}

/** 探亲假 (国发〔1981〕36号): days and how often, from a year of service; what the employer pays of the journey. */
export function homeLeave(
  ask: HomeLeaveAsk,
  { rule, ownShare }: { rule: Version<HomeLeave>; ownShare: Version<number> },
): Computed<HomeLeaveDue> {
  const years = rule.value.serviceYears
  const isServed = ask.asOf >= afterMonths(ask.hiredOn, years * 12)
  const claim = claimOf(ask, rule.value)
  const days = isServed ? claim.days : 0
  const travel = isServed ? travelOf(ask, ownShare.value) : undefined
  return {
    value: {
      statutory: ask.isStateEmployer && isServed,
      days,
      everyYears: claim.everyYears,
      ...(travel ? { travelPaid: travel.paid } : {}),
    },
    steps: [
      {
        label: phrase(leaveWords.home),
        formula: isServed ? claim.because : phrase(leaveWords.tooShort, { years }),
        value: days,
        unit: 'days',
      },
      ...(travel?.steps ?? []),
    ],
    references: [rule, ...(travel?.steps.length ? [ownShare] : [])],
    notes: [phrase(leaveWords.includesRest), ...(ask.isStateEmployer ? [] : [phrase(leaveWords.benefitOnly)])],
  }
}

function travelOf(ask: HomeLeaveAsk, share: number): { paid: number; steps: Step[] } | undefined {
  const { travelCost: cost, monthlyWage: wage } = ask
  if (cost === undefined) return undefined
  if (ask.visit === 'spouse' || !ask.isMarried) return { paid: cost, steps: [] }
  if (wage === undefined) return undefined
  const own = Math.min(cost, percentOf(wage, share))
  const step: Step = {
    label: phrase(leaveWords.ownShare),
    formula: phrase(leaveWords.ownShareFormula, { wage: formatFen(wage), share, cost: formatFen(cost) }),
    value: own,
    unit: 'fen',
  }
  return { paid: cost - own, steps: [step] }
}
