import type { Day } from '#platform/kernel/day.ts'
import { readMoney } from '#platform/ui/read-money.ts'
import { amountsIn, readCells } from './months.ts'
import type { Calculator, Field, Values } from './spec.ts'

type Query = Readonly<Record<string, string | undefined>>

export const initialValues = ({ fields }: Pick<Calculator, 'fields'>, today: Day): Values =>
  Object.fromEntries(
    fields.flatMap(({ key, initial }) =>
      initial === undefined ? [] : [[key, typeof initial === 'string' ? initial : initial(today)]],
    ),
  )

/** A filled form is kept whole in the address, so an emptied field stays empty; without any of it the form begins anew. */
export function valuesFrom(query: Query, calculator: Pick<Calculator, 'fields'>, today: Day): Values {
  const told = calculator.fields.flatMap(({ key }) => (query[key] === undefined ? [] : [[key, query[key]]]))
  return told.length > 0 ? (Object.fromEntries(told) as Values) : initialValues(calculator, today)
}

/** The form as it goes into the address: what is empty is taken out, and so is what would say who somebody is. */
export const queryOf = ({ fields }: Pick<Calculator, 'fields'>, values: Values): Record<string, string | undefined> =>
  Object.fromEntries(fields.map(({ key, personal }) => [key, personal ? undefined : values[key] || undefined]))

export const isShown = ({ when }: Field, values: Values): boolean =>
  when === undefined || when.is.includes(values[when.key] ?? '')

export const shownFields = ({ fields }: Pick<Calculator, 'fields'>, values: Values): Field[] =>
  fields.filter((field) => isShown(field, values))

/** Why what was typed can't be read. */
export type Problem = 'money' | 'number' | 'wholeNumber' | 'day' | 'month' | 'before'

type Read = { value?: unknown; problem?: Problem }

const fullWidth = /[０-９．－]/g
const toHalfWidth = (char: string) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)

function readNumber(typed: string, whole: boolean): Read {
  const text = typed.replace(fullWidth, toHalfWidth).replace(/[\s,%]/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(text)) return { problem: 'number' }
  const value = Number(text)
  return whole && !Number.isInteger(value) ? { problem: 'wholeNumber' } : { value }
}

/** `2026-7`, `202607` and `2026年7月` are all `2026-07`. */
export function monthOf(typed: string): string | undefined {
  const [, year, month] = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*月?\s*$/.exec(typed) ?? []
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  return isMonth ? `${year}-${String(Number(month)).padStart(2, '0')}` : undefined
}

function readMonth(typed: string): Read {
  const value = monthOf(typed)
  return value === undefined ? { problem: 'month' } : { value }
}

function readDay(typed: string): Read {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))
  return isDay && new Date(typed).toISOString().startsWith(typed) ? { value: typed } : { problem: 'day' }
}

function readAmount(typed: string): Read {
  const value = readMoney(typed)
  return value === 'unreadable' ? { problem: 'money' } : { value }
}

function readAmounts(typed: string): Read {
  const value = amountsIn(readCells(typed))
  return value ? { value } : { problem: 'money' }
}

/** What was typed into a field, as the operation takes it; nothing for an empty one. */
function read(field: Field, typed: string): Read {
  if (field.kind === 'check') return { value: typed === '1' }
  if (field.kind === 'months') return readAmounts(typed)
  if (typed.trim() === '') return {}
  if (field.kind === 'money') return readAmount(typed)
  if (field.kind === 'number') return readNumber(typed, field.whole)
  if (field.kind === 'day') return readDay(typed)
  if (field.kind === 'month') return readMonth(typed)
  if (field.kind === 'choice') return field.choices.some(({ value }) => value === typed) ? { value: typed } : {}
  return { value: typed.trim() }
}

export type Form = {
  /** Fields that must be filled and are not. */
  missing: readonly Field[]
  problems: ReadonlyMap<string, Problem>
  /** What the operation is asked, once everything is there. */
  input?: unknown
}

/** Reads what stands in the form. */
export function readForm(calculator: Calculator, values: Values): Form {
  const fields = shownFields(calculator, values)
  const reads = new Map(fields.map((field) => [field.key, read(field, values[field.key] ?? '')]))
  const problems = new Map<string, Problem>()
  for (const { key, notBefore } of fields) {
    const { value, problem } = reads.get(key) ?? {}
    if (problem) problems.set(key, problem)
    else if (notBefore && isBefore(value, reads.get(notBefore)?.value)) problems.set(key, 'before')
  }
  const missing = fields.filter(
    ({ key, optional }) => !optional && !problems.has(key) && reads.get(key)?.value === undefined,
  )
  if (missing.length > 0 || problems.size > 0) return { missing, problems }
  const told = fields.filter(({ key, formOnly }) => !formOnly && reads.get(key)?.value !== undefined)
  return {
    missing,
    problems,
    input: calculator.toInput(Object.fromEntries(told.map(({ key }) => [key, reads.get(key)?.value]))),
  }
}

const isBefore = (value: unknown, other: unknown): boolean =>
  typeof value === 'string' && typeof other === 'string' && value < other
