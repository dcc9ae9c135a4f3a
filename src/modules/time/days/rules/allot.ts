import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { spanOf } from './due.ts'
import type { Interval } from './intervals.ts'
import type { PlannedDay } from './plan.ts'

/** From when to when punches belong to the shift of a day, in minutes since 2000. */
type Window = { number: number; from: number; to: number }

/** Where nothing is planned, what happens before five in the morning still belongs to the day before. */
const dayBegins = 300

/** Overtime agreed for some days: who comes for it may come a while before it, and go after it. */
export type AgreedDays = ReadonlyMap<Day, readonly Interval[]>

const aroundAgreed = 120

/** What is to be worked on a day, from begin to end in minutes since 2000, and how far its punches may lie beside it. */
type Stint = Interval & { number: number; before: number; after: number }

function stintOf({ number, day, shift }: PlannedDay, agreed: AgreedDays | undefined): Stint[] {
  const extra = agreed?.get(day) ?? []
  const whole = shift ? [spanOf(shift.body), ...extra] : extra
  if (whole.length === 0) return []
  const midnight = number * minutesOfDay
  const { before = aroundAgreed, after = aroundAgreed } = shift?.body ?? {}
  const from = midnight + Math.min(...whole.map((each) => each.from))
  const to = midnight + Math.max(...whole.map((each) => each.to))
  return [{ number, from, to, before, after: Math.max(after, extra.length > 0 ? aroundAgreed : 0) }]
}

/**
 * The window of a shift, with the overtime agreed for its day, reaches before its begin, but never more than half way to the one
 * before it; and after its end, at least to the morning, but not into the next.
 */
function windowsIn(days: readonly PlannedDay[], agreed: AgreedDays | undefined): Window[] {
  const stints = days.flatMap((each) => stintOf(each, agreed))
  const opens = stints.map(({ from, before }, at) => {
    const previous = stints[at - 1]
    const gap = previous ? Math.max(0, from - previous.to) : Number.POSITIVE_INFINITY
    return from - Math.min(before, Math.floor(gap / 2))
  })
  return stints.map(({ number, to, after }, at) => {
    const evening = (number + 1) * minutesOfDay + dayBegins
    return {
      number,
      from: opens[at] ?? 0,
      to: Math.min(Math.max(to + after, evening), opens[at + 1] ?? Number.POSITIVE_INFINITY),
    }
  })
}

type Windows = { inOrder: Window[]; closes: ReadonlyMap<number, number>; shifts: ReadonlySet<number> }

function newWindows(days: readonly PlannedDay[], agreed?: AgreedDays): Windows {
  const inOrder = windowsIn(days, agreed)
  const shifts = new Set(days.flatMap(({ shift, number }) => (shift ? [number] : [])))
  return { inOrder, closes: new Map(inOrder.map(({ number, to }) => [number, to])), shifts }
}

const found = new WeakMap<readonly PlannedDay[], Windows>()

/** Many people share one plan: its windows are found once. Who has agreed on overtime has his own. */
function windowsOf(days: readonly PlannedDay[], agreed: AgreedDays | undefined): Windows {
  if (agreed) return newWindows(days, agreed)
  const windows = found.get(days) ?? newWindows(days)
  found.set(days, windows)
  return windows
}

export type Allotted = { clocks: number[]; closes: number }

/**
 * Gives each punch to exactly one day, whatever the order they came in: to the shift or the agreed overtime in whose window it
 * lies, else to the calendar day. Around a shift, what lies outside its window is no one's.
 * @param punches minutes since 2000
 * @returns by day number: clocks from that day's midnight, in order, each once; and when its window closes
 */
export function allot(
  days: readonly PlannedDay[],
  punches: readonly number[],
  agreed?: AgreedDays,
): Map<number, Allotted> {
  const windows = windowsOf(days, agreed)
  const result = new Map<number, Allotted>()
  for (const { number } of days) {
    result.set(number, { clocks: [], closes: windows.closes.get(number) ?? (number + 1) * minutesOfDay + dayBegins })
  }
  for (const { number, clock } of owned(windows, punches)) result.get(number)?.clocks.push(clock)
  return result
}

/** Whose each punch is, in the order of time. */
function* owned(
  { inOrder, shifts }: Windows,
  punches: readonly number[],
): Generator<{ number: number; clock: number }> {
  let at = 0
  for (const punch of inTurn(punches)) {
    while (at < inOrder.length && (inOrder[at]?.to ?? 0) <= punch) at += 1
    const window = inOrder[at]
    const number = window && window.from <= punch ? window.number : restDayOf(punch, shifts)
    if (number !== null) yield { number, clock: punch - number * minutesOfDay }
  }
}

/** In the order of time, each minute once. From the database they mostly come so. */
function inTurn(punches: readonly number[]): readonly number[] {
  const rising = punches.every((punch, at) => at === 0 || (punches[at - 1] ?? 0) < punch)
  return rising ? punches : [...new Set(punches)].sort((a, b) => a - b)
}

function restDayOf(punch: number, shifts: ReadonlySet<number>): number | null {
  const number = Math.floor((punch - dayBegins) / minutesOfDay)
  return shifts.has(number) ? null : number
}
