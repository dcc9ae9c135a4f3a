import { describe, expect, it } from 'vitest'
import { isName } from './built-ins.ts'
import { problemWords, sayProblem } from './locale.ts'
import { check, type Quantity } from './types.ts'

const days = { zh: '天', en: 'days' }
const hours = { zh: '小时', en: 'hours' }

const names = new Map<string, Quantity>([
  ['月薪', { type: 'money' }],
  ['津贴', { type: 'money' }],
  ['事假天数', { type: 'number', unit: days }],
  ['应出勤天数', { type: 'number', unit: days }],
  ['工时', { type: 'number', unit: hours }],
  ['系数', { type: 'number' }],
  ['城市', { type: 'text' }],
  ['试用', { type: 'truth' }],
  ['base_pay', { type: 'money' }],
  ['𠮷日天数', { type: 'number' }],
])

const typeOf = (source: string, wanted?: Parameters<typeof check>[2]) => {
  const checked = check(source, names, wanted)
  return checked.ok ? checked.formula.type : checked.problem
}

describe('what can be written', () => {
  it.each([
    ['月薪', 'money'],
    ['月薪 × 事假天数 ÷ 21.75', 'money'],
    ['月薪*事假天数/21.75', 'money'],
    ['事假天数 ÷ 应出勤天数', 'number'],
    ['月薪 ÷ 津贴', 'number'],
    ['（月薪＋津贴）×８％', 'money'],
    ['月薪 - 0', 'money'],
    ['0 + 月薪', 'money'],
    ['月薪 > 0', 'truth'],
    ['0 ÷ 月薪', 'number'],
    ['30元 × 1.5', 'money'],
    ['¥30 + ￥12.50 + 12.5 元', 'money'],
    ['0.125元 × 工时', 'money'],
    ['城市 = “上海”', 'truth'],
    ['城市 ≠ 「上海」', 'truth'],
    ['城市 <> "上海" 或 城市 != "北京"', 'truth'],
    ['城市', 'text'],
    ['试用且非 试用', 'truth'],
    ['事假天数>0且城市="上海"或真', 'truth'],
    ['NOT 试用 AND base_pay >= 30元', 'truth'],
    ['(1 < 2) = (2 < 3)', 'truth'],
    ['如果(试用, 0, 月薪)', 'money'],
    ['if(试用，"甲"，"乙")', 'text'],
    ['试用？月薪：试用 ? 津贴 : 0', 'money'],
    ['Max(月薪, 0, 津贴)', 'money'],
    ['取整(月薪 ÷ 3, 2)', 'money'],
    ['取整(1 ÷ 3, 6)', 'number'],
    ['介于(月薪, 0, 300元)', 'truth'],
    ['−月薪 − −津贴', 'money'],
    ['最大(1, 234)', 'number'],
    ['𠮷日天数\n+ 1', 'number'],
    ['0', 'number'],
    ['事假天数 × 8 + 工时', 'number'],
  ])('%s is %s', (source, type) => {
    expect(typeOf(source)).toBe(type)
  })

  it('a 0 that must come to an amount is one', () => {
    expect(typeOf('如果(试用, 0, -0)', 'money')).toBe('money')
  })

  it('names are told once, as they appear', () => {
    const checked = check('津贴 + 月薪 × 系数 + 津贴', names)
    expect(checked.ok && checked.formula.names).toEqual(['津贴', '月薪', '系数'])
  })
})

