import { minutesOf } from '#modules/time/web/clock.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { shown } from '#platform/kernel/field-class.ts'
import type { Asked, LeaveUnit, MonthDay, Part } from '../../../contract.ts'
import type { OwnRequest } from './types.ts'

/** The form as it stands. */
export type Draft = {
  typeId: string
  from: Day | undefined
  to: Day | undefined
  /** The first day has been chosen, the last not yet. */
  open: boolean
  fromPart: Part
  toPart: Part
  byClock: boolean
  clockFrom: string
  clockTo: string
  reason: string
}

const whole = { fromPart: 'day', toPart: 'day' } as const
const someClock = { byClock: false, clockFrom: '14:00', clockTo: '18:00' }

export const freshDraft = (typeId: string, day: Day | undefined): Draft => ({
  ...{ typeId, from: day, to: day, open: false, reason: '' },
  ...whole,
  ...someClock,
})

/** One that came back, as it was asked for. */
export const draftOf = (request: OwnRequest): Draft => ({
  ...{ typeId: shown(request.type)?.typeId ?? '', from: request.fromDay, to: request.toDay, open: false },
  ...{ fromPart: request.fromPart, toPart: request.toPart, reason: shown(request.reason) ?? '' },
  ...someClock,
  ...(request.clock && {
    ...{ byClock: true, clockFrom: timeOfDay(request.clock.from), clockTo: timeOfDay(request.clock.to) },
  }),
})

/** A tap: the first begins anew, the second on a day after it ends it. */
export function tapped(draft: Draft, day: Day): Draft {
  const { from, open } = draft
  if (open && from && day >= from)
    return { ...draft, to: day, open: false, byClock: draft.byClock && day === from, ...whole }
  return { ...draft, from: day, to: day, open: true, ...whole }
}

const isOne = ({ from, to }: Draft): boolean => from === to

/** Which parts may be chosen for the first and the last day. */
export function partsOf(draft: Draft, unit: LeaveUnit): { from: readonly Part[]; to: readonly Part[] } {
  if (unit === 'day') return { from: ['day'], to: ['day'] }
  if (isOne(draft)) return { from: ['day', 'first', 'second'], to: [] }
  return { from: ['day', 'second'], to: ['day', 'first'] }
}

/** What the server is asked; undefined as long as it is not whole. */
export function askedOf(draft: Draft, unit: LeaveUnit): Asked | undefined {
  const { typeId, from, to, fromPart, toPart } = draft
  if (!from || !to || !typeId) return undefined
  const days = { typeId, fromDay: from, toDay: to }
  if (unit === 'day') return { ...days, ...whole, clock: null }
  if (draft.byClock && unit === 'hour' && isOne(draft)) return withClock(draft, days)
  return { ...days, fromPart, toPart: isOne(draft) ? fromPart : toPart, clock: null }
}

function withClock(
  { clockFrom, clockTo }: Draft,
  days: Pick<Asked, 'typeId' | 'fromDay' | 'toDay'>,
): Asked | undefined {
  const [from, to] = [minutesOf(clockFrom), minutesOf(clockTo)]
  if (from === undefined || to === undefined) return undefined
  // An end before the beginning is one of the night that follows.
  return { ...days, ...whole, clock: { from, to: to < from ? to + 1440 : to } }
}

const works = ['workday', 'makeUpDay', 'shift']

/** The first day from then on that is worked and free. */
export const firstFree = (days: readonly MonthDay[], from: Day): Day | undefined =>
  days.find(({ day, why, away }) => day >= from && why !== null && works.includes(why) && away === null)?.day
