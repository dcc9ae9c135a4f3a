import { expect, it } from 'vitest'
import type { Flow, Step } from '../contract.ts'
import { flowProblems, type Known } from './flow.ts'

const known: Known = {
  fields: [
    { key: 'days', type: 'number' },
    {
      key: 'sort',

      type: 'choice',
      choices: [{ value: 'a' }],
    },
    { key: 'unit', type: 'tree' },
  ],
  relations: new Set(['manager']),
  roles: new Set(['hr']),
  users: new Set(['u1']),
}
const step = (more: Partial<Step>): Step => ({
  ...{ key: 'one', name: '', who: [{ by: 'relation', relation: 'manager' }], mode: 'any', when: null, timeOut: null },
  ...more,
})
const flow = (...steps: Partial<Step>[]): Flow => ({ steps: steps.map(step), copies: [], nobody: null, once: true })
const when = (clause: object) => ({ when: { match: 'all' as const, clauses: [clause as never] } })

it.each<[string, Flow, string[]]>([
  ['nothing to decide', flow(), []],
  ['a superior', flow({}), []],
  ['somebody gone', flow({ who: [{ by: 'user', userId: 'u2' }] }), ['unknownUser one']],
  ['a role that is no more', flow({ who: [{ by: 'role', roleId: 'x' }] }), ['unknownRole one']],
  ['a relation that is no more', flow({ who: [{ by: 'relation', relation: 'x' }] }), ['unknownRelation one']],
  ['two steps of one key', flow({}, {}), ['repeatedKey one']],
  ['an unknown field', flow(when({ field: 'x', is: 'atLeast', value: 1 })), ['unknownField one']],
  ['a number compared with choices', flow(when({ field: 'days', is: 'oneOf', value: ['a'] })), ['unfitComparison one']],
  ['a choice compared with a number', flow(when({ field: 'sort', is: 'atLeast', value: 1 })), ['unfitComparison one']],
  ['an unknown choice', flow(when({ field: 'sort', is: 'oneOf', value: ['b'] })), ['unknownChoice one']],
  ['a value of a tree', flow(when({ field: 'unit', is: 'oneOf', value: ['whatever'] })), []],
  ['an unknown role for nobody', { ...flow({}), nobody: 'x' }, ['unknownNobody null']],
  ['copies to somebody gone', { ...flow({}), copies: [{ by: 'user', userId: 'u2' }] }, ['unknownUser null']],
])('%s', (_, wanted, expected) => {
  expect(flowProblems(wanted, known).map(({ code, step: at }) => `${code} ${at}`)).toEqual(expected)
})
