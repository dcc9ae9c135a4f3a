import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import type { DayOrder } from '#platform/sheet/values.ts'
import { columnNames, type ImportField, requiredFields, spreadFields } from './columns.ts'
import type { Mapping } from './contract.ts'
import { dayOrders } from './guess.ts'
import { bareHeading, familyNames, valueWords } from './synonyms.ts'

type Planned = { index: number; name: string; heading: string; order?: DayOrder | undefined }

/** How the rows of one file are read: plain data, so that it can go to a thread of its own. */
export type Plan = {
  columns: Partial<Record<ImportField, Planned[]>>
  /** Texts of the file → what they mean, per field, compared without case and spaces. */
  values: Partial<Record<ImportField, Record<string, string>>>
  today: Day
  companyName: string
  /** The day of the column is the first after the probation: 转正日期. */
  confirmation: boolean
}

export const plainValue = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')

type Shape = { headers: readonly string[]; sample: readonly (readonly string[])[] }

/** @throws Refusal import.noSuchColumn, import.fieldTwice, import.fieldMissing */
export function planOf(
  mapping: Mapping,
  { headers, sample }: Shape,
  { today, companyName }: Pick<Plan, 'today' | 'companyName'>,
): Plan {
  const names = columnNames(headers)
  const mapped = resolveColumns(mapping, names, headers)
  const orders = mapping.dateOrder ? headers.map(() => mapping.dateOrder) : dayOrders(mapped, sample)
  const columns: Plan['columns'] = {}
  for (const [index, field] of mapped.entries()) {
    if (!field) continue
    const planned = { index, name: names[index] ?? '', heading: headers[index] ?? '', order: orders[index] }
    columns[field] = [...(columns[field] ?? []), planned]
  }
  checkColumns(columns)
  if (columns.fullName) columns.fullName = familyNameFirst(columns.fullName)
  if (columns.orgUnit) columns.orgUnit = highestFirst(columns.orgUnit)
  const confirmation = /转正/.test(columns.probationEnd?.[0]?.heading ?? '')
  return { columns, values: meanings(mapping), today, companyName, confirmation }
}

/** A column is named as it stands, or as the file writes it with other spaces and case. */
function resolveColumns(
  mapping: Mapping,
  names: readonly string[],
  headers: readonly string[],
): (ImportField | null)[] {
  const mapped: (ImportField | null)[] = names.map(() => null)
  for (const [name, field] of Object.entries(mapping.columns)) {
    const exact = names.indexOf(name)
    const at =
      exact >= 0
        ? exact
        : headers.findIndex((heading) => bareHeading(heading) === bareHeading(name) && bareHeading(name) !== '')
    if (at >= 0) mapped[at] = field
    else if (field) refuse('import.noSuchColumn', { column: name, columns: names.slice(0, 40) })
  }
  return mapped
}

function checkColumns(columns: Plan['columns']): void {
  for (const [field, planned] of Object.entries(columns) as [ImportField, Planned[]][]) {
    if (planned.length > 1 && !spreadFields.has(field))
      refuse('import.fieldTwice', { field, columns: planned.map((each) => each.name) })
  }
  const missing = requiredFields.filter((field) => !columns[field])
  if (missing.length > 0) refuse('import.fieldMissing', { fields: missing })
}

const familyNameFirst = (columns: Planned[]): Planned[] =>
  columns.toSorted(
    (a, b) => Number(familyNames.has(bareHeading(b.heading))) - Number(familyNames.has(bareHeading(a.heading))),
  )

const levelOf = ({ heading }: Planned): number => {
  const digit = /([一二三四五六])级|([1-6])/.exec(heading.normalize('NFKC'))
  return digit ? '一二三四五六'.indexOf(digit[1] ?? '') + 1 || Number(digit[2]) : 0
}

/** 二级部门 may stand before 一级部门; columns without a level stay as they are. */
const highestFirst = (columns: Planned[]): Planned[] =>
  columns.every((column) => levelOf(column) > 0) ? columns.toSorted((a, b) => levelOf(a) - levelOf(b)) : columns

function meanings({ values = {} }: Mapping): Plan['values'] {
  const all: Plan['values'] = {}
  for (const [field, choices] of Object.entries(valueWords) as [ImportField, Record<string, readonly string[]>][]) {
    const pairs = Object.entries(choices).flatMap(([value, texts]) =>
      [value, ...texts].map((text) => [plainValue(text), value]),
    )
    all[field] = Object.fromEntries(pairs)
  }
  for (const [field, own] of Object.entries(values) as [ImportField, Record<string, string>][]) {
    all[field] = {
      ...all[field],
      ...Object.fromEntries(Object.entries(own).map(([text, value]) => [plainValue(text), value])),
    }
  }
  return all
}
