import type { Day } from '#platform/kernel/day.ts'
import type { PatternBody, ShiftBody, Stretch } from '../../contract.ts'

type Named = { zh: string; en: string }

export type StarterShift = { key: string; name: Named; short: Named; tone: number; body: ShiftBody }

const hour = (hours: number) => hours * 60
const lunch: Stretch = { from: hour(12), to: hour(13) }

const plain = (from: number, to: number, more: Partial<ShiftBody> = {}): ShiftBody => ({
  segments: [{ from: hour(from), to: hour(to) }],
  breaks: [],
  flexible: null,
  punches: 'ends',
  lateGrace: 0,
  earlyGrace: 0,
  absentAfter: null,
  before: 240,
  after: 600,
  ...more,
})

/**
 * The shifts most companies have. The three of the rotation change at 7, 15 and 23: a night that began at midnight
 * would follow the evening before without a minute's rest.
 */
export const starterShifts: readonly StarterShift[] = [
  {
    key: 'day',
    name: { zh: '标准班', en: 'Standard' },
    short: { zh: '标', en: 'S' },
    tone: 0,
    body: plain(9, 18, { breaks: [lunch] }),
  },
  {
    ...{ key: 'flexible', name: { zh: '弹性班', en: 'Flexible' }, short: { zh: '弹', en: 'F' }, tone: 3 },
    body: plain(8, 19, { breaks: [lunch], flexible: { latest: hour(10), minutes: hour(8) } }),
  },
  { key: 'early', name: { zh: '早班', en: 'Early' }, short: { zh: '早', en: 'E' }, tone: 1, body: plain(7, 15) },
  { key: 'late', name: { zh: '中班', en: 'Late' }, short: { zh: '中', en: 'L' }, tone: 5, body: plain(15, 23) },
  { key: 'night', name: { zh: '夜班', en: 'Night' }, short: { zh: '夜', en: 'N' }, tone: 2, body: plain(23, 31) },
]

export type StarterPattern = {
  key: string
  name: Named
  cycle: readonly (string | null)[]
  body: Omit<PatternBody, 'cycle'>
}

/** A Monday, so that cycles of seven days are weeks. */
export const firstMonday = '2024-01-01' as Day

const ofOffice: Omit<PatternBody, 'cycle'> = {
  anchor: firstMonday,
  followsCalendar: true,
  system: 'standard',
  period: 'quarter',
  overtime: { by: 'both', step: 30, least: 30, restDays: 'asked' },
  missing: 'nothing',
}

const fiveDays = (shift: string) => [shift, shift, shift, shift, shift, null, null]

/** The first is for everybody. */
export const starterPatterns: readonly StarterPattern[] = [
  { key: 'week', name: { zh: '双休', en: 'Five-day week' }, cycle: fiveDays('day'), body: ofOffice },
  { key: 'flexible', name: { zh: '弹性双休', en: 'Flexible week' }, cycle: fiveDays('flexible'), body: ofOffice },
  {
    ...{ key: 'rotation', name: { zh: '四班三运转', en: 'Four teams, three shifts' } },
    cycle: ['early', 'early', 'late', 'late', 'night', 'night', null, null],
    body: { ...ofOffice, followsCalendar: false, system: 'comprehensive' },
  },
]
