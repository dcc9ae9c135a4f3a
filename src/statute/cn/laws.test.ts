import { expect, it } from 'vitest'
import { cite, inOneText, laws } from './laws.ts'

it.each([
  [3, '第三条'],
  [10, '第十条'],
  [14, '第十四条'],
  [20, '第二十条'],
  [47, '第四十七条'],
])('article %i is %s', (number, zh) =>
  expect(cite(laws.contract, number).article).toEqual({ zh, en: `art. ${number}` }),
)

it('joins articles', () =>
  expect(inOneText(cite(laws.contract, 10, 82))).toEqual({
    zh: '劳动合同法第十条、第八十二条',
    en: 'Labour Contract Law, art. 10, art. 82',
  }))

it('keeps the address', () => expect(cite(laws.paidDays).href).toMatch(/^https:/))
