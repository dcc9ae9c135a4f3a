import type { FilledEvent } from '#modules/leave/index.ts'
import type { FilledTime, Scheduled } from '#modules/time/index.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, type Day, yearsBetween } from '#platform/kernel/day.ts'
import type { Dice } from '../dice.ts'
import type { Worker } from './workers.ts'

type Planned = Scheduled['plan'][number]

/** What happens in families: weddings, births, small children, funerals. */
export type Family = {
  events: FilledEvent[]
  protections: FilledTime['protections'][number][]
  /** Days of which nothing else is planned. */
  isAway: (day: Day) => boolean
}

/** Of whom one at least is found, however small the company. */
export type Firsts = { mother: boolean; wedding: boolean }

const inShifts = new Set(['生产中心', '客户服务中心', '质量中心'])
/** What may be short of the longest leave and what comes around it. */
const [before, after] = [120, 365]
type Living = { worker: Worker; plan: readonly Planned[]; today: Day; dice: Dice }

/** @param firsts is told who was the first */
export function familyOf(living: Living, firsts: Firsts): Family {
  const { worker, plan, today, dice } = living
  const [first, last] = [plan[0], plan.findLast(({ day }) => day <= today)]
  const nothing: Family = { events: [], protections: [], isAway: () => false }
  if (!first || !last || worker.isHead || worker.isPartTime) return nothing
  const here = last.number - first.number
  const age = yearsBetween(worker.birth, last.day)
  if (isMother(living, { here, age }, firsts)) return motherhood(living, plan[dice.between(130, here - 60)] ?? first)
  const found = [
    ...(isWedding({ here, age }, dice, firsts) ? [{ code: 'marriage', takes: true, reason: '结婚' }] : []),
    ...(worker.sex === 'male' && age > 26 && age < 38 && dice.happens((0.02 * here) / 365)
      ? [{ code: 'paternity', takes: true, reason: '妻子生产' }]
      : []),
    ...(dice.happens((0.006 * here) / 365) ? [{ code: 'bereavement', takes: true, reason: '祖父去世' }] : []),
  ]
  const events = found.flatMap((each) => eventOn(living, plan[dice.between(20, Math.max(20, here - 30))], each))
  const isAway = (day: Day) => events.some((event) => event.day <= day && day < addDays(event.day, 40))
  return {
    ...nothing,
    events: [...events, ...(age > 28 && age < 40 && dice.happens(0.25) ? children(living) : [])],
    isAway,
  }
}

type Who = { here: number; age: number }

function isMother({ worker, dice }: Living, { here, age }: Who, firsts: Firsts): boolean {
  const fits = worker.sex === 'female' && age >= 24 && age < 37 && here > 330 && !inShifts.has(worker.unit.trade.name)
  if (!fits || (firsts.mother && !dice.happens((0.035 * here) / 365))) return false
  firsts.mother = true
  return true
}

function isWedding({ here, age }: Who, dice: Dice, firsts: Firsts): boolean {
  const fits = age >= 22 && age < 33 && here > 120
  if (!fits || (firsts.wedding && !dice.happens((0.03 * here) / 365))) return false
  firsts.wedding = true
  return true
}

type About = { code: string; takes: boolean; reason: string }

function eventOn({ worker }: Living, on: Planned | undefined, about: About): FilledEvent[] {
  if (!on) return []
  return [{ ...about, day: on.day, askedAt: (on.number - 3) * minutesOfDay + 600, by: worker.personId }]
}

function motherhood(living: Living, birth: Planned): Family {
  const { day } = birth
  return {
    events: eventOn(living, birth, { code: 'maternity', takes: true, reason: '预产期已到' }),
    protections: [
      { kind: 'pregnancy', from: addDays(day, -before), to: day },
      { kind: 'nursing', from: day, to: addDays(day, after) },
    ],
    isAway: (each) => addDays(day, -before) <= each && each < addDays(day, after),
  }
}

/** For each year of a small child. */
function children(living: Living): FilledEvent[] {
  const years = [...new Set(living.plan.map(({ day }) => day.slice(0, 4)))]
  return years.flatMap((year) => {
    const on = living.plan.find(({ day }) => day.startsWith(year))
    return eventOn(living, on, { code: 'childcare', takes: false, reason: '孩子不满三岁' })
  })
}
