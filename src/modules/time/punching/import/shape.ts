import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { columnLetters } from '#platform/sheet/table.ts'
import { type DayOrder, detectDayOrder } from '#platform/sheet/values.ts'
import type { PunchColumns } from '../contract/file.ts'
import { dayIn, readCell } from './cell.ts'

/** Which columns of the file are read, and how. Indexes into its cells. */
export type Layout = {
  shape: 'long' | 'wide'
  names: string[]
  number: number
  day: number | undefined
  times: { index: number; day?: Day }[]
  order: DayOrder | undefined
  /** The first row is no heading but a punch already. */
  headless: boolean
}

type Table = { headers: readonly string[]; sample: readonly (readonly string[])[] }
type Asked = { columns?: PunchColumns | undefined; dateOrder?: DayOrder | undefined; today: Day }

/** Each column's heading; a letter where there is none, a number behind those that come again. */
export function namesOf(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((heading, index) => {
    const name = heading.trim() || columnLetters(index)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} #${times}`
  })
}

const numberHeading =
  /^(?:员工|人员|职工|登记|考勤|用户|个人)?(?:工号|编号|号码|登记号码?|考勤号码?|账号|id)$|^(?:emp(?:loyee)?|user|staff|person|badge|ac|en|pin|att)?[\s_.-]*(?:id|no|num|number|code|pin)\.?$|^(?:工号|登记号|考勤号|badge|pin)/i
const otherDay = /生日|出生|入职|离职|导出|创建|上传|下载|更新|birth|hire|join|creat|updat|export|upload/i

const timeHeading = /打卡|刷卡|签[到退]|[上下]班|时间|time|punch|clock|check|日期|^date$/i

/** The day that a heading of a wide table names; undefined when it is no day. */
export function headingDay(heading: string, today: Day, order?: DayOrder): Day | undefined {
  const text = heading
    .trim()
    .replace(/^X(?=\d{4}\.)/, '')
    .replace(/[\s(（]*(?:周|星期)[一二三四五六日天][)）]?$/, '')
    .replace(/\s*00:00(:00)?$/, '')
  if (!/^\d/.test(text) || !/[-/.年]|^\d{8}$/.test(text) || text.includes(':')) return undefined
  const read = dayIn(text, { today, order })
  return 'day' in read ? read.day : undefined
}

const asked = (names: readonly string[], column: string): number => {
  const at = names.indexOf(column)
  return at >= 0 ? at : refuse('punchFile.noSuchColumn', { column })
}

/** @throws punchFile.noNumberColumn, punchFile.noTimeColumn, punchFile.noSuchColumn */
export function layoutOf(table: Table, { columns, dateOrder, today }: Asked): Layout {
  const names = namesOf(table.headers)
  const headless = table.headers.some((heading) => isMoment(heading, today))
  const order = dateOrder ?? orderIn(table)
  if (columns) return layoutAsked(table, columns, { names, order, headless, today })
  const days = table.headers.map((heading) => headingDay(heading, today, order))
  const isWide = days.filter(Boolean).length >= Math.max(1, (table.headers.length - 1) / 2)
  const number = numberColumn(
    table.headers,
    (index) => days[index] !== undefined || kindOf(table, index, today) !== 'other',
  )
  if (isWide) return { shape: 'wide', names, number, day: undefined, times: dayColumns(days), order, headless: false }
  return { shape: 'long', names, number, ...longColumns(table, number, today), order, headless }
}

const dayColumns = (days: readonly (Day | undefined)[]): Layout['times'] =>
  days.flatMap((day, index) => (day ? [{ index, day }] : []))

type Found = Pick<Layout, 'names' | 'order' | 'headless'> & { today: Day }

function layoutAsked(table: Table, columns: PunchColumns, { names, order, headless, today }: Found): Layout {
  const times = columns.times.map((column): Layout['times'][number] => {
    const index = asked(names, column)
    const day = headingDay(table.headers[index] ?? '', today, order)
    return day && !headless ? { index, day } : { index }
  })
  return {
    shape: times.some(({ day }) => day) ? 'wide' : 'long',
    names,
    number: asked(names, columns.number),
    day: columns.day === undefined ? undefined : asked(names, columns.day),
    times,
    order,
    headless,
  }
}

/** By its heading; else the first column without a heading of its own or that holds neither days nor times. */
function numberColumn(headers: readonly string[], holdsTime: (index: number) => boolean): number {
  const named = headers.findIndex((heading) => numberHeading.test(heading.normalize('NFKC').trim()))
  if (named >= 0) return named
  const first = headers.findIndex((_, index) => !holdsTime(index))
  return first >= 0 ? first : refuse('punchFile.noNumberColumn')
}

type Kind = 'moments' | 'day' | 'times' | 'other'

const noDay = 'noDay'

function isMoment(text: string, today: Day): boolean {
  const read = readCell(text, { today })
  return ('moments' in read && read.moments.length > 0) || ('code' in read && read.code === 'dayOrderUnknown')
}

function kindOfCell(text: string, today: Day): Kind {
  if (isMoment(text, today)) return 'moments'
  const read = readCell(text, { today })
  if ('code' in read && read.code === noDay) return 'times'
  const day = /[-/.年]|^\d{8}$/.test(text.trim()) ? dayIn(text.trim(), { today }) : undefined
  return day && ('day' in day || day.code === 'dayOrderUnknown') ? 'day' : 'other'
}

/** What nearly all of a column's cells hold; where the heading promises it, some. */
function kindOf({ headers, sample }: Table, index: number, today: Day): Kind {
  if (otherDay.test(headers[index] ?? '')) return 'other'
  const filled = sample.map((row) => row[index] ?? '').filter((text) => text.trim() !== '')
  const kinds = filled.map((text) => kindOfCell(text, today))
  const enough = timeHeading.test(headers[index] ?? '') ? 1 : Math.max(1, kinds.length * 0.6)
  const most = (['moments', 'times', 'day'] as const).find(
    (kind) => kinds.filter((each) => each === kind).length >= enough,
  )
  return most ?? 'other'
}

function longColumns(table: Table, number: number, today: Day): Pick<Layout, 'day' | 'times'> {
  const kinds = table.headers.map((_, index) => (index === number ? 'other' : kindOf(table, index, today)))
  const of = (kind: Kind) => kinds.flatMap((each, index) => (each === kind ? [{ index }] : []))
  const moments = of('moments')
  if (moments.length > 0) return { day: undefined, times: moments }
  const day = of('day')[0]?.index
  const times = of('times')
  return day !== undefined && times.length > 0 ? { day, times } : refuse('punchFile.noTimeColumn')
}

/** The order of day, month and year, told by all days of the table at once. */
function orderIn({ headers, sample }: Table): DayOrder | undefined {
  const texts = [...headers, ...sample.flat()].filter((text) => /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text))
  return detectDayOrder(texts)
}
