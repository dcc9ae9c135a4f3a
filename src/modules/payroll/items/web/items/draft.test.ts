import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualItems } from '../../usual.ts'
import { changesBetween, fitted, freeRules, moved, newItem, put, without } from './draft.ts'
import { inserted, type Offer, offersFor, wordAt } from './typing.ts'

const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code)
const item = (code: string) => usualItems.find((each) => each.code === code) as (typeof usualItems)[number]

describe('items as they are written', () => {
  it('move among their kind, and not beyond it', () => {
    const next = moved(usualItems, 'base', 1)
    expect(codes(next).indexOf('base')).toBe(codes(usualItems).indexOf('post'))
    expect(moved(next, 'base', -1)).toEqual(usualItems)
    expect(moved(usualItems, 'base', -1)).toEqual(usualItems)
    expect(moved(usualItems, 'disabilityLevy', 1)).toEqual(usualItems)
  })

  it('never get lost, however they are moved', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...codes(usualItems)), fc.constantFrom(-1 as const, 1 as const)))
    fc.assert(
      fc.property(moves, (all) => {
        const after = all.reduce((items, [code, by]) => moved(items, code, by), [...usualItems])
        expect(codes(after).sort()).toEqual(codes(usualItems).sort())
      }),
    )
  })

  it('a new one comes behind its kind, a changed one stays where it is', () => {
    const fresh = { ...newItem('earning', usualItems), names: { zh: '高温津贴', en: 'Heat' } }
    const added = put(usualItems, fresh)
    expect(codes(added).indexOf(fresh.code)).toBe(codes(usualItems).indexOf('backPay') + 1)
    expect(codes(put(added, { ...item('base'), alwaysShown: false }))).toEqual(codes(added))
    const elsewhere = put(usualItems, { ...item('bonus'), category: 'afterTax' })
    expect(codes(elsewhere).indexOf('bonus')).toBe(codes(usualItems).indexOf('backNet'))
    expect(changesBetween(usualItems, added)).toBe(1)
    expect(changesBetween(usualItems, without(usualItems, 'meal'))).toBe(1)
    expect(changesBetween(usualItems, moved(usualItems, 'base', 1))).toBe(2)
    expect(changesBetween(usualItems, usualItems)).toBe(0)
  })

  it('of tax takes a rule that is free', () => {
    expect(freeRules('tax', usualItems, undefined)).toEqual([])
    expect(freeRules('tax', usualItems, 'bonusTax')).toEqual(['tax.bonus'])
    expect(newItem('tax', without(usualItems, 'severanceTax')).source).toEqual({ by: 'law', rule: 'tax.severance' })
  })

  it('lose what does not fit their kind any more', () => {
    expect(fitted({ ...item('annualBonus'), category: 'afterTax' }).taxed).toBe('wage')
    expect(fitted({ ...item('post'), source: { by: 'oneOff' } }).overtimeBase).toBe(false)
    expect(fitted(item('post')).overtimeBase).toBe(true)
  })
})

const offer = (name: string, isFunction = false): Offer => ({ name, label: name, detail: '', isFunction })
const offers = [offer('月薪'), offer('在职月薪'), offer('如果', true), { ...offer('出勤天数'), label: 'days worked' }]

describe('typing a formula', () => {
  it.each([
    ['月', ['月薪', '在职月薪']],
    ['在', ['在职月薪']],
    ['work', ['出勤天数']],
    ['月薪', []],
    ['', []],
  ])('%s offers %j', (word, names) => {
    expect(offersFor(word, offers).map(({ name }) => name)).toEqual(names)
  })

  it('puts the name where the word stood', () => {
    expect(wordAt('2 × 月 + 1元', 5)).toEqual({ from: 4, word: '月' })
    expect(inserted('2 × 月 + 1元', 5, offer('月薪'))).toEqual({ text: '2 × 月薪 + 1元', caret: 6 })
    expect(inserted('如', 1, offer('如果', true))).toEqual({ text: '如果()', caret: 3 })
    expect(inserted('1元 + ', 5, offer('月薪'))).toEqual({ text: '1元 + 月薪', caret: 7 })
  })
})
