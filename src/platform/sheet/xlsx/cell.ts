import type { Doubt } from '../table.ts'
import type { NumberFormat } from './number-format.ts'
import { serialText } from './number-format.ts'

/** A cell as the file holds it. Formulas are never evaluated: `value` is what the program that wrote the file worked out. */
export type StoredCell = { type: string; style: number; value: string; hasFormula: boolean }

export type CellContext = { sharedStrings: readonly string[]; formats: readonly NumberFormat[]; from1904: boolean }

export type CellText = { text: string; doubt?: Doubt['reason'] }

export function cellText(cell: StoredCell, context: CellContext): CellText {
  if (cell.value === '')
    return cell.hasFormula && cell.type !== 'str' ? { text: '', doubt: 'notCalculated' } : { text: '' }
  switch (cell.type) {
    case 's':
      return { text: context.sharedStrings[Number(cell.value)] ?? '' }
    case 'str':
    case 'inlineStr':
      return { text: unescaped(cell.value) }
    case 'b':
      return { text: cell.value.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: cell.value, doubt: 'cellError' }
    case 'd':
      return { text: isoText(cell.value) }
    default:
      return numberText(cell, context)
  }
}

/** A control character is written `_x000D_` in a workbook, and an underscore that would look so `_x005F_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const isoText = (value: string): string => value.replace(/T00:00:00(\.0+)?Z?$/, '').replace('T', ' ')

function numberText(cell: StoredCell, context: CellContext): CellText {
  const number = Number(cell.value)
  if (Number.isNaN(number)) return { text: cell.value }
  const format = context.formats[cell.style] ?? { kind: 'plain' }
  if (format.kind === 'padded' && Number.isInteger(number) && number >= 0) {
    return withPrecision(number, format.prefix + plainNumber(number).padStart(format.digits, '0'))
  }
  const isDay = format.kind !== 'plain' && format.kind !== 'padded'
  const day = isDay ? serialText(number, format.kind, context.from1904) : undefined
  return day === undefined ? withPrecision(number, plainNumber(number)) : { text: day }
}

const withPrecision = (number: number, text: string): CellText =>
  Math.abs(number) >= 1e15 ? { text, doubt: 'rounded' } : { text }

/** Without an exponent, and with the 15 digits that a spreadsheet shows: 0.1 + 0.2 reads 0.3. */
export function plainNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number)
  const rounded = Number(number.toPrecision(15))
  const text = String(rounded)
  if (!text.includes('e')) return text
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, '')
}
