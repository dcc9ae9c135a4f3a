import type { FilledLeave } from '#modules/leave/index.ts'
import type { Scheduled } from '#modules/time/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { type Day, daysBetween, yearsBetween } from '#platform/kernel/day.ts'
import type { Dice } from '../dice.ts'
import type { Worker } from './workers.ts'

type Planned = Scheduled['plan'][number]

/** When somebody would like to be away: the same for the same plan and dice. */
export type Wishing = {
  worker: Worker
  plan: readonly Planned[]
  /** Working days, in their order. */
  working: readonly Planned[]
  /** Minutes since 2000. */
  now: number
  dice: Dice
}

export function wishesOf(wishing: Wishing): FilledLeave[] {
  const wishes = [...annual(wishing), ...sick(wishing), ...personal(wishing), ...childcare(wishing)]
  return wishes.toSorted((a, b) => a.askedAt - b.askedAt)
}

const yearOf = ({ day }: Planned): string => day.slice(0, 4)

/** As the law counts: five, ten, fifteen days. */
const entitled = (years: number): number => (years < 1 ? 0 : years < 10 ? 5 : years < 20 ? 10 : 15)

const pieces: Record<number, readonly number[][]> = {
  0: [[]],
  5: [[3, 1, 1], [5], [2, 1, 1], [1, 1, 1], [3, 1]],
  10: [
    [5, 3, 1, 1],
    [5, 2, 1],
    [3, 3, 2, 1],
    [4, 3, 1, 1],
  ],
  15: [
    [5, 5, 2, 1],
    [5, 3, 3, 1, 1],
    [8, 3, 1, 1],
    [5, 4, 2, 2],
  ],
}

const annualReasons = [null, null, null, '回老家', '陪家人', '旅行', '搬家', '孩子家长会']

/** Days beside the long holidays are wanted most, then those of summer. */
function annual(wishing: Wishing): FilledLeave[] {
  const { worker, working, dice } = wishing
  return [...new Set(working.map(yearOf))].flatMap((year) => {
    const days = working.filter((planned) => yearOf(planned) === year)
    const beside = besideHolidays(wishing, days)
    const due = entitled(yearsBetween(worker.worksSince, `${year}-12-31` as Day))
    return dice.pick(pieces[due] ?? [[]]).flatMap((length) => {
      const at = dice.happens(0.45) && beside.length > 0 ? dice.pick(beside) : someAt(days, dice)
      const [first, last] = [days[at], days[at + length - 1]]
      if (!first || !last || daysBetween(first.day, last.day) > length + 4) return []
      const asked = first.number * minutesOfDay - dice.between(2, 24) * minutesOfDay + dice.between(540, 1080)
      return wish(wishing, { code: 'annual', first, last, asked, reason: dice.pick(annualReasons) })
    })
  })
}

function someAt(days: readonly Planned[], dice: Dice): number {
  const at = dice.between(0, Math.max(0, days.length - 1))
  const isSummer = ['07', '08'].includes(days[at]?.day.slice(5, 7) ?? '')
  return isSummer || dice.happens(0.7) ? at : dice.between(0, Math.max(0, days.length - 1))
}

/** Working days right before or after a holiday. */
function besideHolidays({ plan }: Wishing, days: readonly Planned[]): number[] {
  const first = plan[0]?.number ?? 0
  const isHoliday = (number: number) => plan[number - first]?.kind === 'holiday'
  const near = [1, 2, 3, 4, 5, 6]
  return days.flatMap(({ number }, at) =>
    near.some((days) => isHoliday(number + days) || isHoliday(number - days)) ? [at] : [],
  )
}

const illnesses = ['感冒发烧', '肠胃炎', '牙痛就诊', '腰疼，医生让休息', '流感', '复查', '偏头痛']

const winter = new Set(['12', '01', '02'])
const illOn = ({ day }: Planned): number => (winter.has(day.slice(5, 7)) ? 0.0055 : 0.002)

/** More in winter. */
function sick(wishing: Wishing): FilledLeave[] {
  const { working, dice } = wishing
  return working.flatMap((first, at) => {
    if (!dice.happens(illOn(first))) return []
    const length = dice.pick([1, 1, 1, 2, 2, 3, 5])
    const last = working[at + length - 1]
    if (!last || last.number - first.number > length + 3) return []
    const half = length === 1 && dice.happens(0.3) ? dice.pick(['first', 'second'] as const) : 'day'
    const asked = first.number * minutesOfDay + 455 + dice.between(0, 70)
    return wish(wishing, { code: 'sick', first, last, half, asked, reason: dice.pick(illnesses) })
  })
}

const errands = ['办房产手续', '孩子入学报名', '家里有事', '车辆年检', '接老人来沪', '装修验收']

function personal(wishing: Wishing): FilledLeave[] {
  const { working, dice } = wishing
  return working.flatMap((first) => {
    if (!dice.happens(0.0018)) return []
    const asked = (first.number - dice.between(1, 4)) * minutesOfDay + dice.between(560, 1050)
    const about = { code: 'personal', first, last: first, asked, reason: dice.pick(errands) }
    const isOffice = first.shift?.body.breaks.length === 1 && !first.shift.body.flexible
    if (isOffice && dice.happens(0.4)) return wish(wishing, { ...about, clock: { from: 840, to: 960 } })
    return wish(wishing, { ...about, half: dice.pick(['day', 'first', 'second'] as const) })
  })
}

/** Some days a year for who has a small child. Without the event that gives them they are not there to be taken. */
function childcare(wishing: Wishing): FilledLeave[] {
  const { working, dice } = wishing
  return working.flatMap((first) => {
    if (!dice.happens(0.012)) return []
    const asked = (first.number - dice.between(1, 6)) * minutesOfDay + dice.between(560, 1050)
    return wish(wishing, { code: 'childcare', first, last: first, asked, reason: '带孩子打疫苗' })
  })
}

type About = {
  code: string
  first: Planned
  last: Planned
  asked: number
  reason: string | null
  half?: 'day' | 'first' | 'second'
  clock?: { from: number; to: number }
}

/** Nobody has asked yet for what would be asked for later; a few are told no. */
export function wish({ worker, now, dice }: Omit<Wishing, 'plan' | 'working'>, about: About): FilledLeave[] {
  const { code, first, last, asked, reason, half = 'day', clock } = about
  const decidedAt = asked + dice.between(20, 400)
  if (decidedAt > now) return []
  const isDeclined = code === 'annual' && dice.happens(0.03)
  return [
    {
      ...{ code, from: first.day, to: last.day, fromPart: half, toPart: half, clock: clock ?? null, reason },
      ...{ askedAt: asked, decidedAt, by: worker.personId, state: isDeclined ? 'declined' : 'approved' },
    },
  ]
}

/** Rest for overtime is taken within weeks: a day for eight hours, half of one for four. */
export function compWishes(wishing: Wishing, earned: readonly { day: Day; minutes: number }[]): FilledLeave[] {
  const { working, dice } = wishing
  return earned.flatMap(({ day, minutes }) => {
    if (minutes < 240 || dice.happens(0.3)) return []
    const at = working.findIndex((planned) => planned.day > day) + dice.between(2, 28)
    const first = working[at]
    if (!first) return []
    const asked = (first.number - dice.between(1, 5)) * minutesOfDay + dice.between(560, 1050)
    const half = minutes >= 480 ? 'day' : dice.pick(['first', 'second'] as const)
    return wish(wishing, { code: 'comp', first, last: first, asked, half, reason: null })
  })
}
