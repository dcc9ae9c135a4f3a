import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import { annualLeaveSteps } from '#statute/cn/leave/figures.ts'
import { LeaveRule } from '../contract.ts'
import { allocate } from './allocate.ts'
import { amiss, collide, countDay, partOf, type Wanted } from './count.ts'
import { type Grantee, givenIn, prorated } from './grant.ts'
import { lostYear } from './lost-year.ts'
import { balanceOn, type Entry, type Lot, missingExpiries, settleLot, slackOf } from './lot.ts'

const law = annualLeaveSteps.on('2026-01-01' as Day)
const day = (text: string): Day => text as Day
const annual = LeaveRule.parse({ grant: { by: 'service' } })

const worksSince = (entitlement: number, hired: string): Day =>
  day(`${Number(hired.slice(0, 4)) - (entitlement === 5 ? 3 : entitlement === 10 ? 12 : 22)}-01-01`)

const person = (more: Partial<Grantee>): Grantee => ({
  ...{ from: day('2020-01-01'), to: forever, firstWorkDay: null, sex: null, employmentType: 'full_time' },
  ...more,
})

describe('annual leave of the year somebody joins in', () => {
  it.each<[string, number, number]>([
    ['2026-07-01', 10, 5],
    ['2026-10-15', 5, 1],
    ['2026-12-01', 5, 0],
    ['2026-10-20', 5, 1],
    ['2026-03-16', 15, 11],
  ])('joined %s with %i days a year: %i', (hired, entitlement, days) => {
    const given = givenIn(person({ from: day(hired), firstWorkDay: worksSince(entitlement, hired) }), 2026, annual, law)
    expect(given.reduce((sum, { units }) => sum + units, 0)).toBe(days * 480)
  })

  it('begins with the first twelve months of work, wherever they were', () => {
    const [given] = givenIn(person({ from: day('2026-01-05'), firstWorkDay: day('2025-07-01') }), 2026, annual, law)
    expect(given).toMatchObject({ from: '2026-07-01', to: '2027-01-01', units: 2 * 480 })
    expect(givenIn(person({ from: day('2026-01-05'), firstWorkDay: day('2026-01-05') }), 2026, annual, law)).toEqual([])
  })

  it('counts from the joining where no first day of work is known, and says so', () => {
    const [given] = givenIn(person({ from: day('2016-01-01') }), 2026, annual, law)
    expect(given).toMatchObject({ units: 10 * 480 })
    expect(JSON.stringify(given?.steps)).toContain('没有登记参加工作日期')
  })

  it('is cut where the years of work step up', () => {
    const [given] = givenIn(person({ from: day('2017-01-01'), firstWorkDay: day('2016-07-02') }), 2026, annual, law)
    expect(given).toMatchObject({ units: 7 * 480 })
  })
})

describe('a rule of its own', () => {
  const fixed = LeaveRule.parse({ joining: 'half', grant: { by: 'fixed', days: 7, every: 'year' } })
  it.each([
    ['2026-01-01', 7],
    ['2026-07-01', 3.5],
    ['2026-12-31', 0],
  ])('joined %s: %f days', (from, days) => {
    const given = givenIn(person({ from: day(from) }), 2026, fixed, law)
    expect(given.reduce((sum, { units }) => sum + units, 0)).toBe(days * 480)
  })

  it('gives by the month, for whom it is meant', () => {
    const monthly = LeaveRule.parse({ forSex: 'female', grant: { by: 'fixed', days: 1, every: 'month' } })
    expect(givenIn(person({ sex: 'female' }), 2026, monthly, law)).toHaveLength(12)
    expect(givenIn(person({ sex: 'male' }), 2026, monthly, law)).toEqual([])
    expect(givenIn(person({ sex: 'female', to: day('2026-03-15') }), 2026, monthly, law)).toHaveLength(3)
  })

  it('carries over until a day of the next year', () => {
    const carrying = LeaveRule.parse({
      ...{ carryOver: { mostDays: 3, until: '02-30' } },
      grant: { by: 'fixed', days: 7, every: 'year' },
    })
    const [given] = givenIn(person({}), 2026, carrying, law)
    expect(given).toMatchObject({ to: '2027-01-01', carryMax: 3 * 480, carryUntil: '2027-03-01' })
  })

  it('proration never exceeds the whole, and never falls below nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), fc.integer({ min: -5, max: 400 }), (whole, days) => {
        for (const step of ['day', 'half', 'whole'] as const) {
          const part = prorated(whole, days, 365, step)
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(Math.round(whole * 480))
        }
      }),
    )
  })
})

