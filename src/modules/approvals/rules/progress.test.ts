import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode, Step } from '../contract.ts'
import {
  addApprovers,
  again,
  approve,
  assign,
  decline,
  handOver,
  replace,
  sendBack,
  skipStep,
  withdraw,
} from './deeds.ts'
import { asksForApprovers, begin, type Progress, seat, type Task, tasksFor, waitingNow } from './progress.ts'

const now = '2026-06-01T08:00:00.000Z'
const step = (key: string, mode: Mode = 'any', more: Partial<Step> = {}): Step => ({
  ...{ key, name: '', who: [{ by: 'relation', relation: 'x' }], mode, when: null, timeOut: null },
  ...more,
})
const rule = { once: false, passWhereNobody: false }
const asked = (progress: Progress) => waitingNow(progress).map(({ approver }) => approver)
const mine = (progress: Progress, userId: string) => tasksFor(progress, { userId, principals: new Set() })
const yes = (progress: Progress, userId: string) => approve(progress, mine(progress, userId), userId, now)

describe('a step', () => {
  const seated = (mode: Mode) => seat(begin([step('one', mode), step('two')], {}), ['a', 'b', 'c'], rule, now)

  it('of any is done with the first; the others are asked no more', () => {
    const after = yes(seated('any'), 'b')
    expect(after.at).toBe(1)
    expect(after.tasks.map(({ state }) => state)).toEqual(['void', 'approved', 'void'])
  })

  it('of all is done with the last', () => {
    const after = yes(yes(seated('all'), 'b'), 'a')
    expect([after.at, asked(after)]).toEqual([0, ['c']])
    expect(yes(after, 'c').at).toBe(1)
  })

  it('in turn asks one after the other', () => {
    const first = seated('turn')
    expect(asked(first)).toEqual(['a'])
    expect(mine(first, 'b')).toEqual([])
    expect(asked(yes(first, 'a'))).toEqual(['b'])
  })

  it.each<Mode>(['any', 'all', 'turn'])('of %s: one who declines declines for all', (mode) => {
    const progress = seated(mode)
    const after = decline(progress, mine(progress, 'a'), 'a', now)
    expect([after.state, asked(after)]).toEqual(['declined', []])
  })

  it('has its time from the moment somebody is asked', () => {
    const timed = seat(begin([step('one', 'any', { timeOut: { days: 2, action: 'remind' } })], {}), ['a'], rule, now)
    expect(waitingNow(timed)[0]).toMatchObject({ arrivedAt: now, dueAt: '2026-06-03T08:00:00.000Z' })
  })

  it('without anybody is passed over, or stuck', () => {
    const start = begin([step('one'), step('two')], {})
    expect(seat(start, [], rule, now)).toMatchObject({ at: 0, stuck: true })
    const passed = seat(start, [], { ...rule, passWhereNobody: true }, now)
    expect([passed.at, passed.path[0]?.skip, asksForApprovers(passed)]).toEqual([1, 'nobody', true])
  })

  it('in which all have agreed before is passed over where each is asked once', () => {
    const start = yes(seat(begin([step('one'), step('two'), step('three', 'all')], {}), ['a'], rule, now), 'a')
    const second = seat(start, ['a', 'b'], { ...rule, once: true }, now)
    expect([second.at, second.path[1]?.skip]).toEqual([2, 'once'])
    expect(asked(seat(second, ['a', 'b'], { ...rule, once: true }, now))).toEqual(['b'])
  })
})

it('added before, others decide first, and it goes on as it was', () => {
  const progress = seat(begin([step('one', 'turn')], {}), ['a', 'b'], rule, now)
  const added = addApprovers(yes(progress, 'a'), { place: 'before', userIds: ['x'], key: 'added', by: 'B' }, now)
  expect(asked(added)).toEqual(['x'])
  const back = yes(added, 'x')
  expect(asked(back)).toEqual(['b'])
  expect(yes(back, 'b').state).toBe('approved')
})

it('a place handed over keeps its turn', () => {
  const progress = seat(begin([step('one', 'turn')], {}), ['a', 'b'], rule, now)
  const [task] = waitingNow(progress)
  const handed = task ? handOver(progress, task, 'x', 'a', now) : progress
  expect(asked(handed)).toEqual(['x'])
  expect(asked(yes(handed, 'x'))).toEqual(['b'])
})

it('who is gone makes room; who has agreed stays', () => {
  const progress = yes(seat(begin([step('one', 'all')], {}), ['a', 'b'], rule, now), 'a')
  const replaced = replace(progress, new Set(['b']), ['a', 'c'], now)
  expect(asked(replaced)).toEqual(['c'])
  const nobody = replace(progress, new Set(['b']), ['a'], now)
  expect(asksForApprovers(nobody)).toBe(true)
  expect(seat(nobody, ['a'], rule, now).state).toBe('approved')
})

it('comes back and begins a new round; the old one stays in its tasks', () => {
  const progress = seat(begin([step('one')], {}), ['a'], rule, now)
  const returned = sendBack(progress, waitingNow(progress), 'a', now)
  const second = seat(again(returned, [step('one')], {}), ['a'], rule, now)
  expect([second.round, asked(second), second.tasks.map(({ state }) => state)]).toEqual([
    2,
    ['a'],
    ['returned', 'waiting'],
  ])
})

/** Anything that anybody can do, in any order. */
type Doing = { what: string; who: number; other: number; mode: number }
const people = ['a', 'b', 'c', 'd']
const doing = fc.record({
  what: fc.constantFrom(
    'approve',
    'approve',
    'approve',
    'decline',
    'sendBack',
    'withdraw',
    'again',
    'add',
    'handOver',
    'gone',
    'skip',
    'assign',
    'nobody',
  ),
  ...{ who: fc.nat(3), other: fc.nat(3), mode: fc.nat(1) },
})

