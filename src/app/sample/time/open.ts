import type { Scheduled } from '#modules/time/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { Habits } from './habits.ts'
import type { Forgotten, Presence } from './presence.ts'
import type { Worker } from './workers.ts'

/** Somebody who may ask for something today. */
export type Open = {
  worker: Worker
  /** A punch that he could still have mended. */
  forgotten: Forgotten | null
  /** The coming working days, none of which he is away on, with the clock at which the shift ends. */
  next: { day: Day; end: number }[]
}

type Seen = {
  worker: Worker
  habits: Habits
  plan: Scheduled['plan']
  away: ReadonlyMap<Day, unknown>
  presence: Presence
  today: Day
  already: readonly Open[]
}

const mostOfTrade = 3
/** So many have a punch of the last days to be mended, whatever chance says. */
const leastForgetful = 3
const daysBack = 20
const daysAhead = 12

const mayAsk = ({ isOrdinary }: Worker, { source }: Habits): boolean => isOrdinary && source !== 'file'

/** On which of the last working days somebody is to forget, while there are too few who did. */
export function forgottenOn({ worker, habits, plan, away, today, already }: Omit<Seen, 'presence'>): Day | undefined {
  const enough = already.filter(({ forgotten }) => forgotten).length >= leastForgetful
  if (enough || !mayAsk(worker, habits)) return undefined
  return plan.findLast(({ day, shift }) => day < today && shift && !away.has(day))?.day
}

/** A few of each department, those who forgot a punch before the others. */
export function openOf({ worker, habits, plan, away, presence, today, already }: Seen): Open | undefined {
  if (!mayAsk(worker, habits)) return undefined
  const beside = already.filter((open) => open.worker.unit.trade === worker.unit.trade)
  const forgotten = presence.forgotten.find(({ day }) => day >= addDays(today, -daysBack) && day < today) ?? null
  const likewise = beside.filter((open) => (open.forgotten === null) === (forgotten === null))
  if (likewise.length >= mostOfTrade) return undefined
  const coming = plan.filter(({ day, shift }) => day > today && shift).slice(0, daysAhead)
  // A request over days on which he is away already would be refused.
  if (coming.length < daysAhead || coming.some(({ day }) => away.has(day))) return undefined
  const next = coming.map(({ day, shift }) => ({ day, end: shift?.body.segments.at(-1)?.to ?? 1080 }))
  return { worker, forgotten, next }
}
