import { describe, expect, it } from 'vitest'
import type { Day, Span } from '#platform/kernel/day.ts'
import { ShiftBody } from '../../contract.ts'
import { cycleMeetings, cycleRow, longRows, meetings, overlapOf, shortRests, type Worked } from './neighbours.ts'
import { checkRow } from './plan-checks.ts'
import { isNightShift, protectionProblem } from './protection.ts'
import { shiftProblem } from './shift.ts'
import { monthSpans, spansOfDays } from './spans.ts'
import { starterPatterns, starterShifts } from './starter.ts'
import { makeRoom } from './uses.ts'

const at = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** `09:00-12:00 13:00-18:00`, with breaks after a bar; from 24:00 on it is the day after. */
function body(said: string, more: object = {}): ShiftBody {
  const stretches = (part: string) =>
    part.split(' ').map((each) => {
      const [from = '', to = ''] = each.split('-')
      return { from: at(from), to: at(to) }
    })
  const [segments = '', breaks] = said.split(' | ')
  return ShiftBody.parse({ segments: stretches(segments), breaks: breaks ? stretches(breaks) : [], ...more })
}

const latest = (clock: string, minutes: number) => ({ flexible: { latest: at(clock), minutes } })

describe('a shift', () => {
  it.each([
    ['an ordinary one', body('09:00-18:00 | 12:00-13:00'), null],
    ['over midnight', body('23:00-31:00'), null],
    ['split', body('06:00-10:00 17:00-21:00'), null],
    ['segments that touch', body('06:00-10:00 10:00-14:00'), null],
    ['exactly 16 hours', body('08:00-24:00'), null],
    ['a minute more', body('08:00-24:01'), 'shiftTooLong'],
    ['16 hours and a minute with a pause between', body('06:00-08:00 20:00-22:01'), 'shiftTooLong'],
    ['reversed', body('18:00-09:00'), 'shiftReversed'],
    ['of no length', body('09:00-09:00'), 'shiftReversed'],
    ['begins the day after', body('24:00-32:00'), 'shiftStartsLate'],
    ['overlapping segments', body('08:00-12:00 11:59-16:00'), 'segmentsOverlap'],
    ['segments out of order', body('13:00-17:00 08:00-12:00'), 'segmentsOverlap'],
    ['a break reversed', body('09:00-18:00 | 13:00-12:00'), 'breakReversed'],
    ['a break outside', body('09:00-18:00 | 18:00-19:00'), 'breakOutside'],
    ['a break across two segments', body('08:00-12:00 13:00-17:00 | 11:30-13:30'), 'breakOutside'],
    ['two breaks at once', body('09:00-18:00 | 12:00-13:00 12:30-13:30'), 'breaksOverlap'],
    ['nothing but breaks', body('09:00-10:00 | 09:00-10:00'), 'onlyBreaks'],
    ['flexible', body('08:00-19:00 | 12:00-13:00', latest('10:00', 480)), null],
    ['flexible with a minute too much due', body('08:00-19:00 | 12:00-13:00', latest('10:00', 481)), 'flexibleTooLong'],
    ['flexible with the break over before the latest', body('08:00-19:00 | 08:30-09:30', latest('10:00', 540)), null],
    ['flexible and split', body('08:00-12:00 13:00-18:00', latest('09:00', 400)), 'flexibleSplit'],
    ['flexible with the latest before it begins', body('08:00-19:00', latest('07:59', 480)), 'flexibleLatest'],
    ['flexible with the latest at its end', body('08:00-19:00', latest('19:00', 30)), 'flexibleLatest'],
  ])('%s', (_, shift, problem) => {
    expect(shiftProblem(shift)).toBe(problem)
  })
})

const worked: Record<string, Worked> = {
  E: { shift: '早', from: at('07:00'), to: at('15:00') },
  L: { shift: '中', from: at('15:00'), to: at('23:00') },
  N: { shift: '夜', from: at('23:00'), to: at('31:00') },
  M: { shift: '零点', from: 0, to: at('08:00') },
  '.': null,
}
const row = (letters: string): Worked[] => [...letters].map((letter) => worked[letter] ?? null)

