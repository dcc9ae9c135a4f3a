import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closesCircle, principalsOf, type Standing } from './delegations.ts'

const stands = (from: string, to: string, kinds: string[] | null = null): Standing => ({ from, to, kinds })
const takenBy = (userId: string, ...standings: Standing[]) => Object.fromEntries(principalsOf(standings, userId))

describe('whose place somebody takes', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['nobody’s', takenBy('b'), {}],
    ['his who named him', takenBy('b', stands('a', 'b')), { a: null }],
    ['only for some kinds', takenBy('b', stands('a', 'b', ['leave'])), { a: ['leave'] }],
    ['through another who is away too', takenBy('c', stands('a', 'b'), stands('b', 'c')), { a: null, b: null }],
    [
      'through another, for what both named',
      takenBy('c', stands('a', 'b', ['leave', 'pay']), stands('b', 'c', ['pay'])),
      { a: ['pay'], b: ['pay'] },
    ],
    [
      'through another, for nothing in common',
      takenBy('c', stands('a', 'b', ['leave']), stands('b', 'c', ['pay'])),
      { b: ['pay'] },
    ],
    [
      'for both of two delegations',
      takenBy('b', stands('a', 'b', ['leave']), stands('a', 'b', ['pay'])),
      { a: ['leave', 'pay'] },
    ],
    ['and stops where a circle closes', takenBy('a', stands('a', 'b'), stands('b', 'a')), { b: null }],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })
})

const span = (fromDay: string, toDay: string) => ({ fromDay, toDay })
const may = span('2026-05-01', '2026-06-01')
const june = span('2026-06-01', '2026-07-01')

/** Made one after the other, each only where it closes no circle. */
function allowed(wanted: readonly [string, string][]) {
  const made: (Standing & typeof may)[] = []
  for (const [from, to] of wanted) {
    const fresh = { ...stands(from, to), ...may }
    if (from !== to && !closesCircle(fresh, made)) made.push(fresh)
  }
  return made
}

/** Is somebody reached from another, through however many delegations? */
const leadsTo = (made: readonly Standing[], from: string, to: string, seen: string[] = []): boolean =>
  made
    .filter((each) => each.from === from && !seen.includes(each.to))
    .some((each) => each.to === to || leadsTo(made, each.to, to, [...seen, each.to]))

describe('a circle', () => {
  it.each([
    ['none', { ...stands('a', 'b'), ...may }, [], false],
    ['there and back', { ...stands('a', 'b'), ...may }, [{ ...stands('b', 'a'), ...may }], true],
    [
      'through a third',
      { ...stands('a', 'b'), ...may },
      [
        { ...stands('b', 'c'), ...may },
        { ...stands('c', 'a'), ...may },
      ],
      true,
    ],
    ['not in the same days', { ...stands('a', 'b'), ...may }, [{ ...stands('b', 'a'), ...june }], false],
    [
      'through a third, who isn’t away in the same days',
      { ...stands('a', 'b'), ...span('2026-05-01', '2026-07-01') },
      [
        { ...stands('b', 'c'), ...may },
        { ...stands('c', 'a'), ...june },
      ],
      false,
    ],
    [
      'not for the same kinds',
      { ...stands('a', 'b', ['pay']), ...may },
      [{ ...stands('b', 'a', ['leave']), ...may }],
      false,
    ],
    [
      'a circle of others',
      { ...stands('a', 'b'), ...may },
      [
        { ...stands('b', 'c'), ...may },
        { ...stands('c', 'b'), ...may },
      ],
      false,
    ],
  ])('%s', (_, fresh, others, expected) => {
    expect(closesCircle(fresh, others)).toBe(expected)
  })

  it('can’t come about when each delegation is looked at before it is made', () => {
    const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(fc.array(fc.tuple(someone, someone), { maxLength: 15 }), (wanted) => {
        const made = allowed(wanted)
        for (const each of ['a', 'b', 'c', 'd', 'e']) expect(leadsTo(made, each, each)).toBe(false)
      }),
    )
  })
})
