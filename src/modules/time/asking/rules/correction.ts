import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import { firstOf, type No, no } from './no.ts'

/** So many days back a punch may be asked for. */
export const farthestBack = 62

export type CorrectionAsk = { day: Day; clock: number }

export type CorrectionFacts = {
  today: Day
  /** Minutes of today that have passed. */
  now: number
  employed: boolean
  /** Asked for in that month already, without this one, and how many may be. */
  used: number
  limit: number
  /** Clocks of the same day: punches that stand, and others that are asked for. */
  punches: readonly number[]
  asked: readonly number[]
}

const isSame = (clock: number) => (other: number) => Math.abs(other - clock) <= 1

function isAhead({ day, clock }: CorrectionAsk, { today, now }: CorrectionFacts): boolean {
  const onDay = addDays(day, Math.floor(clock / minutesOfDay))
  return onDay > today || (onDay === today && clock % minutesOfDay > now)
}

/** May this punch be asked for? */
export function correctionProblem(ask: CorrectionAsk, facts: CorrectionFacts): No | null {
  const { day, clock } = ask
  const { today, employed, used, limit, punches, asked } = facts
  return firstOf(
    () => isAhead(ask, facts) && no('correctionAhead'),
    () => daysBetween(day, today) > farthestBack && no('correctionTooOld', { days: farthestBack }),
    () => !employed && no('notEmployedThen', { day }),
    () => punches.some(isSame(clock)) && no('punchStands'),
    () => asked.some(isSame(clock)) && no('correctionTwice'),
    () => used >= limit && no('correctionsUsedUp', { limit, month: day.slice(0, 7) }),
  )
}
