import { peopleGone } from '#modules/approvals/index.ts'
import { employmentEnded, peopleLeft } from '#modules/people/index.ts'
import { type EventHandler, type HandlerCall, on } from '#platform/event.ts'
import { endSessionsOfPerson } from '#platform/identity/index.ts'

/** Who has left is signed out everywhere, in the very transaction that ends the employment. */
async function endSessions({ personIds }: { personIds: string[] }, { db }: HandlerCall): Promise<void> {
  for (const personId of personIds) await endSessionsOfPerson(db, personId)
}

/** What waits for who has left goes on to the next in line. */
const askOthers = ({ personIds }: { personIds: string[] }, call: HandlerCall): Promise<void> =>
  peopleGone(personIds, call)

export const leavingHandlers: EventHandler[] = [
  on(employmentEnded, endSessions),
  on(peopleLeft, endSessions),
  on(peopleLeft, askOthers),
]
