import { readMoney } from '#platform/ui/read-money.ts'

/** What was typed for single months: column → month (1–12) → text. */
export type MonthCells = Readonly<Record<string, string>>

const keyOf = (column: string, month: number): string => `${column}.${month}`

export const cellOf = (cells: MonthCells, column: string, month: number): string => cells[keyOf(column, month)] ?? ''

export function withCell(cells: MonthCells, column: string, month: number, text: string): MonthCells {
  const { [keyOf(column, month)]: _, ...others } = cells
  return text === '' ? others : { ...others, [keyOf(column, month)]: text }
}

/** As it stands in the address: `income.3=25000~income.4=0`. */
export const writeCells = (cells: MonthCells): string =>
  Object.entries(cells)
    .map(([key, text]) => `${key}=${text}`)
    .join('~')

export function readCells(text: string): MonthCells {
  const pairs = text.split('~').flatMap((cell) => {
    const [, key, typed] = /^(\w+\.(?:[1-9]|1[0-2]))=(.{1,40})$/.exec(cell) ?? []
    return key !== undefined && typed !== undefined ? [[key, typed]] : []
  })
  return Object.fromEntries(pairs)
}

/** Amounts in fen by cell, or undefined when one is no amount. */
export function amountsIn(cells: MonthCells): Record<string, number> | undefined {
  const amounts = Object.entries(cells).map(([key, text]) => [key, readMoney(text)] as const)
  if (amounts.some(([, amount]) => amount === 'unreadable')) return undefined
  return Object.fromEntries(amounts.filter((each): each is readonly [string, number] => typeof each[1] === 'number'))
}

/** `2026-01`, `2026-02` … up to and with the last. */
export function monthsFrom(first: string, last: string): string[] {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  const [from, to] = [numberOf(first), Math.min(numberOf(last), numberOf(first) + 23)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => {
    const month = from + at
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
