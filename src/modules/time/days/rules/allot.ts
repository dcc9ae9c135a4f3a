import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { PlannedDay } from './plan.ts'

/** From when to when punches belong to the shift of a day, in minutes since 2000. */
type Window = { number: number; from: number; to: number }

/** Where nothing is planned, what happens before five in the morning still belongs to the day before. */
const dayBegins = 300

const bounds = ({ number, shift }: PlannedDay) => {
  const segments = shift?.body.segments ?? []
  const midnight = number * minutesOfDay
  return { begin: midnight + (segments[0]?.from ?? 0), end: midnight + (segments.at(-1)?.to ?? 0) }
}

/**
 * A shift's window reaches before its begin, but never more than half way to the shift before it; and after its end, at least
 * to the morning, but not into the next.
 */
function windowsIn(days: readonly PlannedDay[]): Window[] {
  const working = days.filter(({ shift }) => shift)
  const opens = working.map((each, at) => {
    const before = each.shift?.body.before ?? 0
    const previous = working[at - 1]
    const gap = previous ? Math.max(0, bounds(each).begin - bounds(previous).end) : Number.POSITIVE_INFINITY
    return bounds(each).begin - Math.min(before, Math.floor(gap / 2))
  })
  return working.map((each, at) => {
    const evening = (each.number + 1) * minutesOfDay + dayBegins
    const closes = Math.max(bounds(each).end + (each.shift?.body.after ?? 0), evening)
    return {
      number: each.number,
      from: opens[at] ?? 0,
      to: Math.min(closes, opens[at + 1] ?? Number.POSITIVE_INFINITY),
    }
  })
}

type Windows = { inOrder: Window[]; byDay: ReadonlyMap<number, Window> }

const found = new WeakMap<readonly PlannedDay[], Windows>()

/** Many people share one plan: its windows are found once. */
function windowsOf(days: readonly PlannedDay[]): Windows {
  const known = found.get(days)
  if (known) return known
  const inOrder = windowsIn(days)
  const windows = { inOrder, byDay: new Map(inOrder.map((window) => [window.number, window])) }
  found.set(days, windows)
  return windows
}

export type Allotted = { clocks: number[]; closes: number }

/**
 * Gives each punch to exactly one day, whatever the order they came in: to the shift whose window it lies in, else to the
 * calendar day. Around a shift, what lies outside its window is no one's.
 * @param punches minutes since 2000
 * @returns by day number: clocks from that day's midnight, in order, each once; and when its window closes
 */
export function allot(days: readonly PlannedDay[], punches: readonly number[]): Map<number, Allotted> {
  const windows = windowsOf(days)
  const result = new Map<number, Allotted>()
  for (const { number } of days) {
    result.set(number, { clocks: [], closes: windows.byDay.get(number)?.to ?? (number + 1) * minutesOfDay + dayBegins })
  }
  for (const { number, clock } of owned(windows, punches)) result.get(number)?.clocks.push(clock)
  return result
}

/** Whose each punch is, in the order of time. */
function* owned({ inOrder, byDay }: Windows, punches: readonly number[]): Generator<{ number: number; clock: number }> {
  let at = 0
  for (const punch of inTurn(punches)) {
    while (at < inOrder.length && (inOrder[at]?.to ?? 0) <= punch) at += 1
    const window = inOrder[at]
    const number = window && window.from <= punch ? window.number : restDayOf(punch, byDay)
    if (number !== null) yield { number, clock: punch - number * minutesOfDay }
  }
}

/** In the order of time, each minute once. From the database they mostly come so. */
function inTurn(punches: readonly number[]): readonly number[] {
  const rising = punches.every((punch, at) => at === 0 || (punches[at - 1] ?? 0) < punch)
  return rising ? punches : [...new Set(punches)].sort((a, b) => a - b)
}

function restDayOf(punch: number, shifts: ReadonlyMap<number, Window>): number | null {
  const number = Math.floor((punch - dayBegins) / minutesOfDay)
  return shifts.has(number) ? null : number
}
