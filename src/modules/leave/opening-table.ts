import { bilingual } from '#modules/organization/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { inspectTable, type RawRow, readTable, type TableFile } from '#platform/sheet/read.ts'
import { cleanText, readDay, readNumber } from '#platform/sheet/values.ts'
import type { Names } from './contract/terms.ts'
import { words } from './locale.ts'
import type { LeaveTypeOn } from './store/types.ts'

const both = bilingual(words)

export const mostOpenings = 300_000

/** A row of the table as it is understood; `problem` where a cell can't be read. */
export type OpeningRow = {
  row: number
  employeeNo: string
  code: string
  days: number
  day: string
  expires?: string
  problem: Names | null
}

/** By what their headings are known, the narrower first: 余额日期 is a day before it is a balance. */
const headings = {
  expires: /最后|有效|到期|截止|expir|last day|until/i,
  day: /日期|date|which day|as of/i,
  employeeNo: /工号|员工编号|employee|number|^no\.?$/i,
  code: /假|类型|type|code/i,
  days: /天数|剩余|余额|days|left|balance/i,
} as const
type Column = keyof typeof headings
const needed = ['employeeNo', 'code', 'days', 'day'] as const
const named = {
  employeeNo: 'sheet.number',
  code: 'opening.column.type',
  days: 'opening.column.days',
  day: 'opening.column.day',
} as const

function columnsIn(headers: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>()
  headers.forEach((heading, at) => {
    const column = (Object.keys(headings) as Column[]).find((key) => headings[key].test(heading))
    if (column && !found.has(column)) found.set(column, at)
  })
  const missing = needed.filter((column) => !found.has(column))
  if (missing.length > 0) {
    const said = both((t) => missing.map((column) => t(named[column])).join(t('comma')))
    refuse('leave.noOpeningColumns', { columns: said.zh, columnsEn: said.en })
  }
  return found
}

/**
 * Reads a table of balances; rows without an amount are left out.
 * @throws leave.noOpeningColumns, leave.tooManyOpenings, sheet.… for what is no table
 */
export async function readOpenings(file: TableFile, types: readonly LeaveTypeOn[], today: Day): Promise<OpeningRow[]> {
  const { headers, headerRow } = await inspectTable(file)
  const columns = columnsIn(headers)
  const codes = new Map(types.flatMap(({ code, names }) => [code, names.zh, names.en].map((said) => [said, code])))
  const rows: OpeningRow[] = []
  for await (const raw of readTable(file, { headerRow })) {
    const row = rowOf(raw, columns, codes, today)
    if (row) rows.push(row)
    if (rows.length > mostOpenings) refuse('leave.tooManyOpenings', { most: mostOpenings, count: rows.length })
  }
  return rows
}

function rowOf(
  { row, cells }: RawRow,
  columns: Map<Column, number>,
  codes: Map<string, string>,
  today: Day,
): OpeningRow | null {
  const text = (column: Column): string => cleanText(cells[columns.get(column) ?? -1] ?? '')
  if (text('days') === '') return null
  const days = readNumber(text('days').replace(/\s*(?:天|days?)$/i, ''))
  const expires = text('expires')
  const type = text('code')
  return {
    ...{ row, employeeNo: text('employeeNo').replace(/\.0+$/, '').slice(0, 60) || '—' },
    code: (codes.get(type) ?? type).slice(0, 30) || '—',
    ...{ days: days.ok ? days.value : 0, day: dayIn(text('day'), today) },
    ...(expires !== '' && { expires: dayIn(expires, today) }),
    problem: days.ok ? null : both((t) => t('opening.notANumber', { text: text('days').slice(0, 20) })),
  }
}

/** As it stands where it can't be read: the check says so. */
function dayIn(text: string, today: Day): string {
  const read = readDay(text, { today })
  return read.ok ? read.value : text.slice(0, 20) || '—'
}
