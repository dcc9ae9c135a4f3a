import type { Db } from '#platform/database/database.ts'
import type { Subject } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { personOf } from './store/requests.ts'

export const personSubjectOf = ({ personId }: { personId: string }): Subject => ({ type: 'person', id: personId })

/** A request is its person's. */
export async function requestSubject({ requestId }: { requestId: string }, db: Db): Promise<Subject> {
  return { type: 'person', id: (await personOf(db, requestId)) ?? refuse('request.notFound') }
}
