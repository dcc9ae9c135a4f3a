import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PayItem, PayPolicy } from '../../contract/item.ts'
import { quantities } from '../../runs/rules/quantities.ts'
import { usualItems } from '../usual.ts'
import { checkItems } from './check-items.ts'
import { sayingsOf } from './saying.ts'

const policy = PayPolicy.parse({})

const item = (code: string, zh: string, formula: string, more: object = {}): PayItem =>
  PayItem.parse({ code, names: { zh, en: code }, category: 'earning', source: { by: 'formula', formula }, ...more })

const changed = (code: string, more: object): PayItem[] =>
  usualItems.map((each) => (each.code === code ? PayItem.parse({ ...each, ...more }) : each))

const problemsOf = (items: readonly PayItem[]) => {
  const checked = checkItems(items, policy)
  return checked.ok ? [] : checked.problems
}

describe('the usual items', () => {
  it('are sound, and no figure of law is among them', () => {
    expect(problemsOf(usualItems)).toEqual([])
    const formulas = usualItems.flatMap(({ source }) => (source.by === 'formula' ? [source.formula] : []))
    for (const formula of formulas) expect(formula).not.toMatch(/[1-9]/)
  })

  it('are counted after what they need: tax after all that is earned and contributed', () => {
    const checked = checkItems(usualItems, policy)
    const order = checked.ok ? checked.order : []
    const live = usualItems.filter(({ retired }) => !retired)
    expect([...order].sort()).toEqual(live.map(({ code }) => code).sort())
    expect(order.indexOf('mealStandard')).toBeLessThan(order.indexOf('meal'))
    for (const { code, category } of live) {
      if (category === 'earning' || category === 'contribution') {
        expect(order.indexOf(code)).toBeLessThan(order.indexOf('wageTax'))
      }
    }
  })

  it('are sound with the rates of union and levy put in and turned on', () => {
    const rate = { source: { by: 'formula', formula: '应发合计 × 2%' }, retired: false }
    expect(problemsOf(changed('unionFee', rate))).toEqual([])
  })

  it('say in words of both languages what they come to', () => {
    const meal = sayingsOf(usualItems).find(({ code }) => code === 'meal')
    expect(meal?.formula).toEqual({ zh: '出勤天数 × 餐补标准', en: 'days worked × Meal allowance a day' })
    const leave = sayingsOf(usualItems).find(({ code }) => code === 'personalLeave')
    expect(leave?.when?.zh).toContain('事假天数')
  })
})

type Case = [what: string, item: PayItem, problem: { field: string; code: string; offset?: number; length?: number }]

const one = { offset: 0, length: 1 }
const cases: Case[] = [
  [
    'a name that there is not',
    item('x', '甲', '月薪 × 满勤'),
    { field: 'formula', code: 'unknownName', offset: 5, length: 2 },
  ],
  ['a bracket left open', item('x', '甲', '(月薪'), { field: 'formula', code: 'missingBracket', ...one }],
  [
    'days where money is to come out',
    item('x', '甲', '出勤天数'),
    { field: 'formula', code: 'wrongResult', offset: 0, length: 4 },
  ],
  [
    'money where days are to come out',
    item('x', '甲', '月薪', { unit: 'days', category: 'info' }),
    { field: 'formula', code: 'wrongResult', offset: 0, length: 2 },
  ],
  [
    'days added to hours',
    item('x', '甲', '(出勤天数 + 夜班小时) × 1元'),
    { field: 'formula', code: 'unitsDiffer', offset: 8, length: 4 },
  ],
  [
    'a condition that is money',
    item('x', '甲', '月薪', { source: { by: 'formula', formula: '月薪', when: '津贴' } }),
    { field: 'when', code: 'wrongResult', offset: 0, length: 2 },
  ],
  [
    'a literal zero to divide by',
    item('x', '甲', '月薪 ÷ 0'),
    { field: 'formula', code: 'zeroDivisor', offset: 5, length: 1 },
  ],
  [
    'the sum of earnings within an earning',
    item('x', '甲', '应发合计 × 1%'),
    { field: 'formula', code: 'sumNotYet', offset: 0, length: 4 },
  ],
  [
    'an item that is turned off',
    item('x', '甲', '1元 + 残保金'),
    { field: 'formula', code: 'itemOff', offset: 5, length: 3 },
  ],
  ['itself', item('x', '甲', '甲 + 1元'), { field: 'formula', code: 'loop', ...one }],
  [
    'the tax, of what is taxed',
    item('x', '甲', '月薪 + 个人所得税'),
    { field: 'formula', code: 'loop', offset: 5, length: 5 },
  ],
  ['the name of another item', item('x', '奖金', '月薪'), { field: 'names', code: 'nameTwice' }],
  ['the name of a quantity', item('x', '月薪', '1元'), { field: 'names', code: 'nameGiven' }],
  ['a name with a bracket', item('x', '奖金（季度）', '月薪'), { field: 'names', code: 'nameUnusable' }],
  ['the name of a built-in', item('x', '最大', '月薪'), { field: 'names', code: 'nameUnusable' }],
  ['the code of another item', item('bonus', '甲', '月薪'), { field: 'code', code: 'codeTwice' }],
  ['the code of a quantity', item('wage', '甲', '月薪'), { field: 'code', code: 'codeGiven' }],
  ['hours that are paid out', item('x', '甲', '夜班小时', { unit: 'hours' }), { field: 'unit', code: 'moneyPaid' }],
  [
    'days entered for each',
    item('x', '甲', '1', { unit: 'days', category: 'info', source: { by: 'amount' } }),
    { field: 'unit', code: 'amountIsMoney' },
  ],
  ['tax by a formula', item('x', '甲', '月薪', { category: 'tax' }), { field: 'category', code: 'taxByLaw' }],
  [
    'a rule of law once more',
    item('x', '甲', '', { source: { by: 'law', rule: 'overtime.workday' } }),
    { field: 'source', code: 'ruleTwice' },
  ],
  [
    'a deduction taxed as a bonus',
    item('x', '甲', '月薪', { category: 'afterTax', taxed: 'bonus' }),
    { field: 'taxed', code: 'taxedEarningsOnly' },
  ],
  [
    'a formula in the overtime base',
    item('x', '甲', '月薪', { overtimeBase: true }),
    { field: 'source', code: 'overtimeBaseOwn' },
  ],
]

