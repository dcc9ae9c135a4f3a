import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import type { HeadDay, Row } from '../calls.ts'
import { cellsIn, stepped } from './range.ts'

const days = ['2026-06-01', '2026-06-02', '2026-06-03'] as Day[]
const head = days.map((day, at): HeadDay => ({ day, calendar: 'workday', closed: at === 0 }))
const row = (personId: string, own: Day[]): Row => ({
  ...{ personId, name: personId, unit: '', protection: [] },
  days: own.map((day) => ({ day, shiftId: null, kind: 'workday', from: 'company', away: null })),
})

describe('a range of cells', () => {
  it('is the same from either corner, without closed days and without those who are not there', () => {
    const rows = [row('a', days), row('b', days.slice(2)), row('c', days)]
    const corners = [
      { row: 0, column: 0 },
      { row: 1, column: 2 },
    ] as const
    const cells = cellsIn({ from: corners[0], to: corners[1] }, rows, head, 's')
    expect(cells.map(({ personId, day }) => `${personId} ${day.slice(-1)}`)).toEqual(['a 2', 'a 3', 'b 3'])
    expect(cellsIn({ from: corners[1], to: corners[0] }, rows, head, 's')).toEqual(cells)
  })

  it.each([
    ['ArrowRight', { row: 0, column: 1 }],
    ['ArrowDown', { row: 1, column: 0 }],
    ['ArrowUp', { row: 0, column: 0 }],
    ['Enter', null],
  ])('%s leads to %j', (key, spot) => {
    expect(stepped({ row: 0, column: 0 }, key, { rows: 2, columns: 2 })).toEqual(spot)
  })
})
