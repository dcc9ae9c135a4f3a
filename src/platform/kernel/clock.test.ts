import { describe, expect, it } from 'vitest'
import { hoursOf, timeOfDay } from './clock.ts'

describe('minutes as people read them', () => {
  it.each([
    [0, '00:00'],
    [9 * 60 + 5, '09:05'],
    [1439, '23:59'],
    [1440, '00:00'],
    [1530, '01:30'],
    [1865, '07:05'],
    [-30, '23:30'],
  ])('%i is %s', (minutes, said) => expect(timeOfDay(minutes)).toBe(said))

  it.each([
    [450, 7.5],
    [20, 0.33],
    [0, 0],
  ])('%i minutes are %d hours', (minutes, hours) => expect(hoursOf(minutes)).toBe(hours))
})
