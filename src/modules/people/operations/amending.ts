import type { z } from 'zod'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { endRequestsOf } from '../asking/end-requests.ts'
import { type Correction, people } from '../contract.ts'
import type { EmploymentEvent, EventBody } from '../rules/employment.ts'
import { inOrder, isOpening } from '../rules/employment.ts'
import { correct, heldBy, uncorrectable, undo } from '../rules/event-list.ts'
import { lifeProblem } from '../rules/personal.ts'
import { employmentsOfPerson, holdersOf, removeEmployment } from '../store/employments.ts'
import { addEvents, eventsOf, type FullEvent, fullEvent, setEventState } from '../store/events.ts'
import { clearLeavingTasks } from '../store/leaving.ts'
import { personById, removePerson } from '../store/persons.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { forgetCounts } from './counts.ts'
import { type Acting, accepted, bodyOf, checkPost, settle } from './happening.ts'
import { aboutMove } from './moving.ts'

type Found = { event: FullEvent; events: EmploymentEvent[] }

async function standingEvent({ db }: Acting, personId: string, eventId: string): Promise<Found> {
  const event = (await fullEvent(db, eventId)) ?? refuse('people.eventNotFound')
  const isHis = (await employmentsOfPerson(db, personId)).some((each) => each.id === event.employmentId)
  if (!isHis || event.state !== 'standing') refuse('people.eventNotFound')
  return { event, events: (await eventsOf(db, [event.employmentId])).get(event.employmentId) ?? [] }
}

type Amendment = {
  personId: string
  eventId: string
  change: z.output<typeof Correction>
  why: string | null
}

/** Puts another entry in the place of one; the old one stays readable as corrected. */
export async function amend(
  call: Acting,
  { personId, eventId, change, why }: Amendment,
): Promise<{ eventId: string; day: Day }> {
  const { db, actor, record } = call
  const { event, events } = await standingEvent(call, personId, eventId)
  const { day = event.day, employeeNo, monthlyWage, reason, ...told } = change
  const body = await bodyOf(call, { ...told, number: employeeNo, baseFen: monthlyWage }, day)
  const alien = uncorrectable(event.kind, body)
  if (alien.length > 0) refuse('people.notInThisEntry', { fields: alien })
  await checkPost(call, event.employmentId, body, day)
  await checkBirth(call, personId, event, day)
  const corrected = {
    id: newId(),
    kind: event.kind,
    day,
    body: event.kind === 'leave' ? ofLeaving({ ...event.body, ...body }, change) : { ...event.body, ...body },
  }
  const edited = accepted(correct(events, eventId, corrected))
  await setEventState(db, eventId, 'corrected')
  const stated = reason ?? why ?? event.reason
  await addEvents(db, [
    { ...corrected, employmentId: event.employmentId, reason: stated, by: actor.userId || null, correctsId: eventId },
  ])
  await settle(call, personId, event.employmentId, edited)
  record({ details: { eventId: corrected.id, corrects: eventId, kind: event.kind, fields: Object.keys(change) } })
  return { eventId: corrected.id, day }
}

/** What was said of one who left of his own accord doesn't hold of one who turns out to have left otherwise. */
function ofLeaving(body: EventBody, { reason, leaveKind, regretted }: Amendment['change']): EventBody {
  const isMoot = leaveKind !== undefined && leaveKind !== 'voluntary' && regretted === undefined
  return { ...body, ...(reason !== undefined && { leaveReason: reason }), ...(isMoot && { regretted: null }) }
}

async function checkBirth({ db }: Acting, personId: string, event: EmploymentEvent, day: Day): Promise<void> {
  if (!isOpening(event) || day === event.day) return
  const person = await personById(db, personId)
  const found = lifeProblem({
    birthDate: person?.birth_day ?? null,
    firstWorkDate: person?.first_work_day ?? null,
    hireDate: day,
  })
  if (found) refuse(found.code, found.details)
}

const correctEvent = implement(people.correctEvent, {
  about: ({ personId, change: { unitId, positionId } }, db) => aboutMove({ personId, unitId, positionId }, db),
  async run(call) {
    const { personId, eventId, change, why } = call.input
    const done = await amend(call, { personId, eventId, change, why: why ?? null })
    return { ...done, planned: done.day > call.today }
  },
})

const undoEvent = implement(people.undoEvent, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  async run(call) {
    const { db, input, record } = call
    const { event, events } = await standingEvent(call, input.personId, input.eventId)
    record({ details: { eventId: event.id, kind: event.kind, day: event.day } })
    const isOnly = inOrder(events)[0]?.id === event.id && heldBy(events, event.id).length === 0
    if (isOnly) return { personGone: await dissolve(call, input.personId, event.employmentId) }
    const left = accepted(undo(events, event.id))
    await setEventState(db, event.id, 'undone')
    if (event.kind === 'leave') await clearLeavingTasks(db, event.employmentId)
    await settle(call, input.personId, event.employmentId, left)
    return { personGone: false }
  },
})

/** Undoes a joining: the employment never was. A person who was here for nothing else goes with it. */
async function dissolve(call: Call<unknown>, personId: string, employmentId: string): Promise<boolean> {
  const { db, today, world } = call
  const holders = await holdersOf(db, employmentId)
  const [holder] = Object.entries(holders).find(([, count]) => count > 0) ?? []
  if (holder) refuse(`people.joiningHeld.${holder}`, { count: holders[holder as keyof typeof holders] })
  await removeEmployment(db, employmentId)
  const others = await employmentsOfPerson(db, personId)
  if (others.length === 0) {
    await endRequestsOf(call, personId)
    await removePerson(db, personId)
  } else await refreshRoster(db, [personId], today)
  forgetCounts(world)
  return others.length === 0
}

export const amendingOperations = [correctEvent, undoEvent]
