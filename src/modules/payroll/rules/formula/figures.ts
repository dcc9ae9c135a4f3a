import { formatFen } from '#platform/kernel/money.ts'
import { filled } from './filling.ts'
import { truthValue } from './sentence-words.ts'
import type { Language, Value } from './syntax.ts'

const asKept = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })
const asWritten = new Intl.NumberFormat('en-US', { maximumFractionDigits: 15 })
const pieceRate = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 6 })

const shown = (format: Intl.NumberFormat, value: number): string => format.format(value + 0).replace('-', '−')

/** An amount as on a payslip; with parts of a fen where it was not rounded, or is the rate for a piece. */
export function amountText(fen: number): string {
  const whole = Math.round(fen) + 0
  return Math.abs(fen - whole) < 1e-6 ? formatFen(whole) : shown(pieceRate, fen / 100)
}

export const numberText = (value: number): string => shown(asWritten, value)

/** A rate as it was written: 8 %, not 0.08. */
export const percentText = (value: number): string => `${shown(asKept, value * 100)}%`

export function valueText(value: Value, isMoney: boolean, language: Language): string {
  if (typeof value === 'number') return isMoney ? amountText(value) : shown(asKept, value)
  return typeof value === 'string' ? value : filled(truthValue(value), {}, language)
}
