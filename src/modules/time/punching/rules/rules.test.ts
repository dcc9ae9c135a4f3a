import { describe, expect, it } from 'vitest'
import { clockHint } from '../import/hint.ts'
import { firstPresses } from './again.ts'
import { isInNetworks } from './network.ts'
import { metresBetween, placeOf } from './place.ts'

const gate = { placeId: 'gate', latitude: 30.28, longitude: 120.15, radius: 200 }
const annex = { placeId: 'annex', latitude: 30.282, longitude: 120.15, radius: 200 }

describe('where somebody is', () => {
  it('a thousandth of a degree is a hundred and eleven metres', () => {
    expect(Math.round(metresBetween(gate, { ...gate, latitude: 30.281 }))).toBe(111)
    expect(metresBetween(gate, gate)).toBe(0)
  })
  it.each([
    ['at the gate', 30.28, 10, 'gate'],
    ['between them, nearer the annex', 30.2814, 10, 'annex'],
    ['down the road', 30.27, 10, undefined],
    ['just outside, but the device is not sure', 30.277, 140, 'gate'],
    ['far, and the device knows nothing', 30.26, 90_000, undefined],
    ['across the date line', -30.28, 10, undefined],
  ])('%s', (_, latitude, accuracy, expected) => {
    expect(placeOf({ latitude, longitude: 120.15, accuracy }, [gate, annex])?.placeId).toBe(expected)
  })
})

describe('the company’s networks', () => {
  const networks = ['203.0.113.0/24', '198.51.100.7', '2001:db8:1::/48']
  it.each([
    ['203.0.113.9', true],
    ['::ffff:203.0.113.9', true],
    ['203.0.114.9', false],
    ['198.51.100.7', true],
    ['198.51.100.8', false],
    ['2001:db8:1:2::3', true],
    ['2001:db8:2::3', false],
    [undefined, false],
  ])('%s: %s', (address, isInside) => expect(isInNetworks(address, networks)).toBe(isInside))
})

describe('who presses twice', () => {
  const at = (employmentId: string, second: number) => ({ employmentId, at: new Date(second * 1000) })
  it('means once within a minute, in whatever order it came', () => {
    expect(firstPresses([at('a', 70), at('b', 5), at('a', 0), at('a', 59), at('a', 60)])).toEqual([4, 1, 2, 2, 4])
  })
})

describe('a clock that was off', () => {
  const days = (lateness: number, more: object = {}) =>
    Array.from({ length: 20 }, (_, nr) => {
      const first = 540 + lateness + (nr % 5)
      return { first, last: first + 540, begins: 540, ends: 1080, ...more }
    })
  it.each([
    ['right', days(0), null],
    ['two hours ahead', days(120), -120],
    ['an hour and a half behind', days(-90), 90],
    ['a little late, all of them', days(20), null],
    ['few days', days(120).slice(0, 5), null],
    ['some come at noon', [...days(0), ...days(240).slice(0, 8)], null],
    ['goings alone', days(540).map((day) => ({ ...day, last: day.first })), null],
  ])('%s', (_, firsts, expected) => {
    expect(clockHint(firsts)).toBe(expected)
  })
})
