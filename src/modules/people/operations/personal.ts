import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Call } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type PersonalChanges, PersonalField } from '../contract.ts'
import { completePersonal, lifeProblem } from '../rules/personal.ts'
import { employmentsOfPerson } from '../store/employments.ts'
import {
  changePerson,
  changePersons,
  lockPersonsById,
  type PersonRow,
  personalOf,
  personById,
  personValues,
} from '../store/persons.ts'
import { refreshRoster } from '../store/roster-rows.ts'

/** The fields of a change that say something new. */
export function news(row: PersonRow, changes: PersonalChanges, secrets: Secrets): PersonalChanges {
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
export function checked(row: PersonRow, changes: PersonalChanges, secrets: Secrets): PersonalChanges {
  const known = row.resident_id_sealed && secrets.decrypt(row.resident_id_sealed)
  const concernsId = changes.birthDate !== undefined || changes.sex !== undefined
  const completed = completePersonal(known && concernsId ? { residentId: known, ...changes } : changes)
  if (!completed.ok) return refuse(completed.code, completed.details)
  return Object.fromEntries(Object.entries(completed.personal).filter(([, value]) => value !== undefined))
}

export const fieldsOf = (changes: PersonalChanges): PersonalField[] =>
  PersonalField.options.filter((field) => changes[field] !== undefined)

type Changing = { db: Db; today: Day; secrets: Secrets }

/** Changes what is known of many people at once, the same number of statements for one and for a thousand. */
export async function changeMany(
  { db, today, secrets }: Changing,
  wanted: ReadonlyMap<string, PersonalChanges>,
): Promise<Map<string, PersonalField[]>> {
  const rows = await lockPersonsById(db, [...wanted.keys()])
  const changed = new Map(
    [...rows].map(([id, row]) => [id, news(row, checked(row, wanted.get(id) ?? {}, secrets), secrets)] as const),
  )
  const values = new Map([...changed].map(([id, changes]) => [id, personValues(secrets, changes)] as const))
  await changePersons(db, values)
  await refreshRoster(db, [...values.keys()], today)
  return new Map([...changed].map(([id, changes]) => [id, fieldsOf(changes)]))
}

/** Changes what is known of a person; the audit learns which fields, never their values. */
export async function changePersonal(
  { db, today, world, record }: Call<unknown>,
  personId: string,
  changes: PersonalChanges,
): Promise<PersonalField[]> {
  const row = (await personById(db, personId)) ?? refuse('person.notFound')
  const changed = news(row, checked(row, changes, world.secrets), world.secrets)
  const fields = fieldsOf(changed)
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
