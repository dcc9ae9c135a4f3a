import type { FieldValues } from '#modules/approvals/contract.ts'
import { type Ask, flowOf, type KindFact, type RequestKind, stepBy } from '#modules/approvals/index.ts'
import { bilingual, plain, unitField, unitPaths } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Secrets } from '#platform/secrets.ts'
import { say } from '#platform/words.ts'
import { ownFields, PersonalChanges, type PersonalField } from '../contract.ts'
import { words as names } from '../locale.ts'
import { maskBankAccount } from '../rules/mask.ts'
import { placedToday } from '../store/approving.ts'
import { type PersonRow, personalOf, personsById } from '../store/persons.ts'
import { type RequestRow, requestsById } from '../store/requests.ts'
import { words } from './locale.ts'

const both = bilingual(words)

export const fieldName = (field: PersonalField, language: 'zh' | 'en'): string =>
  field === 'nationality' || field === 'bankName'
    ? say(names, language, `field.${field}`)
    : say(names, language, `column.${field}`)

export const openedChanges = (secrets: Secrets, row: Pick<RequestRow, 'sealed'>): PersonalChanges =>
  row.sealed ? PersonalChanges.parse(JSON.parse(secrets.decrypt(row.sealed))) : {}

type Told = Partial<Record<PersonalField, string | null>>

/** While it is under way, what stands now; afterwards what stood when it was asked. Numbers as their masks. */
function beforeOf(secrets: Secrets, row: RequestRow, person: PersonRow | undefined): Told {
  const isOpen = row.state === 'waiting' || row.state === 'returned'
  if (!isOpen && row.beforeSealed) return JSON.parse(secrets.decrypt(row.beforeSealed)) as Told
  return person ? personalOf(person) : {}
}

const asShown = (field: PersonalField, value: string | null | undefined): string | null =>
  value && field === 'bankAccount' ? maskBankAccount(value.replaceAll(' ', '')) : (value ?? null)

export type ShownChange = { field: PersonalField; before: string | null; after: string | null }

/** Old → new, field by field, as its readers are shown it. */
export function shownChanges(secrets: Secrets, row: RequestRow, person: PersonRow | undefined): ShownChange[] {
  const before = beforeOf(secrets, row, person)
  const after = openedChanges(secrets, row)
  return row.fields.map((field) => ({
    field,
    before: before[field] ?? null,
    after: asShown(field, after[field]),
  }))
}

/** What is kept of how it stood: only the fields that are to change. */
export const standingNow = (row: PersonRow, fields: readonly PersonalField[]): Told => {
  const now = personalOf(row)
  return Object.fromEntries(fields.map((field) => [field, now[field]]))
}

/** What flows can compare: which fields, how many, and in which units the employee works. */
export async function changeValues(
  db: Db,
  today: Day,
  changes: readonly { personId: string; fields: readonly PersonalField[] }[],
): Promise<FieldValues[]> {
  const placed = await placedToday(db, [...new Set(changes.map(({ personId }) => personId))], today)
  const unitIds = [...placed.values()].flatMap(({ unitId }) => unitId ?? [])
  const paths = await unitPaths(db, [...new Set(unitIds)], today)
  return changes.map(({ personId, fields }) => ({
    fields: [...fields],
    count: fields.length,
    unit: (paths.get(placed.get(personId)?.unitId ?? '') ?? []).map(({ id }) => id),
  }))
}

export const askFor = (
  row: Pick<RequestRow, 'requestId' | 'personId' | 'reason'>,
  values: FieldValues,
  more: Pick<Ask, 'askedBy'> = {},
): Ask => ({ recordId: row.requestId, personId: row.personId, values, reason: row.reason, ...more })

const sensitive: ReadonlySet<PersonalField> = new Set(['bankAccount', 'bankName', 'residentId'])
const mostDeciding = 3

const factOf = ({ field, before, after }: ShownChange, at: number): KindFact => ({
  key: field,
  label: { zh: fieldName(field, 'zh'), en: fieldName(field, 'en') },
  before: before ? plain(before) : both((t) => t('nothing')),
  value: after ? plain(after) : both((t) => t('nothing')),
  fieldClass: sensitive.has(field) ? 'sensitive' : 'personal',
  decides: at < mostDeciding,
})

const summaryOf = ({ fields }: RequestRow) =>
  both((t, language) =>
    t('changeSummary', {
      count: fields.length,
      fields: fields.map((field) => fieldName(field, language)).join(t('comma')),
    }),
  )

/** 信息变更: what an employee asks to have changed in his own record. */
export const changeKind: RequestKind = {
  kind: 'people.change',
  title: both((t) => t('change')),
  glyph: ['改', 'edit'],
  quick: true,
  fields: [
    {
      key: 'fields',
      label: both((t) => t('changeFields')),
      type: 'choice',
      choices: ownFields.map((field) => ({
        value: field,
        label: { zh: fieldName(field, 'zh'), en: fieldName(field, 'en') },
      })),
    },
    { key: 'count', label: both((t) => t('changeCount')), type: 'number', unit: both((t) => t('changeItems')) },
    { ...unitField, label: both((t) => t('unitOf')) },
  ],
  readBy: 'people.show',
  subjectType: 'person',
  async describe({ db, secrets }, recordIds) {
    const rows = await requestsById(db, recordIds)
    const persons = await personsById(db, [...new Set(rows.map(({ personId }) => personId))])
    return new Map(
      rows.map((row) => [
        row.requestId,
        {
          summary: summaryOf(row),
          facts: shownChanges(secrets, row, persons.get(row.personId)).map(factOf),
          href: `/people/${row.personId}/overview`,
        },
      ]),
    )
  },
  mendAt: '/me',
  flow: flowOf([stepBy('records', { by: 'relation', relation: 'hrbp' })], 'hr_manager'),
}