describe('what is refused', () => {
  it.each(cases)('%s', (_, added, problem) => {
    expect(problemsOf([...usualItems, added])).toEqual([expect.objectContaining({ item: added.code, ...problem })])
  })

  it.each([
    ['wageTax', 'missing.tax.wage'],
    ['bonusTax', 'missing.tax.bonus'],
    ['severanceTax', 'missing.tax.severance'],
    ['backPay', 'missing.back.earning'],
    ['backContributions', 'missing.back.contribution'],
    ['backNet', 'missing.back.afterTax'],
    ['backCost', 'missing.back.company'],
  ])('items without %s', (code, problem) => {
    const expected = [{ item: null, field: 'items', code: problem, params: {} }]
    expect(problemsOf(usualItems.filter((each) => each.code !== code))).toEqual(expected)
    expect(problemsOf(changed(code, { retired: true }))).toEqual(expected)
  })

  it('a rule of law in another place', () => {
    expect(problemsOf(changed('workdayOvertime', { category: 'afterTax' }))).toMatchObject([
      { item: 'workdayOvertime', field: 'category', code: 'lawElsewhere' },
    ])
  })

  it('no tax on bonuses is needed where there is no bonus', () => {
    const codes = ['bonusTax', 'annualBonus']
    expect(problemsOf(usualItems.filter(({ code }) => !codes.includes(code)))).toEqual([])
  })

  it('a circle of several, told in both languages and marked where it can be cut', () => {
    const ring = [item('a', '甲', '乙 + 1元'), item('b', '乙', '2 × 丙'), item('c', '丙', '甲')]
    const [problem, ...more] = problemsOf([...usualItems, ...ring])
    expect(more).toEqual([])
    expect(problem).toMatchObject({ code: 'loop', params: { way: '甲 → 乙 → 丙 → 甲', wayEn: 'a → b → c → a' } })
    expect(problem).toMatchObject({ item: 'a', field: 'formula', offset: 0, length: 1 })
  })

  it('a circle through a condition, marked there', () => {
    const when = { source: { by: 'formula', formula: '1元', when: '甲 > 0元' } }
    expect(problemsOf([...usualItems, item('a', '甲', '', when)])).toMatchObject([
      { code: 'loop', field: 'when', ...one },
    ])
  })

  it('nothing of an item that is turned off', () => {
    expect(problemsOf([...usualItems, item('x', '甲', '(((', { retired: true })])).toEqual([])
  })
})

const names = ['甲', '乙', '丙', '丁', '戊', '己'] as const
const web = fc.array(
  fc.record({
    uses: fc.uniqueArray(fc.nat(names.length - 1), { maxLength: 3 }),
    category: fc.constantFrom('info', 'earning', 'company', 'afterTax'),
  }),
  { minLength: names.length, maxLength: names.length },
)

describe('any items', () => {
  it('come after all they name, or a way round is told that is one', () => {
    fc.assert(
      fc.property(web, (drawn) => {
        const items = drawn.map(({ uses, category }, at) =>
          item(`x${at}`, names[at] ?? '', ['1元', ...uses.map((use) => names[use])].join(' + '), { category }),
        )
        const checked = checkItems([...usualItems, ...items], policy)
        if (!checked.ok) return isRound(checked.problems, drawn)
        const place = (at: number) => checked.order.indexOf(`x${at}`)
        return drawn.every(({ uses }, at) => uses.every((use) => place(use) < place(at)))
      }),
    )
  })

  it('never throws, whatever the formula', () => {
    const known = quantities.map((quantity) => quantity.names.zh)
    const piece = fc.oneof(
      fc.constantFrom(...known, ...'+−×÷()<=且或', '2%', '3元', '如果', '，'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const formula = pieces.join(' ')
        for (const { offset = 0, length = 0 } of problemsOf([...usualItems, item('x', '甲', formula)])) {
          expect(offset + length).toBeLessThanOrEqual(formula.length)
        }
      }),
    )
  })
})

type Drawn = { uses: number[] }

function isRound(problems: readonly { code: string; params: object }[], drawn: readonly Drawn[]): boolean {
  const [problem] = problems
  if (problem?.code !== 'loop' || problems.length > 1) return false
  const way = String((problem.params as { way: string }).way).split(' → ')
  const at = way.map((name) => names.indexOf(name as '甲'))
  return at[0] === at.at(-1) && at.slice(1).every((next, index) => drawn[at[index] ?? -1]?.uses.includes(next))
}
