import type { Reach } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { SubjectType } from '#platform/house.ts'
import { allKinds } from './engine/kinds.ts'
import { ask } from './ports.ts'
import { lockRequests, partiesTo, personsOf, titlesOf } from './store/requests.ts'

/** A request is reached by those who have a part in it; wider reaches go by whom it is about. */
async function covered(db: Db, ids: string[], reach: Reach): Promise<Set<string>> {
  if (reach.scope === 'company') return new Set(ids)
  if (reach.scope === 'self') return new Set(await partiesTo(db, ids, reach.userId))
  const persons = await personsOf(db, ids)
  const personIds = persons.flatMap(({ personId }) => personId ?? [])
  const reached = personIds.length > 0 ? await ask.covered(db, [...new Set(personIds)], reach) : new Set<string>()
  return new Set(persons.flatMap(({ id, personId }) => (personId && reached.has(personId) ? id : [])))
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  const titles = new Map(allKinds().map(({ kind, title }) => [kind, title.zh]))
  const rows = await titlesOf(db, ids)
  return new Map(rows.map(({ id, kind, name }) => [id, `${name} · ${titles.get(kind) ?? kind}`]))
}

export const approvalSubject: SubjectType = { type: 'approval', lock: lockRequests, covered, namesOf }
