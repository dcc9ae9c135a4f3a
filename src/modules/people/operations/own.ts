import { sendAgain, standingOf, startRequests } from '#modules/approvals/index.ts'
import type { Db } from '#platform/database/database.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Secrets } from '#platform/secrets.ts'
import { askFor, changeKind, changeValues, shownChanges, standingNow } from '../asking/change-kind.ts'
import { people } from '../contract.ts'
import { lockPersonsById, type PersonRow, personById } from '../store/persons.ts'
import {
  addRequest,
  linkRequests,
  lockRequests,
  mendRequest,
  type RequestRow,
  requestsOfPerson,
  type Sealed,
} from '../store/requests.ts'
import { changePersonal, checked, fieldsOf, news } from './personal.ts'
import { shownPerson } from './showing.ts'

const edit = implement(people.edit, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: async (call) => ({ changed: await changePersonal(call, call.input.personId, call.input.changes) }),
})

const everyClass = () => true

const me = implement(people.me, {
  about: 'own',
  async run({ db, actor, today, world }) {
    const row = actor.personId ? await personById(db, actor.personId) : undefined
    if (!row) return { person: null, requests: [] }
    const person = await shownPerson(db, { personId: row.id, day: today, today, sees: everyClass })
    return { person, requests: await shownRequests(db, world.secrets, row) }
  },
})

async function shownRequests(db: Db, secrets: Secrets, person: PersonRow) {
  const rows = await requestsOfPerson(db, person.id)
  const ids = rows.map(({ requestId }) => requestId)
  const standing = await standingOf(db, changeKind.kind, ids)
  return rows.map((row) => {
    const { sealed: _, beforeSealed: __, askedBy: ___, personId: ____, ...shown } = row
    const waitingFor = standing.get(row.requestId)?.waitingFor ?? []
    return { ...shown, changes: shownChanges(secrets, row, person), waitingFor }
  })
}

type Input = Call<{ changes: Parameters<typeof checked>[1]; reason?: string | undefined }>

/** What is asked for, sealed, beside what stands now. */
function sealedOf({ input, world: { secrets } }: Input, person: PersonRow): Sealed {
  const changes = news(person, checked(person, input.changes, secrets), secrets)
  const fields = fieldsOf(changes)
  if (fields.length === 0) refuse('people.nothingNew')
  return {
    fields,
    sealed: secrets.encrypt(JSON.stringify(changes)),
    beforeSealed: secrets.encrypt(JSON.stringify(standingNow(person, fields))),
    reason: input.reason ?? null,
  }
}

/** The same twice, by a double click or from two windows, is one request. */
async function assertNew({ db, world: { secrets } }: Input, personId: string, { sealed }: Sealed): Promise<void> {
  const waiting = (await requestsOfPerson(db, personId)).filter(({ state }) => state === 'waiting')
  const asked = secrets.decrypt(sealed)
  if (waiting.some((row) => row.sealed && secrets.decrypt(row.sealed) === asked)) refuse('people.alreadyAsked')
}

/** One's own that came back. */
async function returnedRequest({ db, actor }: Call<unknown>, requestId: string): Promise<RequestRow> {
  const [request] = await lockRequests(db, [requestId])
  if (!request || request.askedBy !== actor.userId || request.personId !== actor.personId) {
    return refuse('request.notFound')
  }
  return request.state === 'returned' ? request : refuse('people.requestClosed')
}

const requestChange = implement(people.requestChange, {
  about: 'own',
  async run(call) {
    const { db, actor, input, today, record } = call
    const personId = actor.personId ?? refuse('people.notInRoster')
    const person = (await lockPersonsById(db, [personId])).get(personId) ?? refuse('people.notInRoster')
    const again = input.requestId ? await returnedRequest(call, input.requestId) : undefined
    const sealed = sealedOf(call, person)
    if (!again) await assertNew(call, personId, sealed)
    const { fields, reason } = sealed
    const [values = {}] = await changeValues(db, today, [{ personId: person.id, fields }])
    const about = (requestId: string) => askFor({ requestId, personId: person.id, reason }, values)
    record({ about: { type: 'person', id: person.id }, details: { fields } })
    if (again) {
      await mendRequest(db, again.requestId, sealed)
      const { requestId: approvalId } = await sendAgain(call, changeKind.kind, about(again.requestId))
      return { requestId: again.requestId, approvalId }
    }
    const requestId = await addRequest(db, { ...sealed, personId: person.id, by: actor.userId })
    const started = await startRequests(call, changeKind.kind, [about(requestId)])
    await linkRequests(db, started)
    return { requestId, approvalId: started.get(requestId)?.requestId ?? requestId }
  },
})

export const ownOperations = [edit, me, requestChange]
