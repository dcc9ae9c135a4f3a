import type { Day } from '#platform/kernel/day.ts'
import { cleanText, type Read } from './text.ts'

/** The order of the parts where the year does not come first with four digits. */
export type DayOrder = 'YMD' | 'MDY' | 'DMY'

export type DayProblem =
  | 'empty'
  | 'notADay'
  | 'ambiguous'
  | 'noSuchDay'
  | 'monthOver12'
  | 'monthOnly'
  | 'yearOutOfRange'
  | 'hasTimeZone'

export type DayOptions = {
  order?: DayOrder
  today: Day
  /** A two-digit year is the last one before the year of this day: for a birth day, the day of joining. */
  notAfter?: Day
  /** A two-digit year is the first one from the year of this day on: for the end of something, its beginning. */
  notBefore?: Day
}

type Result = Read<Day, DayProblem>
type Parts = { year: string; month: string; day: string }

const separated = /^(\d{1,4})([-/.]|\s)\s?(\d{1,2})\2\s?(\d{1,4})$/
const chinese = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const monthOnly = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$|^(\d{4})年$/
const serial = /^(\d{5})(?:\.\d+)?$/
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-/.\s]*([a-z]{3,9})\.?[-/.,\s]*(\d{4}|\d{2})$/i
const monthNameDay = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
const timeOfDay =
  /(?:[T\s]\s*|(?<=日))(?:上午|下午)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?分?\s*(?:[ap]\.?m\.?)?/i
const zone = /(?:Z|[+-]\d{2}:?\d{2})$/i
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day in any of the forms found in companies' tables. A problem carries a suggestion where one is likely. */
export function readDay(text: string, options: DayOptions): Result {
  const plain = plainText(text)
  if (plain === '') return { ok: false, reason: 'empty' }
  const { date, hasZone } = withoutTime(plain)
  const result = readDate(date, options)
  // Midnight in China is the day before in UTC, so the day that is written may not be the day that was meant.
  return hasZone && result.ok ? { ok: false, reason: 'hasTimeZone', suggestion: result.value } : result
}

function withoutTime(text: string): { date: string; hasZone: boolean } {
  const time = timeOfDay.exec(text)
  if (!time) return { date: text, hasZone: false }
  const rest = text.slice(time.index + time[0].length).trim()
  const isMidnight = /^[T\s]*0?0:00(:00(\.0+)?)?$/i.test(time[0].trim())
  if (rest !== '' && !zone.test(rest)) return { date: text, hasZone: false }
  return { date: text.slice(0, time.index).trim(), hasZone: rest !== '' && !isMidnight }
}

function readDate(text: string, options: DayOptions): Result {
  const separatedParts = separated.exec(text)
  if (separatedParts) {
    const [, a = '', sign = '', b = '', c = ''] = separatedParts
    return readParts([a, b, c], sign, options)
  }
  const unmistakable = yearMonthDay(text)
  if (unmistakable) return asDay(unmistakable, options)
  const month = monthOnly.exec(text)
  if (month) return monthProblem(month[1] ?? month[3] ?? '', month[2])
  return readSerial(text)
}

/** The forms that leave no doubt which part is which. */
function yearMonthDay(text: string): Parts | undefined {
  const fixed = chinese.exec(text) ?? compact.exec(text)
  if (fixed) return { year: fixed[1] ?? '', month: fixed[2] ?? '', day: fixed[3] ?? '' }
  const dayFirst = dayMonthName.exec(text)
  if (dayFirst) return namedMonth(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = monthNameDay.exec(text)
  return monthFirst ? namedMonth(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined
}

function namedMonth(year = '', name = '', day = ''): Parts | undefined {
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month > 0 ? { year, month: String(month), day } : undefined
}

function monthProblem(year: string, month: string | undefined): Result {
  const isMonth = Number(month) >= 1 && Number(month) <= 12
  return isMonth
    ? { ok: false, reason: 'monthOnly', suggestion: `${year}-${month?.padStart(2, '0')}-01` }
    : { ok: false, reason: 'notADay' }
}

/** A spreadsheet's day number that lost its format: five digits reach from 1927 to 2173. */
function readSerial(text: string): Result {
  const number = Number(serial.exec(text)?.[1] ?? 0)
  if (number < 10_000) return { ok: false, reason: 'notADay' }
  const day = new Date(Date.UTC(1899, 11, 30) + number * 86_400_000).toISOString().slice(0, 10)
  return { ok: true, value: day as Day }
}

type Three = readonly [string, string, string]

function readParts(parts: Three, sign: string, options: DayOptions): Result {
  const [a, b, c] = parts
  if (a.length === 4) return asDay({ year: a, month: b, day: c }, options)
  if (options.order) {
    // A year of four digits at the end outweighs an order that puts it first.
    const order = options.order === 'YMD' && c.length === 4 ? undefined : options.order
    if (order) return asDay(arranged(parts, order), options)
  }
  const readings = possibleOrders(parts).map((order) => asDay(arranged(parts, order), options))
  return theOneReading(readings, parts, sign, options)
}

function theOneReading(readings: Result[], parts: Three, sign: string, options: DayOptions): Result {
  const days = new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))
  const [first] = days
  if (first === undefined) return readings[0] ?? { ok: false, reason: 'notADay' }
  if (days.size === 1) return { ok: true, value: first }
  // 24-02-03: year first is how China writes, yet not certain; with strokes it is not even likely.
  const yearFirst = asDay(arranged(parts, 'YMD'), options)
  return { ok: false, reason: 'ambiguous', suggestion: sign !== '/' && yearFirst.ok ? yearFirst.value : first }
}