const lot: Lot = {
  lotId: 'a',
  from: day('2026-01-01'),
  to: day('2027-01-01'),
  carryMax: 960,
  carryUntil: day('2027-04-01'),
}
const entry = (on: string, units: number, kind: Entry['kind'] = 'use'): Entry => ({ day: day(on), units, kind })

describe('what runs out of a lot', () => {
  const given = entry('2026-01-01', 2400, 'grant')
  it.each<[string, Entry[], string, object[]]>([
    ['nothing before its end', [given], '2026-12-31', []],
    ['what goes beyond the carry-over', [given], '2027-01-01', [{ day: '2027-01-01', units: -1440 }]],
    [
      'and the rest when that ends',
      [given],
      '2027-04-01',
      [
        { day: '2027-01-01', units: -1440 },
        { day: '2027-04-01', units: -960 },
      ],
    ],
    ['less what was taken of it', [given, entry('2027-02-01', -480), entry('2026-05-01', -1920)], '2027-04-01', []],
    ['nothing of a debt', [entry('2026-05-01', -480)], '2027-04-01', []],
  ])('%s', (_, entries, on, expected) => {
    expect(settleLot(lot, entries, day(on))).toEqual(expected)
  })

  const someDay = fc.integer({ min: 0, max: 480 }).map((at) => addDays(day('2026-01-01'), at))
  const uses = fc.array(fc.record({ day: someDay, units: fc.integer({ min: 1, max: 960 }) }), { maxLength: 12 })

  it('settled, its balance on each day is the plain sum of its entries', () => {
    fc.assert(
      fc.property(uses, someDay, (wanted, on) => {
        const { taken } = allocate(wanted, { lots: [{ ...lot, entries: [given] }], loose: [], advance: 0 })
        const entries = [given, ...taken.map((each) => entry(each.day, -each.units))]
        const posted = [
          ...entries,
          ...missingExpiries(lot, entries, on).map((each) => ({ ...each, kind: 'expire' as const })),
        ]
        expect(missingExpiries(lot, posted, on)).toEqual([])
        const plain = posted.filter((each) => each.day <= on).reduce((sum, { units }) => sum + units, 0)
        expect(plain).toBe(balanceOn(lot, posted, on))
        expect(plain).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('corrected after its end, it is as if it had been so from the start', () => {
    fc.assert(
      fc.property(uses, fc.nat(11), (wanted, gone) => {
        const { taken } = allocate(wanted, { lots: [{ ...lot, entries: [given] }], loose: [], advance: 0 })
        const taking = taken.map((each) => entry(each.day, -each.units))
        const end = day('2027-06-01')
        const expire = (entries: Entry[]) =>
          missingExpiries(lot, entries, end).map((each) => ({ ...each, kind: 'expire' as const }))
        const first = [given, ...taking]
        const settled = [...first, ...expire(first)]
        const back = taking.slice(gone, gone + 1).map((each) => entry(each.day, -each.units, 'giveBack'))
        const corrected = [...settled, ...back]
        const after = [...corrected, ...expire(corrected)]
        const fromStart = [given, ...taking.filter((_, at) => at !== gone)]
        const anew = [...fromStart, ...expire(fromStart)]
        for (const on of ['2026-12-31', '2027-01-01', '2027-02-15', '2027-04-01', '2027-06-01']) {
          const sum = (entries: Entry[]) =>
            entries.filter((e) => e.day <= on).reduce((all, { units }) => all + units, 0)
          expect(sum(after)).toBe(sum(anew))
        }
      }),
    )
  })

  it('never gives more than leaves something on every later day', () => {
    fc.assert(
      fc.property(uses, someDay, (wanted, on) => {
        const { taken } = allocate(wanted, { lots: [{ ...lot, entries: [given] }], loose: [], advance: 0 })
        const entries = [given, ...taken.map((each) => entry(each.day, -each.units))]
        const slack = slackOf(lot, entries, on)
        const more = [...entries, entry(on, -slack)]
        for (const later of [
          on,
          addDays(on, 1),
          day('2026-12-31'),
          day('2027-01-01'),
          day('2027-03-31'),
          day('2027-05-01'),
        ]) {
          if (slack > 0) expect(balanceOn(lot, more, later)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

describe('where leave is taken from', () => {
  const early = {
    ...lot,
    lotId: 'early',
    from: day('2025-01-01'),
    to: day('2026-01-01'),
    carryUntil: day('2026-07-01'),
    carryMax: null,
  }
  const lots = [
    { ...lot, entries: [entry('2026-01-01', 960, 'grant')] },
    { ...early, entries: [entry('2025-01-01', 480, 'grant')] },
  ]
  it('from what ends first, each day from what is valid on it', () => {
    const wanted = [day('2026-06-30'), day('2026-07-01'), day('2026-07-02')].map((on) => ({ day: on, units: 480 }))
    expect(allocate(wanted, { lots, loose: [], advance: 0 })).toEqual({
      taken: [
        { day: '2026-06-30', lotId: 'early', units: 480 },
        { day: '2026-07-01', lotId: 'a', units: 480 },
        { day: '2026-07-02', lotId: 'a', units: 480 },
      ],
      missing: 0,
    })
  })

  it('in advance as far as that is allowed, and a debt goes first', () => {
    const wanted = [{ day: day('2026-08-01'), units: 1920 }]
    expect(allocate(wanted, { lots, loose: [], advance: 480 })).toMatchObject({ missing: 480 })
    const debt = [entry('2025-12-01', -480)]
    expect(allocate(wanted, { lots, loose: debt, advance: 480 })).toMatchObject({ missing: 960 })
  })
})

describe('which part of a day', () => {
  const asked = (from: string, fromPart: Wanted['fromPart'], to: string, toPart: Wanted['toPart']): Wanted => ({
    ...{ from: day(from), fromPart, to: day(to), toPart, clock: null },
  })
  it.each<[Wanted, string, string]>([
    [asked('2026-06-15', 'day', '2026-06-15', 'day'), '2026-06-15', 'day'],
    [asked('2026-06-15', 'second', '2026-06-15', 'second'), '2026-06-15', 'second'],
    [asked('2026-06-15', 'first', '2026-06-15', 'second'), '2026-06-15', 'day'],
    [asked('2026-06-15', 'second', '2026-06-17', 'first'), '2026-06-15', 'second'],
    [asked('2026-06-15', 'second', '2026-06-17', 'first'), '2026-06-16', 'day'],
    [asked('2026-06-15', 'second', '2026-06-17', 'first'), '2026-06-17', 'first'],
  ])('%j on %s: %s', (wanted, on, part) => expect(partOf(wanted, day(on))).toBe(part))

  it.each<[Wanted, string]>([
    [asked('2026-06-15', 'first', '2026-06-16', 'day'), 'leave.hole'],
    [asked('2026-06-15', 'second', '2026-06-15', 'first'), 'leave.hole'],
    [asked('2026-06-16', 'day', '2026-06-15', 'day'), 'leave.reversed'],
    [asked('1900-01-01', 'day', '1900-01-01', 'day'), 'leave.farAway'],
    [asked('2100-01-01', 'day', '2100-01-01', 'day'), 'leave.farAway'],
    [asked('2026-06-15', 'day', '2027-06-30', 'day'), 'leave.tooLong'],
  ])('%j is refused: %s', (wanted, code) => {
    expect(amiss(wanted, 'half', day('2026-06-15'))?.code).toBe(code)
  })

  it('an hour of a shift of N minutes is 480 ÷ N × 60', () => {
    const hours = { ...asked('2026-06-15', 'day', '2026-06-15', 'day'), clock: { from: 540, to: 780 } }
    const pieces = [
      { from: 540, to: 720 },
      { from: 780, to: 1200 },
    ]
    const due = { day: day('2026-06-15'), due: true, minutes: 600, pieces, why: 'shift' as const }
    expect(countDay(hours, due, LeaveRule.parse({ unit: 'hour', grant: { by: 'none' } }))).toMatchObject({
      units: 144,
      minutes: 180,
    })
  })

  it.each([
    ['first', 'second', false],
    ['first', 'first', true],
    ['day', 'second', true],
  ])('%s and %s of a day collide: %s', (a, b, expected) => {
    expect(collide({ part: a, from: null, to: null }, { part: b, from: null, to: null })).toBe(expected)
  })
})

it.each([
  [{ sickDays: 44, paidPersonalDays: 0, years: 3 }, 'sick'],
  [{ sickDays: 44, paidPersonalDays: 0, years: 12 }, undefined],
  [{ sickDays: 87, paidPersonalDays: 0, years: 25 }, 'sick'],
  [{ sickDays: 0, paidPersonalDays: 20, years: 3 }, 'personal'],
])('the year is lost by law: %j → %s', (before, why) => expect(lostYear(before)?.why).toBe(why))
