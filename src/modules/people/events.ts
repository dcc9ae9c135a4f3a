import { type PeopleMove, peopleMoved } from '#modules/organization/index.ts'
import { after, type HandlerCall, on, within } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { inUnitFrom } from './store/employments.ts'
import { sweepPeople } from './sweeping.ts'

/** These people have no employment any more from today on. Within the same transaction, so that their sessions end with it. */
export const employmentEnded = within<{ personIds: string[]; day: Day }>('people.employmentEnded')

/**
 * The days of these employments may be other ones than before: a leaving was undone or moved. Told before `employmentEnded`,
 * so that what was closed with the old last day is opened again first.
 */
export const employmentAmended = within<{ employmentIds: string[] }>('people.employmentAmended')

/** The same as `employmentEnded`, once it is certain. */
export const peopleLeft = after<{ personIds: string[]; day: Day }>('people.left')

type Moved = { day: Day; moves: PeopleMove[]; reorganizationId: string; reason: string }

/** A re-organisation moves everybody who is in a unit, or those named, from its day on: an event in each one's history. */
async function moveWithUnits({ day, moves, reason }: Moved, call: HandlerCall): Promise<void> {
  for (const { fromUnitId, toUnitId, employmentIds } of moves) {
    const touched = await inUnitFrom(call.db, fromUnitId, day, employmentIds)
    await sweepPeople(call, touched, {
      day,
      kind: 'reorganize',
      body: { fromUnitId, unitId: toUnitId },
      reason,
      holds: (span) => span.unitId === fromUnitId,
    })
  }
}

export const handlers = [on(peopleMoved, moveWithUnits)]
