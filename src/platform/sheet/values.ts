import type { Fen } from '#platform/kernel/money.ts'
import { cleanText, type Read } from './text.ts'

export { type DayOptions, type DayOrder, type DayProblem, detectDayOrder, readDay } from './day-text.ts'

export { cleanText, type Read, readName } from './text.ts'

export type MoneyProblem = 'empty' | 'notMoney' | 'negative' | 'unit' | 'tooManyDecimals' | 'tooLarge'

/** Yuan in a file → fen. `¥18,500.00`, full-width digits and 元 are read; `1.85万` and `18k` are only suggested as `18500`. */
export function readMoney(text: string): Read<Fen, MoneyProblem> {
  const plain = halfWidth(text)
    .replace(/^([-(]?)(¥|rmb|cny|人民币)/i, '$1')
    .replace(/(元|圆|rmb|cny|人民币)$/i, '')
  if (plain === '') return { ok: false, reason: 'empty' }
  if (/^[-−][\d.,]+$|^\([\d.,]+\)$/.test(plain)) return { ok: false, reason: 'negative' }
  const number = withoutSeparators(plain)
  return number === undefined ? { ok: false, ...moneyGuess(plain) } : inFen(number)
}

function inFen(number: string): Read<Fen, MoneyProblem> {
  const [yuan = '', decimals = ''] = number.split('.')
  const exact = decimals.replace(/0+$/, '')
  if (yuan.length > 13) return { ok: false, reason: 'tooLarge' }
  if (exact.length > 2) return { ok: false, reason: 'tooManyDecimals', suggestion: rounded(number) }
  return { ok: true, value: Number(yuan + exact.padEnd(2, '0')) as Fen }
}

const rounded = (number: string): string => (Math.round(Number(`${number}e2`)) / 100).toFixed(2)

const units: Readonly<Record<string, number>> = { 万: 4, w: 4, 千: 3, k: 3, 百万: 6, 亿: 8 }

function moneyGuess(plain: string): { reason: 'notMoney' | 'unit'; suggestion?: string } {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(百万|[万千亿wk])$/i.exec(plain) ?? []
  const power = units[unit.toLowerCase()]
  if (amount !== undefined && power !== undefined)
    return { reason: 'unit', suggestion: String(Number(`${amount}e${power}`)) }
  // 18.500,00: dots and commas as on the European continent.
  const continental = /^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(plain)
  return continental
    ? { reason: 'notMoney', suggestion: plain.replaceAll('.', '').replace(',', '.') }
    : { reason: 'notMoney' }
}

/** `-1,234.5`, `１２` → a number. `15%` is only suggested as `0.15`. */
export function readNumber(text: string): Read<number, 'empty' | 'notANumber' | 'percent'> {
  const plain = halfWidth(text).replace('−', '-')
  if (plain === '') return { ok: false, reason: 'empty' }
  const number = withoutSeparators(plain.replace(/^[-+]/, ''))
  if (number !== undefined) return { ok: true, value: Number(plain.startsWith('-') ? `-${number}` : number) }
  const percent = /^([-+]?\d+(?:\.\d+)?)%$/.exec(plain)?.[1]
  return percent === undefined
    ? { ok: false, reason: 'notANumber' }
    : { ok: false, reason: 'percent', suggestion: String(Number(`${percent}e-2`)) }
}

/** Digits, with commas only where thousands end. */
function withoutSeparators(text: string): string | undefined {
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(text)) return text.startsWith('.') ? `0${text}` : text
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : undefined
}

/** Full-width digits and signs as plain ones, no spaces. */
const halfWidth = (text: string): string => cleanText(text).normalize('NFKC').replace(/\s/g, '')
