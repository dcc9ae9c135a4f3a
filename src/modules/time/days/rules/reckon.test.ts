import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { OvertimeRule, type ShiftBody } from '../../contract.ts'
import { type AgreedDays, allot } from './allot.ts'
import type { Reason } from './attendance.ts'
import { dayNumber, dayOfNumber } from './clock.ts'
import type { Away } from './leave.ts'
import type { PlannedDay } from './plan.ts'
import { type DayFacts, isEventful, reckon } from './reckon.ts'
import { clock, clocks, day, facts, flexible, night, pattern, planned, shift, split, stretch, told } from './testing.ts'

describe('a day with a shift', () => {
  test.each([
    ['on time', day, '08:55 18:02', { scheduled: 480, worked: 480 }],
    ['within the grace', day, '09:05 17:56', { scheduled: 480, worked: 471 }],
    ['late 12 minutes', day, '09:12 18:00', { scheduled: 480, worked: 468, late: 12 }],
    ['early', day, '09:00 17:30', { scheduled: 480, worked: 450, early: 30 }],
    ['after lunch: the break is not held against him', day, '13:00 18:00', { scheduled: 480, worked: 300, late: 180 }],
    ['nobody came', day, '', { scheduled: 480, absent: 480 }],
    ['forgot to punch out', day, '09:12', { scheduled: 480, worked: 468, late: 12, missing: 1 }],
    ['forgot to punch in', day, '18:05', { scheduled: 480, worked: 480, missing: 1 }],
    ['punches in between change nothing', day, '08:55 11:59 12:40 18:01', { scheduled: 480, worked: 480 }],
    ['the same punch twice', day, '08:55 08:55', { scheduled: 480, worked: 480, missing: 1 }],
    ['tapped twice, and forgot to punch out', day, '08:58 08:59', { scheduled: 480, worked: 480, missing: 1 }],
    ['tapped twice on going', day, '17:50 17:54', { scheduled: 480, worked: 480, missing: 1 }],
    ['a night shift', night, '21:50 30:05', { scheduled: 480, worked: 480, night: 480 }],
    ['late for the night', night, '22:20 30:00', { scheduled: 480, worked: 460, late: 20, night: 460 }],
    ['a split shift', split, '09:58 14:00 16:59 21:03', { scheduled: 480, worked: 480 }],
    ['late after the pause', split, '10:00 14:00 17:15 21:00', { scheduled: 480, worked: 465, late: 15 }],
    ['one half of a split shift', split, '10:00 14:00', { scheduled: 480, worked: 240, absent: 240 }],
    ['flexible, early', flexible, '08:10 17:10', { scheduled: 480, worked: 480 }],
    ['flexible, at ten', flexible, '10:00 19:00', { scheduled: 480, worked: 480 }],
    ['flexible, after ten', flexible, '10:20 19:20', { scheduled: 480, worked: 480, late: 20 }],
    ['flexible, and forgot to punch out', flexible, '09:00', { scheduled: 480, worked: 480, missing: 1 }],
    [
      'flexible, after ten, and forgot to punch out',
      flexible,
      '10:20',
      { scheduled: 480, worked: 460, late: 20, missing: 1 },
    ],
    ['flexible, and forgot to punch in', flexible, '18:30', { scheduled: 480, worked: 480, missing: 1 }],
    ['flexible, too short', flexible, '09:00 17:00', { scheduled: 480, worked: 420, early: 60 }],
    ['nobody punches', shift('09:00–17:00', { punches: 'none' }), '', { scheduled: 480, worked: 480 }],
  ])('%s', (_, body, punched, result) => {
    expect(told(reckon(facts(planned(body), punched)))).toEqual(result)
  })

  test('beyond the limit, being late is being absent', () => {
    const strict = { ...day, absentAfter: 60 }
    expect(told(reckon(facts(planned(strict), '10:00 18:00')))).toEqual({ scheduled: 480, worked: 420, late: 60 })
    expect(told(reckon(facts(planned(strict), '10:01 18:00')))).toEqual({ scheduled: 480, worked: 419, absent: 61 })
  })

  test.each([
    ['nothing', { worked: 480, missing: 1 }],
    ['half', { worked: 240, absent: 240, missing: 1 }],
    ['whole', { absent: 480, missing: 1 }],
  ])('a missing punch counts as the pattern says: %s', (missing, result) => {
    const plan = planned(day, { pattern: pattern({ missing }) })
    expect(told(reckon(facts(plan, '08:59')))).toEqual({ scheduled: 480, ...result })
  })

  test('nothing is held against anybody before the shift is over', () => {
    expect(told(reckon(facts(planned(day), '', { over: false })))).toEqual({ scheduled: 480, problem: 'open' })
    expect(told(reckon(facts(planned(day), '09:12', { over: false })))).toEqual({
      ...{ scheduled: 480, late: 12, problem: 'open' },
    })
  })

  test('nobody left early while the day goes on', () => {
    for (const [body, worked] of [
      [day, 180],
      [split, 122],
      [flexible, 180],
    ] as const) {
      const entry = told(reckon(facts(planned(body), body === split ? '10:00 12:02' : '09:00 12:02', { over: false })))
      expect(entry).toEqual({ scheduled: 480, worked, problem: 'open' })
    }
  })

  test('who has flexible hours is not late by having come', () => {
    expect(told(reckon(facts(planned(flexible), '09:00', { over: false })))).toEqual({
      scheduled: 480,
      problem: 'open',
    })
  })

  test('nursing goes before what counts as absent', () => {
    const strict = { ...day, absentAfter: 30 }
    const nursed = (punched: string, nursing = 60) => told(reckon(facts(planned(strict), punched, { nursing })))
    expect(nursed('09:00 17:00')).toEqual({ scheduled: 480, worked: 480 })
    expect(nursed('09:00 16:40')).toEqual({ scheduled: 480, worked: 460, early: 20 })
    expect(nursed('09:00 16:20')).toEqual({ scheduled: 480, worked: 440, absent: 40 })
  })

  test('an hour of nursing counts as worked', () => {
    const nursed = facts(planned(day), '09:40 17:40', { nursing: 60 })
    expect(told(reckon(nursed))).toEqual({ scheduled: 480, worked: 480 })
    expect(told(reckon({ ...nursed, clocks: clocks('09:40 17:30') }))).toEqual({
      ...{ scheduled: 480, worked: 470, early: 10 },
    })
  })
})

