import { describe, expect, it } from 'vitest'
import { endOf, minutesOf } from './clock.ts'

describe('clocks of a form', () => {
  it.each([
    ['00:00', 0],
    ['18:30', 1110],
    ['23:59', 1439],
    ['1830', 1110],
    ['18：30', 1110],
    [' 930', 570],
    ['18:60', undefined],
    ['24:00', undefined],
    ['', undefined],
    ['18', undefined],
  ])('%s is minute %s', (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes)
  })

  it('an end before the beginning is of the day after', () => {
    expect([endOf(1110, 1230), endOf(1380, 60), endOf(600, 600)]).toEqual([1230, 1500, 2040])
  })
})
