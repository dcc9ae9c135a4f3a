import type { Absence, PlannedDay } from '#modules/time/index.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Book } from '#statute/book.ts'
import { type Calendars, dueIn } from '../due-days.ts'
import { floorOf } from '../floor.ts'
import { allocate, type LotState, type Taken } from '../rules/allocate.ts'
import { type CountedDay, countDay } from '../rules/count.ts'
import { isFor } from '../rules/grant.ts'
import type { Entry } from '../rules/lot.ts'
import { unitsOf } from '../rules/units.ts'
import type { StoredLot } from '../store/ledger.ts'
import type { Employee } from '../store/people.ts'
import type { LeaveTypeOn } from '../store/types.ts'
import type { FilledEvent, FilledLeave, FilledLeaves } from './filled.ts'

/** The same for everybody. */
export type LeaveGround = { types: ReadonlyMap<string, LeaveTypeOn>; book: Book; calendars: Calendars }

export type WrittenRequest = FilledLeave & {
  requestId: string
  employmentId: string
  typeId: string
  units: number
  days: CountedDay[]
  taken: Taken[]
}
export type WrittenEvent = { lot: StoredLot; units: number; by: string }

/** What somebody has of each type, changing as it is taken. */
type Holding = { lots: (LotState & { entries: Entry[] })[]; loose: Entry[] }
export type Held = ReadonlyMap<string, Holding>

type Taking = {
  ground: LeaveGround
  employee: Employee
  held: Map<string, Holding>
  planned: ReadonlyMap<Day, PlannedDay>
  away: Set<Day>
  requests: WrittenRequest[]
  events: WrittenEvent[]
}

export type Took = Pick<Taking, 'requests' | 'events'> & { absences: Absence[] }

/** Goes through somebody's years: what he was given for, what he asked for, from what it was taken. */
export function takeAll(ground: LeaveGround, employee: Employee, leaves: FilledLeaves, held: Held): Took {
  const taking: Taking = {
    ...{ ground, employee, held: new Map(held), away: new Set(), requests: [], events: [] },
    planned: new Map(leaves.plan.map((plan) => [plan.day, plan])),
  }
  for (const event of leaves.events) giveFor(taking, event, leaves)
  for (const want of leaves.wants) take(taking, want)
  const { requests, events } = taking
  return { requests, events, absences: requests.flatMap((each) => absencesOf(each, ground)) }
}

function holdingOf({ held }: Taking, typeId: string): Holding {
  const known = held.get(typeId) ?? { lots: [], loose: [] }
  held.set(typeId, known)
  return known
}

function giveFor(taking: Taking, event: FilledEvent, { city }: FilledLeaves): void {
  const { ground, employee } = taking
  const type = ground.types.get(event.code)
  if (type?.rule.grant.by !== 'event' || !isFor(type.rule, employee)) return
  const floor = type.law ? floorOf(type.law, { book: ground.book, day: event.day, city }) : null
  const days = Math.ceil(Math.max(type.rule.grant.days, floor?.days ?? 0))
  const [byMonths, byDays] = [addMonths(event.day, type.rule.grant.months), addDays(event.day, days)]
  const to = byMonths > byDays ? byMonths : byDays
  const lot: StoredLot = {
    ...{ lotId: newId(), employmentId: employee.employmentId, typeId: type.typeId, source: 'event', period: newId() },
    ...{ from: event.day, to, carryMax: null, carryUntil: null },
  }
  const entry = { day: event.day, units: unitsOf(days), kind: 'grant' as const }
  holdingOf(taking, type.typeId).lots.push({ ...lot, entries: [entry] })
  taking.events.push({ lot, units: entry.units, by: event.by })
  if (event.takes) take(taking, wholeOf(event, days))
}

const wholeOf = ({ code, day, askedAt, by, reason }: FilledEvent, days: number): FilledLeave => ({
  ...{ code, from: day, to: addDays(day, days - 1), fromPart: 'day', toPart: 'day', clock: null },
  ...{ reason, askedAt, decidedAt: askedAt + 180, by, state: 'approved' },
})

function take(taking: Taking, want: FilledLeave): void {
  const { ground, employee } = taking
  const type = ground.types.get(want.code)
  if (!type || !isFor(type.rule, employee) || want.from < employee.from || want.to >= employee.to) return
  const days = countedDays(taking, want, type)
  if (days.length === 0 || days.some(({ day }) => taking.away.has(day))) return
  const holding = holdingOf(taking, type.typeId)
  const { taken, missing } = type.rule.grant.by === 'none' ? loosely(days) : allocate(days, { ...holding, advance: 0 })
  if (missing > 0) return
  for (const { day } of days) taking.away.add(day)
  if (want.state === 'approved') post(holding, taken)
  const units = days.reduce((sum, each) => sum + each.units, 0)
  const { employmentId } = employee
  taking.requests.push({ ...want, requestId: newId(), employmentId, typeId: type.typeId, units, days, taken })
}

function countedDays({ ground, planned }: Taking, want: FilledLeave, { rule }: LeaveTypeOn): CountedDay[] {
  const span = { from: want.from, to: addDays(want.to, 1) }
  const due = dueIn(planned, ground.calendars, span, rule.counts === 'calendarDays')
  return due.map((each) => countDay(want, each, rule)).filter(({ counts }) => counts)
}

/** A type that gives nothing keeps no balance. */
const loosely = (days: readonly CountedDay[]): { taken: Taken[]; missing: number } => ({
  taken: days.map(({ day, units }) => ({ day, lotId: null, units })),
  missing: 0,
})

function post({ lots, loose }: Holding, taken: readonly Taken[]): void {
  for (const { day, lotId, units } of taken) {
    const entries = lotId === null ? loose : lots.find((lot) => lot.lotId === lotId)?.entries
    entries?.push({ day, units: -units, kind: 'use' })
  }
}

function absencesOf(request: WrittenRequest, { types }: LeaveGround): Absence[] {
  const type = types.get(request.code)
  if (!type || request.state !== 'approved') return []
  const { employmentId, requestId: sourceId } = request
  return request.days.map(({ day, part, from, to }) => ({
    ...{ employmentId, day, kind: type.code, title: type.names, sourceId },
    part: part === 'hours' ? { from: from ?? 0, to: to ?? 0 } : part,
  }))
}
