import type { Month } from '#platform/kernel/day.ts'
import { text as textOf } from '#platform/kernel/text.ts'
import { refuse } from '#platform/refusal.ts'
import { inspectTable, type TableFile } from '#platform/sheet/read.ts'
import { readNumber } from '#platform/sheet/values.ts'
import type { Names } from '../contract/terms.ts'
import { monthIn } from '../facts/opening-table.ts'
import { type Cells, cellsOf, fenIn, type Heading } from '../facts/table.ts'
import { ResultFen, type ResultKind, resultKinds } from './contract/results.ts'
import { words } from './locale.ts'
import { type Figures, isDoubtful, resultProblem } from './rules/results.ts'
import { both } from './saying.ts'

const heading = (
  key: string,
  pattern: RegExp,
  word: 'sheet.month' | 'sheet.revenue' | 'sheet.profit' | 'sheet.note',
  needed = false,
): Heading => ({ key, pattern, needed, said: { zh: words.table[word][0], en: words.table[word][1] } })

/** No share of something, nor what was planned or was so a year before. */
const plain = '^(?!.*(率|同比|环比|同期|去年|上年|预算|计划|目标|%))'
const revenue = new RegExp(`${plain}.*(营收|收入|销售额|revenue|sales|turnover)`, 'i')
const profit = new RegExp(`${plain}.*(利润|profit)`, 'i')
/** Books are often kept in ten thousands; the heading says so. */
const inMyriads = (pattern: RegExp): RegExp => new RegExp(`^(?=.*万)${pattern.source.slice(1)}`, 'i')

const headings: readonly Heading[] = [
  heading('profit.myriads', inMyriads(profit), 'sheet.profit'),
  heading('profit', profit, 'sheet.profit'),
  heading('revenue.myriads', inMyriads(revenue), 'sheet.revenue'),
  heading('revenue', revenue, 'sheet.revenue'),
  heading('month', /月|期间|month|period/i, 'sheet.month', true),
  heading('note', /来源|备注|说明|note|source|remark/i, 'sheet.note'),
]

export type ResultLine = Figures & {
  row: number
  monthText: string
  month: Month | null
  note: string
  /** What stands in a cell that can’t be read. */
  unread: { kind: ResultKind; text: string } | null
}

const isSum = (text: string): boolean => /^(合计|总计|小计|全年|累计|total|sum)/i.test(text)

/** Yuan, or ten thousands of it where the heading says so, in fen; null where it can’t be read. */
function fenOf({ text }: Cells, kind: ResultKind): { text: string; fen: number | null } {
  const myriads = text(`${kind}.myriads`)
  if (myriads === '') return { text: text(kind), fen: fenIn(text(kind)) }
  const read = readNumber(myriads.replace(/万元?$/, ''))
  return { text: myriads, fen: read.ok ? Math.round(read.value * 1_000_000) : null }
}

function lineOf(cells: Cells, year: number): ResultLine[] {
  const monthText = cells.text('month').slice(0, 40)
  const read = resultKinds.map((kind) => ({ kind, ...fenOf(cells, kind) })).filter(({ text }) => text !== '')
  if (read.length === 0 || isSum(monthText)) return []
  const fenFor = (kind: ResultKind) => read.find((each) => each.kind === kind)?.fen ?? null
  const bad = read.find(({ fen }) => fen === null)
  return [
    {
      ...{ row: cells.row, monthText, month: monthIn(monthText, year), note: cells.text('note') },
      ...{ revenue: fenFor('revenue'), profit: fenFor('profit') },
      unread: bad ? { kind: bad.kind, text: bad.text.slice(0, 20) } : null,
    },
  ]
}

/** The months of a table with what stands beside them; months without a figure, and sums, are left out. */
export async function readResultTable(file: TableFile, year: number): Promise<ResultLine[]> {
  const { headers } = await inspectTable(file)
  if (!headers.some((header) => revenue.test(header.trim()) || profit.test(header.trim()))) {
    const [zh, en] = words.table['sheet.either']
    refuse('payroll.noColumns', { columns: zh, columnsEn: en })
  }
  return (await cellsOf(file, headings)).flatMap((cells) => lineOf(cells, year))
}

export type KnownForResults = {
  now: ReadonlyMap<Month, Figures>
  seen: Set<Month>
  thisMonth: Month
}

export type CheckedResult = {
  line: ResultLine
  now: Figures
  /** It says what is so already. */
  already: boolean
  problem: Names | null
  doubt: Names | null
}

function cellProblem({ unread, month, monthText, revenue: sold, profit: left, note }: ResultLine): Names | null {
  if (month === null) return both((t) => t('row.noMonth', { text: monthText || '—' }))
  if (unread) return both((t) => t(`row.unread.${unread.kind}`, { text: unread.text }))
  if (![sold, left].every((fen) => fen === null || ResultFen.safeParse(fen).success))
    return both((t) => t('row.tooLarge'))
  return textOf(200).safeParse(note).success ? null : both((t) => t('row.noteTooLong'))
}

function monthProblem(line: ResultLine, { seen, thisMonth }: KnownForResults): Names | null {
  const { month } = line
  if (month === null) return null
  const wrong = resultProblem({ month, revenue: line.revenue }, thisMonth)
  if (wrong) return both((t) => t(`row.${wrong}`))
  if (seen.has(month)) return both((t) => t('row.twice'))
  seen.add(month)
  return null
}

const nothing: Figures = { revenue: null, profit: null }

/** A row as it would come in, or what is wrong with it. */
export function checkResult(line: ResultLine, known: KnownForResults): CheckedResult {
  const now = (line.month && known.now.get(line.month)) ?? nothing
  const problem = cellProblem(line) ?? monthProblem(line, known)
  const after = { revenue: line.revenue ?? now.revenue, profit: line.profit ?? now.profit }
  const already = problem === null && after.revenue === now.revenue && after.profit === now.profit
  const doubt = problem === null && isDoubtful(after) ? both((t) => t('row.doubt')) : null
  return { line, now, already, problem, doubt }
}
