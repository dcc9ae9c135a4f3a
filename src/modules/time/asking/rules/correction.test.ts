import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { type CorrectionFacts, correctionProblem } from './correction.ts'

const facts: CorrectionFacts = {
  ...{ today: '2026-06-15' as Day, now: 12 * 60, employed: true, used: 2, limit: 3 },
  ...{ punches: [9 * 60], asked: [18 * 60] },
}

const problem = (day: string, clock: number, more: Partial<CorrectionFacts> = {}) =>
  correctionProblem({ day: day as Day, clock }, { ...facts, ...more })?.code ?? null

describe('a forgotten punch', () => {
  it.each([
    ['2026-06-15', 11 * 60, {}, null],
    ['2026-06-15', 12 * 60, {}, null],
    ['2026-06-15', 12 * 60 + 1, {}, 'time.correctionAhead'],
    ['2026-06-16', 0, {}, 'time.correctionAhead'],
    ['2100-01-01', 0, {}, 'time.correctionAhead'],
    // 01:00 of today belongs to the night shift of yesterday; 13:00 is still to come.
    ['2026-06-14', 1440 + 60, {}, null],
    ['2026-06-14', 1440 + 13 * 60, {}, 'time.correctionAhead'],
    ['2026-04-14', 600, {}, null],
    ['2026-04-13', 600, {}, 'time.correctionTooOld'],
    ['1900-01-01', 600, {}, 'time.correctionTooOld'],
    ['2026-06-12', 600, { employed: false }, 'time.notEmployedThen'],
    ['2026-06-12', 9 * 60 - 2, {}, null],
    ['2026-06-12', 9 * 60 - 1, {}, 'time.punchStands'],
    ['2026-06-12', 9 * 60 + 1, {}, 'time.punchStands'],
    ['2026-06-12', 18 * 60, {}, 'time.correctionTwice'],
    ['2026-06-12', 17 * 60, { used: 3 }, 'time.correctionsUsedUp'],
    ['2026-06-12', 17 * 60, { used: 0, limit: 0 }, 'time.correctionsUsedUp'],
  ] as const)('%s at minute %i %o: %s', (day, clock, more, code) => {
    expect(problem(day, clock, more)).toBe(code)
  })
})
