import { describe, expect, it } from 'vitest'
import type { Clause, Flow, When } from '../../contract.ts'
import {
  changeClause,
  changeStep,
  comparedFields,
  comparing,
  firstClause,
  insertStep,
  moveStep,
  newStep,
  removeClause,
  removeStep,
  unfinished,
  withoutWho,
  withWho,
} from './edit.ts'
import type { KindField } from './types.ts'

const manager = { by: 'relation', relation: 'manager' } as const
const hr = { by: 'role', roleId: 'hr' } as const
const step = (key: string) => ({ ...newStep([manager]), key })
const flow: Flow = { steps: ['a', 'b', 'c'].map(step), copies: [], nobody: null, once: true }
const keys = ({ steps }: Flow) => steps.map(({ key }) => key).join('')

const label = { zh: '天数', en: 'Days' }
const days: KindField = { key: 'days', label, type: 'number', unit: null, choices: [] }
const level: KindField = {
  ...days,
  key: 'level',
  type: 'choice',
  choices: [
    { value: 'p7', label },
    { value: 'p8', label },
  ],
}
const unit: KindField = { ...days, key: 'unit', type: 'tree' }

describe('the order of steps', () => {
  it.each([
    ['put in first', insertStep(flow, 0, step('x')), 'xabc'],
    ['put in between', insertStep(flow, 1, step('x')), 'axbc'],
    ['put in last', insertStep(flow, 3, step('x')), 'abcx'],
    ['taken out', removeStep(flow, 'b'), 'ac'],
    ['moved up', moveStep(flow, 'b', -1), 'bac'],
    ['moved down', moveStep(flow, 'b', 1), 'acb'],
    ['not moved over the top', moveStep(flow, 'a', -1), 'abc'],
    ['not moved under the bottom', moveStep(flow, 'c', 1), 'abc'],
    ['not moved when unknown', moveStep(flow, 'x', 1), 'abc'],
  ])('%s', (_, changed, order) => {
    expect(keys(changed)).toBe(order)
    expect(keys(flow)).toBe('abc')
  })

  it('a step put back stands where it was', () => {
    const [, b] = flow.steps
    expect(insertStep(removeStep(flow, 'b'), 1, b!)).toEqual(flow)
  })
})

describe('one step', () => {
  it('changes alone', () => {
    const changed = changeStep(flow, 'b', { name: '复核', mode: 'all' })
    expect(changed.steps.map(({ name, mode }) => [name, mode])).toEqual([
      ['', 'any'],
      ['复核', 'all'],
      ['', 'any'],
    ])
  })

  it('names nobody twice', () => {
    expect(withWho([manager], hr)).toEqual([manager, hr])
    expect(withWho([manager, hr], { by: 'role', roleId: 'hr' })).toEqual([manager, hr])
    expect(withoutWho([manager, hr], manager)).toEqual([hr])
  })
})

describe('a condition', () => {
  const clause: Clause = { field: 'days', is: 'moreThan', value: 3 }
  const when: When = { match: 'any', clauses: [clause, { field: 'level', is: 'oneOf', value: ['p7'] }] }

  it.each([
    [days, { field: 'days', is: 'moreThan', value: 0 }],
    [level, { field: 'level', is: 'oneOf', value: ['p7'] }],
    [unit, { field: 'unit', is: 'oneOf', value: [] }],
  ])('begins with what fits the field', (field, first) => {
    expect(firstClause(field)).toEqual(first)
  })

  it.each([
    ['atMost', { ...clause, is: 'atMost' }],
    ['oneOf', clause],
  ] as const)('of numbers compares by %s', (is, compared) => {
    expect(comparing(clause, is)).toEqual(compared)
  })

  it('of a choice never compares as a number', () => {
    const chosen = firstClause(level)
    expect(comparing(chosen, 'noneOf')).toEqual({ ...chosen, is: 'noneOf' })
    expect(comparing(chosen, 'lessThan')).toEqual(chosen)
  })

  it('changes in its place, and is none without comparisons', () => {
    const other: Clause = { field: 'days', is: 'lessThan', value: 9 }
    expect(changeClause(when, 0, other).clauses).toEqual([other, when.clauses[1]])
    expect(removeClause(when, 0)).toEqual({ match: 'any', clauses: [when.clauses[1]] })
    expect(removeClause({ match: 'all', clauses: [clause] }, 0)).toBeNull()
  })
})

describe('what conditions compare', () => {
  it('is named once, of all steps', () => {
    const clause: Clause = { field: 'days', is: 'moreThan', value: 3 }
    const when: When = { match: 'all', clauses: [clause, { field: 'unit', is: 'oneOf', value: ['u1'] }] }
    const asked = changeStep(changeStep(flow, 'a', { when }), 'c', { when: { match: 'all', clauses: [clause] } })
    expect([...comparedFields(asked)]).toEqual(['days', 'unit'])
    expect([...comparedFields(flow)]).toEqual([])
  })
})

describe('what is unfinished', () => {
  const inUnit = (value: string[]): When => ({ match: 'all', clauses: [{ field: 'unit', is: 'oneOf', value }] })

  it.each([
    ['whole', {}, []],
    ['without anybody', { who: [] }, ['b']],
    ['without a value', { when: inUnit([]) }, ['b']],
    ['with a value', { when: inUnit(['u1']) }, []],
  ])('a step %s', (_, change, expected) => {
    expect(unfinished(changeStep(flow, 'b', change))).toEqual(expected)
  })
})
