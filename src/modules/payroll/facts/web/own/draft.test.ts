import { describe, expect, it } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { Declaration } from '../../contract/deductions.ts'
import { asksSize, type Draft, declarationOf, freshDraft, type TileKind } from './draft.ts'

const birthDay = Day.parse('2020-05-03')
const draft = (more: Partial<Draft> = {}): Draft => ({ ...freshDraft('2026-08'), name: ' 顾小满 ', ...more })

describe('what is typed', () => {
  it.each<[TileKind, Partial<Draft>, object]>([
    ['childEducation', { birthDay, half: true }, { kind: 'childEducation', child: '顾小满', birthDay, share: 50 }],
    ['infantCare', { birthDay }, { kind: 'infantCare', child: '顾小满', birthDay, share: 100 }],
    ['degree', { since: '2025-09' }, { kind: 'degree', school: '顾小满', since: '2025-09' }],
    ['certificate', { issued: birthDay }, { kind: 'certificate', certificate: '顾小满', issued: birthDay }],
    ['mortgage', { since: '2020-01' }, { kind: 'mortgage', lender: '顾小满', firstMonth: '2020-01', share: 100 }],
    [
      'rent',
      { city: ' 苏州 ', aboveMillion: true },
      { kind: 'rent', city: '苏州', aboveMillion: true, landlord: '顾小满' },
    ],
    ['parents', { birthDay, shareFen: 5 }, { kind: 'parents', parent: '顾小满', onlyChild: true }],
    ['parents', { birthDay, onlyChild: false, shareFen: 5 }, { kind: 'parents', onlyChild: false, shareFen: 5 }],
    ['illness', {}, { kind: 'illness' }],
  ])('%s is a declaration that can be sent', (kind, more, declared) => {
    const found = declarationOf(kind, draft(more))
    expect(found).toMatchObject({ fromMonth: '2026-08', declared })
    expect(Declaration.safeParse(found).success).toBe(true)
  })

  it.each<[string, TileKind, Partial<Draft>]>([
    ['no name', 'infantCare', { name: ' ', birthDay }],
    ['no day', 'childEducation', {}],
    ['no month', 'rent', { city: '上海', fromMonth: '2026' }],
    ['no beginning', 'mortgage', { since: '去年' }],
    ['no city', 'rent', { city: ' ' }],
  ])('is not sent with %s', (_, kind, more) => expect(declarationOf(kind, draft(more))).toBeUndefined())

  it('asks how large a city is only where it matters', () =>
    expect(['上海', '杭州市', '苏州', ''].map((city) => asksSize(draft({ city })))).toEqual([
      false,
      false,
      true,
      false,
    ]))
})
