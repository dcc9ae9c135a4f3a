import { expect, it } from 'vitest'
import { type Account, firstAble, type Matter } from './candidates.ts'

const account = (name: string, more: Partial<Account> = {}): Account => ({
  ...{ userId: name, personId: `person ${name}`, name, gone: false, awayFor: [], stoodInFor: [] },
  ...more,
})
const [wang, li, zhao] = [account('wang'), account('li'), account('zhao')]
const matter: Matter = { kind: 'leave.request', askedBy: 'lin', personId: 'person lin' }

it.each<[string, Account[][], string[]]>([
  ['the superior', [[wang], [li]], ['wang']],
  ['the next in line when he has left', [[account('wang', { gone: true })], [li]], ['li']],
  ['the next when he is away for this kind', [[account('wang', { awayFor: ['leave.request'] })], [li]], ['li']],
  ['himself when he is away for another kind', [[account('wang', { awayFor: ['pay.change'] })], [li]], ['wang']],
  [
    'himself when he is away and somebody stands in',
    [[account('wang', { awayFor: ['*'], stoodInFor: ['leave.request'] })], [li]],
    ['wang'],
  ],
  ['the next when he is away for everything', [[account('wang', { awayFor: ['*'] })], [li]], ['li']],
  ['never who asks', [[account('lin')], [li]], ['li']],
  ['never whom it is about', [[account('other', { personId: 'person lin' })], [li]], ['li']],
  ['all of a group who can', [[wang, li, account('zhao', { gone: true })]], ['wang', 'li']],
  ['each once', [[wang, wang, zhao]], ['wang', 'zhao']],
  ['nobody where nobody is left', [[account('wang', { gone: true })], []], []],
])('asks %s', (_, line, expected) => {
  expect(firstAble(line, matter)).toEqual(expected)
})
