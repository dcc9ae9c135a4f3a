import { Month } from '#platform/kernel/day.ts'
import type { TableFile } from '#platform/sheet/read.ts'
import { readNumber } from '#platform/sheet/values.ts'
import { Amount, type Names } from '../contract/terms.ts'
import { words } from './locale.ts'
import { expectedTax, isDoubtful, type Opening, type OpeningFigures, openingProblem } from './rules/opening.ts'
import type { Numbered } from './store/people.ts'
import { type Cells, cellsOf, fenIn, type Heading, numberIn, problem } from './table.ts'

type SheetWord = Extract<keyof typeof words.table, `sheet.${string}`>
const said = (key: SheetWord): Names => ({ zh: words.table[key][0], en: words.table[key][1] })
const heading = (key: string, pattern: RegExp, word: SheetWord, needed = true): Heading => ({
  ...{ key, pattern, needed, said: said(word) },
})

const headings: readonly Heading[] = [
  heading('number', /工号|员工编号|employee\s*(no|number|id)|^no\.?$/i, 'sheet.number'),
  heading('through', /截至|截止|through|up to/i, 'sheet.through'),
  heading('months', /月数|months/i, 'sheet.months'),
  heading('bonus', /奖|bonus/i, 'sheet.bonusTaxed', false),
  heading('additional', /专项附加|additional/i, 'sheet.additional', false),
  heading('social', /专项扣除|社保|三险一金|contribution|social/i, 'sheet.social'),
  heading('other', /其他扣除|其它扣除|other/i, 'sheet.other', false),
  heading('tax', /税额|个税|已扣缴|已预扣|^tax|withheld/i, 'sheet.tax'),
  heading('income', /收入|income/i, 'sheet.income'),
]

export const openingColumns = ['through', 'months', 'income', 'social', 'additional', 'other', 'tax'] as const

export type OpeningLine = {
  row: number
  employeeNo: string
  throughMonth: Month | null
  months: number
  sums: Record<Sum, number | null>
  bonusTaxed: boolean
  /** What stands in a cell that can’t be read. */
  unread: { column: Names; text: string } | null
}

const sums = ['income', 'social', 'additional', 'other', 'tax'] as const
type Sum = (typeof sums)[number]

/** `2026-07`, `2026/7/31`, `2026年7月`, `202607`, `7`, `7月`. */
export function monthIn(text: string, year: number): Month | null {
  const found = /^(?:(\d{4})\s*[-/.年]?\s*)?(\d{1,2})\s*(?:月份?|[-/.]\d{1,2})?$/.exec(text.normalize('NFKC'))
  if (!found) return null
  const [, of = String(year), month = ''] = found
  return Month.safeParse(`${of}-${month.padStart(2, '0')}`).data ?? null
}

const isYes = (text: string): boolean => /^(是|有|y|yes|true|1|√|✓)$/i.test(text)

const filled = ['months', ...sums]

function lineOf({ row, text }: Cells, year: number): OpeningLine | null {
  if (filled.every((key) => text(key) === '')) return null
  const read = sums.map((key) => [key, text(key) === '' ? 0 : fenIn(text(key))] as const)
  const months = readNumber(text('months').replace(/\s*个?月$/, ''))
  const bad = read.find(([, fen]) => fen === null)?.[0]
  const unread = bad ? { column: said(`sheet.${bad}`), text: text(bad) } : null
  return {
    ...{ row, employeeNo: numberIn(text('number')), throughMonth: monthIn(text('through'), year) },
    ...{ months: months.ok ? months.value : -1, bonusTaxed: isYes(text('bonus')) },
    sums: Object.fromEntries(read) as OpeningLine['sums'],
    unread: unread ?? (months.ok ? null : { column: said('sheet.months'), text: text('months') }),
  }
}

/** The rows of a table of opening figures; those without any are left out. */
export async function readOpeningTable(file: TableFile, year: number): Promise<OpeningLine[]> {
  return (await cellsOf(file, headings)).flatMap((cells) => lineOf(cells, year) ?? [])
}

export type KnownForOpenings = {
  employees: ReadonlyMap<string, Numbered>
  /** People who have opening figures of the year, or closed runs. */
  opened: ReadonlySet<string>
  closed: ReadonlySet<string>
  seen: Set<string>
  figures: OpeningFigures
  year: number
  thisMonth: Month
}

export type CheckedOpening = {
  line: OpeningLine
  employee: Numbered | undefined
  opening: Opening
  expected: number
  problem: Names | null
  doubt: boolean
}

function whoProblem(
  { employeeNo }: OpeningLine,
  employee: Numbered | undefined,
  known: KnownForOpenings,
): Names | null {
  if (!employee) return problem((t) => t('row.noEmployee', { number: employeeNo.slice(0, 30) || '—' }))
  if (known.closed.has(employee.personId)) return problem((t) => t('row.runsClosed'))
  if (known.opened.has(employee.personId)) return problem((t) => t('row.opened'))
  if (known.seen.has(employee.personId)) return problem((t) => t('row.twice'))
  known.seen.add(employee.personId)
  return null
}

function cellProblem({ unread, throughMonth }: OpeningLine, year: number): Names | null {
  if (unread) return unreadSaid(unread)
  if (throughMonth === null || !throughMonth.startsWith(String(year)))
    return problem((t) => t('row.monthOff', { year: String(year) }))
  return null
}

const unreadSaid = ({ column, text }: { column: Names; text: string }): Names => {
  const cell = text.slice(0, 20) || '—'
  return {
    zh: problem((t) => t('row.unread', { column: column.zh, text: cell })).zh,
    en: problem((t) => t('row.unread', { column: column.en, text: cell })).en,
  }
}

/** A row as it would come in, or what is wrong with it. */
export function checkOpening(line: OpeningLine, known: KnownForOpenings): CheckedOpening {
  const { year, figures, thisMonth } = known
  const employee = known.employees.get(line.employeeNo)
  const of = (key: Sum): number => line.sums[key] ?? 0
  const opening: Opening = {
    ...{ throughMonth: line.throughMonth ?? (`${year}-01` as Month), months: line.months },
    ...{ income: of('income'), social: of('social'), additional: of('additional'), other: of('other'), tax: of('tax') },
  }
  const large = sums.some((key) => !Amount.safeParse(of(key)).success)
  const code = large ? 'tooLarge' : openingProblem(opening, thisMonth, figures)
  const expected = large ? 0 : expectedTax(opening, figures)
  const found =
    cellProblem(line, year) ?? (code && problem((t) => t(`opening.${code}`))) ?? whoProblem(line, employee, known)
  return { line, employee, opening, expected, problem: found, doubt: found === null && isDoubtful(opening, expected) }
}
