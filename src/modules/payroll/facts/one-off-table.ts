import type { Month } from '#platform/kernel/day.ts'
import { text as textOf } from '#platform/kernel/text.ts'
import type { TableFile } from '#platform/sheet/read.ts'
import { Amount, type Names } from '../contract/terms.ts'
import { words } from './locale.ts'
import type { ItemNamed } from './store/items.ts'
import type { Numbered } from './store/people.ts'
import { type Cells, cellsOf, fenIn, type Heading, numberIn, problem } from './table.ts'

const said = (key: 'sheet.number' | 'sheet.item' | 'sheet.amount' | 'sheet.note'): Names => ({
  zh: words.table[key][0],
  en: words.table[key][1],
})

const headings: readonly Heading[] = [
  {
    key: 'number',
    pattern: /工号|员工编号|employee\s*(no|number|id)|^no\.?$/i,
    needed: true,
    said: said('sheet.number'),
  },
  { key: 'item', pattern: /项目|item/i, needed: true, said: said('sheet.item') },
  { key: 'amount', pattern: /金额|amount|yuan/i, needed: true, said: said('sheet.amount') },
  { key: 'note', pattern: /备注|说明|note|remark/i, needed: false, said: said('sheet.note') },
]

export type OneOffLine = {
  row: number
  employeeNo: string
  itemText: string
  amountText: string
  note: string
}

const lineOf = ({ row, text }: Cells): OneOffLine => ({
  ...{ row, employeeNo: numberIn(text('number')), itemText: text('item').slice(0, 60) },
  ...{ amountText: text('amount').slice(0, 40), note: text('note') },
})

/** The rows of a table of one-offs; those without an amount are left out. */
export async function readOneOffTable(file: TableFile): Promise<OneOffLine[]> {
  return (await cellsOf(file, headings)).map(lineOf).filter(({ amountText }) => amountText !== '')
}

export type KnownForOneOffs = {
  employees: ReadonlyMap<string, Numbered>
  /** By code and by either name. */
  items: ReadonlyMap<string, ItemNamed>
  month: Month
  nextMonthFirst: string
}

/** Items that may come in once, by whatever a table may call them. */
export function itemsByName(items: Iterable<ItemNamed>): Map<string, ItemNamed> {
  const found = new Map<string, ItemNamed>()
  for (const item of items) {
    if (item.by !== 'oneOff' || item.retired) continue
    for (const name of [item.code, item.names.zh, item.names.en]) found.set(name.trim().toLowerCase(), item)
  }
  return found
}

export type CheckedOneOff = {
  line: OneOffLine
  employee: Numbered | undefined
  item: ItemNamed | undefined
  fen: number | null
  problem: Names | null
}

function problemOf(
  { line, employee, item, fen }: Omit<CheckedOneOff, 'problem'>,
  { nextMonthFirst }: KnownForOneOffs,
): Names | null {
  if (!employee) return problem((t) => t('row.noEmployee', { number: line.employeeNo.slice(0, 30) || '—' }))
  if (employee.from >= nextMonthFirst) return problem((t) => t('row.notHereYet'))
  if (!item) return problem((t) => t('row.noItem', { item: line.itemText.slice(0, 30) || '—' }))
  if (fen === null) return problem((t) => t('row.noAmount', { text: line.amountText.slice(0, 20) }))
  if (fen === 0 || !Amount.safeParse(fen).success) return problem((t) => t('row.amountOff'))
  return textOf(200).safeParse(line.note).success ? null : problem((t) => t('row.noteTooLong'))
}

/** A row as it would come in, or what is wrong with it. */
export function checkOneOff(line: OneOffLine, known: KnownForOneOffs): CheckedOneOff {
  const found = {
    line,
    employee: known.employees.get(line.employeeNo),
    item: known.items.get(line.itemText.toLowerCase()),
    fen: fenIn(line.amountText),
  }
  return { ...found, problem: problemOf(found, known) }
}
