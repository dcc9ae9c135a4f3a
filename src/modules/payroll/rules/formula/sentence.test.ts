import { describe, expect, it } from 'vitest'
import { sentence, steps } from './sentence.ts'
import type { Value } from './syntax.ts'
import { check, type Quantity } from './types.ts'

const names = new Map<string, Quantity>([
  ['月薪', { type: 'money' }],
  ['津贴', { type: 'money' }],
  ['事假天数', { type: 'number' }],
  ['工龄', { type: 'number' }],
  ['城市', { type: 'text' }],
  ['试用期', { type: 'truth' }],
])

const words = new Map([
  ['月薪', { zh: '月薪', en: 'salary' }],
  ['津贴', { zh: '津贴', en: 'allowance' }],
  ['事假天数', { zh: '事假天数', en: 'days of unpaid leave' }],
  ['工龄', { zh: '工龄', en: 'tenure' }],
  ['城市', { zh: '城市', en: 'city' }],
  ['试用期', { zh: '试用期', en: 'probation' }],
])

const values = new Map<string, Value>([
  ['月薪', 2_400_000],
  ['津贴', 50_000],
  ['事假天数', 1],
  ['工龄', 12],
  ['城市', '上海'],
  ['试用期', false],
])

function formulaOf(source: string) {
  const checked = check(source, names)
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
  return checked.formula
}

describe('a formula in words', () => {
  it.each([
    ['月薪*事假天数/21.75', '月薪 × 事假天数 ÷ 21.75', 'salary × days of unpaid leave ÷ 21.75'],
    ['(月薪 - (津贴 - 30元)) * 8%', '(月薪 − (津贴 − 30.00元)) × 8%', '(salary − (allowance − ¥30.00)) × 8%'],
    ['如果(城市="上海", 月薪×2, 0)', '当城市是上海时，月薪 × 2；否则 0', 'when city is 上海: salary × 2; otherwise 0'],
    [
      '城市≠"上海" ? 津贴 : 工龄>=10 且 非 试用期 ? 月薪 : 0.125元',
      '当城市不是上海时，津贴；否则当工龄不少于 10 且试用期为否时，月薪；否则 0.125元',
      'when city is not 上海: allowance; otherwise when tenure is at least 10 and probation is no: salary; otherwise ¥0.125',
    ],
    [
      '(工龄 > 3 或 试用期) 且 工龄 < 5',
      '(工龄大于 3 或试用期为是) 且工龄小于 5',
      '(tenure is more than 3 or probation is yes) and tenure is less than 5',
    ],
    [
      '最大(月薪, 津贴) + 最小(月薪, 津贴, 5元)',
      '(月薪和津贴中较大的) + (月薪、津贴和 5.00元中最小的)',
      '(the larger of salary and allowance) + (the smallest of salary, allowance and ¥5.00)',
    ],
    ['取整(月薪 ÷ 3, 1)', '(月薪 ÷ 3) 四舍五入到角', '(salary ÷ 3) rounded to jiao'],
    ['上取整(工龄, 2)', '工龄向上取整到 2 位小数', 'tenure rounded up to 2 decimals'],
    ['绝对值(−月薪)', '−月薪的绝对值', 'the absolute value of −salary'],
    ['非 介于(工龄, 1, 3)', '工龄不介于 1 和 3 之间', 'tenure is not between 1 and 3'],
    ['非 (试用期 且 工龄 = 3)', '并非(试用期为是且工龄等于 3)', 'not (probation is yes and tenure equals 3)'],
  ])('%s', (source, zh, en) => {
    expect(sentence(formulaOf(source), words, 'zh')).toBe(zh)
    expect(sentence(formulaOf(source), words, 'en')).toBe(en)
  })

  it('a name without words is called as in the formula', () => {
    expect(sentence(formulaOf('月薪 ÷ 2'), new Map(), 'en')).toBe('月薪 ÷ 2')
  })
})

describe('how a value came about', () => {
  it.each([
    ['月薪 ÷ 21.75 × 事假天数', '24,000.00 ÷ 21.75 × 1', '24,000.00 ÷ 21.75 × 1'],
    ['月薪 − 30元', '24,000.00 − 30.00', '24,000.00 − 30.00'],
    ['如果(城市="上海", 月薪×2, 0)', '因为城市是上海：24,000.00 × 2', 'because city is 上海: 24,000.00 × 2'],
    ['如果(城市="北京", 0, 月薪)', '因为城市（上海）不是北京：24,000.00', 'because city (上海) is not 北京: 24,000.00'],
    [
      '(试用期 ? 0.8 : 工龄 < 5 ? 1 : 1.2) × 月薪',
      '因为试用期为否，工龄（12）不少于 5：1.2 × 24,000.00',
      'because probation is no, tenure (12) is at least 5: 1.2 × 24,000.00',
    ],
    [
      '取整(如果(试用期, 月薪, 津贴 ÷ 3), 1)',
      '因为试用期为否：(500.00 ÷ 3) 四舍五入到角',
      'because probation is no: (500.00 ÷ 3) rounded to jiao',
    ],
    ['月薪 > 30000元', '月薪（24,000.00）不超过 30,000.00', 'salary (24,000.00) is at most 30,000.00'],
    [
      '如果(1 ÷ (工龄 − 12) > 1, 月薪, 0)',
      '当 1 ÷ (工龄（12） − 12) 大于 1 时，24,000.00；否则 0',
      'when 1 ÷ (tenure (12) − 12) is more than 1: 24,000.00; otherwise 0',
    ],
  ])('%s', (source, zh, en) => {
    expect(steps(formulaOf(source), values, words, 'zh')).toBe(zh)
    expect(steps(formulaOf(source), values, words, 'en')).toBe(en)
  })

  it('a value that is not there is told by its name', () => {
    expect(steps(formulaOf('如果(试用期, 月薪, 0)'), new Map(), words, 'zh')).toBe('当试用期为是时，月薪；否则 0')
    expect(steps(formulaOf('月薪 × 事假天数'), new Map([['月薪', 100]]), words, 'zh')).toBe('1.00 × 事假天数')
  })

  it('parts of a fen and negative amounts', () => {
    expect(
      steps(
        formulaOf('月薪 − 津贴'),
        new Map([
          ['月薪', 12.5],
          ['津贴', -7],
        ]),
        words,
        'zh',
      ),
    ).toBe('0.125 − −0.07')
  })
})
