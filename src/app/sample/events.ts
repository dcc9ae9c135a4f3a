import type { FilledPerson } from '#modules/people/index.ts'
import { addDays, addMonths, type Day, forever } from '#platform/kernel/day.ts'
import type { Dice } from './dice.ts'
import type { Form } from './forms.ts'
import { numberOf } from './identity.ts'
import { levels } from './invented.ts'
import type { CameFrom, Lent } from './moves.ts'
import { historyFrom, type Order } from './order.ts'
import type { SampleUnit, Structure } from './structure.ts'

type Event = FilledPerson['employment']['events'][number]
type Body = Event['body']

/** What somebody's employment is to be, from which its events are told. */
export type Career = {
  at: number
  dice: Dice
  hired: Day
  probationEnd: Day | null
  level: string
  baseFen: number
  isHead: boolean
  /** Nothing but joining and confirmation. */
  isQuiet: boolean
  unit: SampleUnit
  form: Form
  cameFrom?: CameFrom
  lent?: Lent
  /** Of who went and came back: which of the two times this is. */
  time?: 'before' | 'again'
  promotedOn?: Day
  leaves?: Leaving
}

export type Leaving = {
  lastDay: Day
  kind: NonNullable<Body['leaveKind']>
  reason: string
  /** Would the company rather have kept him? Left out while nobody has said. */
  regretted?: boolean
}

type State = { unit: SampleUnit; level: string; baseFen: number }
type Turn = { day: Day; tell: (state: State) => { kind: Event['kind']; body: Body; state: State } }

/** The events of an employment in their order, each telling only what it changes. */
export function eventsOf(order: Order, structure: Structure, career: Career): Event[] {
  const { ids } = structure
  let state: State = { unit: career.cameFrom?.unit ?? career.unit, level: career.level, baseFen: career.baseFen }
  const events: Event[] = []
  const first = career.time === 'before' ? 40 : 0
  const add = (kind: Event['kind'], day: Day, body: Body) =>
    events.push({ id: ids('event', career.at * 64 + first + events.length), kind, day, body })
  add(career.time === 'again' ? 'rehire' : 'hire', career.hired, openingBody(structure, career, state))
  for (const turn of turnsOf(order, structure, career)) {
    const told = turn.tell(state)
    add(told.kind, turn.day, told.body)
    state = told.state
  }
  if (career.leaves) {
    const { lastDay, kind, reason, regretted } = career.leaves
    add('leave', lastDay, { leaveKind: kind, leaveReason: reason, ...(regretted !== undefined && { regretted }) })
  }
  return events
}

const headId = ({ ids }: Structure, unit: SampleUnit | null): string | null => unit && ids('employment', unit.at)

export const positionIn = ({ ids }: Structure, unit: SampleUnit, level: string): string => {
  if (level.startsWith('M')) return ids('position', unit.at * 4)
  return ids('position', unit.at * 4 + (level < 'P3' ? 1 : 2))
}

function openingBody(structure: Structure, career: Career, { unit, level, baseFen }: State): Body {
  const { at, isHead, probationEnd, form, time } = career
  return {
    ...{
      number: time === 'before' ? `${numberOf(at)}-1` : numberOf(at),
      employmentType: form,
      baseFen,
      unitId: unit.id,
      level,
    },
    positionId: positionIn(structure, unit, level),
    jobFamily: isHead ? '管理' : unit.trade.family,
    managerId: headId(structure, isHead ? unit.parent : unit),
    ...{ legalEntityId: unit.entityId, city: unit.city.name },
    ...(probationEnd && { probationEnd }),
  }
}

function turnsOf(order: Order, structure: Structure, career: Career): Turn[] {
  const { today } = order
  const { hired, cameFrom, lent, promotedOn, leaves, isQuiet } = career
  const before = leaves?.lastDay ?? forever
  const happened = [
    ...confirmation(career),
    ...(isQuiet ? [] : [...rises(order, career), ...promotions(order, structure, career)]),
    ...(cameFrom ? [transfer(structure, career, cameFrom.on)] : []),
    ...(lent ? [secondment(structure, lent)] : []),
  ].filter(({ day }) => day <= today && day < before && day > hired)
  const coming = promotedOn ? [promotion(structure, promotedOn)] : []
  return [...happened, ...coming].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const confirmation = ({ probationEnd }: Career): Turn[] =>
  probationEnd ? [{ day: addDays(probationEnd, 1), tell: (state) => ({ kind: 'confirm', body: {}, state }) }] : []

const known = new WeakMap<Order, { springs: Day[]; summers: Day[] }>()

/** Each spring pay rises, each summer some are promoted: the days of it in the history that is told. */
function yearlyOf(order: Order): { springs: Day[]; summers: Day[] } {
  const found = known.get(order) ?? { springs: yearly(order, '04-01'), summers: yearly(order, '07-01') }
  known.set(order, found)
  return found
}

function yearly(order: Order, date: string): Day[] {
  const begin = historyFrom(order)
  const [first, last] = [Number(begin.slice(0, 4)), Number(order.today.slice(0, 4))]
  const days = Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-${date}` as Day)
  return days.filter((day) => day >= begin && day <= order.today)
}

const rounded = (fen: number): number => Math.round(fen / 10_000) * 10_000

/** Each spring, for who has been here half a year. */
function rises(order: Order, { hired, dice }: Career): Turn[] {
  const since = addMonths(hired, 6)
  return yearlyOf(order)
    .springs.filter((day) => day > since)
    .map((day) => rise(day, 1 + dice.between(2, 9) / 100))
}

const rise = (day: Day, share: number): Turn => ({
  day,
  tell: (state) => {
    const baseFen = rounded(state.baseFen * share)
    return { kind: 'pay', body: { baseFen }, state: { ...state, baseFen } }
  },
})

function promotions(order: Order, structure: Structure, career: Career): Turn[] {
  const { isHead, promotedOn, hired, level, dice } = career
  if (isHead || promotedOn) return []
  const since = addMonths(hired, 12)
  const chosen = yearlyOf(order).summers.filter((day) => day > since && dice.happens(0.13))
  const steps = levels.length - 1 - levels.indexOf(level as 'P1')
  return chosen.slice(0, steps).map((day) => promotion(structure, day))
}

function promotion(structure: Structure, day: Day): Turn {
  return {
    day,
    tell: (state) => {
      const level = levels[levels.indexOf(state.level as 'P1') + 1] ?? 'P5'
      const [positionId, before] = [
        positionIn(structure, state.unit, level),
        positionIn(structure, state.unit, state.level),
      ]
      const baseFen = rounded(state.baseFen * 1.12)
      const body = { level, baseFen, ...(positionId !== before && { positionId }) }
      return { kind: 'promote', body, state: { ...state, level, baseFen } }
    },
  }
}

const transfer = (structure: Structure, { unit }: Career, day: Day): Turn => ({
  day,
  tell: (state) => ({
    kind: 'transfer',
    body: {
      unitId: unit.id,
      positionId: positionIn(structure, unit, state.level),
      managerId: headId(structure, unit),
      ...(unit.trade !== state.unit.trade && { jobFamily: unit.trade.family }),
      ...(unit.city !== state.unit.city && { city: unit.city.name }),
    },
    state: { ...state, unit },
  }),
})

const secondment = (structure: Structure, { unit, on, until }: Lent): Turn => ({
  day: on,
  tell: (state) => ({
    kind: 'second',
    body: {
      unitId: unit.id,
      positionId: positionIn(structure, unit, state.level),
      managerId: headId(structure, unit),
      ...{ city: unit.city.name, until },
    },
    state,
  }),
})
