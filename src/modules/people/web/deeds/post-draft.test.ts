import { describe, expect, it } from 'vitest'
import { newId } from '#platform/kernel/id.ts'
import { askedPost } from './post-draft.ts'

const [unit, lead] = [newId(), newId()]
const names = { [unit]: '销售部', [lead]: '许念' }

describe('a proposal that came back', () => {
  it.each([
    ['nothing of the post', {}, {}],
    [
      'a unit and a manager',
      { unitId: unit, managerId: lead },
      {
        unit: { id: unit, name: '销售部' },
        manager: { personId: lead, name: '许念' },
      },
    ],
    ['a level and a city', { level: 'P5', city: '杭州' }, { level: 'P5', city: '杭州' }],
    [
      'that there be none',
      { positionId: null, managerId: null, jobFamily: null },
      {
        position: undefined,
        manager: undefined,
        jobFamily: null,
      },
    ],
  ])('fills the form with %s', (_, asked, expected) =>
    expect(askedPost({ ...asked, reason: null, names })).toStrictEqual(expected),
  )
})
