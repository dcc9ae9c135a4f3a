import type { z } from 'zod'
import { onlyLegalEntity } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day, forever } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type PersonalChanges, PersonalField, people } from '../contract.ts'
import { probationProblem } from '../rules/contracts.ts'
import { type EmploymentEvent, fold } from '../rules/employment.ts'
import { problemOf } from '../rules/event-list.ts'
import { completePersonal, lifeProblem } from '../rules/personal.ts'
import { addEmployment, employmentsOfPerson, nextNumber } from '../store/employments.ts'
import { addEvents } from '../store/events.ts'
import {
  addPerson,
  changePerson,
  lockPeople,
  type PersonRow,
  personById,
  personByResidentId,
  personValues,
} from '../store/persons.ts'
import { coveredPeople } from '../store/reach.ts'
import { bodyOf, checkPost, settle } from './happening.ts'
import { aboutMove } from './moving.ts'
import { signFirst } from './signing.ts'

type Joining = Omit<z.output<typeof people.rehire.input>, 'personId'>
type Joined = { personId: string; employmentId: string; employeeNo: string; eventId: string }

/** Takes somebody on: writes the employment with its opening event, and the first contract when it comes along. */
async function join(call: Call<unknown>, personId: string, kind: 'hire' | 'rehire', told: Joining): Promise<Joined> {
  const { db, actor, record } = call
  const joining = { ...told, legalEntityId: await employingEntity(db, told) }
  const employmentId = newId()
  const earlier = await employmentsOfPerson(db, personId)
  checkEarlier(earlier, joining.hireDate)
  const event: EmploymentEvent = { id: newId(), kind, day: joining.hireDate, body: await openingBody(call, joining) }
  const found = problemOf([event])
  if (found) refuse(found.code, found.details)
  await checkPost(call, null, event.body, event.day)
  if (!joining.contract)
    checkProbation(
      joining,
      earlier.some((each) => each.probation_end !== null),
    )
  await addEmployment(db, employmentId, personId, fold([event]))
  await addEvents(db, [{ ...event, employmentId, reason: joining.reason ?? null, by: actor.userId || null }])
  await signWith(call, personId, joining)
  await settle(call, personId, employmentId, [event])
  record({ about: { type: 'person', id: personId }, details: { eventId: event.id, employmentId, day: event.day } })
  return { personId, employmentId, employeeNo: event.body.number ?? '', eventId: event.id }
}

/** Named, left open with null, or where nothing is said the company's only one. */
const employingEntity = async (db: Db, { legalEntityId, hireDate }: Joining): Promise<string | null> =>
  legalEntityId === undefined ? onlyLegalEntity(db, hireDate) : legalEntityId

async function signWith(call: Call<unknown>, personId: string, joining: Joining): Promise<void> {
  const { contract } = joining
  const employment = (await employmentsOfPerson(call.db, personId)).at(-1)
  if (contract && employment) await signFirst(call, employment, { ...joining, contract })
}

async function openingBody(call: Call<unknown>, joining: Joining) {
  const { hireDate, employeeNo, monthlyWage, contract: _, reason: __, employmentType, probationEnd, ...post } = joining
  if (hireDate > addMonths(call.today, 24)) refuse('people.hireTooFar', { hireDate })
  const number = employeeNo ?? (await nextNumber(call.db))
  return bodyOf(call, { ...post, number, employmentType, probationEnd, baseFen: monthlyWage }, hireDate)
}

function checkEarlier(earlier: readonly { from_day: Day; to_day: Day; number: string }[], hireDate: Day): void {
  const last = earlier.at(-1)
  if (!last) return
  if (last.to_day === forever) refuse('people.alreadyEmployed', { employeeNo: last.number })
  if (hireDate < last.to_day) refuse('people.hireBeforeLeft', { leaveDate: addDays(last.to_day, -1) })
}

/** Without a contract at hand the longest probation that any contract may have is the limit. */
function checkProbation({ hireDate, probationEnd = null, employmentType }: Joining, hadProbation: boolean): void {
  const term = { termType: 'open_ended' as const, from: hireDate, lastDay: null, probationEnd }
  const found = probationProblem(term, { employmentType, hiredOn: hireDate, lastDay: forever, hadProbation })
  if (found) refuse(found.code, found.details)
}

function checkLife(
  person: Pick<PersonRow, 'birth_day' | 'first_work_day'> | undefined,
  personal: PersonalChanges,
  hireDate: Day,
): void {
  const birthDate = personal.birthDate ?? person?.birth_day ?? null
  const firstWorkDate = personal.firstWorkDate ?? person?.first_work_day ?? null
  const found = lifeProblem({ birthDate, firstWorkDate, hireDate })
  if (found) refuse(found.code, found.details)
}

/** The fields of the input that say something about the person himself. */
function personalIn(input: z.output<typeof people.hire.input>): PersonalChanges {
  const given = Object.fromEntries(
    PersonalField.options.map((field) => [field, input[field]]).filter(([, value]) => value !== undefined),
  )
  const completed = completePersonal(given)
  return completed.ok ? completed.personal : refuse(completed.code, completed.details)
}

/** Known by id, or by the resident id. */
async function knownPerson(
  { db, world }: Call<unknown>,
  personId: string | undefined,
  personal: PersonalChanges,
): Promise<PersonRow | undefined> {
  if (personId) return (await personById(db, personId)) ?? refuse('person.notFound')
  return personal.residentId ? personByResidentId(db, world.secrets.blindIndex(personal.residentId)) : undefined
}

const hire = implement(people.hire, {
  about: ({ unitId, positionId, personId }, db) => aboutMove({ personId, unitId, positionId }, db),
  async run(call) {
    const { db, input, world } = call
    const personal = personalIn(input)
    const known = await knownPerson(call, input.personId, personal)
    // Found by his resident id alone he may be out of reach: then nothing is said of him, and nothing changed.
    const covered = known ? await Promise.all(call.reach.map((reach) => coveredPeople(db, [known.id], reach))) : []
    if (known && !covered.some((ids) => ids.has(known.id))) refuse('permission.denied', { operation: people.hire.name })
    checkLife(known, personal, input.hireDate)
    const values = personValues(world.secrets, personal)
    const id = known?.id ?? newId()
    if (known) {
      await lockPeople(db, [id])
      await changePerson(db, id, values)
    } else await addPerson(db, id, { pinyin: '', initials: '', ...values, name: input.fullName })
    return { ...(await join(call, id, known ? 'rehire' : 'hire', input)), rehired: known !== undefined }
  },
})

const rehire = implement(people.rehire, {
  about: ({ personId, unitId, positionId }, db) => aboutMove({ personId, unitId, positionId }, db),
  async run(call) {
    const person = (await personById(call.db, call.input.personId)) ?? refuse('person.notFound')
    checkLife(person, {}, call.input.hireDate)
    return join(call, person.id, 'rehire', call.input)
  },
})

export const joiningOperations = [hire, rehire]
