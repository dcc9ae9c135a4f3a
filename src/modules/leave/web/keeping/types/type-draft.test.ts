import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { LeaveRule } from '../../../contract.ts'
import { draftOf, newDraft, ruleOf, standing, type TypeDraft } from './type-draft.ts'

const from = '2026-07-01' as Day
const type = { code: 'own', names: { zh: '福利假', en: 'Benefit' }, law: null }

describe('a type as it is typed', () => {
  it.each<[string, object]>([
    ['by service with more of the company', { grant: { by: 'service', more: [{ years: 3, days: 2 }] } }],
    ['fixed by the month', { grant: { by: 'fixed', days: 1.5, every: 'month' }, joining: 'whole' }],
    ['for an event', { grant: { by: 'event', days: 10, months: 12 }, counts: 'calendarDays', unit: 'day' }],
    ['made up for, without end', { grant: { by: 'comp', months: null }, unit: 'hour' }],
    ['with nothing of its own', { grant: { by: 'none' }, paid: 'none', proofAfterDays: 1, mostDays: 3, noticeDays: 5 }],
    ['carried over', { grant: { by: 'service' }, carryOver: { mostDays: 5, until: '03-31' }, advanceDays: 2.5 }],
    ['all of it carried over', { grant: { by: 'service' }, carryOver: { mostDays: null, until: '12-31' } }],
    ['for some', { grant: { by: 'none' }, forSex: 'female', employmentTypes: ['full_time'], proofAfterDays: 0 }],
  ])('is the rule it was made of: %s', (_, body) => {
    const rule = LeaveRule.parse(body)
    expect(ruleOf(draftOf(type, rule, from))).toEqual(rule)
  })

  it.each<[string, Partial<TypeDraft>]>([
    ['no days', { days: '' }],
    ['no number', { days: '十天' }],
    ['less than nothing', { days: '-1' }],
    ['nothing each year', { days: '0' }],
    ['a limit that is no number', { days: '5', mostDays: 'x' }],
    ['half a day of notice', { days: '5', noticeDays: '0.5' }],
    ['a step without days', { by: 'service', more: [{ years: '3', days: '' }] }],
  ])('can’t be sent with %s', (_, change) => {
    expect(ruleOf({ ...newDraft(from), ...change })).toBeUndefined()
  })

  it('shows the version that stands on a day, and before all of them the first', () => {
    const versions = ['2026-07-01', '2020-01-01'].map((day) => ({
      from: day as Day,
      rule: LeaveRule.parse({ grant: { by: 'none' } }),
    }))
    expect(standing({ versions }, '2026-06-30' as Day)?.from).toBe('2020-01-01')
    expect(standing({ versions }, '2026-07-01' as Day)?.from).toBe('2026-07-01')
    expect(standing({ versions }, '2019-01-01' as Day)?.from).toBe('2020-01-01')
  })
})