describe('leave', () => {
  const away = (...parts: Away['part'][]): Away[] => parts.map((part) => ({ kind: 'annual', part }))
  const leaves = (...minutes: number[]) => minutes.map((each) => ({ kind: 'annual', minutes: each }))
  const early = shift('08:00–17:00', { breaks: [stretch('09:00–10:00')] })
  test.each<[string, ShiftBody, string, Away[], object]>([
    ['the whole day', day, '', away('day'), { onLeave: 480, leaves: leaves(480) }],
    [
      'the morning ends with the break',
      day,
      '13:00 18:00',
      away('first'),
      { onLeave: 180, leaves: leaves(180), worked: 300 },
    ],
    [
      'the afternoon begins after it',
      day,
      '09:00 12:05',
      away('second'),
      { onLeave: 300, leaves: leaves(300), worked: 180 },
    ],
    [
      'a pause far from the middle parts nothing',
      early,
      '13:00 17:00',
      away('first'),
      { onLeave: 240, leaves: leaves(240), worked: 240 },
    ],
    ['half of a split shift', split, '17:00 21:00', away('first'), { onLeave: 240, leaves: leaves(240), worked: 240 }],
    [
      'hours in the middle',
      day,
      '09:00 18:00',
      away(stretch('10:00–12:00')),
      { onLeave: 120, leaves: leaves(120), worked: 360 },
    ],
    [
      'hours over the break',
      day,
      '09:00 18:00',
      away(stretch('11:00–14:00')),
      { onLeave: 120, leaves: leaves(120), worked: 360 },
    ],
    ['both halves are a day', day, '', away('first', 'second'), { onLeave: 480, leaves: leaves(180, 300) }],
    ['twice the same is once', day, '', away('day', 'day'), { onLeave: 480, leaves: leaves(480) }],
    [
      'half a night',
      night,
      '26:00 30:00',
      away('first'),
      { onLeave: 240, leaves: leaves(240), worked: 240, night: 240 },
    ],
    ['half a flexible day', flexible, '13:00 17:00', away('first'), { onLeave: 240, leaves: leaves(240), worked: 240 }],
    ['hours beside the shift are none', day, '09:00 18:00', away(stretch('19:00–20:00')), { worked: 480 }],
  ])('%s', (_, body, punched, parts, result) => {
    const entry = told(reckon(facts(planned(body), punched, { away: parts })))
    expect({ ...entry, late: entry.late ?? 0 }).toEqual({ scheduled: 480, late: 0, ...result })
  })

  test('late after a morning off', () => {
    const reasons: Reason[] = []
    const entry = reckon(facts(planned(day), '13:10 18:00', { away: away('first') }), (each) => reasons.push(each))
    expect(told(entry)).toMatchObject({ late: 10, onLeave: 180, worked: 290 })
    expect(reasons).toMatchObject([{ code: 'leaveFirst', minutes: 180, end: clock('12:00') }, { code: 'late' }])
  })
})

