import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { EventKind } from '../contract.ts'
import { type EmploymentEvent, type EventBody, fold } from './employment.ts'
import { apply, correct, heldBy, problemOf, undo } from './event-list.ts'

const day = (value: string) => value as Day
const event = (kind: EventKind, on: string, body: EventBody = {}): EmploymentEvent => ({
  id: `${kind} ${on}`,
  kind,
  day: day(on),
  body,
})

const hired = event('hire', '2024-01-01', {
  number: 'RH1',
  unitId: 'rd1',
  level: 'P3',
  managerId: 'tang',
  baseFen: 2_760_000,
  probationEnd: day('2024-03-31'),
})

const spans = (events: EmploymentEvent[]) =>
  fold(events).assignments.map(({ unitId, level, managerId, seconded, from, to }) =>
    [from, to, unitId, level, managerId, seconded ? 'lent' : 'home'].join(' '),
  )
const pays = (events: EmploymentEvent[]) => fold(events).pays.map(({ baseFen, from, to }) => `${from} ${to} ${baseFen}`)

describe('what the events make of an employment', () => {
  it('keeps what an event does not mention', () => {
    const events = [
      hired,
      event('transfer', '2025-07-01', { unitId: 'rd2', managerId: 'zhou' }),
      event('promote', '2027-01-01', { level: 'P4', baseFen: 3_600_000 }),
    ]
    expect(spans(events)).toEqual([
      '2024-01-01 2025-07-01 rd1 P3 tang home',
      '2025-07-01 2027-01-01 rd2 P3 zhou home',
      '2027-01-01 infinity rd2 P4 zhou home',
    ])
    expect(pays(events)).toEqual(['2024-01-01 2027-01-01 2760000', '2027-01-01 infinity 3600000'])
  })

  it('brings somebody home when a secondment is over, as what he has become meanwhile', () => {
    const events = [
      hired,
      event('second', '2025-01-01', { unitId: 'lab', until: day('2025-06-30') }),
      event('promote', '2025-04-01', { level: 'P4' }),
    ]
    expect(spans(events)).toEqual([
      '2024-01-01 2025-01-01 rd1 P3 tang home',
      '2025-01-01 2025-04-01 lab P3 tang lent',
      '2025-04-01 2025-07-01 lab P4 tang lent',
      '2025-07-01 infinity rd1 P4 tang home',
    ])
  })

  it('lets an earlier return end a secondment, and the next one begin that day', () => {
    const events = [
      hired,
      event('second', '2025-01-01', { unitId: 'lab', until: day('2025-06-30') }),
      event('return', '2025-03-01'),
      event('second', '2025-03-01', { unitId: 'shop' }),
    ]
    expect(problemOf(events)).toBeNull()
    expect(spans(events).slice(1)).toEqual([
      '2025-01-01 2025-03-01 lab P3 tang lent',
      '2025-03-01 infinity shop P3 tang lent',
    ])
  })

  it('ends everything with the last day', () => {
    const events = [
      hired,
      event('second', '2025-05-01', { unitId: 'lab', until: day('2025-12-31') }),
      event('leave', '2025-06-30', { leaveKind: 'voluntary' }),
    ]
    expect(fold(events)).toMatchObject({ to: '2025-07-01', leaveKind: 'voluntary' })
    expect(spans(events).at(-1)).toBe('2025-05-01 2025-07-01 lab P3 tang lent')
    expect(pays(events)).toEqual(['2024-01-01 2025-07-01 2760000'])
  })

  it('moves with a re-organisation only those who are in the unit', () => {
    const moved = event('reorganize', '2025-02-01', { fromUnitId: 'lab', unitId: 'lab2' })
    const lent = [hired, event('second', '2025-01-01', { unitId: 'lab', until: day('2025-03-31') }), moved]
    expect(spans(lent).slice(1)).toEqual([
      '2025-01-01 2025-02-01 lab P3 tang lent',
      '2025-02-01 2025-04-01 lab2 P3 tang lent',
      '2025-04-01 infinity rd1 P3 tang home',
    ])
    expect(spans([hired, moved])).toEqual(['2024-01-01 infinity rd1 P3 tang home'])
  })

  it('leaves out what no day is left for', () => {
    const events = [hired, event('transfer', '2024-01-01', { unitId: 'rd2' })]
    expect(spans(events)).toEqual(['2024-01-01 infinity rd2 P3 tang home'])
  })
})