describe('what cannot, and where', () => {
  it.each<[source: string, code: string, offset: number, length: number]>([
    ['', 'empty', 0, 0],
    ['  ', 'empty', 0, 2],
    ['月薪 + 30', 'moneyAndNumber', 5, 2],
    ['30 + 月薪', 'moneyAndNumber', 0, 2],
    ['月薪 > 3000', 'moneyAndNumber', 5, 4],
    ['如果(试用, 月薪, 1)', 'moneyAndNumber', 11, 1],
    ['最大(月薪, 1)', 'moneyAndNumber', 7, 1],
    ['月薪 × 津贴', 'moneyTimesMoney', 0, 7],
    ['1 + (月薪 × 津贴)', 'moneyTimesMoney', 4, 9],
    ['系数 ÷ 月薪', 'numberOverMoney', 0, 7],
    ['月薪 ÷ 0', 'zeroDivisor', 5, 1],
    ['月薪 ÷ 0元', 'zeroDivisor', 5, 2],
    ['月薪 ÷ (−0.00)', 'zeroDivisor', 5, 7],
    ['月薪 + "甲"', 'wrongType', 5, 3],
    ['非 月薪', 'wrongType', 2, 2],
    ['月薪 且 试用', 'wrongType', 0, 2],
    ['−城市', 'wrongType', 1, 2],
    ['如果(月薪, 1, 2)', 'wrongType', 3, 2],
    ['如果(试用, 月薪, "甲")', 'branchesDiffer', 11, 3],
    ['城市 = 月薪', 'cannotCompare', 5, 2],
    ['城市 < "甲"', 'noOrder', 0, 8],
    ['1 < 2 < 3', 'chainedComparison', 6, 1],
    ['事假天数 + 工时', 'unitsDiffer', 7, 2],
    ['最大(事假天数, 工时)', 'unitsDiffer', 9, 2],
    ['月新 × 2', 'unknownNameLike', 0, 2],
    ['奖金基数甲乙 × 2', 'unknownName', 0, 6],
    ['constructor', 'unknownName', 0, 11],
    ['__proto__ + 1', 'unknownName', 0, 9],
    ['非试用', 'wordsRunTogether', 0, 3],
    ['求和(月薪)', 'unknownFunction', 0, 2],
    ['最大值(月薪, 津贴)', 'unknownFunctionLike', 0, 3],
    ['最大 + 1', 'needsBrackets', 0, 2],
    ['最大(月薪)', 'argumentCount', 0, 6],
    ['绝对值()', 'argumentCount', 0, 5],
    ['如果(试用, 1)', 'argumentCount', 0, 9],
    ['取整(月薪, 3)', 'decimals', 7, 1],
    ['取整(系数, 系数)', 'decimals', 7, 2],
    ['(月薪 + (1元', 'missingBracket', 6, 1],
    ['最大(月薪, 津贴', 'missingBracket', 2, 1],
    ['月薪)', 'extraBracket', 2, 1],
    ['月薪 +', 'expectedValue', 3, 1],
    ['(月薪 + )', 'expectedValue', 6, 1],
    ['× 月薪', 'expectedValue', 0, 1],
    ['()', 'expectedValue', 1, 1],
    ['月薪 津贴', 'missingSign', 3, 2],
    ['2 月薪', 'missingSign', 2, 2],
    ['月薪, 津贴', 'strayComma', 2, 1],
    ['试用 ? 1', 'missingColon', 3, 1],
    ['月薪 : 1', 'strayColon', 3, 1],
    ['30天', 'numberRunsOn', 0, 3],
    ['1e5', 'numberRunsOn', 0, 3],
    ['30元整', 'numberRunsOn', 0, 4],
    ['1.2.3', 'badNumber', 0, 5],
    ['007', 'badNumber', 0, 3],
    ['1234567890123456', 'badNumber', 0, 16],
    ['¥月薪', 'badNumber', 0, 1],
    ['月薪 + 1,200.50元', 'thousands', 5, 8],
    ['最大(12,000, 1)', 'thousands', 3, 6],
    ['“上海', 'unclosedText', 0, 1],
    ['月薪 @ 2', 'badSign', 3, 1],
    ['月薪.长度', 'badSign', 2, 1],
    ['月薪[0]', 'badSign', 2, 1],
    ['月薪 + \u200b1', 'badSign', 5, 1],
    ['月薪 + 😀', 'badSign', 5, 2],
    ['𠮷日天数 $ 2', 'badSign', 6, 1],
    ['1'.repeat(2001), 'tooLong', 2000, 1],
    ['('.repeat(81), 'tooDeep', 80, 1],
    [Array(401).fill('1').join('+'), 'tooManyParts', 0, 401],
  ])('%s: %s', (source, code, offset, length) => {
    expect(typeOf(source)).toMatchObject({ code, offset, length })
  })

  it.each<[string, 'money' | 'truth' | 'number']>([
    ['系数', 'money'],
    ['月薪', 'truth'],
    ['城市', 'number'],
  ])('%s is no %s', (source, wanted) => {
    expect(typeOf(source, wanted)).toMatchObject({ code: 'wrongResult', offset: 0, length: source.length })
  })

  it('every problem has a sentence in both languages, with nothing left to fill in', () => {
    for (const source of [
      '月薪 + 30',
      '月新',
      '求和(月薪)',
      '最大(1)',
      '取整(1, 9)',
      '事假天数 + 工时',
      '1,000',
      '月薪 + "甲"',
    ]) {
      const checked = check(source, names)
      if (checked.ok) throw new Error(source)
      expect(sayProblem(checked.problem, 'zh')).not.toMatch(/\{\{|undefined/)
      expect(sayProblem(checked.problem, 'en')).not.toMatch(/\{\{|undefined/)
    }
    const all = Object.values(problemWords)
    expect(
      all.every(
        ([zh, en]) =>
          /\p{Script=Han}/u.test(zh) && !/\p{Script=Han}/u.test(en.replace('非 {{rest}}', '').replace('非', '')),
      ),
    ).toBe(true)
  })

  it('says what to do', () => {
    const checked = check('月薪 + 30', names)
    expect(!checked.ok && sayProblem(checked.problem, 'zh')).toBe('这里是一个数，不是金额；金额写成 30元。')
  })
})

describe('what an item may be called', () => {
  it.each([
    ['月薪', true],
    ['非全日制工资', true],
    ['病假天数', true],
    ['加班_1', true],
    ['非', false],
    ['真', false],
    ['最大', false],
    ['IF', false],
    ['1月', false],
    ['病假或事假', false],
    ['加班（周末）', false],
    ['加 班', false],
    ['', false],
    ['长'.repeat(61), false],
  ])('%s: %s', (name, possible) => {
    expect(isName(name)).toBe(possible)
    if (possible) expect(check(name, new Map([[name, { type: 'money' }]]))).toMatchObject({ ok: true })
  })
})