describe('overtime', () => {
  const agreed = (text: string, comp = false) => [{ ...stretch(text), comp }]
  const rules = (more: object) => ({ pattern: pattern({ overtime: OvertimeRule.parse(more) }) })
  test.each<[string, PlannedDay, string, DayFacts['agreed'], object]>([
    ['agreed and worked', planned(day), '09:00 20:10', agreed('18:00–20:00'), { overtimeWorkday: 120 }],
    ['agreed, but went home', planned(day), '09:00 18:20', agreed('18:00–20:00'), {}],
    ['stayed without asking', planned(day), '09:00 21:00', [], {}],
    ['down to whole steps', planned(day), '09:00 19:50', agreed('18:00–20:00'), { overtimeWorkday: 90 }],
    ['by punches', planned(day, rules({ by: 'punched' })), '08:00 19:10', [], { overtimeWorkday: 60 }],
    [
      'by agreement alone',
      planned(day, rules({ by: 'approved' })),
      '09:00 18:00',
      agreed('18:00–20:00'),
      { overtimeWorkday: 120 },
    ],
    ['before the shift', planned(day), '07:00 18:00', agreed('07:00–09:00'), { overtimeWorkday: 120 }],
    ['beyond midnight', planned(day), '09:00 25:30', agreed('19:00–25:30'), { overtimeWorkday: 390 }],
    [
      'no fixed hours: none',
      planned(day, { pattern: pattern({ system: 'flexible' }) }),
      '09:00 22:00',
      agreed('18:00–22:00'),
      {},
    ],
    [
      'over a period: none by the day',
      planned(day, { pattern: pattern({ system: 'comprehensive' }) }),
      '09:00 22:00',
      agreed('18:00–22:00'),
      {},
    ],
  ])('on a working day: %s', (_, plan, punched, requests, result) => {
    const { scheduled: _s, worked: _w, early: _e, ...rest } = told(reckon(facts(plan, punched, { agreed: requests })))
    expect(rest).toEqual(result)
  })

  test.each<[string, string, DayFacts['agreed'], object]>([
    ['paid', '09:00 18:00', agreed('09:00–18:00'), { worked: 540, overtimeRest: 540 }],
    ['made up for by rest', '09:00 18:00', agreed('09:00–18:00', true), { worked: 540, overtimeRest: 540, comp: 540 }],
    ['with a pause', '09:00 12:00 13:00 18:00', agreed('09:00–18:00'), { worked: 480, overtimeRest: 480 }],
    [
      'three punches: from the first to the last',
      '09:00 12:00 13:00',
      agreed('09:00–18:00'),
      { worked: 240, overtimeRest: 240, missing: 1 },
    ],
    ['tapped twice', '09:00 09:01 18:00 18:01', agreed('09:00–18:00'), { worked: 541, overtimeRest: 540 }],
    [
      'tapped again after ten minutes',
      '09:00 09:10 18:00 18:20',
      agreed('09:00–18:00'),
      { worked: 560, overtimeRest: 540 },
    ],
    [
      'forgot to go in the second part',
      '09:00 12:00 14:00',
      [...agreed('09:00–12:00'), ...agreed('14:00–18:00')],
      { worked: 180, overtimeRest: 180, missing: 1 },
    ],
    [
      'did not punch at noon',
      '09:00 18:00',
      [...agreed('09:00–12:00'), ...agreed('14:00–18:00')],
      { worked: 540, overtimeRest: 420 },
    ],
    ['came and was not seen again', '09:00 09:03', agreed('09:00–18:00'), { missing: 1 }],
  ])('on a day of rest: %s', (_, punched, requests, result) => {
    expect(told(reckon(facts(planned(null), punched, { agreed: requests })))).toEqual(result)
  })

  test('a shift on a statutory holiday is paid threefold as a whole, and rest can’t make up for it', () => {
    const plan = planned(day, { kind: 'holiday' })
    const entry = told(reckon(facts(plan, '09:00 20:00', { agreed: agreed('18:00–20:00', true) })))
    expect(entry).toEqual({ scheduled: 480, worked: 480, overtimeHoliday: 600 })
  })
})

