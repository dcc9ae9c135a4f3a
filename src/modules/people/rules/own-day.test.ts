import { describe, expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import { due, inOrder, type OwnDates, ownDates } from './own-day.ts'

const dates = (more: object): OwnDates =>
  ({ hireDate: '2020-10-01', leaveDate: null, probationEnd: null, contractEnd: null, ...more }) as OwnDates

describe('days of one’s own', () => {
  it.each([
    ['a contract in 60 days', '2026-06-01', { contractEnd: '2026-07-31' }, [['contract', '2026-07-31', 60]]],
    ['a contract in 61 days', '2026-06-01', { contractEnd: '2026-08-01' }, []],
    ['a contract that ended', '2026-06-01', { contractEnd: '2026-05-22' }, [['contract', '2026-05-22', -10]]],
    ['a probation that ends today', '2026-06-01', { probationEnd: '2026-06-01' }, [['probation', '2026-06-01', 0]]],
    ['a probation that ended', '2026-06-01', { probationEnd: '2026-05-31' }, []],
    ['one’s years in 30 days', '2026-09-01', {}, [['anniversary', '2026-10-01', 30]]],
    ['one’s years in 31 days', '2026-08-31', {}, []],
    ['one’s years today', '2026-10-01', {}, [['anniversary', '2026-10-01', 0]]],
    ['the first day', '2020-10-01', {}, []],
    ['the turn of the year', '2025-12-20', { hireDate: '2020-01-05' }, [['anniversary', '2026-01-05', 16]]],
    ['29 February', '2026-02-20', { hireDate: '2024-02-29' }, [['anniversary', '2026-02-28', 8]]],
    ['who leaves before', '2026-06-01', { contractEnd: '2026-06-20', leaveDate: '2026-06-15' }, []],
    ['who leaves with his contract', '2026-06-01', { contractEnd: '2026-06-20', leaveDate: '2026-06-20' }, []],
  ])('%s', (_, today, more, expected) => {
    const found = ownDates(today as Day, dates(more))
    expect(found.map(({ kind, day, daysLeft }) => [kind, day, daysLeft])).toEqual(expected)
  })

  it('come by their day, what has none last', () => {
    const [today, later, sooner] = ['2026-06-01', '2026-06-20', '2026-06-10'] as Day[]
    const dues = [due('document', today!, null), due('contract', today!, later!), due('transfer', today!, sooner!)]
    expect(inOrder(dues).map(({ kind }) => kind)).toEqual(['transfer', 'contract', 'document'])
  })
})
