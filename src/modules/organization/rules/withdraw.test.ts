import { describe, expect, it } from 'vitest'
import { type Place, partedPlaces, type ReasonToStay } from './withdraw.ts'

const unit = (id: string, within: string | null = null): Place => ({ kind: 'unit', id, name: id, within })
const position = (id: string, within: string): Place => ({ kind: 'position', id, name: id, within })
const tree = [unit('研发', 'root'), unit('平台', '研发'), unit('数据', '研发'), position('工程师', '平台')]

describe('what an undoing takes back', () => {
  it.each<[string, [string, ReasonToStay][], string[], string[]]>([
    ['all, where nothing stands on it', [], ['研发', '平台', '数据', '工程师'], []],
    [
      'not a unit with people, nor those above it',
      [['平台', 'people']],
      ['数据', '工程师'],
      ['研发 units', '平台 people'],
    ],
    [
      'not the unit of a position that stays',
      [['工程师', 'profile']],
      ['数据'],
      ['研发 units', '平台 positions', '工程师 profile'],
    ],
    [
      'and of several reasons the first said',
      [
        ['研发', 'changed'],
        ['平台', 'people'],
      ],
      ['数据', '工程师'],
      ['研发 changed', '平台 people'],
    ],
    ['nothing else than what was made', [['市场', 'people']], ['研发', '平台', '数据', '工程师'], []],
  ])('%s', (_, held, going, staying) => {
    const parted = partedPlaces(tree, new Map(held))
    expect(parted.going.map(({ id }) => id)).toEqual(going)
    expect(parted.staying.map(({ id, why }) => `${id} ${why}`)).toEqual(staying)
  })
})
