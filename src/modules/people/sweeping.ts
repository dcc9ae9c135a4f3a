import type { HandlerCall } from '#platform/event.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { AssignmentSpan, EventBody } from './rules/employment.ts'
import { sweep } from './rules/sweep.ts'
import type { Touched } from './store/employments.ts'
import { addEvents, eventsOf, type NewEvent, writeFolds } from './store/events.ts'
import { lockPeople } from './store/persons.ts'
import { refreshRoster } from './store/roster-rows.ts'

type Sweeping = {
  day: Day
  kind: 'reorganize' | 'transfer'
  body: EventBody
  reason: string | null
  /** What is to end: a span that still holds the old unit or manager. */
  holds: (span: AssignmentSpan) => boolean
}

/** One change in many histories at once: the same number of statements for ten people and for ten thousand. */
export async function sweepPeople(
  call: Pick<HandlerCall, 'db' | 'actor' | 'today'>,
  touched: readonly Touched[],
  sweeping: Sweeping,
): Promise<void> {
  const { db, actor, today } = call
  const { day, kind, body, reason, holds } = sweeping
  const personIds = [...new Set(touched.map((each) => each.personId))]
  await lockPeople(db, personIds)
  const histories = await eventsOf(
    db,
    touched.map((each) => each.employmentId),
  )
  const added: NewEvent[] = []
  for (const [employmentId, events] of histories) {
    const swept = sweep(events, day, holds, (on) => ({ id: newId(), kind, day: on, body }))
    added.push(...swept.map((event) => ({ ...event, employmentId, reason, by: actor.userId || null })))
    events.push(...swept)
  }
  await addEvents(db, added)
  await writeFolds(db, histories)
  await refreshRoster(db, personIds, today)
}
