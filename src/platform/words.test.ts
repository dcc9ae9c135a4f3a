import { describe, expect, test } from 'vitest'
import { defineWords, registerRefusals, say, sentenceOf, speakerOf } from './words.ts'

const words = defineWords('words.test', {
  save: ['保存', 'Save'],
  people: ['{{count}}人', '{{count}} person', '{{count}} people'],
  moved: ['{{name}}转到{{unit}}', '{{name}} moves to {{unit}}'],
})

describe('say', () => {
  test.each([
    ['zh', 1, '1人'],
    ['en', 1, '1 person'],
    ['en', 0, '0 people'],
    ['en', 12345, '12,345 people'],
    ['zh', 12345, '12,345人'],
    ['zh', -3, '−3人'],
  ] as const)('%s %d → %s', (language, count, sentence) => {
    expect(say(words, language, 'people', { count })).toBe(sentence)
  })

  test.each(['{{unit}}', '$t(save)', '$& $1', '<b>x</b>', '{{count}}人', '\\u4eba'])(
    'a value is never a template: %s',
    (name) => {
      expect(say(words, 'zh', 'moved', { name, unit: '研发部' })).toBe(`${name}转到研发部`)
    },
  )

  test('keys and parameters are checked by type', () => {
    const t = speakerOf(words, 'en')
    expect(t('save')).toBe('Save')
    // @ts-expect-error a key that is not in the table
    t('missing')
    // @ts-expect-error the count is missing
    t('people')
    // @ts-expect-error a parameter the sentence does not name
    t('moved', { name: 'a', unit: 'b', reason: 'c' })
  })
})

describe('sentenceOf', () => {
  const refusals = defineWords('words.test.refusals', {
    'probation.tooLong': ['最长{{count}}个月', 'At most {{count}} month', 'At most {{count}} months'],
    'unit.occupied': ['{{units}}还有人', '{{units}} still have people'],
  })

  test('finds the sentence in the table that has the code', () => {
    expect(sentenceOf('unit.occupied', { units: ['一部', '二部'] }, 'zh', [words, refusals])).toBe('一部、二部还有人')
    expect(sentenceOf('unit.occupied', { units: ['A', 'B'] }, 'en', [words, refusals])).toBe('A, B still have people')
  })

  test('a count that is missing takes the plural', () => {
    expect(sentenceOf('probation.tooLong', { count: 1 }, 'en', [refusals])).toBe('At most 1 month')
    expect(sentenceOf('probation.tooLong', {}, 'en', [refusals])).toContain('months')
  })

  test('without tables it uses the registered ones', () => {
    expect(sentenceOf('unit.occupied', { units: [] }, 'zh')).toContain('unit.occupied')
    registerRefusals(refusals)
    expect(sentenceOf('unit.occupied', { units: ['一部'] }, 'zh')).toBe('一部还有人')
  })

  test('an operation may have a sentence of its own', () => {
    const own = defineWords('words.test.own', {
      'permission.denied': ['你没有权限', 'You may not'],
      'permission.denied@unit.move': ['两边都要在你的范围内', 'Both must be within your scope'],
    })
    const said = (operation: string) => sentenceOf('permission.denied', { operation }, 'zh', [own])
    expect([said('unit.move'), said('unit.close')]).toEqual(['两边都要在你的范围内', '你没有权限'])
  })

  test('an unknown code says itself', () => {
    expect(sentenceOf('toString', {}, 'zh', [refusals])).toBe('这一步现在不能做（toString）')
  })
})
