import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Secrets } from '#platform/secrets.ts'
import { PersonalChanges, PersonalField, people, rosterPage } from '../contract.ts'
import { maskBankAccount } from '../rules/mask.ts'
import { completePersonal, lifeProblem } from '../rules/personal.ts'
import { employmentsOfPerson } from '../store/employments.ts'
import { changePerson, type PersonRow, personalOf, personById, personsById, personValues } from '../store/persons.ts'
import {
  addRequest,
  closeRequest,
  lockRequest,
  personOfRequest,
  type RequestRow,
  requestsInReach,
  requestsOfPerson,
} from '../store/requests.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { shownPerson } from './showing.ts'

/** The fields of a change that say something new. */
function news(row: PersonRow, changes: PersonalChanges, secrets: Secrets): PersonalChanges {
  const sealed = { residentId: row.resident_id_sealed, bankAccount: row.bank_account_sealed }
  const clear = Object.fromEntries(
    Object.entries(sealed).map(([field, bytes]) => [field, bytes && secrets.decrypt(bytes)]),
  )
  const before: Record<string, string | null> = { ...personalOf(row), ...clear }
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => value !== undefined && value !== before[field]),
  )
}

/** Day of birth and sex may not contradict the resident id, whether it comes along or is known already. */
function checked(row: PersonRow, changes: PersonalChanges, secrets: Secrets): PersonalChanges {
  const known = row.resident_id_sealed && secrets.decrypt(row.resident_id_sealed)
  const concernsId = changes.birthDate !== undefined || changes.sex !== undefined
  const completed = completePersonal(known && concernsId ? { residentId: known, ...changes } : changes)
  if (!completed.ok) return refuse(completed.code, completed.details)
  return Object.fromEntries(Object.entries(completed.personal).filter(([, value]) => value !== undefined))
}

/** Changes what is known of a person; the audit learns which fields, never their values. */
async function changePersonal(
  { db, today, world, record }: Call<unknown>,
  personId: string,
  changes: PersonalChanges,
): Promise<PersonalField[]> {
  const row = (await personById(db, personId)) ?? refuse('person.notFound')
  const changed = news(row, checked(row, changes, world.secrets), world.secrets)
  const fields = PersonalField.options.filter((field) => changed[field] !== undefined)
  if (fields.length === 0) return []
  await checkLives(db, row, changed)
  await changePerson(db, personId, personValues(world.secrets, changed))
  await refreshRoster(db, [personId], today)
  record({ details: { changed: fields } })
  return fields
}

async function checkLives(db: Db, row: PersonRow, changed: PersonalChanges): Promise<void> {
  if (changed.birthDate === undefined && changed.firstWorkDate === undefined) return
  const [first] = await employmentsOfPerson(db, row.id)
  const birthDate = changed.birthDate === undefined ? row.birth_day : changed.birthDate
  const firstWorkDate = changed.firstWorkDate === undefined ? row.first_work_day : changed.firstWorkDate
  const found = first && lifeProblem({ birthDate, firstWorkDate, hireDate: first.from_day })
  if (found) refuse(found.code, found.details)
}

const edit = implement(people.edit, {
  about: ({ personId }) => ({ type: 'person', id: personId }),
  run: async (call) => ({ changed: await changePersonal(call, call.input.personId, call.input.changes) }),
})

const everyClass = () => true

const me = implement(people.me, {
  about: 'own',
  async run({ db, actor, today, world }) {
    if (!actor.personId || !(await personById(db, actor.personId))) return { person: null, requests: [] }
    const person = await shownPerson(db, { personId: actor.personId, day: today, today, sees: everyClass })
    const rows = await requestsOfPerson(db, actor.personId, today)
    return { person, requests: await shownRequests(db, world.secrets, rows) }
  },
})

const requestChange = implement(people.requestChange, {
  about: 'own',
  async run({ db, actor, input, world, record }) {
    const row = await personById(db, actor.personId ?? refuse('people.notInRoster'))
    if (!row) return refuse('people.notInRoster')
    const changes = news(row, checked(row, input.changes, world.secrets), world.secrets)
    const fields = PersonalField.options.filter((field) => changes[field] !== undefined)
    if (fields.length === 0) refuse('people.nothingNew')
    const sealed = world.secrets.encrypt(JSON.stringify(changes))
    const requestId = await addRequest(db, {
      personId: row.id,
      fields,
      sealed,
      reason: input.reason ?? null,
      by: actor.userId,
    })
    record({ about: { type: 'person', id: row.id }, details: { requestId, fields } })
    return { requestId }
  },
})

const openedChanges = (secrets: Secrets, row: RequestRow): PersonalChanges =>
  row.sealed ? PersonalChanges.parse(JSON.parse(secrets.decrypt(row.sealed))) : {}

async function shownRequests(db: Db, secrets: Secrets, rows: readonly RequestRow[]) {
  const known = await personsById(db, [...new Set(rows.map((row) => row.personId))])
  return rows.map((row) => {
    const person = known.get(row.personId)
    const before: Partial<Record<PersonalField, string | null>> = person ? personalOf(person) : {}
    const after = openedChanges(secrets, row)
    const { sealed: _, askedBy: __, ...shown } = row
    return {
      ...shown,
      changes: row.fields.map((field) => ({
        field,
        before: before[field] ?? null,
        after: asShown(field, after[field]),
      })),
    }
  })
}

const asShown = (field: PersonalField, value: string | null | undefined): string | null =>
  value && field === 'bankAccount' ? maskBankAccount(value.replaceAll(' ', '')) : (value ?? null)

const changeRequests = implement(people.changeRequests, {
  about: 'reach',
  async run({ db, input, reach, today, world }) {
    const { state, page } = input
    const { rows, count } = await requestsInReach(db, {
      reach,
      today,
      state,
      limit: rosterPage,
      offset: (page - 1) * rosterPage,
    })
    return { rows: await shownRequests(db, world.secrets, rows), count }
  },
})

async function waitingRequest(db: Db, id: string, today: Day): Promise<RequestRow> {
  const request = (await lockRequest(db, id, today)) ?? refuse('request.notFound')
  return request.state === 'waiting' ? request : refuse('people.requestClosed', { state: request.state })
}

const decideChange = implement(people.decideChange, {
  about: async ({ requestId }, db) => ({
    type: 'person',
    id: (await personOfRequest(db, requestId)) ?? refuse('request.notFound'),
  }),
  async run(call) {
    const { db, input, actor, today, world } = call
    const request = await waitingRequest(db, input.requestId, today)
    if (request.personId === actor.personId || request.askedBy === actor.userId) refuse('people.ownRequest')
    if (input.accept) await changePersonal(call, request.personId, openedChanges(world.secrets, request))
    await closeRequest(
      db,
      request.requestId,
      input.accept ? 'accepted' : 'declined',
      actor.userId || null,
      input.reason ?? null,
    )
    return { requestId: request.requestId }
  },
})

const withdrawChange = implement(people.withdrawChange, {
  about: 'own',
  async run({ db, input, actor, today }) {
    const request = await waitingRequest(db, input.requestId, today)
    if (request.askedBy !== actor.userId) refuse('request.notFound')
    await closeRequest(db, request.requestId, 'withdrawn', actor.userId, null)
    return { requestId: request.requestId }
  },
})

export const ownOperations = [edit, me, requestChange, changeRequests, decideChange, withdrawChange]