describe('neighbouring days', () => {
  it.each([
    ['EE', [16 * 60]],
    ['EL', [24 * 60]],
    ['LE', [8 * 60]],
    ['NE', [0]],
    ['NL', [8 * 60]],
    ['LN', [24 * 60]],
    ['NM', [-7 * 60]],
    ['LM', [60]],
    ['N.E', []],
  ])('%s rest %j minutes', (letters, rests) => {
    expect(meetings(row(letters)).map(({ rest }) => rest)).toEqual(rests)
  })

  it('overlap where the first is not over, and not where they touch', () => {
    expect(overlapOf(meetings(row('ENM')))).toMatchObject({ at: 1, first: { shift: '夜' }, second: { shift: '零点' } })
    expect(overlapOf(meetings(row('NE')))).toBeUndefined()
  })

  it('are too close with less than eleven hours', () => {
    const close: Worked[] = [
      { shift: 'a', from: 0, to: at('13:00') },
      { shift: 'b', from: 0, to: 60 },
    ]
    expect(shortRests(meetings(close))).toEqual([])
    expect(shortRests(meetings([{ shift: 'a', from: 0, to: at('13:01') }, ...close.slice(1)]))).toHaveLength(1)
  })

  it('of a cycle go round', () => {
    expect(overlapOf(cycleMeetings(row('M..N')))).toMatchObject({ at: 3 })
  })

  it.each([
    ['EEEEEE', []],
    ['EEEEEEE', [{ at: 6, length: 7 }]],
    ['EEEEEE.EEEEEEEEE', [{ at: 13, length: 9 }]],
    ['.......', []],
  ])('%s without a day of rest: %j', (letters, rows) => {
    expect(longRows(row(letters))).toEqual(rows)
  })

  it.each([
    ['EEEEE..', undefined],
    ['EELLNN..', undefined],
    ['E', { at: 6, length: 7 }],
    ['EEEEEEE', { at: 6, length: 7 }],
    ['EEEE.EEE', { at: 3, length: 7 }],
  ])('cycle %s has a row too long: %j', (letters, found) => {
    expect(cycleRow(row(letters))).toEqual(found)
  })

  it('are looked at only where a touched day takes part', () => {
    const days = row('NMEEEEEEE').map((each, place) => ({ day: `2026-06-0${place + 1}` as Day, worked: each }))
    const plan = { employmentId: 'a', days }
    expect(checkRow(plan, (day) => day === '2026-06-02').clash).toMatchObject({
      day: '2026-06-01',
      nextDay: '2026-06-02',
    })
    const last = checkRow(plan, (day) => day === '2026-06-09')
    expect(last.clash).toBeUndefined()
    expect(last.concerns).toEqual([{ employmentId: 'a', kind: 'noRestDay', day: '2026-06-07', amount: 9 }])
  })
})

describe('protection', () => {
  it.each([
    ['09:00-18:00', false],
    ['06:00-14:00', false],
    ['14:00-22:00', false],
    ['14:00-22:01', true],
    ['05:59-14:00', true],
    ['23:00-31:00', true],
    ['00:00-08:00', true],
    ['08:00-12:00 20:00-23:00', true],
    ['20:00-30:00', true],
  ])('%s is a night shift: %s', (said, night) => {
    expect(isNightShift(body(said))).toBe(night)
  })

  it.each([
    ['pregnancy', '2026-06-01', '2026-06-01', null],
    ['pregnancy', '2026-06-01', '2026-05-31', 'protectionReversed'],
    ['pregnancy', '2026-06-01', '2027-04-06', null],
    ['pregnancy', '2026-06-01', '2027-04-07', 'protectionTooLong'],
    ['nursing', '2026-06-01', '2027-07-05', null],
    ['nursing', '2026-06-01', '2027-07-06', 'protectionTooLong'],
  ] as const)('%s from %s to %s: %s', (kind, from, lastDay, problem) => {
    expect(protectionProblem(kind, from as Day, lastDay as Day)).toBe(problem)
  })
})

const span = (from: string, to: string): Span => ({ from: from as Day, to: to as Day })
const use = (useId: string, from: string, to: string) => ({ useId, patternId: 'p', shifted: 2, ...span(from, to) })

