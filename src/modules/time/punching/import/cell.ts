import { addDays, type Day } from '#platform/kernel/day.ts'
import { cleanText, type DayOrder, readDay } from '#platform/sheet/values.ts'

/** Local, `YYYY-MM-DD HH:MM:SS`: which moment that was, the company's zone says. */
export type LocalMoment = string

export type CellRead = { moments: LocalMoment[] } | { code: string; details?: Record<string, unknown> }

/** Where a cell has times only: the day of its column or row. */
export type CellContext = { day?: Day | undefined; order?: DayOrder | undefined; today: Day }

const plain = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?$/
const nothing = /^(?:[-—–/\\_\s]*|n\/?a|#n\/a|nan|null|none|nil|无|空|缺卡|未打卡|旷工|休息)$/i

const day = String.raw`(?<day>\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}(?!\d))|(?<![\d:])\d{8}(?![\d:])|\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{4})`
const half = String.raw`上午|下午|凌晨|早上|中午|晚上|[ap]\.?m\.?`
const time = String.raw`(?<next>次日|翌日)?\s*(?<before>${half})?\s*(?<hour>\d{1,2})\s?[:时点]\s?(?<minute>\d{1,2})(?:\s?[:分]\s?(?<second>\d{1,2})(?:\.\d+)?秒?|分)?\s*(?<after>${half})?`
const parts = new RegExp(`${day}(?:T(?=\\d))?|${time}`, 'giu')
const separators =
  /^(?:[\s,;、|/~_-]|[(（]?(?:周|星期)[一二三四五六日天][)）]?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)*$/i

/** What one cell says: no time, one, or several; a day in it holds for the times after it. */
export function readCell(text: string, context: CellContext): CellRead {
  const quick = plain.exec(text)
  if (quick) return checked([`${quick[1]} ${quick[2]}:${quick[3]}:${quick[4] ?? '00'}`], context)
  const clean = cleanText(text).normalize('NFKC')
  if (nothing.test(clean)) return { moments: [] }
  const serial = serialMoment(clean, context)
  if (serial) return checked([serial], context)
  return readParts(clean, context)
}

function readParts(text: string, context: CellContext): CellRead {
  const found = [...text.matchAll(parts)].map(({ groups }) => groups ?? {})
  const rest = text.replace(parts, ' ')
  if (!separators.test(rest) || !found.some(({ hour }) => hour)) return { code: 'notATime' }
  const moments: LocalMoment[] = []
  let current = context.day
  for (const groups of found) {
    const read = readPart(groups, current, context)
    if ('code' in read) return read
    if ('day' in read) current = read.day
    else moments.push(read.moment)
  }
  return checked(moments, context)
}

type Bad = { code: string; details?: Record<string, unknown> }

/** A day for the times after it, or a time of the day before it. */
function readPart(groups: Groups, day: Day | undefined, context: CellContext): Bad | { day: Day } | { moment: string } {
  if (groups.day) return dayIn(groups.day, context)
  const clock = clockIn(groups)
  if (!clock) return { code: 'notATime' }
  if (!day) return { code: 'noDay' }
  return { moment: `${clock.days > 0 ? addDays(day, clock.days) : day} ${clock.text}` }
}

export function dayIn(
  text: string,
  { order, today }: CellContext,
): { day: Day } | { code: string; details?: Record<string, unknown> } {
  const read = readDay(text.replace(/\s/g, ''), { today, ...(order && { order }) })
  if (read.ok) return { day: read.value }
  if (read.reason === 'yearOutOfRange')
    return { code: 'absurdYear', details: { year: /\d{4}/.exec(text)?.[0] ?? text.slice(0, 10) } }
  return { code: read.reason === 'ambiguous' ? 'dayOrderUnknown' : 'notATime' }
}

type Groups = Record<string, string | undefined>

function clockIn(groups: Groups): { text: string; days: number } | undefined {
  const [hour, minute, second] = ['hour', 'minute', 'second'].map((key) => Number(groups[key] ?? 0)) as [
    number,
    number,
    number,
  ]
  const written = inHalf(hour, groups.before ?? groups.after ?? '')
  if (written > 24 || minute > 59 || second > 59 || (written === 24 && minute + second > 0)) return undefined
  const days = (groups.next ? 1 : 0) + (written === 24 ? 1 : 0)
  return { text: [written % 24, minute, second].map((each) => String(each).padStart(2, '0')).join(':'), days }
}

function inHalf(hour: number, word: string): number {
  if (/^(下午|晚上|p)/i.test(word)) return hour < 12 ? hour + 12 : hour
  if (/^(上午|凌晨|早上|a)/i.test(word)) return hour === 12 ? 0 : hour
  return word === '中午' && hour < 11 ? hour + 12 : hour
}

/** A spreadsheet's number that lost its format: 42006.405 is a moment, 0.405 a time of day. */
function serialMoment(text: string, { day: of }: CellContext): LocalMoment | undefined {
  const [, whole = '', fraction] = /^(\d{5}|0?)(\.\d+)$/.exec(text) ?? []
  if (fraction === undefined) return undefined
  const of1899 =
    Number(whole) > 0 ? Number(whole) * 86_400_000 + Date.UTC(1899, 11, 30) : of && Date.parse(`${of}T00:00:00Z`)
  if (!of1899) return undefined
  const seconds = Math.round(Number(`0${fraction}`) * 86_400)
  return new Date(of1899 + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
}

/** Nobody punched before there were such clocks, and nobody will punch years from now. What is only a little ahead is judged by the clock. */
function checked(moments: LocalMoment[], { today }: CellContext): CellRead {
  for (const moment of moments) {
    const year = Number(moment.slice(0, 4))
    if (year < 1970 || year > Number(today.slice(0, 4)) + 1)
      return { code: 'absurdYear', details: { year: String(year) } }
    if (Number.isNaN(Date.parse(`${moment.replace(' ', 'T')}Z`)) || !realDay(moment.slice(0, 10)))
      return { code: 'notATime' }
  }
  return { moments }
}

const known = new Map<string, boolean>()
function realDay(text: string): boolean {
  const before = known.get(text)
  if (before !== undefined) return before
  const real = new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text
  if (known.size < 100_000) known.set(text, real)
  return real
}
