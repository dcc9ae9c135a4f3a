import { expect, it } from 'vitest'
import { phrase, tell } from './phrase.ts'

const insurance = ['养老', 'Pension'] as const
const base = ['{{kind}}基数{{amount}}', '{{kind}} base {{amount}}'] as const

it.each([
  ['zh', '养老基数72.70'],
  ['en', 'Pension base 72.70'],
] as const)('in %s', (language, text) =>
  expect(tell(phrase(base, { kind: phrase(insurance), amount: '72.70' }), language)).toBe(text),
)

it('takes a text as it is', () => expect(tell('1 + 1', 'en')).toBe('1 + 1'))

it('fills every place of a name, and numbers as they are written', () =>
  expect(tell(phrase(['{{n}}年又{{n}}年', '{{n}} and {{n}}'], { n: 15.5 }), 'en')).toBe('15.5 and 15.5'))
