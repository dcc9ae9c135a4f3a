import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import type { LeaveRule, LeaveUnit, Part } from '../contract.ts'
import { dayUnits, halfUnits } from './units.ts'

/** When somebody wants to be away; `clock`: hours of one day, minutes from its midnight. */
export type Wanted = { from: Day; fromPart: Part; to: Day; toPart: Part; clock: { from: number; to: number } | null }

type Piece = { from: number; to: number }

/** What a day is to him: null where no calendar of its year is known. */
export type DueDay = {
  day: Day
  /** Work is due. */
  due: boolean | null
  /** Minutes of the shift. */
  minutes: number
  /** When it is worked, breaks left out; empty where nobody says. */
  pieces: readonly Piece[]
  why: 'workday' | 'makeUpDay' | 'shift' | 'restDay' | 'holiday'
}

export type CountedDay = {
  day: Day
  part: Part | 'hours'
  from: number | null
  to: number | null
  units: number
  minutes: number
  counts: boolean
  why: DueDay['why']
}

export type No = { code: string; details?: Record<string, string | number> }

export const longest = 366

/** What is wrong with the days as they are asked for, before anybody looks at a calendar. */
export function amiss(wanted: Wanted, unit: LeaveUnit, today: Day): No | null {
  const { from, fromPart, to, toPart, clock } = wanted
  if (to < from) return { code: 'leave.reversed', details: { from, to } }
  if (daysBetween(from, to) >= longest) return { code: 'leave.tooLong', details: { most: longest } }
  const far = [from, to].find((day) => day < addDays(today, -longest) || day > addDays(today, 2 * longest))
  if (far) return { code: 'leave.farAway', details: { day: far } }
  if (isHollow({ from, fromPart, to, toPart })) return { code: 'leave.hole' }
  return clock ? clockAmiss(wanted, clock, unit) : partAmiss(wanted, unit)
}

/** Half a day in the middle would be left out. */
const isHollow = ({ from, fromPart, to, toPart }: Omit<Wanted, 'clock'>): boolean =>
  from === to ? fromPart === 'second' && toPart === 'first' : fromPart === 'first' || toPart === 'second'

function clockAmiss({ from, to }: Wanted, clock: Piece, unit: LeaveUnit): No | null {
  if (unit !== 'hour') return { code: 'leave.noHours' }
  if (from !== to) return { code: 'leave.hoursOfOneDay' }
  return clock.from < clock.to ? null : { code: 'leave.clockReversed' }
}

const partAmiss = ({ fromPart, toPart }: Wanted, unit: LeaveUnit): No | null =>
  unit === 'day' && (fromPart !== 'day' || toPart !== 'day') ? { code: 'leave.noHalves' } : null

/** Which part of that day is asked for. */
export function partOf({ from, fromPart, to, toPart }: Wanted, day: Day): Part {
  if (from === to) return ofOneDay(fromPart, toPart)
  if (day === from) return fromPart
  return day === to ? toPart : 'day'
}

/** One of two that are the same, or that says more; from the first to the second half it is all of it. */
function ofOneDay(fromPart: Part, toPart: Part): Part {
  if (fromPart === toPart || toPart === 'day') return fromPart
  return fromPart === 'day' ? toPart : 'day'
}

const overlap = (pieces: readonly Piece[], clock: Piece): number =>
  pieces.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, clock.to) - Math.max(from, clock.from)), 0)

const nothing = { units: 0, minutes: 0, counts: false } as const

/** A day of leave on a shift of N minutes is 480 units whatever N is; an hour of it is 480 ÷ N × 60. */
export function countDay(wanted: Wanted, { day, due, minutes, pieces, why }: DueDay, rule: LeaveRule): CountedDay {
  const place = { day, why, from: wanted.clock?.from ?? null, to: wanted.clock?.to ?? null }
  const part = wanted.clock ? 'hours' : partOf(wanted, day)
  const isDue = rule.counts === 'calendarDays' || due === true
  if (!isDue) return { ...place, part, ...nothing }
  if (part === 'day') return { ...place, part, units: dayUnits, minutes, counts: true }
  if (part !== 'hours') return { ...place, part, units: halfUnits, minutes: Math.round(minutes / 2), counts: true }
  const clock = wanted.clock ?? { from: 0, to: 0 }
  const away = pieces.length > 0 ? overlap(pieces, clock) : Math.min(dayUnits, clock.to - clock.from)
  const whole = minutes > 0 ? minutes : dayUnits
  const units = Math.min(dayUnits, Math.round((away * dayUnits) / whole))
  return { ...place, part, units, minutes: Math.min(away, whole), counts: units > 0 }
}

type Away = { part: string; from: number | null; to: number | null }

/** Are two absences of one day of the same time? */
export function collide(a: Away, b: Away): boolean {
  if (a.part === 'hours' && b.part === 'hours') return (a.from ?? 0) < (b.to ?? 0) && (b.from ?? 0) < (a.to ?? 0)
  if (a.part === 'day' || b.part === 'day') return true
  return a.part === b.part || a.part === 'hours' || b.part === 'hours'
}
