import type { Day } from '#platform/kernel/day.ts'
import { type DayEntry, PatternBody, ShiftBody } from '../../contract.ts'
import { dayNumber } from './clock.ts'
import type { PlannedDay } from './plan.ts'
import type { DayFacts } from './reckon.ts'

/** `09:12`, `25:30` for half past one on the day after. */
export const clock = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}
export const clocks = (text: string): number[] => (text === '' ? [] : text.split(' ').map(clock))
export const stretch = (text: string) => {
  const [from = '', to = ''] = text.split('–')
  return { from: clock(from), to: clock(to) }
}
export const shift = (segments: string, more: object = {}): ShiftBody =>
  ShiftBody.parse({ segments: segments.split(' ').map(stretch), ...more })

export const day = shift('09:00–18:00', { breaks: [stretch('12:00–13:00')], lateGrace: 5, earlyGrace: 5 })
export const night = shift('22:00–30:00')
export const split = shift('10:00–14:00 17:00–21:00', { punches: 'each' })
export const flexible = shift('08:00–20:00', {
  breaks: [stretch('12:00–13:00')],
  flexible: { latest: clock('10:00'), minutes: 480 },
})

export const pattern = (more: object = {}): PatternBody =>
  PatternBody.parse({ cycle: [null], anchor: '2026-01-05', ...more })

export const planned = (body: ShiftBody | null, more: Partial<PlannedDay> = {}): PlannedDay => ({
  ...{
    day: '2026-06-15' as Day,
    number: dayNumber('2026-06-15' as Day),
    kind: body ? 'workday' : 'restDay',
    after: null,
    calendarKnown: true,
    from: 'company',
  },
  ...{ patternId: 'p', pattern: pattern(), shift: body && { shiftId: 's', body } },
  ...more,
})

export const facts = (plan: PlannedDay, punched: string, more: Partial<DayFacts> = {}): DayFacts => ({
  ...{ plan, clocks: clocks(punched), over: true, away: [], agreed: [], nursing: 0 },
  ...more,
})

/** Only what is not nothing. */
export function told(entry: DayEntry): Partial<DayEntry> {
  const { day: _, kind: __, shiftId: ___, firstIn: ____, lastOut: _____, leaves, ...rest } = entry
  const said = Object.entries(rest).filter(([, value]) => value !== 0 && value !== null)
  return { ...Object.fromEntries(said), ...(leaves.length > 0 ? { leaves } : {}) }
}
