import { describe, expect, it } from 'vitest'
import { compile } from './compile.ts'
import type { Trouble } from './evaluation.ts'
import { sayTrouble } from './locale.ts'
import type { Value } from './syntax.ts'
import { check, type Quantity } from './types.ts'

const held: Record<string, [Quantity['type'], Value]> = {
  月薪: ['money', 2_400_000],
  津贴: ['money', 50_000],
  天数: ['number', 1.5],
  零: ['number', 0],
  不知: ['number', Number.NaN],
  工龄: ['number', 12],
  城市: ['text', '上海'],
  试用: ['truth', false],
}

const names = new Map(Object.entries(held).map(([name, [type]]) => [name, { type }]))
const order = Object.keys(held)
const numbers = Float64Array.from(order, (name) => Number(held[name]![1]))
const texts = order.map((name) => String(held[name]![1]))

function outcomeOf(source: string) {
  const checked = check(source, names)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
  return compile(checked.formula, (name) => order.indexOf(name))(numbers, texts)
}

describe('what comes out', () => {
  it.each<[string, Value]>([
    ['1 + 2 × 3', 7],
    ['(1 + 2) × 3', 9],
    ['10 − 4 − 3', 3],
    ['16 ÷ 4 ÷ 2', 2],
    ['−2 × −3', 6],
    ['2 - -1', 3],
    ['月薪 × 8%', 192_000],
    ['30元 + 12.5元', 4250],
    ['0.125元 × 4', 50],
    ['月薪 ÷ 津贴', 48],
    ['0.1 + 0.2 = 0.3', true],
    ['0.1 + 0.2 > 0.3', false],
    ['月薪 ÷ 21.75 × 21.75 ≥ 月薪', true],
    ['1 < 2 或 1 > 2 且 1 > 2', true],
    ['(1 < 2 或 1 > 2) 且 1 > 2', false],
    ['非 1 > 2 且 1 > 2', false],
    ['非 试用', true],
    ['试用 = 假', true],
    ['试用 ≠ 假', false],
    ['城市 = "上海"', true],
    ['城市 ≠ "上海"', false],
    ['如果(城市 = "北京", "甲", 城市)', '上海'],
    ['1 <= 1', true],
    ['1 < 1', false],
    ['试用 ? 月薪 : 工龄 ≥ 10 ? 津贴 : 0', 50_000],
    ['最大(1, 3, 2)', 3],
    ['最小(月薪, 津贴, 0)', 0],
    ['绝对值(津贴 − 月薪)', 2_350_000],
    ['介于(工龄, 12, 20)', true],
    ['介于(工龄, 0, 11.9)', false],
    ['取整(2.5)', 3],
    ['取整(−2.5)', -3],
    ['取整(1.005, 2)', 1.01],
    ['取整(月薪 ÷ 7)', 342_900],
    ['取整(月薪 ÷ 7, 2)', 342_857],
    ['上取整(0.1 × 30)', 3],
    ['上取整(3.01)', 4],
    ['上取整(30.01元)', 3100],
    ['下取整(0.3 × 10)', 3],
    ['下取整(−2.5)', -3],
    ['下取整(30.99元, 1)', 3090],
    ['如果(零 = 0, 0, 月薪 ÷ 零)', 0],
    ['零 ≠ 0 且 1 ÷ 零 > 2', false],
  ])('%s = %s', (source, value) => {
    expect(outcomeOf(source)).toBe(value)
  })
})

describe('what comes to nothing', () => {
  it.each<[source: string, trouble: string, offset: number, length: number, names: string[]]>([
    ['月薪 ÷ 零', 'divisionByZero', 5, 1, ['零']],
    ['1 + 月薪 ÷ 津贴 ÷ (天数 − 1.5 + 零)', 'divisionByZero', 14, 14, ['天数', '零']],
    ['1 ÷ (0.3 − 0.2 − 0.1)', 'divisionByZero', 4, 17, []],
    ['1元 ÷ (月薪 ÷ 3 × 3 − 月薪)', 'divisionByZero', 5, 17, ['月薪']],
    ['如果(1 ÷ 零 > 2, 1, 2)', 'divisionByZero', 7, 1, ['零']],
    ['取整(1 ÷ 零)', 'divisionByZero', 7, 1, ['零']],
    ['1 + 不知', 'missing', 4, 2, ['不知']],
    ['不知', 'missing', 0, 2, ['不知']],
    ['月薪 × 100000000000', 'tooLarge', 0, 17, ['月薪']],
    ['1 ÷ 0.00000000000001 ÷ 0.00000001', 'tooLarge', 0, 33, []],
  ])('%s: %s', (source, trouble, offset, length, found) => {
    expect(outcomeOf(source)).toEqual({ trouble, offset, length, names: found })
  })

  it('and is well again with the next person', () => {
    const checked = check('月薪 ÷ 零', names)
    if (!checked.ok) throw new Error('refused')
    const run = compile(checked.formula, (name) => (name === '月薪' ? 0 : 1))
    expect([run([100, 0], []), run([100, 4], []), run([100], []), run([0, 0], [])]).toMatchObject([
      { trouble: 'divisionByZero' },
      25,
      { trouble: 'missing', names: ['零'] },
      { trouble: 'divisionByZero' },
    ])
  })

  it('a text that is not there is missing', () => {
    const checked = check('城市 = "上海"', names)
    if (!checked.ok) throw new Error('refused')
    expect(compile(checked.formula, () => 0)([], [])).toMatchObject({ trouble: 'missing', names: ['城市'] })
  })

  it('is said in both languages', () => {
    const trouble = outcomeOf('月薪 ÷ 零') as Trouble
    const words = new Map([['零', { zh: '应出勤天数', en: 'days due' }]])
    expect(sayTrouble(trouble, words, 'zh')).toBe(
      '除数是 0（应出勤天数），算不出来。用「如果」先排除 0 的情况，或补上这些数据。',
    )
    expect(sayTrouble(trouble, words, 'en')).toMatch(/^The divisor is 0 \(days due\)/)
  })
})
