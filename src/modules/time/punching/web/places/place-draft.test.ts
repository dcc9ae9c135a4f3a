import { expect, it } from 'vitest'
import { newDraft, placeOfDraft, positionOf, wrongNetwork } from './place-draft.ts'

it.each([
  ['31.2304, 121.4737', { latitude: 31.2304, longitude: 121.4737 }],
  ['３１.２３０４，１２１.４７３７', { latitude: 31.2304, longitude: 121.4737 }],
  ['-33.9 18.4', { latitude: -33.9, longitude: 18.4 }],
  ['121.4737, 31.2304', undefined],
  ['31.2304', undefined],
  ['三十一, 一百二十一', undefined],
])('%s is a position or none', (typed, position) => expect(positionOf(typed)).toEqual(position))

it.each([
  ['203.0.113.0/24\n198.51.100.7', undefined],
  ['2001:db8::/32', undefined],
  ['办公室', '办公室'],
])('networks %j', (typed, wrong) => expect(wrongNetwork(typed)).toBe(wrong))

it('is kept only once it is whole', () => {
  const whole = { ...newDraft, name: ' 总部 ', position: '31.2304, 121.4737', networks: '203.0.113.0/24' }
  expect(placeOfDraft(whole)).toEqual({
    ...{ name: '总部', latitude: 31.2304, longitude: 121.4737, radius: 200, unitIds: [], networks: ['203.0.113.0/24'] },
  })
  expect(placeOfDraft({ ...whole, name: ' ' })).toBeUndefined()
  expect(placeOfDraft({ ...whole, position: '' })).toBeUndefined()
})
