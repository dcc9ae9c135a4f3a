import { expect, it } from 'vitest'
import { tickedAfter } from './use-selection.ts'

const keys = ['a', 'b', 'c', 'd', 'e']

it.each([
  { why: 'ticks one', ticked: [], clicked: 'c', since: undefined, after: ['c'] },
  { why: 'unticks one', ticked: ['b', 'c'], clicked: 'c', since: undefined, after: ['b'] },
  { why: 'reaches down', ticked: ['b'], clicked: 'd', since: 'b', after: ['b', 'c', 'd'] },
  { why: 'reaches up', ticked: ['d'], clicked: 'b', since: 'd', after: ['b', 'c', 'd'] },
  { why: 'reaches to untick', ticked: ['a', 'b', 'c', 'd'], clicked: 'd', since: 'b', after: ['a'] },
  { why: 'does not reach to another page', ticked: [], clicked: 'd', since: 'z', after: ['d'] },
  { why: 'forgets what is not on the page', ticked: ['z'], clicked: 'a', since: undefined, after: ['a'] },
])('$why', ({ ticked, clicked, since, after }) => {
  expect(tickedAfter(keys, ticked, clicked, since)).toEqual(after)
})