describe('what can’t be judged', () => {
  test('without a calendar of the year worked time is kept, and nobody is late', () => {
    const plan = planned(day, { kind: null, calendarKnown: false })
    expect(told(reckon(facts(plan, '10:00 18:00')))).toEqual({ worked: 480, problem: 'noCalendar' })
  })

  test('a planned shift is kept also where nobody came: it has to be looked at', () => {
    const plan = planned(day, { kind: null, calendarKnown: false })
    expect(isEventful(reckon(facts(plan, '')))).toBe(true)
    expect(isEventful(reckon(facts({ ...plan, shift: null }, '')))).toBe(false)
    expect(isEventful(reckon(facts(planned(null), '')))).toBe(false)
  })

  test('a rotation doesn’t need the calendar to tell who is late', () => {
    const entry = told(reckon(facts(planned(day, { calendarKnown: false }), '09:30 18:00')))
    expect(entry).toMatchObject({ late: 30, problem: 'noCalendar' })
  })

  test('without a schedule', () => {
    const plan = planned(null, { from: null })
    expect(told(reckon(facts(plan, '09:00 18:00')))).toEqual({ worked: 540, problem: 'noSchedule' })
  })
})

test('every result says why', () => {
  const reasons: Reason[] = []
  reckon(facts(planned(day), '09:12 18:00'), (reason) => reasons.push(reason))
  expect(reasons).toEqual([{ code: 'late', minutes: 12, punch: 552, begin: 540, grace: 5 }])
})

