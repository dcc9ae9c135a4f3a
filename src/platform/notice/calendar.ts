import { createHash } from 'node:crypto'
import { addDays, type Day } from '../kernel/day.ts'

/** Something on one day, all day long. */
export type CalendarEvent = {
  /** The same event as long as this is the same. */
  id: string
  day: Day
  summary: string
  description: string
  category: string
  url: string
}

export type Calendar = {
  name: string
  /** Whose events these are: the end of every UID. */
  host: string
  /** The day of the writing. */
  stamp: Day
  events: readonly CalendarEvent[]
}

/** A calendar by RFC 5545: lines of at most 75 octets that end in CRLF, values in UTF-8. */
export function writeCalendar({ name, host, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Renhe//Notices//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and the older names by which Outlook and Apple know the same.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => linesOf(event, host, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const linesOf = ({ id, day, summary, description, category, url }: CalendarEvent, host: string, stamp: Day) => [
  'BEGIN:VEVENT',
  `UID:${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${host}`,
  `DTSTAMP:${basic(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  `CATEGORIES:${escaped(category)}`,
  `URL:${printable(url)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const basic = (day: Day): string => day.replaceAll('-', '')

/** §3.3.11: a backslash before what would end a value, line breaks as \n; other control characters may not be there at all. */
const escaped = (text: string): string =>
  printable(
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(/[;,]/g, (sign) => `\\${sign}`)
      .replaceAll(/\r\n|\r|\n/g, '\\n'),
  )

const printable = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')

const octets = 75

/** §3.1: longer lines are broken before a whole character and go on after a space. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= octets) return line
  let [text, width] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (width + size > octets) {
      text += '\r\n '
      width = 1
    }
    text += character
    width += size
  }
  return text
}
