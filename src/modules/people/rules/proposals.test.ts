import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { amissIn, riseOf } from './proposals.ts'

describe('a proposal', () => {
  it.each([
    ['confirm', {}, null],
    ['confirm', { baseFen: 1 }, null],
    ['confirm', { level: 'P4' }, { tooMuch: 'level' }],
    ['transfer', { city: null }, null],
    ['transfer', { until: '2026-01-01' as Day }, { tooMuch: 'until' }],
    ['promote', { positionId: null }, { lacks: 'level' }],
    ['promote', { level: null }, { lacks: 'level' }],
    ['promote', { level: 'P5', baseFen: 1 }, null],
    ['promote', { level: 'P5', city: '杭州' }, { tooMuch: 'city' }],
    ['second', { city: '杭州' }, { lacks: 'unitId' }],
    ['second', { unitId: 'u', until: undefined }, null],
    ['pay', {}, { lacks: 'baseFen' }],
    ['pay', { baseFen: 0 }, null],
    ['pay', { baseFen: 1, unitId: undefined }, null],
  ] as const)('%s with %j', (kind, told, expected) => expect(amissIn(kind, told)).toEqual(expected))

  it.each([
    [null, undefined],
    [{ before: null, after: 100 }, 100],
    [{ before: 0, after: 100 }, 100],
    [{ before: null, after: 0 }, undefined],
    [{ before: 0, after: 0 }, undefined],
    [{ before: 100, after: null }, undefined],
    [{ before: 1_000_000, after: 1_100_000 }, 10],
    [{ before: 1_000_000, after: 1_099_900 }, 9.99],
    [{ before: 300, after: 400 }, 33.33],
    [{ before: 1_000_000, after: 900_000 }, -10],
  ])('raises the wage %j by %s per cent', (pay, expected) => expect(riseOf(pay)).toBe(expected))
})
