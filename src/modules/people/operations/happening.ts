import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { employmentAmended, employmentEnded, peopleLeft } from '../events.ts'
import { type EmploymentEvent, type EventBody, fold } from '../rules/employment.ts'
import { apply, type Edited } from '../rules/event-list.ts'
import {
  type EmploymentRow,
  employmentsOfPerson,
  employmentsOn,
  overlapOf,
  standingOn,
  wouldCircle,
} from '../store/employments.ts'
import { addEvents, eventsOf, writeFolds } from '../store/events.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { forgetCounts } from './counts.ts'

export type Acting = Pick<Call<unknown>, 'db' | 'actor' | 'today' | 'world' | 'record' | 'tell'>

/** The events of a list edit, or the refusal that says why not. */
export function accepted(edited: Edited): EmploymentEvent[] {
  return edited.ok ? edited.events : refuse(edited.code, edited.details)
}

/** Somebody's employment of that day, or his last one, whose rules then say why that day is none of it. */
export async function employmentFor({ db }: Pick<Acting, 'db'>, personId: string, day: Day): Promise<EmploymentRow> {
  const all = await employmentsOfPerson(db, personId)
  return all.find((each) => each.from_day <= day && day < each.to_day) ?? all.at(-1) ?? refuse('person.notFound')
}

/** What is told at the doors, where people are named by person. */
export type Told = Omit<EventBody, 'managerId'> & { managerId?: string | null | undefined }

/** The body of an event: fields that were not given are left out, and the manager is named by his employment of that day. */
export async function bodyOf(
  { db }: Pick<Acting, 'db'>,
  { managerId, ...told }: { [K in keyof Told]?: Told[K] | undefined },
  day: Day,
): Promise<EventBody> {
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as EventBody
  if (managerId === undefined) return given
  if (managerId === null) return { ...given, managerId }
  const employmentId = (await employmentsOn(db, [managerId], day)).get(managerId)
  return { ...given, managerId: employmentId ?? refuse('people.managerNotThere', { day }) }
}

/** Units, positions and entities must stand on that day, the manager may not in the end report to this employment. */
export async function checkPost(
  { db, today }: Pick<Acting, 'db' | 'today'>,
  employmentId: string | null,
  body: EventBody,
  day: Day,
): Promise<void> {
  if (day > addMonths(today, 60)) refuse('people.dayTooFar', { day })
  const standing = await standingOn(db, body, day)
  if (!standing.unit) refuse('people.unitNotThere', { day })
  if (!standing.position) refuse('people.positionNotThere', { day })
  if (!standing.legalEntity) refuse('people.entityNotThere', { day })
  if (!body.managerId || !employmentId) return
  if (body.managerId === employmentId) refuse('people.ownManager')
  if (await wouldCircle(db, employmentId, body.managerId, day)) refuse('people.managerCircle')
}

/** Makes the rows follow from the events, today's roster with them, and tells who has left. */
export async function settle(
  call: Acting,
  personId: string,
  employmentId: string,
  events: EmploymentEvent[],
): Promise<void> {
  const { db, today, world, tell } = call
  await writeFolds(db, new Map([[employmentId, events]]))
  const overlap = await overlapOf(db, personId)
  if (overlap) refuse('people.employmentsOverlap', { employeeNo: overlap.number, hireDate: overlap.from })
  await refreshRoster(db, [personId], today)
  forgetCounts(world)
  await tell(employmentAmended, { employmentIds: [employmentId] })
  const isHere = (await employmentsOn(db, [personId], today)).has(personId)
  const { from, to } = fold(events)
  if (isHere || from > today || to > today) return
  await tell(employmentEnded, { personIds: [personId], day: today })
  await tell(peopleLeft, { personIds: [personId], day: today })
}

export type Happening = {
  personId: string
  kind: EmploymentEvent['kind']
  day: Day
  told: { [K in keyof Told]?: Told[K] | undefined }
  reason?: string | undefined
}

export type Happened = { eventId: string; day: Day; planned: boolean }

/** An event as it would be, among those of its employment: nothing is written yet. */
export type Prepared = { event: EmploymentEvent; employmentId: string; edited: Edited; before: EmploymentEvent[] }

/** What would happen, as far as the post allows it; whether the employment can bear it says `edited`. */
export async function prepare(
  call: Pick<Acting, 'db' | 'today'>,
  { personId, kind, day, told }: Happening,
): Promise<Prepared> {
  const { id: employmentId } = await employmentFor(call, personId, day)
  const body = await bodyOf(call, told, day)
  await checkPost(call, employmentId, body, day)
  const before = (await eventsOf(call.db, [employmentId])).get(employmentId) ?? []
  const event = { id: newId(), kind, day, body }
  return { event, employmentId, before, edited: apply(before, event) }
}

/** Lets something happen to somebody's employment on a day, past or to come. */
export async function happen(call: Acting, happening: Happening): Promise<Happened> {
  const { db, actor, today, record } = call
  const { personId, kind, day, reason } = happening
  const { event, employmentId, edited } = await prepare(call, happening)
  const events = accepted(edited)
  await addEvents(db, [{ ...event, employmentId, reason: reason ?? null, by: actor.userId || null }])
  await settle(call, personId, employmentId, events)
  record({ details: { eventId: event.id, kind, day } })
  return { eventId: event.id, day, planned: day > today }
}