describe('what can not be', () => {
  const left = event('leave', '2025-06-30', { leaveKind: 'voluntary' })
  const lent = event('second', '2025-01-01', { unitId: 'lab' })
  it.each([
    ['before the joining', [hired], event('pay', '2023-12-31', { baseFen: 1 }), 'people.beforeHire'],
    ['a second joining', [hired], event('hire', '2025-01-01', { unitId: 'x' }), 'people.beforeHire'],
    ['after the last day', [hired, left], event('pay', '2025-07-01', { baseFen: 1 }), 'people.afterLeaving'],
    ['leaving twice', [hired, left], event('leave', '2025-08-31', { leaveKind: 'other' }), 'people.alreadyLeaving'],
    ['leaving before a planned rise', [hired, event('pay', '2026-01-01', { baseFen: 1 })], left, 'people.afterLeaving'],
    ['leaving before joining', [hired], event('leave', '2023-12-31', { leaveKind: 'other' }), 'people.beforeHire'],
    [
      'the same on the same day',
      [hired, event('pay', '2025-01-01', { baseFen: 1 })],
      { ...event('pay', '2025-01-01', { baseFen: 2 }), id: 'b' },
      'people.sameDay',
    ],
    ['a return from nowhere', [hired], event('return', '2025-01-01'), 'people.notSeconded'],
    ['a return on the first day away', [hired, lent], event('return', '2025-01-01'), 'people.notSeconded'],
    ['lent while lent', [hired, lent], event('second', '2025-02-01', { unitId: 'shop' }), 'people.alreadySeconded'],
    [
      'lent to a day gone',
      [hired],
      event('second', '2025-02-01', { unitId: 'lab', until: day('2025-01-31') }),
      'people.untilBeforeStart',
    ],
    ['confirmed on the first day', [hired], event('confirm', '2024-01-01'), 'people.confirmOutsideProbation'],
    ['confirmed long after', [hired], event('confirm', '2024-04-02'), 'people.confirmOutsideProbation'],
    [
      'confirmed twice',
      [hired, event('confirm', '2024-03-01')],
      event('confirm', '2024-03-15'),
      'people.alreadyConfirmed',
    ],
    ['nothing new', [hired], event('promote', '2025-01-01', { level: 'P3' }), 'people.nothingChanges'],
  ])('%s', (_, events, added, code) => expect(apply(events, added)).toMatchObject({ ok: false, code }))

  it('is confirmed at the latest on the day after the probation', () =>
    expect(apply([hired], event('confirm', '2024-04-01')).ok).toBe(true))

  it('has no probation to confirm when none was agreed', () => {
    const without = { ...hired, body: { ...hired.body, probationEnd: null } }
    expect(apply([without], event('confirm', '2024-02-01'))).toMatchObject({ code: 'people.noProbation' })
  })
})

