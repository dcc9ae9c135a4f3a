import { describe, expect, it } from 'vitest'
import { inName, type SlipOf, slipFileName } from './file-names.ts'

const named = (change: Partial<SlipOf> = {}, taken = new Set<string>()) =>
  slipFileName({ month: '2026-08', name: '张三', number: 'E0012', ...change }, taken)

describe('the file of a payslip', () => {
  it.each<[string, Partial<SlipOf>, string]>([
    ['month, name and number', {}, '2026-08 张三 E0012.pdf'],
    ['a path', { name: '../张/三' }, '2026-08 ..-张-三 E0012.pdf'],
    ['what Windows does not take', { name: 'a:b*c?"<d>|e\\f' }, '2026-08 a-b-c---d--e-f E0012.pdf'],
    ['control characters and turned writing', { name: '张\u0000三\u202Efdp' }, '2026-08 张-三-fdp E0012.pdf'],
    ['spaces alone', { name: '   ' }, '2026-08 E0012.pdf'],
    ['a rare character whole', { name: '𠮷野' }, '2026-08 𠮷野 E0012.pdf'],
    ['a name without end', { name: '长'.repeat(300) }, `2026-08 ${'长'.repeat(60)} E0012.pdf`],
  ])('is called by %s', (_, change, wanted) => {
    expect(named(change)).toBe(wanted)
  })

  it('is no other’s, in whatever case', () => {
    const taken = new Set<string>()
    expect([named({}, taken), named({}, taken), named({ number: 'e0012' }, taken)]).toEqual([
      '2026-08 张三 E0012.pdf',
      '2026-08 张三 E0012 (2).pdf',
      '2026-08 张三 e0012 (3).pdf',
    ])
  })
})

it('keeps what stands in a name readable', () => {
  expect(inName('总部/分部  一')).toBe('总部-分部 一')
})