describe('whose day a punch belongs to', () => {
  const monday = dayNumber('2026-06-15' as Day)
  const week = (...bodies: (ShiftBody | null)[]) => bodies.map((body, at) => planned(body, { number: monday + at }))
  const at = (days: number, text: string) => (monday + days) * minutesOfDay + clock(text)
  const owners = (days: ReturnType<typeof week>, ...punches: number[]) =>
    [...allot(days, punches)].map(([number, { clocks: own }]) => [number - monday, own.map((each) => each)])

  test('a night shift ends on the next morning', () => {
    const days = week(night, night, null)
    expect(owners(days, at(0, '21:50'), at(1, '06:03'), at(1, '21:55'), at(2, '06:10'))).toEqual([
      [0, clocks('21:50 30:03')],
      [1, clocks('21:55 30:10')],
      [2, []],
    ])
  })

  test('a day shift after a night: each keeps its own', () => {
    const days = week(night, day)
    expect(owners(days, at(0, '22:00'), at(1, '06:30'), at(1, '08:50'), at(1, '18:00'))).toEqual([
      [0, clocks('22:00 30:30')],
      [1, clocks('08:50 18:00')],
    ])
  })

  test('overtime until three in the morning belongs to the evening before', () => {
    expect(owners(week(day, null), at(0, '09:00'), at(1, '03:00'), at(1, '10:00'))).toEqual([
      [0, clocks('09:00 27:00')],
      [1, clocks('10:00')],
    ])
  })

  const asked = (...stretches: [number, string][]): AgreedDays =>
    new Map(stretches.map(([at, text]) => [dayOfNumber(monday + at), [{ ...stretch(text), comp: false }]]))
  test.each<[string, ReturnType<typeof week>, AgreedDays, [number, string][], [number, number[]][]]>([
    [
      'agreed overtime of a day of rest reaches to its end on the next morning',
      week(null, null),
      asked([0, '22:00–30:00']),
      [
        [0, '21:50'],
        [1, '06:05'],
        [1, '10:00'],
      ],
      [
        [0, clocks('21:50 30:05')],
        [1, clocks('10:00')],
      ],
    ],
    [
      'so does that after a shift, and the shift of the next day keeps its own',
      week(day, day),
      asked([0, '20:00–30:00']),
      [
        [0, '08:55'],
        [1, '06:02'],
        [1, '08:50'],
        [1, '18:00'],
      ],
      [
        [0, clocks('08:55 30:02')],
        [1, clocks('08:50 18:00')],
      ],
    ],
    [
      'that begins before dawn has its own coming',
      week(null, null),
      asked([1, '03:00–08:00']),
      [
        [1, '02:50'],
        [1, '08:01'],
        [1, '20:00'],
      ],
      [
        [0, []],
        [1, clocks('02:50 08:01 20:00')],
      ],
    ],
    [
      'the night before keeps its going',
      week(night, null),
      asked([1, '20:00–23:00']),
      [
        [0, '22:00'],
        [1, '06:10'],
        [1, '19:50'],
        [1, '23:05'],
      ],
      [
        [0, clocks('22:00 30:10')],
        [1, clocks('19:50 23:05')],
      ],
    ],
  ])('%s', (_, days, agreed, punched, owned) => {
    const named = days.map((each) => ({ ...each, day: dayOfNumber(each.number) }))
    const punches = punched.map(([on, text]) => at(on, text))
    const found = [...allot(named, punches, agreed)].map(([number, own]) => [number - monday, own.clocks])
    expect(found).toEqual(owned)
  })

  test('each punch belongs to one day, whatever the order', () => {
    const body = fc.constantFrom(day, night, split, flexible, null)
    const punch = fc.integer({ min: 0, max: 7 * minutesOfDay })
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 7, maxLength: 7 }),
        fc.array(punch, { maxLength: 40 }),
        (bodies, minutes) => {
          const days = week(...bodies)
          const punches = minutes.map((each) => monday * minutesOfDay + each)
          const forth = [...allot(days, punches)].map(([number, { clocks: own }]) =>
            own.map((each) => number * minutesOfDay + each),
          )
          const back = [...allot(days, punches.toReversed())].map(([number, { clocks: own }]) =>
            own.map((each) => number * minutesOfDay + each),
          )
          expect(back).toEqual(forth)
          const given = forth.flat()
          expect(new Set(given).size).toBe(given.length)
          expect(given.every((each) => punches.includes(each))).toBe(true)
        },
      ),
    )
  })
})

test('no day ever comes to more than its shift, whatever was punched, away or agreed', () => {
  const minute = fc.integer({ min: 0, max: 2200 })
  const interval = fc
    .tuple(minute, fc.integer({ min: 1, max: 600 }))
    .map(([from, length]) => ({ from, to: from + length }))
  const part = fc.oneof(fc.constantFrom<Away['part']>('day', 'first', 'second'), interval)
  fc.assert(
    fc.property(
      fc.constantFrom(day, night, split, flexible),
      fc.uniqueArray(minute, { maxLength: 6 }),
      fc.array(part, { maxLength: 3 }),
      fc.array(interval, { maxLength: 2 }),
      (body, punched, parts, requests) => {
        const entry = reckon({
          ...facts(planned(body), ''),
          clocks: punched.sort((a, b) => a - b),
          away: parts.map((each) => ({ kind: 'annual', part: each })),
          agreed: requests.map((each) => ({ ...each, comp: false })),
        })
        expect(entry.worked + entry.onLeave).toBeLessThanOrEqual(entry.scheduled)
        expect(entry.absent + entry.onLeave).toBeLessThanOrEqual(entry.scheduled)
        expect([entry.worked, entry.late, entry.early, entry.absent].filter((each) => each < 0)).toEqual([])
        const taken = entry.leaves.reduce((sum, { minutes }) => sum + minutes, 0)
        expect(taken).toBe(entry.onLeave)
      },
    ),
  )
})
