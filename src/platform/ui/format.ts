import type { Day } from '../kernel/day.ts'
import { formatFen } from '../kernel/money.ts'
import { type Language, say } from '../words.ts'
import { words } from './locale.ts'

/** `table` 2026-11-22 · `sentence` 11月22日, with its year when it is another one · `near` 今天, 明天, else the sentence. */
export type DayForm = 'table' | 'sentence' | 'near'

const dayMs = 86_400_000
const asTime = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** Today by this device's clock. */
export const deviceToday = (): Day => new Intl.DateTimeFormat('sv-SE').format(new Date()) as Day

const monthsInEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function daySentence(day: Day, language: Language, today: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const sameYear = year === today.slice(0, 4)
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
  return `${Number(date)} ${monthsInEnglish[Number(month) - 1]}${sameYear ? '' : ` ${year}`}`
}

const nearWords = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as const

function nearWord(day: Day, language: Language, today: Day): string | undefined {
  const distance = String((asTime(day) - asTime(today)) / dayMs)
  const key = nearWords[distance as keyof typeof nearWords]
  return key && say(words, language, key)
}

/** An open end (`infinity`) says so; there is no such thing as an empty date. */
export function formatDay(day: Day, form: DayForm, language: Language, today: Day = deviceToday()): string {
  if (!/^\d/.test(day)) return say(words, language, 'openEnd')
  if (form === 'table') return day
  const near = form === 'near' ? nearWord(day, language, today) : undefined
  return near ?? daySentence(day, language, today)
}

/** A moment (ISO instant) by this device's clock: `11月22日 18:00`, near ones 今天18:00. */
export function formatMoment(instant: string, form: DayForm, language: Language, today: Day = deviceToday()): string {
  const at = new Date(instant)
  const day = formatDay(new Intl.DateTimeFormat('sv-SE').format(at) as Day, form, language, today)
  const time = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' }).format(at)
  return /\p{Script=Han}$/u.test(day) ? `${day}${time}` : `${day} ${time}`
}

export type MoneyForm = 'exact' | 'bare' | 'rounded'

/** Fen. `exact` ¥32,800.00 · `bare` 32,800.00 for columns that say the unit once · `rounded` ¥32,800. */
export function formatMoney(fen: number, form: MoneyForm = 'exact'): string {
  if (form === 'bare') return formatFen(fen)
  const amount = form === 'exact' ? formatFen(Math.abs(fen)) : formatNumber(Math.round(Math.abs(fen) / 100))
  return `${fen < 0 ? '−' : ''}¥${amount}`
}

const numberFormats = new Map<number | undefined, Intl.NumberFormat>()

/** Making one is slow, and a list has hundreds of numbers. */
function numberFormat(decimals: number | undefined): Intl.NumberFormat {
  const known = numberFormats.get(decimals)
  if (known) return known
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals }
  const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals ?? 2, ...digits })
  numberFormats.set(decimals, format)
  return format
}

/** Every digit, thousands separated, a real minus. */
export const formatNumber = (value: number, decimals?: number): string =>
  numberFormat(decimals).format(value).replace('-', '−')

/** A size to take in at a glance: from ten thousand on 1.2万 in Chinese; English keeps the digits. */
export function formatCount(value: number, language: Language): string {
  if (language === 'en' || Math.abs(value) < 10_000) return formatNumber(value)
  return `${formatNumber(Number((value / 10_000).toPrecision(4)), undefined)}万`
}

/** A ratio: 0.168 → 16.8%. English sets a space before the sign. */
export function formatPercent(ratio: number, language: Language, decimals = 1): string {
  return `${formatNumber(ratio * 100, decimals)}${language === 'en' ? '\u00A0%' : '%'}`
}

/** A difference always shows its direction: +7, −3, 0. */
export function formatChange(value: number, decimals?: number): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`
}
