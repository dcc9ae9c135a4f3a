import type { Day, Span } from '#platform/kernel/day.ts'
import type { HolidayYear } from '#statute/cn/time/calendar-figures.ts'
import type { DayKind, PatternBody, ShiftBody } from '../../contract.ts'
import { dayNumber, dayOfNumber } from './clock.ts'

/** What somebody is to work on a day of his employment. */
export type PlannedDay = {
  day: Day
  /** The same in days since 2000. */
  number: number
  /** Null when the pattern follows the calendar and none of that year is known. */
  kind: DayKind | null
  /** What the day after is to him: what is worked beyond midnight of a holiday, or into one, is of that kind. */
  after: DayKind | null
  /** Whether holidays of that year are known at all. */
  calendarKnown: boolean
  /** Planned by hand, or by the pattern of the person, of a unit, of the company; null: no pattern at all. */
  from: 'hand' | 'person' | 'unit' | 'company' | null
  patternId: string | null
  pattern: PatternBody | null
  /** Null: a day of rest, or nothing planned. */
  shift: { shiftId: string; body: ShiftBody } | null
}

type Versions<B> = ReadonlyMap<string, readonly { from: Day; body: B }[]>

/** One way by which a pattern holds for somebody: the lower the rank, the nearer. */
export type Use = {
  patternId: string
  shifted: number
  rank: number
  by: 'person' | 'unit' | 'company'
  from: Day
  to: Day
}

export type Planned = {
  employmentId: string
  from: Day
  to: Day
  uses: readonly Use[]
  byHand: ReadonlyMap<Day, string | null>
}

/** All that plans are made from. `calendars`: by year, only those that are known. */
export type PlanFacts = {
  people: readonly Planned[]
  patterns: Versions<PatternBody>
  shifts: Versions<ShiftBody>
  calendars: ReadonlyMap<number, HolidayYear>
}

/** A day as the calendar has it: null when no calendar of its year is known. */
type CalendarDay = 'holiday' | 'off' | 'makeUp' | 'ordinary' | null
type SpanDay = { day: Day; number: number; calendar: CalendarDay; holidayAfter: boolean }

/** The days of a span with what the calendar says of them. Made once for everybody. */
export function spanDays({ from, to }: Span, calendars: PlanFacts['calendars']): SpanDay[] {
  const said = new Map<Day, CalendarDay>()
  for (const { off, makeUp, statutory } of calendars.values()) {
    for (const day of off) said.set(day, 'off')
    for (const day of makeUp) said.set(day, 'makeUp')
    for (const day of statutory) said.set(day, 'holiday')
  }
  const start = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - start) }, (_, at) => {
    const day = dayOfNumber(start + at)
    const known = calendars.has(Number(day.slice(0, 4)))
    const holidayAfter = said.get(dayOfNumber(start + at + 1)) === 'holiday'
    return { day, number: start + at, calendar: known ? (said.get(day) ?? 'ordinary') : null, holidayAfter }
  })
}

/** The newest of the versions that has begun. Versions are newest first. */
const standing = <B>(versions: Versions<B>, id: string, day: Day): B | undefined =>
  versions.get(id)?.find(({ from }) => from <= day)?.body

function nearest(uses: readonly Use[], day: Day): Use | undefined {
  let best: Use | undefined
  for (const use of uses) if (use.from <= day && day < use.to && (!best || use.rank < best.rank)) best = use
  return best
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by

const anchors = new WeakMap<PatternBody, number>()

function anchorOf(pattern: PatternBody): number {
  const known = anchors.get(pattern) ?? dayNumber(pattern.anchor)
  anchors.set(pattern, known)
  return known
}

function inCycle(pattern: PatternBody, number: number, shifted: number): string | null {
  const { cycle } = pattern
  return cycle[modulo(number - anchorOf(pattern) + shifted, cycle.length)] ?? null
}

/** The shift that the pattern has for the day, holidays and make-up days considered. */
function shiftOf(pattern: PatternBody, { number, calendar }: SpanDay, shifted: number): string | null {
  const usual = inCycle(pattern, number, shifted)
  if (!pattern.followsCalendar) return usual
  if (calendar === 'holiday' || calendar === 'off') return null
  if (calendar === 'makeUp') return usual ?? pattern.cycle.find((each) => each !== null) ?? null
  return usual
}

function kindOf(pattern: PatternBody | null, calendar: CalendarDay, works: boolean): DayKind | null {
  if (calendar === 'holiday') return 'holiday'
  if (calendar === null && pattern?.followsCalendar) return null
  return works ? 'workday' : 'restDay'
}

const shared = new WeakMap<readonly Use[], { days: readonly SpanDay[]; plan: PlannedDay[] }>()

/**
 * The plan of one for each day of the span on which he is employed. Who has nothing of his own, and is there all the time, works
 * as everybody with the same uses: their plan is made once.
 */
export function planOf(one: Planned, days: readonly SpanDay[], facts: PlanFacts): PlannedDay[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const isUsual =
    one.byHand.size === 0 && first !== undefined && last !== undefined && one.from <= first && last < one.to
  if (!isUsual) return ownPlan(one, days, facts)
  const known = shared.get(one.uses)
  if (known?.days === days) return known.plan
  const plan = ownPlan(one, days, facts)
  shared.set(one.uses, { days, plan })
  return plan
}

function ownPlan(one: Planned, days: readonly SpanDay[], facts: PlanFacts): PlannedDay[] {
  const own = days.filter(({ day }) => one.from <= day && day < one.to)
  const plan = own.map((each) => plannedOn(one, each, facts))
  for (const [at, each] of plan.entries()) each.after ??= plan[at + 1]?.kind ?? null
  return plan
}

function plannedOn(one: Planned, each: SpanDay, { patterns, shifts }: PlanFacts): PlannedDay {
  const { day, number, calendar, holidayAfter } = each
  const use = nearest(one.uses, day)
  const pattern = (use && standing(patterns, use.patternId, day)) ?? null
  const usual = pattern && use ? { shiftId: shiftOf(pattern, each, use.shifted), from: use.by, pattern } : nothingUsual
  const byHand = one.byHand.get(day)
  const chosen = byHand === undefined ? usual : { shiftId: byHand, from: 'hand' as const, pattern: null }
  const body = chosen.shiftId ? standing(shifts, chosen.shiftId, day) : undefined
  return {
    day,
    number,
    kind: kindOf(chosen.pattern, calendar, body !== undefined),
    after: holidayAfter ? 'holiday' : null,
    calendarKnown: calendar !== null,
    from: chosen.from,
    patternId: use?.patternId ?? null,
    pattern,
    shift: chosen.shiftId && body ? { shiftId: chosen.shiftId, body } : null,
  }
}

const nothingUsual = { shiftId: null, from: null, pattern: null }

/** The plans of all, by employment. */
export function planDays(facts: PlanFacts, span: Span): Map<string, PlannedDay[]> {
  const days = spanDays(span, facts.calendars)
  return new Map(facts.people.map((one) => [one.employmentId, planOf(one, days, facts)]))
}
