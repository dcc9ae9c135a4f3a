import { expect, it } from 'vitest'
import type { Day } from '#platform/kernel/day.ts'
import type { Filter } from '../../contract.ts'
import { addressOf, columnsIn, filterText, readFilter, sortIn, stateIn } from './address.ts'

const day = (text: string) => text as Day
const filters: [string, Filter][] = [
  ['probation,regular', { column: 'status', is: 'anyOf', values: ['probation', 'regular'] }],
  ['北京%2C 上海,100%25', { column: 'city', is: 'anyOf', values: ['北京, 上海', '100%'] }],
  ['.within.30', { column: 'contractEnd', is: 'within', days: 30 }],
  ['.within.-90', { column: 'hireDate', is: 'within', days: -90 }],
  ['.thisMonth', { column: 'hireDate', is: 'thisMonth' }],
  ['.empty', { column: 'contractEnd', is: 'empty' }],
  ['.has.工程', { column: 'position', is: 'contains', value: '工程' }],
  ['2026-01-01..2026-06-30', { column: 'hireDate', is: 'between', from: day('2026-01-01'), to: day('2026-06-30') }],
  ['..2026-06-30', { column: 'hireDate', is: 'between', to: day('2026-06-30') }],
  ['2000000..', { column: 'monthlyWage', is: 'between', from: 2_000_000 }],
]

it.each(filters)('says %s, and reads it back', (text, filter) => {
  expect(filterText(filter)).toBe(text)
  expect(readFilter(filter.column, text)).toEqual(filter)
})

it.each(['', '..', 'soon..later', ','])('takes no filter from "%s"', (text) => {
  expect(readFilter('hireDate', text)).toBeUndefined()
})

it('brings a view into the address and out again', () => {
  const view = {
    filters: filters.slice(2, 3).map(([, filter]) => filter),
    search: '韩',
    sort: { column: 'contractEnd', direction: 'desc' } as const,
    columns: ['fullName', 'contractEnd'] as ('fullName' | 'contractEnd')[],
  }
  const address = addressOf(view)
  expect(address).toMatchObject({
    contractEnd: '.within.30',
    search: '韩',
    sort: '-contractEnd',
    columns: 'fullName,contractEnd',
  })
  expect(stateIn(address)).toEqual(view)
})

it('reads only columns that exist, the name always first', () => {
  expect(columnsIn({ columns: 'level,nonsense,fullName' })).toEqual(['fullName', 'level'])
  expect(sortIn({ sort: '-nonsense' })).toBeUndefined()
})
