import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import type { CountedDay } from './count.ts'
import { differenceOf } from './recount.ts'

/** `15:480 16:0`: days of June with what they take. */
const days = (text: string) =>
  text.split(' ').map((each): CountedDay => {
    const [day, units] = each.split(':').map(Number)
    const place = { day: `2026-06-${day}` as Day, from: null, to: null, minutes: 480, why: 'shift' as const }
    return { ...place, part: 'day', units: units ?? 0, counts: (units ?? 0) > 0 }
  })
const open = () => false

describe('what leave would take by another plan', () => {
  test.each<[string, string, string, [from: number, units: number] | null]>([
    ['the same', '15:480 16:480', '15:480 16:480', null],
    ['a day of rest that takes nothing', '15:480 16:0', '15:480', null],
    ['a day of rest that is worked now', '15:480 16:480 17:480', '15:480 17:480', [16, 1440]],
    ['a day that is one of rest now', '15:480 16:0 17:480', '15:480 16:480 17:480', [16, 960]],
    ['another day instead', '15:0 16:480', '15:480', [15, 480]],
    ['none of it', '15:0', '15:480', [15, 0]],
    ['half of a day', '15:240', '15:480', [15, 240]],
  ])('%s', (_, counted, standing, result) => {
    const difference = differenceOf(days(counted), days(standing), open)
    expect(difference).toEqual(result && { from: `2026-06-${result[0]}`, units: result[1] })
  })

  test('stands where the month is closed', () => {
    const isClosed = (day: Day) => day < '2026-06-17'
    expect(differenceOf(days('15:0 16:480'), days('15:480 16:480'), isClosed)).toBeNull()
    const later = differenceOf(days('15:0 16:480 17:480'), days('15:480 16:480'), isClosed)
    expect(later).toEqual({ from: '2026-06-17', units: 1440 })
  })
})
