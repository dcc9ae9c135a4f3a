import { type DayOrder, detectDayOrder } from '#platform/sheet/values.ts'
import { checkBankCard, checkMobile, checkResidentId } from '#statute/cn/identity.ts'
import { columnNames, type ImportField, spreadFields } from './columns.ts'
import type { Mapping } from './contract.ts'
import { bareHeading, exactHeadings, familyNames, givenNames, likelyHeadings } from './synonyms.ts'

export type Guess = {
  name: string
  heading: string
  field: ImportField | null
  from: 'remembered' | 'heading' | 'content' | 'none'
}

type Candidate = { column: number; field: ImportField; strength: 2 | 1 }

const exactFields = new Map(
  (Object.entries(exactHeadings) as [ImportField, ReadonlySet<string>][]).flatMap(([field, headings]) =>
    [field.toLowerCase(), ...headings].map((heading) => [heading, field] as const),
  ),
)

/**
 * What each column seems to be: by its heading, and where that says nothing or something else than the content, by its content.
 * @param sample the first rows of the file
 */
export function guessColumns(headings: readonly string[], sample: readonly (readonly string[])[]): Guess[] {
  const names = columnNames(headings)
  const values = headings.map((_, column) => sample.map((row) => (row[column] ?? '').trim()).filter(Boolean))
  const byHeading = decide(headings.flatMap((heading, column) => candidate(heading, column, values[column] ?? [])))
  for (const [column, field] of nameParts(headings, byHeading)) byHeading.set(column, field)
  const byContent = guessByContent(values, byHeading)
  return headings.map((heading, column) => {
    const field = byHeading.get(column) ?? byContent.get(column) ?? null
    const from = byHeading.has(column) ? 'heading' : field ? 'content' : 'none'
    return { name: names[column] ?? heading, heading, field, from }
  })
}

function candidate(heading: string, column: number, values: readonly string[]): Candidate[] {
  const found = byWords(heading)
  return found ? [{ column, ...found, field: corrected(found.field, values) }] : []
}

/** The whole heading, else the part under its group: `联系方式/手机`. */
function byWords(heading: string): { field: ImportField; strength: 2 | 1 } | undefined {
  const parts = [heading, heading.split('/').at(-1) ?? ''].map(bareHeading)
  for (const part of parts) {
    const exact = exactFields.get(part)
    if (exact) return { field: exact, strength: 2 }
  }
  const likely = likelyHeadings.find(([pattern]) => parts.some((part) => pattern.test(part)))
  return likely && { field: likely[1], strength: 1 }
}

/** A heading may say less than the values: 联系方式 over addresses of mail, 直属上级 over numbers. */
function corrected(field: ImportField, values: readonly string[]): ImportField {
  if (field === 'mobile' && mostly(values, isEmail)) return 'email'
  if (field === 'managerName' && mostly(values, (value) => /\d/.test(value) && !/\p{Script=Han}/u.test(value)))
    return 'managerNo'
  if (field === 'employeeNo' && mostly(values, isResidentId)) return 'residentId'
  return field
}

/** Each field goes to its clearest heading, the first of equals; only what may be spread takes several. */
function decide(candidates: readonly Candidate[]): Map<number, ImportField> {
  const decided = new Map<number, ImportField>()
  const taken = new Set<ImportField>()
  for (const { column, field } of candidates.toSorted((a, b) => b.strength - a.strength || a.column - b.column)) {
    const isFree = !taken.has(field) || (spreadFields.has(field) && field !== 'fullName')
    if (!isFree) continue
    decided.set(column, field)
    taken.add(field)
  }
  return decided
}

/** 姓 and 名 only when there is no column with the whole name. */
function nameParts(headings: readonly string[], decided: ReadonlyMap<number, ImportField>): [number, ImportField][] {
  const family = headings.findIndex((heading) => familyNames.has(bareHeading(heading)))
  const given = headings.findIndex((heading) => givenNames.has(bareHeading(heading)))
  if (family < 0 || given < 0) return []
  const whole = [...decided].find(([column, field]) => field === 'fullName' && column !== given)
  return whole
    ? []
    : [
        [family, 'fullName'],
        [given, 'fullName'],
      ]
}

const isEmail = (value: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
const isResidentId = (value: string): boolean => checkResidentId(value).valid
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const isName = (value: string): boolean => /^\p{Script=Han}{2,4}$/u.test(value) && surnames.includes(value.charAt(0))

const byContent: readonly (readonly [ImportField, (value: string) => boolean])[] = [
  ['residentId', isResidentId],
  ['mobile', (value) => checkMobile(value).valid],
  ['email', isEmail],
  ['bankAccount', (value) => checkBankCard(value.replaceAll(' ', '')).valid],
  ['fullName', isName],
]

const mostly = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(is).length >= values.length * 0.8

function guessByContent(
  values: readonly (readonly string[])[],
  decided: ReadonlyMap<number, ImportField>,
): Map<number, ImportField> {
  const found = new Map<number, ImportField>()
  const taken = new Set(decided.values())
  for (const [field, is] of byContent) {
    const column = values.findIndex((column, at) => !decided.has(at) && !found.has(at) && mostly(column, is))
    if (column < 0 || taken.has(field)) continue
    found.set(column, field)
    taken.add(field)
  }
  return found
}

const dayFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'birthDate',
  'hireDate',
  'leaveDate',
  'contractStart',
  'contractEnd',
  'probationEnd',
  'firstWorkDate',
])
export const isDayField = (field: ImportField | null | undefined): boolean =>
  field !== null && field !== undefined && dayFields.has(field)

/** The order of day, month and year in each column of days; a column that does not tell follows the others. */
export function dayOrders(
  fields: readonly (ImportField | null)[],
  sample: readonly (readonly string[])[],
): (DayOrder | undefined)[] {
  const own = fields.map((field, column) =>
    isDayField(field) ? detectDayOrder(sample.map((row) => row[column] ?? '')) : undefined,
  )
  const known = own.filter((order) => order !== undefined && order !== 'YMD')
  const common = new Set(known).size === 1 ? known[0] : undefined
  return own.map((order, column) => (isDayField(fields[column]) ? (order ?? common) : undefined))
}

export const mappingOf = (guesses: readonly Guess[]): Mapping => ({
  columns: Object.fromEntries(guesses.map(({ name, field }) => [name, field])),
})