function settled(progress: Progress, found: string[], passWhereNobody: boolean): Progress {
  let next = progress
  for (let tries = 0; asksForApprovers(next); tries++) {
    if (tries > 50) throw new Error('never settles')
    next = seat(next, found, { once: tries % 2 === 0, passWhereNobody }, now)
  }
  return next
}

type Moment = { progress: Progress; tasks: Task[]; task: Task; me: string; you: string; key: string; before: boolean }

/** What only who is asked can do. */
const byApprover: Record<string, (moment: Moment) => Progress> = {
  approve: ({ progress, tasks, me }) => approve(progress, tasks, me, now),
  decline: ({ progress, tasks, me }) => decline(progress, tasks, me, now),
  sendBack: ({ progress, tasks, me }) => sendBack(progress, tasks, me, now),
  handOver: ({ progress, task, me, you }) => handOver(progress, task, you, me, now),
  add: ({ progress, me, you, key, before }) =>
    addApprovers(progress, { place: before ? 'before' : 'after', userIds: [you], key, by: me }, now),
}

/** What happens to a request from outside. */
const fromOutside: Record<string, (progress: Progress, me: string, you: string) => Progress> = {
  gone: (progress, me, you) => replace(progress, new Set([me]), [you], now),
  nobody: (progress) => replace(progress, new Set(people), [], now),
  skip: (progress) => skipStep(progress, now),
  assign: (progress, _, you) => assign(progress, [you], now),
  withdraw,
}

function after(progress: Progress, { what, who, other, mode }: Doing, steps: Step[], index: number): Progress {
  const [me = '', you = ''] = [people[who], people[other]]
  if (progress.state === 'returned' && what === 'again') return again(progress, steps, {})
  if (progress.state !== 'open') return progress
  const outside = fromOutside[what]
  if (outside) return outside(progress, me, you)
  const tasks = mine(progress, me)
  const [task] = tasks
  const doing = byApprover[what]
  return task && doing ? doing({ progress, tasks, task, me, you, key: `added ${index}`, before: mode === 0 }) : progress
}

const closed = (progress: Progress): string | null =>
  ['approved', 'declined', 'withdrawn'].includes(progress.state) ? progress.state : null

function expectSound(progress: Progress, ended: string | null): void {
  const waiting = waitingNow(progress)
  if (ended) expect(progress.state).toBe(ended)
  expect(progress.state === 'open').toBe(waiting.length > 0 || progress.stuck)
  const asking = progress.tasks.some(({ state }) => state === 'waiting' || state === 'queued')
  if (progress.state !== 'open') expect(asking).toBe(false)
  const keys = progress.tasks.map(({ round, step: key, ord }) => `${round} ${key} ${ord}`)
  expect(new Set(keys).size).toBe(keys.length)
  const current = progress.path[progress.at]?.key
  expect(waiting.every(({ step: key }) => key === current)).toBe(true)
}

it('whatever is done in whatever order: one outcome, somebody waits or it is stuck, nothing is asked after the end', () => {
  const modes = fc.array(fc.constantFrom<Mode>('any', 'all', 'turn'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(modes, fc.array(doing, { maxLength: 30 }), fc.boolean(), (stepModes, doings, pass) => {
      const steps = stepModes.map((mode, index) => step(`s${index}`, mode))
      let progress = settled(begin(steps, {}), ['a', 'b'], pass)
      for (const [index, each] of doings.entries()) {
        const ended = closed(progress)
        progress = settled(after(progress, each, steps, index), each.what === 'nobody' ? [] : ['a', 'b', 'c'], pass)
        expectSound(progress, ended)
      }
    }),
    { numRuns: 1000 },
  )
})

const decides = new Set(['approve', 'handOver', 'add'])

/** Every place of a step that all must take has one who agreed; of any, somebody has. */
function everyStepAgreed({ path, tasks, round }: Progress): boolean {
  return path.every(({ key, mode, skip }) => {
    const own = tasks.filter((task) => task.round === round && task.step === key)
    if (skip !== null) return own.length === 0
    if (mode === 'any') return own.some(({ state }) => state === 'approved')
    const places = new Set(own.map(({ place }) => place))
    return [...places].every(
      (place) => own.filter((task) => task.place === place && task.state === 'approved').length === 1,
    )
  })
}

it('is approved only when each step has all the voices it asks for, however they came about', () => {
  const modes = fc.array(fc.constantFrom<Mode>('any', 'all', 'turn'), { minLength: 1, maxLength: 3 })
  const some = doing.filter(({ what }) => decides.has(what))
  fc.assert(
    fc.property(modes, fc.array(some, { maxLength: 40 }), (stepModes, doings) => {
      const steps = stepModes.map((mode, index) => step(`s${index}`, mode))
      const ask = (progress: Progress) => {
        let next = progress
        while (asksForApprovers(next)) next = seat(next, ['a', 'b', 'c'], rule, now)
        return next
      }
      const last = doings.reduce(
        (progress, each, index) => ask(after(progress, each, steps, index)),
        ask(begin(steps, {})),
      )
      expect(last.state === 'approved').toBe(last.at === last.path.length)
      if (last.state === 'approved') expect(everyStepAgreed(last)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('a place that was handed over is not lost when its taker is gone', () => {
  const progress = seat(begin([step('one', 'all')], {}), ['a', 'b'], rule, now)
  const [task] = mine(progress, 'b')
  const handed = task ? handOver(progress, task, 'x', 'b', now) : progress
  expect(asked(yes(replace(handed, new Set(['x']), ['a', 'b'], now), 'a'))).toEqual(['b'])
  expect(asked(replace(handed, new Set(['a']), ['c', 'b'], now))).toEqual(['x', 'c'])
})
