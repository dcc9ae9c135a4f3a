import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database, Db } from '#platform/database/database.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { PersonalChanges, PersonalField } from '../contract.ts'
import { maskBankAccount, maskResidentId } from '../rules/mask.ts'
import { pinyinOf } from '../rules/pinyin.ts'
import './tables.ts'

export type PersonRow = Selectable<Database['person']>
export type PersonValues = Partial<Omit<Insertable<Database['person']>, 'id' | 'extra' | 'created_at'>>

const plainColumns = {
  sex: 'sex',
  birthDate: 'birth_day',
  mobile: 'mobile',
  email: 'email',
  firstWorkDate: 'first_work_day',
  education: 'education',
  maritalStatus: 'marital_status',
  nationality: 'nationality',
  hukouAddress: 'hukou_address',
  currentAddress: 'current_address',
  emergencyContact: 'emergency_contact',
  bankName: 'bank_name',
} as const satisfies Partial<Record<PersonalField, keyof PersonRow>>

/** What is said about a person as columns: names with their reading, numbers encrypted, with a blind index and a mask. */
export function personValues(secrets: Secrets, personal: PersonalChanges): PersonValues {
  const plain = Object.entries(plainColumns)
    .filter(([field]) => personal[field as PersonalField] !== undefined)
    .map(([field, column]) => [column, personal[field as PersonalField]])
  return {
    ...Object.fromEntries(plain),
    ...(personal.fullName === undefined ? {} : { name: personal.fullName, ...pinyinOf(personal.fullName) }),
    ...(personal.residentId === undefined ? {} : residentIdValues(secrets, personal.residentId)),
    ...(personal.bankAccount === undefined ? {} : bankAccountValues(secrets, personal.bankAccount)),
  }
}

export function residentIdValues(secrets: Secrets, residentId: string | null) {
  return {
    resident_id_sealed: residentId ? secrets.encrypt(residentId) : null,
    resident_id_index: residentId ? secrets.blindIndex(residentId) : null,
    resident_id_mask: residentId ? maskResidentId(residentId) : null,
  }
}

export function bankAccountValues(secrets: Secrets, account: string | null) {
  const digits = account?.replaceAll(' ', '')
  return {
    bank_account_sealed: account ? secrets.encrypt(account) : null,
    bank_account_index: digits ? secrets.blindIndex(digits) : null,
    bank_account_mask: digits ? maskBankAccount(digits) : null,
  }
}

/** The fields of a person as they were told; numbers as their masks. */
export function personalOf(row: PersonRow): Record<PersonalField, string | null> {
  const plain = Object.entries(plainColumns).map(([field, column]) => [field, row[column]])
  return {
    ...(Object.fromEntries(plain) as Record<keyof typeof plainColumns, string | null>),
    fullName: row.name,
    residentId: row.resident_id_mask,
    bankAccount: row.bank_account_mask,
  }
}

export async function addPerson(
  db: Db,
  id: string,
  values: PersonValues & { name: string; pinyin: string; initials: string },
): Promise<void> {
  await db
    .insertInto('person')
    .values({ ...values, id })
    .execute()
}

export async function changePerson(db: Db, id: string, values: PersonValues): Promise<void> {
  if (Object.keys(values).length > 0) await db.updateTable('person').set(values).where('id', '=', id).execute()
}

const sealedColumns = ['resident_id_sealed', 'resident_id_index', 'bank_account_sealed', 'bank_account_index'] as const
const textColumns = [
  ...['name', 'pinyin', 'initials', 'resident_id_mask', 'bank_account_mask'],
  ...Object.values(plainColumns).filter((column) => column !== 'birth_day' && column !== 'first_work_day'),
]

/** Many at once, each in the columns that are given for him. */
export async function changePersons(db: Db, changes: ReadonlyMap<string, PersonValues>): Promise<void> {
  const rows = [...changes].map(([id, values]) => ({ id, values: asJson(values) }))
  const given = (column: string, value: RawBuilder<unknown>) =>
    sql`${sql.ref(column)} = case when n."values" ? ${sql.lit(column)} then ${value} else p.${sql.ref(column)} end`
  const text = (column: string) => sql`n."values" ->> ${sql.lit(column)}`
  await sql`update person p set ${sql.join([
    ...textColumns.map((column) => given(column, text(column))),
    ...['birth_day', 'first_work_day'].map((column) => given(column, sql`(${text(column)})::date`)),
    ...sealedColumns.map((column) => given(column, sql`decode(${text(column)}, 'hex')`)),
  ])} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "values" jsonb) where p.id = n.id`.execute(
    db,
  )
}

const asJson = (values: PersonValues) =>
  Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, Buffer.isBuffer(value) ? value.toString('hex') : value]),
  )

export const personById = (db: Db, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()

export async function personsById(db: Db, ids: string[]): Promise<Map<string, PersonRow>> {
  const rows = await db.selectFrom('person').selectAll().where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export const personByResidentId = (db: Db, index: Buffer): Promise<PersonRow | undefined> =>
  db.selectFrom('person').selectAll().where('resident_id_index', '=', index).executeTakeFirst()

/** The same, with their rows locked in the order of their ids. */
export async function lockPersonsById(db: Db, ids: string[]): Promise<Map<string, PersonRow>> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** In the order of their ids, so that two writers never wait for each other in a circle. */
export async function lockPeople(db: Db, ids: string[]): Promise<void> {
  await sql`select 1 from person where id = any(${ids}::uuid[]) order by id for no key update`.execute(db)
}

export async function personNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from person where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The person goes with all that was kept about him, when he never was here: for a joining that is undone. */
export async function removePerson(db: Db, id: string): Promise<void> {
  await sql`delete from roster where person_id = ${id}`.execute(db)
  await sql`delete from change_request where person_id = ${id}`.execute(db)
  await sql`delete from move_proposal where person_id = ${id}`.execute(db)
  await sql`delete from person where id = ${id}`.execute(db)
}
