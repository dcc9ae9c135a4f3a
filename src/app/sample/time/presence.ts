import type { FilledCorrection, FilledPunch, Scheduled } from '#modules/time/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Dice } from '../dice.ts'
import type { Extra } from './extra.ts'
import type { Habits } from './habits.ts'
import type { Worker } from './workers.ts'

type Planned = Scheduled['plan'][number]
type Body = NonNullable<Planned['shift']>['body']
type AwayPart = 'day' | 'first' | 'second' | { from: number; to: number }

/** A punch that was forgotten and that nobody has mended. */
export type Forgotten = { day: Day; clock: number }

export type Presence = {
  punches: FilledPunch[]
  corrections: FilledCorrection[]
  forgotten: Forgotten[]
  /** Days on which he came late. */
  late: Day[]
}

type Living = {
  worker: Worker
  habits: Habits
  plan: readonly Planned[]
  away: ReadonlyMap<Day, AwayPart>
  extra: Extra
  /** Minutes since 2000. */
  now: number
  dice: Dice
  punched: (minute: number) => FilledPunch
  /** On this day at least he forgets to punch when he goes, and nobody has mended it yet. */
  forgetsOn: Day | undefined
}

/** So many forgotten punches of a month can be mended, and not those of the last days. */
const mostMended = 3
/** Stays away without a word. */
const unexcused = 0.0004
const mendedAfter = 3 * minutesOfDay

/** When somebody came and went on each working day. */
export function presenceOf(living: Living): Presence {
  const presence: Presence = { punches: [], corrections: [], forgotten: [], late: [] }
  let [month, mended] = ['', 0]
  for (const planned of living.plan) {
    if (planned.number * minutesOfDay > living.now) break
    if (!planned.shift || planned.shift.body.punches === 'none') continue
    if (planned.day.slice(0, 7) !== month) [month, mended] = [planned.day.slice(0, 7), 0]
    mended += dayOf(living, planned, planned.shift.body, mended < mostMended, presence)
  }
  return presence
}

/** @returns how many punches were mended */
function dayOf(living: Living, planned: Planned, body: Body, mayMend: boolean, presence: Presence): number {
  const { away, dice, habits, now, punched } = living
  const part = away.get(planned.day)
  if (part === 'day' || dice.happens(unexcused)) return 0
  const clocks = clocksOf(living, planned.day, body, part)
  if (clocks.isLate) presence.late.push(planned.day)
  const midnight = planned.number * minutesOfDay
  const isOpen = planned.day === living.forgetsOn
  const lost = isOpen ? 'went' : dice.happens(habits.forgets) ? dice.pick(['came', 'went', 'went'] as const) : null
  const kept = (['came', 'went'] as const).filter((side) => side !== lost)
  const minutes = kept.map((side) => midnight + clocks[side])
  presence.punches.push(...minutes.filter((minute) => minute < now).map(punched))
  const missed = lost && midnight + clocks[lost]
  return missed && missed < now ? forget(living, planned, missed, mayMend && !isOpen && dice.happens(0.8), presence) : 0
}

const reasons = ['忘记打卡', '外出拜访客户，直接回家', '手机没电', '进门时跟着同事一起进来，没有刷', '考勤机没有响应']

function forget(
  { worker, now, dice }: Living,
  { day, number }: Planned,
  minute: number,
  mended: boolean,
  { punches, corrections, forgotten }: Presence,
): number {
  if (!mended || now - minute < mendedAfter) {
    forgotten.push({ day, clock: minute - number * minutesOfDay })
    return 0
  }
  const id = newId()
  const askedAt = (number + 1) * minutesOfDay + 560 + (minute % 50)
  corrections.push({
    ...{ id, day, minute, reason: dice.pick(reasons), state: 'approved', askedAt },
    ...{ decidedAt: askedAt + 95, by: worker.personId },
  })
  punches.push({ minute, source: 'correction', originId: id })
  return 1
}

type Clocks = { came: number; went: number; isLate: boolean }

/** Most come within minutes, few much earlier or later. */
const falling = (dice: Dice, mean: number, most: number): number =>
  Math.min(most, Math.floor(-Math.log(1 - dice.share()) * mean))

function clocksOf(living: Living, day: Day, body: Body, part: AwayPart | undefined): Clocks {
  const { dice, extra } = living
  const whole = body.flexible ? byChoice(living, day, body) : byShift(living, day, body)
  const half = halfOf(body)
  if (part === 'first')
    return { came: half - dice.between(2, 25), went: Math.max(whole.went, half + 270), isLate: false }
  if (part === 'second') return { ...whole, went: Math.max(half + dice.between(3, 20), whole.came + 305) }
  return { ...whole, went: extra.stays.get(day) ?? whole.went }
}

function byShift({ habits, dice }: Living, day: Day, body: Body): Clocks {
  const [begin, end] = [body.segments[0]?.from ?? 540, body.segments.at(-1)?.to ?? 1080]
  const isLate = dice.happens(habits.late(day))
  const came = isLate ? begin + 6 + falling(dice, 13, 95) : begin - 1 - falling(dice, habits.early, 50)
  const leavesEarly = dice.happens(0.003)
  const went = leavesEarly ? end - dice.between(8, 60) : end + 1 + falling(dice, 11, 55)
  return { came, went, isLate }
}

/** Comes at an hour of his own, and stays until his hours are full. */
function byChoice({ habits, dice }: Living, day: Day, body: Body): Clocks {
  const latest = body.flexible?.latest ?? 600
  const isLate = dice.happens(habits.late(day))
  const usual = latest - 15 - habits.early * 3
  const came = isLate ? latest + 6 + falling(dice, 12, 70) : Math.min(latest, usual + dice.between(-20, 24))
  const isShort = dice.happens(0.004)
  const due = (body.flexible?.minutes ?? 480) + 60
  return { came, went: came + due + (isShort ? -dice.between(20, 80) : 3 + falling(dice, 16, 70)), isLate }
}

/** Where half of the shift is over. */
function halfOf({ segments, breaks }: Body): number {
  const [from, to] = [segments[0]?.from ?? 0, segments.at(-1)?.to ?? 0]
  const [rest] = breaks
  if (!rest) return Math.round((from + to) / 2)
  const half = (to - from - (rest.to - rest.from)) / 2
  return from + half <= rest.from ? from + half : from + half + rest.to - rest.from
}