describe('what is undone and corrected', () => {
  const rise = event('pay', '2025-04-01', { baseFen: 3_000_000 })
  const transfer = event('transfer', '2025-07-01', { unitId: 'rd2' })
  const nextRise = event('pay', '2026-04-01', { baseFen: 3_200_000 })

  it('is held by a later entry of the same kind of fact, and by no other', () => {
    const events = [hired, rise, transfer, nextRise]
    expect(undo(events, rise.id)).toMatchObject({ code: 'people.builtOn', details: { kind: 'pay', day: '2026-04-01' } })
    expect(undo(events, transfer.id).ok).toBe(true)
    expect(heldBy(events, hired.id)).toHaveLength(3)
  })

  it('keeps a secondment while its return stands', () => {
    const events = [hired, event('second', '2025-01-01', { unitId: 'lab' }), event('return', '2025-03-01')]
    expect(undo(events, 'second 2025-01-01')).toMatchObject({ code: 'people.builtOn', details: { kind: 'return' } })
  })

  it('folds anew what came after a correction', () => {
    const corrected = correct([hired, rise, transfer], hired.id, {
      ...hired,
      id: 'again',
      body: { ...hired.body, level: 'P4' },
    })
    expect(corrected.ok && fold(corrected.events).assignments.map((span) => span.level)).toEqual(['P4', 'P4'])
  })

  it('does not let a correction slip past what is already there', () =>
    expect(correct([hired, rise], hired.id, { ...hired, day: day('2025-05-01') })).toMatchObject({
      code: 'people.beforeHire',
    }))
})

const anyEvent: fc.Arbitrary<EmploymentEvent> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom<EventKind>(
      'confirm',
      'transfer',
      'promote',
      'second',
      'return',
      'pay',
      'reorganize',
      'leave',
      'import',
    ),
    offset: fc.integer({ min: -5, max: 400 }),
    unitId: fc.constantFrom('rd1', 'rd2', 'lab'),
    level: fc.constantFrom('P3', 'P4'),
    baseFen: fc.integer({ min: 0, max: 5 }),
    length: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ id, kind, offset, unitId, level, baseFen, length }) => {
    const on = addDays(day('2024-01-01'), offset)
    const bodies: Partial<Record<EventKind, EventBody>> = {
      transfer: { unitId },
      promote: { level, baseFen },
      second: { unitId, until: length === null ? null : addDays(on, length) },
      pay: { baseFen },
      reorganize: { fromUnitId: 'rd1', unitId },
      leave: { leaveKind: 'voluntary' },
      import: { unitId, level, baseFen },
    }
    return { id, kind, day: on, body: bodies[kind] ?? {} }
  })

type Step = { do: 'apply' | 'undo' | 'correct'; event: EmploymentEvent; at: number }
const anyStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('apply', 'apply', 'apply', 'undo', 'correct'),
  event: anyEvent,
  at: fc.nat(20),
})

function run(events: EmploymentEvent[], step: Step): EmploymentEvent[] {
  const target = events[step.at % events.length]
  if (!target) return events
  const corrected = { ...step.event, kind: target.kind, body: { ...target.body, ...step.event.body } }
  const edited =
    step.do === 'apply'
      ? apply(events, step.event)
      : step.do === 'undo'
        ? undo(events, target.id)
        : correct(events, target.id, corrected)
  return edited.ok && edited.events.length > 0 ? edited.events : events
}

describe('whatever happens', () => {
  it('the spans follow one another without a gap or an overlap', () =>
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const { assignments, pays: paid, from, to } = fold(steps.reduce(run, [hired]))
        expect(assignments[0]?.from).toBe(from)
        expect(assignments.at(-1)?.to).toBe(to)
        for (const list of [assignments, paid]) {
          list.forEach((span, at) => {
            expect(span.from < span.to).toBe(true)
            if (at > 0) expect(span.from).toBe(list[at - 1]?.to)
          })
        }
      }),
    ))

  it('an event applied and undone leaves everything as it was', () =>
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 15 }), anyEvent, (steps, added) => {
        const before = steps.reduce(run, [hired])
        const applied = apply(before, added)
        if (!applied.ok) return
        const undone = undo(applied.events, added.id)
        if (undone.ok) expect(fold(undone.events)).toEqual(fold(before))
      }),
    ))

  it('the order in which events are told does not matter', () =>
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 15 }), (steps) => {
        const events = steps.reduce(run, [hired])
        expect(fold(events.toReversed())).toEqual(fold(events))
      }),
    ))
})