describe('a pattern that takes the place of others', () => {
  it.each([
    ['nothing before', [], span('2026-06-01', 'infinity'), {}],
    ['ends what goes on', [use('a', '2026-01-01', 'infinity')], span('2026-06-01', 'infinity'), { cut: ['a'] }],
    ['leaves what is over', [use('a', '2026-01-01', '2026-06-01')], span('2026-06-01', 'infinity'), {}],
    [
      'replaces what begins that day',
      [use('a', '2026-06-01', 'infinity')],
      span('2026-06-01', 'infinity'),
      { remove: ['a'] },
    ],
    [
      'goes on after a while',
      [use('a', '2026-01-01', 'infinity')],
      span('2026-06-01', '2026-07-01'),
      { cut: ['a'], resume: [{ patternId: 'p', shifted: 2, ...span('2026-07-01', 'infinity') }] },
    ],
    [
      'replaces the beginning only',
      [use('a', '2026-06-01', '2026-12-01')],
      span('2026-06-01', '2026-07-01'),
      { remove: ['a'], resume: [{ patternId: 'p', shifted: 2, ...span('2026-07-01', '2026-12-01') }] },
    ],
    [
      'meets what was arranged for later',
      [use('a', '2026-01-01', '2026-08-01'), use('b', '2026-08-01', 'infinity')],
      span('2026-06-01', 'infinity'),
      { cut: ['a'], clash: use('b', '2026-08-01', 'infinity') },
    ],
    ['is over before the later one', [use('b', '2026-08-01', 'infinity')], span('2026-06-01', '2026-08-01'), {}],
  ])('%s', (_, standing, wanted, made) => {
    expect(makeRoom(standing, wanted)).toEqual({ clash: null, remove: [], cut: [], resume: [], ...made })
  })
})

describe('days as spans', () => {
  it('name no day that was not named', () => {
    const day = (employmentId: string, date: number) => ({ employmentId, day: `2026-06-0${date}` as Day })
    expect(spansOfDays([day('a', 2), day('a', 1), day('a', 5), day('b', 1), day('b', 2)])).toEqual([
      { employmentIds: ['a', 'b'], span: span('2026-06-01', '2026-06-03') },
      { employmentIds: ['a'], span: span('2026-06-05', '2026-06-06') },
    ])
  })
})

describe('days that everybody has otherwise', () => {
  it('are named day by day where that makes fewer', () => {
    const dates = ['2026-06-01', '2026-06-02', '2026-06-03'] as Day[]
    const staircase = [dates, dates.slice(0, 2), dates.slice(1), [dates[0], dates[2]]].flatMap((own, at) =>
      own.flatMap((day) => (day ? [{ employmentId: String(at), day }] : [])),
    )
    expect(spansOfDays(staircase).map(({ employmentIds }) => employmentIds)).toEqual([
      ['0', '1', '3'],
      ['0', '1', '2'],
      ['0', '2', '3'],
    ])
  })

  it('are of months that follow each other', () => {
    const days = ['2026-08-01', '2026-06-30', '2026-05-02', '2026-06-01'] as Day[]
    expect(monthSpans(days)).toEqual([span('2026-05-01', '2026-07-01'), span('2026-08-01', '2026-09-01')])
  })
})

describe('what a company starts with', () => {
  it.each(starterShifts.map(({ key, body: made }) => [key, made] as const))('%s is a shift', (_, made) => {
    expect(shiftProblem(made)).toBeNull()
  })

  it.each(starterPatterns.map(({ key, cycle }) => [key, cycle] as const))('%s has enough rest', (_, cycle) => {
    const days = cycle.map((key) => {
      const shift = starterShifts.find((each) => each.key === key)
      const [segment] = shift?.body.segments ?? []
      return shift && segment ? { shift: shift.key, ...segment } : null
    })
    expect(days.filter((day) => day === null)).toHaveLength(2)
    expect(overlapOf(cycleMeetings(days))).toBeUndefined()
    expect(shortRests(cycleMeetings(days))).toEqual([])
    expect(cycleRow(days)).toBeUndefined()
  })
})