function arranged([a, b, c]: Three, order: DayOrder): Parts {
  if (order === 'YMD') return { year: a, month: b, day: c }
  return order === 'MDY' ? { year: c, month: a, day: b } : { year: c, month: b, day: a }
}

/** The orders in which the year has two or four digits, and the others at most two. */
function possibleOrders([a, , c]: Three): DayOrder[] {
  const orders: DayOrder[] = []
  if ((a.length === 4 || a.length === 2) && c.length <= 2) orders.push('YMD')
  if ((c.length === 4 || c.length === 2) && a.length <= 2) orders.push('MDY', 'DMY')
  return orders
}

function asDay({ year: written, month, day }: Parts, options: DayOptions): Result {
  if (![2, 4].includes(written.length) || month.length > 2 || day.length > 2) return { ok: false, reason: 'notADay' }
  const year = written.length === 2 ? fullYear(Number(written), options) : Number(written)
  if (year < 1900 || year > 2199) return { ok: false, reason: 'yearOutOfRange' }
  if (Number(month) > 12) return monthOver12(year, month, day)
  if (Number(month) === 0 || Number(day) === 0) return { ok: false, reason: 'notADay' }
  const last = lastDay(year, Number(month))
  if (Number(day) > last) return { ok: false, reason: 'noSuchDay', suggestion: isoDay(year, Number(month), last) }
  return { ok: true, value: isoDay(year, Number(month), Number(day)) }
}

/** Month and day may have changed places. */
function monthOver12(year: number, month: string, day: string): Result {
  const isSwapped = Number(day) >= 1 && Number(day) <= 12 && Number(month) <= lastDay(year, Number(day))
  return isSwapped
    ? { ok: false, reason: 'monthOver12', suggestion: isoDay(year, Number(day), Number(month)) }
    : { ok: false, reason: 'monthOver12' }
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const isoDay = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day

function fullYear(twoDigits: number, { today, notAfter, notBefore }: DayOptions): number {
  if (notBefore) return firstFrom(yearOf(notBefore), twoDigits)
  const last = notAfter ? yearOf(notAfter) - 1 : yearOf(today)
  return firstFrom(last - 99, twoDigits)
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

const firstFrom = (year: number, twoDigits: number): number => year + ((((twoDigits - year) % 100) + 100) % 100)

/**
 * The order of a column's days, from as many of its texts as there are: the one in which the most of them exist, and nearly all.
 * Undefined when several would do, or none.
 */
export function detectDayOrder(samples: readonly string[]): DayOrder | undefined {
  const dates = samples
    .map((sample) => separated.exec(withoutTime(plainText(sample)).date))
    .filter((date) => date !== null)
  const uncertain = dates.filter(([, first = '']) => first.length < 4)
  if (uncertain.length === 0) return dates.length > 0 ? 'YMD' : undefined

  const orders = (['YMD', 'MDY', 'DMY'] as const).map((order) => ({
    order,
    count: uncertain.filter((date) => fits(date, order)).length,
  }))
  const most = Math.max(...orders.map(({ count }) => count))
  if (most < uncertain.length * 0.8) return undefined
  const best = orders.filter(({ count }) => count === most).map(({ order }) => order)
  if (best.length === 1) return best[0]
  // With dashes or dots, parts of two digits each start with the year, as the standard has it.
  return best.includes('YMD') && uncertain.every(([, , sign]) => sign !== '/') ? 'YMD' : undefined
}

function fits([, a = '', , b = '', c = '']: RegExpExecArray, order: DayOrder): boolean {
  return (
    possibleOrders([a, b, c]).includes(order) && asDay(arranged([a, b, c], order), { today: '2000-01-01' as Day }).ok
  )
}

const plainText = (text: string): string => cleanText(text).normalize('NFKC').replace(/\s+/g, ' ')
