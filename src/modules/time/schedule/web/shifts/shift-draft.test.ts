import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { shiftProblem } from '../../rules/shift.ts'
import { bodyOf, draftOf, netMinutes, newDraft } from './shift-draft.ts'

const today = '2026-06-15' as Day
const pairs = (said: string) =>
  said
    .split(' ')
    .filter(Boolean)
    .map((each) => ({ from: each.slice(0, 5), to: each.slice(6) }))

describe('typed clocks', () => {
  it.each([
    ['09:00-18:00', '12:00-13:00', [[540, 1080]], [[720, 780]], 480],
    ['23:00-07:00', '03:00-03:30', [[1380, 1860]], [[1620, 1650]], 450],
    [
      '22:00-02:00 03:00-07:00',
      '',
      [
        [1320, 1560],
        [1620, 1860],
      ],
      [],
      480,
    ],
    ['16:00-00:00', '', [[960, 1440]], [], 480],
    ['00:00-08:00', '', [[0, 480]], [], 480],
    [
      '08:00-12:00 12:00-16:00',
      '',
      [
        [480, 720],
        [720, 960],
      ],
      [],
      480,
    ],
  ])('%s with breaks %s', (segments, breaks, worked, rested, net) => {
    const body = bodyOf({ ...newDraft(today), segments: pairs(segments), breaks: pairs(breaks) })
    if (!body) throw new Error('not whole')
    expect(body.segments.map(({ from, to }) => [from, to])).toEqual(worked)
    expect(body.breaks.map(({ from, to }) => [from, to])).toEqual(rested)
    expect(netMinutes(body)).toBe(net)
    expect(shiftProblem(body)).toBeNull()
    const shift = { shiftId: '', name: '', short: '', tone: 0, retired: false, versions: [] }
    expect(bodyOf(draftOf(shift, body, today))).toEqual(body)
  })

  it.each(['', '9:00', '25:00', '12:60'])('%j is not whole', (from) => {
    expect(bodyOf({ ...newDraft(today), segments: [{ from, to: '18:00' }] })).toBeUndefined()
  })
})
