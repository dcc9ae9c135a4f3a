import { expect, it } from 'vitest'
import type { Clause, FieldValues, When } from '../contract.ts'
import { holds } from './conditions.ts'

const all = (...clauses: Clause[]): When => ({ match: 'all', clauses })
const any = (...clauses: Clause[]): When => ({ match: 'any', clauses })

const moreThan3: Clause = { field: 'days', is: 'moreThan', value: 3 }
const annual: Clause = { field: 'kind', is: 'oneOf', value: ['annual', 'sick'] }
const notSales: Clause = { field: 'unit', is: 'noneOf', value: ['sales'] }

it.each<[string, When | null, FieldValues, boolean]>([
  ['without a condition: always', null, {}, true],
  ['over 3 days: 4', all(moreThan3), { days: 4 }, true],
  ['over 3 days: 3', all(moreThan3), { days: 3 }, false],
  ['at least 3 days: 3', all({ field: 'days', is: 'atLeast', value: 3 }), { days: 3 }, true],
  ['at most 3 days: 3.5', all({ field: 'days', is: 'atMost', value: 3 }), { days: 3.5 }, false],
  ['under 3 days: 2.5', all({ field: 'days', is: 'lessThan', value: 3 }), { days: 2.5 }, true],
  ['a comparison of what the request doesn’t say', all(moreThan3), {}, false],
  ['a number where text was meant', all(moreThan3), { days: '4' }, false],
  ['one of a choice', all(annual), { kind: 'sick' }, true],
  ['another choice', all(annual), { kind: 'personal' }, false],
  ['one of several chosen at once', all(annual), { kind: ['personal', 'annual'] }, true],
  ['outside a branch, by what lies above', all(notSales), { unit: ['east', 'sales', 'root'] }, false],
  ['outside a branch', all(notSales), { unit: ['platform', 'rd', 'root'] }, true],
  ['outside a branch, where no unit is said', all(notSales), {}, true],
  ['all of two, one fails', all(moreThan3, annual), { days: 4, kind: 'personal' }, false],
  ['any of two, one holds', any(moreThan3, annual), { days: 4, kind: 'personal' }, true],
  ['any of two, none holds', any(moreThan3, annual), { days: 1, kind: 'personal' }, false],
])('%s', (_, when, values, expected) => {
  expect(holds(when, values)).toBe(expected)
})
