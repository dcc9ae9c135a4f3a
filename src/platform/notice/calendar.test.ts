import { describe, expect, it } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { type CalendarEvent, writeCalendar } from './calendar.ts'

const event: CalendarEvent = {
  id: 'people.birthday 7 2026-12-31',
  day: '2026-12-31' as Day,
  summary: '生日',
  description: '',
  category: '生日',
  url: 'https://hr.example.test/people/7',
}
const stamp = '2026-11-23' as Day

const written = (change: Partial<CalendarEvent> = {}, host = 'hr.example.test') =>
  writeCalendar({ name: '人和提醒', host, stamp, events: [{ ...event, ...change }] })

/** As a reader takes them: folded lines put together again. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const propertyOf = (text: string, name: string) =>
  linesOf(text)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)

describe('a calendar', () => {
  it('is what RFC 5545 asks for', () => {
    expect(linesOf(written())).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Renhe//Notices//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:人和提醒',
      'X-WR-CALNAME:人和提醒',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      expect.stringMatching(/^UID:[0-9a-f]{40}@hr\.example\.test$/),
      'DTSTAMP:20261123T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      // The day after, which is in another year.
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:生日',
      'CATEGORIES:生日',
      'URL:https://hr.example.test/people/7',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('without events is still one', () => {
    const text = writeCalendar({ name: 'x', host: 'h', stamp, events: [] })
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/)
    expect(text).not.toContain('VEVENT')
  })

  it('knows an event again when its words change, and two events apart', () => {
    const uid = (change: Partial<CalendarEvent>) => propertyOf(written(change), 'UID')
    expect(uid({ summary: 'Birthday', day: '2027-01-05' as Day })).toBe(uid({}))
    expect(uid({ id: 'people.birthday 8 2026-12-31' })).not.toBe(uid({}))
  })
})

it.each([
  ['a comma and a semicolon', '张三,李四;王五', '张三\\,李四\\;王五'],
  ['a backslash', 'C:\\temp', 'C:\\\\temp'],
  ['a backslash before an n is no line break', '\\n', '\\\\n'],
  ['line breaks of all kinds', 'a\r\nb\nc\rd', 'a\\nb\\nc\\nd'],
  ['a whole event smuggled in', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'x\\nEND:VEVENT\\nBEGIN:VEVENT'],
  ['other control characters', 'a\u0000b\u0007c\u0085d\u2028e', 'a b c d e'],
  ['a colon and quotes stay', '10:30 "sharp"', '10:30 "sharp"'],
  ['emoji and rare characters', '𠮷野家🎂', '𠮷野家🎂'],
])('writes %s', (_, text, expected) => {
  const calendar = written({ summary: text, description: text, category: text })
  expect(propertyOf(calendar, 'SUMMARY')).toBe(expected)
  expect(propertyOf(calendar, 'DESCRIPTION')).toBe(expected)
  expect(propertyOf(calendar, 'CATEGORIES')).toBe(expected)
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1 + (expected.match(/BEGIN:VEVENT/g)?.length ?? 0) * 3)
  expect(linesOf(calendar).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

it('lets no line break into an address', () => {
  expect(linesOf(written({ url: 'https://x.test/\r\nBEGIN:VEVENT' }))).toContain('URL:https://x.test/  BEGIN:VEVENT')
})

it.each([
  ['ASCII', 'a'.repeat(400)],
  ['Chinese, three octets each', '劳动合同到期'.repeat(40)],
  ['four octets each', '𠮷'.repeat(100)],
  ['all widths', 'aé汉𠮷'.repeat(60)],
])('folds long lines of %s at 75 octets without tearing a character', (_, summary) => {
  const calendar = written({ summary })
  const lines = calendar.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(propertyOf(calendar, 'SUMMARY')).toBe(summary)
  expect(calendar).not.toContain('\uFFFD')
})

it.each([66, 67, 68])('folds only what is longer than 75 octets: a summary of %i', (length) => {
  // SUMMARY: is eight octets.
  expect(written({ summary: 'a'.repeat(length) }).includes('\r\n a')).toBe(length > 67)
})
