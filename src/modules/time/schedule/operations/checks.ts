import type { Db } from '#platform/database/database.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import { addDays, addMonths, type Day, forever, longAgo, type Span } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { Pattern, PatternBody, Shift, ShiftBody } from '../../contract.ts'
import { type PlannedDay, plansOf } from '../../days/plans.ts'
import type { Warning } from '../contract.ts'
import { endsOf } from '../rules/clock.ts'
import type { Worked } from '../rules/neighbours.ts'
import { type Clash, type Concern, checkRow, type PlannedRow } from '../rules/plan-checks.ts'
import { isNightShift } from '../rules/protection.ts'
import { isPlannable } from '../rules/uses.ts'
import { employmentsNamed } from '../store/concerned.ts'
import { type Protection, protectionsIn } from '../store/protections.ts'

const monthsAhead = 24

/** @throws time.dayOutOfPlan before time was kept, or further ahead than two years */
export function checkDay(day: Day, today: Day): void {
  const latest = addMonths(today, monthsAhead)
  if (!isPlannable(day, longAgo, latest)) refuse('time.dayOutOfPlan', { day, earliest: longAgo, latest })
}

/** From a day to its last, or without end. */
export function spanOf(from: Day, lastDay: Day | null, today: Day): Span {
  checkDay(from, today)
  if (lastDay === null) return { from, to: forever }
  checkDay(lastDay, today)
  if (lastDay < from) refuse('time.daysReversed', { from, lastDay })
  return { from, to: addDays(lastDay, 1) }
}

type Version<B> = { from: Day; body: B }

/** The version that stands on the day, else the first that ever stands. Newest first. */
export const standingOn = <B>(versions: readonly Version<B>[], day: Day): B | undefined =>
  (versions.find(({ from }) => from <= day) ?? versions.at(-1))?.body

/** As long as a version from that day on would stand. */
export function spanOfVersion(versions: readonly Version<unknown>[], from: Day): Span {
  const next = versions.filter((version) => version.from > from).at(-1)
  return { from, to: next?.from ?? forever }
}

export const workedOf = (name: string, body: ShiftBody): NonNullable<Worked> => ({ shift: name, ...endsOf(body) })

/** A cycle's days with the names and clocks of its shifts on that day. */
export function cycleOf({ cycle }: Pick<PatternBody, 'cycle'>, shifts: readonly Shift[], day: Day): Worked[] {
  const byId = new Map(shifts.map((shift) => [shift.shiftId, shift]))
  return cycle.map((id) => {
    const shift = id ? byId.get(id) : undefined
    const body = shift && standingOn(shift.versions, day)
    return shift && body ? workedOf(shift.name, body) : null
  })
}

/** Which patterns have the shift in a version that stands on a day of the span. */
export const patternsWith = (patterns: readonly Pattern[], shiftId: string, span: Span): Pattern[] =>
  patterns.filter(({ versions }) =>
    versions.some(({ from, body }, at) => {
      const until = versions[at - 1]?.from ?? forever
      return from < span.to && span.from < until && body.cycle.includes(shiftId)
    }),
  )

type Context = { db: Db; shifts: readonly Shift[] }

const nameIn = (shifts: readonly Shift[], shiftId: string): string =>
  shifts.find((shift) => shift.shiftId === shiftId)?.name ?? ''

export type Night = { employmentId: string; day: Day; shiftId: string }

/** Night shifts on protected days of these employments, as planned now. */
export async function nightsOfProtected(
  db: Db,
  employmentIds: readonly string[],
  span: Span,
): Promise<(Night & { plan: PlannedDay })[]> {
  const protections = await protectionsIn(db, employmentIds, span)
  if (protections.length === 0) return []
  const plans = await plansOf(db, [...new Set(protections.map((each) => each.employmentId))], hull(protections, span))
  return protections.flatMap(({ employmentId, from, to }) =>
    (plans.get(employmentId) ?? [])
      .filter(({ day }) => day >= from && day < to && day >= span.from && day < span.to)
      .flatMap((plan) =>
        plan.shift && isNightShift(plan.shift.body)
          ? [{ employmentId, day: plan.day, shiftId: plan.shift.shiftId, plan }]
          : [],
      ),
  )
}

const latest = (days: Day[]): Day => days.reduce((a, b) => (a > b ? a : b))
const earliest = (days: Day[]): Day => days.reduce((a, b) => (a < b ? a : b))

const hull = (protections: readonly Protection[], span: Span): Span => ({
  from: latest([span.from, earliest(protections.map(({ from }) => from))]),
  to: earliest([span.to, latest(protections.map(({ to }) => to))]),
})

/**
 * Whoever is pregnant or nursing works no nights (女职工劳动保护特别规定第六、九条): what has just been planned is taken back.
 * @throws time.protectedNight
 */
export async function refuseProtectedNights(
  { db, shifts }: Context,
  {
    employmentIds,
    span,
    matters,
  }: { employmentIds: readonly string[]; span: Span; matters: (night: Night & { plan: PlannedDay }) => boolean },
): Promise<void> {
  const nights = (await nightsOfProtected(db, employmentIds, span)).filter(matters)
  const [first] = nights
  if (!first) return
  const people = [...new Set(nights.map(({ employmentId }) => employmentId))]
  const known = await employmentsNamed(db, people.slice(0, 5))
  refuse('time.protectedNight', {
    names: [...known.values()].map(({ name }) => name),
    count: people.length,
    day: first.day,
    shift: nameIn(shifts, first.shiftId),
  })
}

/**
 * Two shifts of neighbouring days must not overlap; too little rest and a week without a day of it are told.
 * @throws time.shiftsOverlap
 */
export async function checkNeighbours(
  { db, shifts }: Context,
  {
    employmentIds,
    span,
    isTouched,
  }: { employmentIds: readonly string[]; span: Span; isTouched: (employmentId: string, day: Day) => boolean },
): Promise<Warning[]> {
  const plans = await plansOf(db, employmentIds, span)
  const checked = [...plans].map(([employmentId, days]) =>
    checkRow(rowOf(employmentId, days, shifts), (day) => isTouched(employmentId, day)),
  )
  const clash = checked.find((each) => each.clash)?.clash
  const concerns = checked.flatMap((each) => each.concerns)
  if (!clash && concerns.length === 0) return []
  const mentioned = clash ? [clash.employmentId] : concerns.map(({ employmentId }) => employmentId)
  const known = await employmentsNamed(db, [...new Set(mentioned)])
  if (clash) refuseOverlap(clash, known.get(clash.employmentId)?.name ?? '')
  return concerns.slice(0, 200).map((concern) => warningOf(concern, known.get(concern.employmentId)))
}

const rowOf = (employmentId: string, days: readonly PlannedDay[], shifts: readonly Shift[]): PlannedRow => ({
  employmentId,
  days: days.map(({ day, shift }) => ({ day, worked: shift && workedOf(nameIn(shifts, shift.shiftId), shift.body) })),
})

function refuseOverlap({ day, nextDay, meeting: { first, second } }: Clash, name: string): never {
  refuse('time.shiftsOverlap', {
    ...{ name, day, nextDay, first: first.shift, second: second.shift },
    ...{ until: timeOfDay(first.to), begins: timeOfDay(second.from) },
  })
}

const warningOf = (
  { kind, day, amount }: Concern,
  person: { personId: string; name: string } | undefined,
): Warning => ({
  ...{ kind, day, amount, personId: person?.personId ?? null, name: person?.name ?? '' },
})
