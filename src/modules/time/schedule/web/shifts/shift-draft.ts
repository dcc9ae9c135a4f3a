import { minutesOfDay, timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { ShiftBody, Stretch } from '../../../contract.ts'
import { endsOf } from '../../rules/clock.ts'
import type { Shift } from '../calls.ts'

/** Clocks as they are typed, `HH:MM`. */
export type ClockPair = { from: string; to: string }

export type ShiftDraft = {
  name: string
  short: string
  tone: number
  segments: ClockPair[]
  breaks: ClockPair[]
  flexible: { latest: string; minutes: number } | null
  rules: Pick<ShiftBody, 'punches' | 'lateGrace' | 'earlyGrace' | 'absentAfter' | 'before' | 'after'>
  from: Day
}

const pairOf = ({ from, to }: Stretch): ClockPair => ({ from: timeOfDay(from), to: timeOfDay(to) })

const usualRules: ShiftDraft['rules'] = {
  ...{ punches: 'ends', lateGrace: 0, earlyGrace: 0, absentAfter: null, before: 240, after: 600 },
}

export const newDraft = (today: Day): ShiftDraft => ({
  ...{ name: '', short: '', tone: 0, flexible: null, rules: usualRules, from: today },
  segments: [{ from: '09:00', to: '18:00' }],
  breaks: [{ from: '12:00', to: '13:00' }],
})

export function draftOf({ name, short, tone }: Shift, body: ShiftBody, today: Day): ShiftDraft {
  const { segments, breaks, flexible, punches, lateGrace, earlyGrace, absentAfter, before, after } = body
  return {
    ...{ name, short, tone, from: today },
    rules: { punches, lateGrace, earlyGrace, absentAfter, before, after },
    segments: segments.map(pairOf),
    breaks: breaks.map(pairOf),
    flexible: flexible && { latest: timeOfDay(flexible.latest), minutes: flexible.minutes },
  }
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/
const minuteOf = (typed: string): number => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3))

/** The next time that the clock shows this, after a minute or at it. */
const nextAfter = (typed: string, minute: number, orAt: boolean): number => {
  const within = minuteOf(typed)
  const days = Math.floor(minute / minutesOfDay) * minutesOfDay
  const first = days + within
  const isBefore = orAt ? first < minute : first <= minute
  return isBefore ? first + minutesOfDay : first
}

const isWhole = (pair: ClockPair): boolean => clock.test(pair.from) && clock.test(pair.to)

/** Each clock is its next time after the one before: nobody has to say that a night ends the day after. */
function segmentsOf(pairs: readonly ClockPair[]): Stretch[] {
  let last = 0
  return pairs.map(({ from, to }) => {
    const begins = nextAfter(from, last, true)
    last = nextAfter(to, begins, false)
    return { from: begins, to: last }
  })
}

function breaksOf(pairs: readonly ClockPair[], begins: number): Stretch[] {
  let last = begins
  return pairs.map(({ from, to }) => {
    const start = nextAfter(from, last, true)
    last = nextAfter(to, start, false)
    return { from: start, to: last }
  })
}

/** What the draft says; undefined while a clock is not whole. */
export function bodyOf({ segments, breaks, flexible, rules }: ShiftDraft): ShiftBody | undefined {
  if (![...segments, ...breaks].every(isWhole) || (flexible && !clock.test(flexible.latest))) return undefined
  const stretches = segmentsOf(segments)
  const { from } = endsOf({ segments: stretches })
  return {
    ...rules,
    segments: stretches,
    breaks: breaksOf(breaks, from),
    flexible: flexible && { latest: nextAfter(flexible.latest, from, true), minutes: flexible.minutes },
  }
}

/** What is worked without its breaks; of a flexible shift what is due. */
export function netMinutes({
  segments,
  breaks,
  flexible,
}: Pick<ShiftBody, 'segments' | 'breaks' | 'flexible'>): number {
  const sum = (parts: readonly Stretch[]) => parts.reduce((total, { from, to }) => total + to - from, 0)
  return flexible ? flexible.minutes : sum(segments) - sum(breaks)
}
