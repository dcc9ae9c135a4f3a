import { describe, expect, it } from 'vitest'
import { type FigureRow, formOf, readValue, typedValue } from './value.ts'

describe('a value of a figure', () => {
  it.each<[FigureRow['versions'][number]['value'], FigureRow['unit']]>([
    [254_000, 'fen'],
    [21.75, 'days'],
    [80, 'percent'],
    [{ floor: 254_000, ceiling: 3_634_800 }, 'fen'],
    [[{ years: 20, days: 15 }], 'days'],
  ])('%j in %s can be typed and read again', (value, unit) => {
    expect(readValue(typedValue(value, unit), formOf(value, unit))).toEqual(value)
  })

  it.each([
    ['many', 'number'],
    ['', 'number'],
    ['1.234', 'money'],
    ['', 'money'],
    ['{"floor":', 'json'],
  ] as const)('%j is no %s', (typed, form) => {
    expect(readValue(typed, form)).toBeUndefined()
  })
})
