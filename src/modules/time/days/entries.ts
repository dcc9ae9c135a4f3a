import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { DayEntry } from '../contract.ts'
import { type Allotted, allot } from './rules/allot.ts'
import type { Reason } from './rules/attendance.ts'
import { type Account, settling } from './rules/period.ts'
import { type PlanFacts, type Planned, type PlannedDay, planOf, type spanDays } from './rules/plan.ts'
import { type DayFacts, isEventful, reckon } from './rules/reckon.ts'
import type { Happened } from './store/day-facts.ts'

export type Reckoning = {
  one: Planned
  facts: PlanFacts
  /** The span with the days beside it. */
  days: ReturnType<typeof spanDays>
  happened: Happened
  accounts: Accounts
  /** Minutes since 2000. */
  now: number
}

/** Of whom hours are counted over a period, by employment. */
export type Accounts = ReadonlyMap<string, readonly Account[]>

/** The entries of one person for the days of a span; days on which nothing was due and nothing happened have none. */
export function* entriesOf(
  reckoning: Reckoning,
  span: Span,
  say?: (day: Day) => (reason: Reason) => void,
): Generator<DayEntry> {
  const accounts = reckoning.accounts.get(reckoning.one.employmentId) ?? []
  const settle = settling(accounts)
  const looksAtAll = say || accounts.length > 0
  for (const happened of happenedIn(reckoning, span)) {
    if (!looksAtAll && isUneventful(happened)) continue
    const told = say?.(happened.plan.day) ?? unsaid
    const entry = reckon(happened, told)
    settle(entry, { now: reckoning.now, say: told })
    if (isEventful(entry)) yield entry
  }
}

function* happenedIn(reckoning: Reckoning, { from, to }: Span): Generator<DayFacts> {
  const { one, facts, days, now } = reckoning
  const plans = planOf(one, days, facts)
  const { punches, agreed } = reckoning.happened
  const allotted = allot(plans, punches.get(one.employmentId) ?? [], agreed.get(one.employmentId))
  for (const plan of plans) {
    const { number, day } = plan
    if (day < from || day >= to || number * minutesOfDay > now) continue
    yield happenedOn(reckoning, plan, allotted.get(number))
  }
}

const unsaid = () => undefined

function happenedOn({ one, happened, now }: Reckoning, plan: PlannedDay, own: Allotted | undefined): DayFacts {
  const { employmentId } = one
  const { day } = plan
  return {
    plan,
    clocks: own?.clocks ?? [],
    over: (own?.closes ?? 0) <= now,
    away: happened.away.get(employmentId)?.get(day) ?? [],
    agreed: happened.agreed.get(employmentId)?.get(day) ?? [],
    nursing: happened.nursing.get(employmentId)?.find((each) => each.from <= day && day < each.to)?.minutes ?? 0,
  }
}

/** A day of rest on which nobody came: most of what a year holds beside working days. */
const isUneventful = ({ plan, clocks, agreed }: DayFacts): boolean =>
  plan.shift === null && clocks.length === 0 && agreed.length === 0
