import type { Day, Month } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Payslip, SlipLine } from '../contract.ts'

const step = (zh: string, en: string, formula: string, value: string): SlipLine['steps'][number] => ({
  label: { zh, en },
  formula: { zh: formula, en: formula },
  value,
})

type Rest = Partial<Omit<SlipLine, 'code' | 'names' | 'category' | 'fen' | 'brief'>>

const line = (
  code: string,
  [zh, en]: readonly [string, string],
  category: SlipLine['category'],
  fen: number,
  brief: string | null,
  rest: Rest = {},
): SlipLine => ({
  ...{ code, names: { zh, en }, category, fen, brief: brief === null ? null : { zh: brief, en: brief } },
  ...{ steps: [], sources: [], notes: [], parts: [], corrections: [], ...rest },
})

const insurance: SlipLine['sources'] = [
  {
    title: { zh: '社会保险法', en: 'Social Insurance Law' },
    article: { zh: '第十二条', en: 'art. 12' },
    from: '2011-07-01',
    status: '正式',
  },
]

const taxSteps = [
  step('1–10月累计收入', 'Income, January to October', '', '282,503.45'),
  step('累计减除费用', 'Basic deduction', '5,000 × 10', '−50,000.00'),
  step('累计社保公积金（个人）', 'Own insurance and fund', '', '−43,435.00'),
  step('累计专项附加扣除', 'Special additional deductions', '2,000 × 10', '−20,000.00'),
  step('累计应纳税所得额', 'Taxable income to date', '', '169,068.45'),
  step('累计应纳税额', 'Tax to date', '169,068.45 × 20% − 16,920', '16,893.69'),
  step('1–9月已预扣', 'Withheld, January to September', '', '−13,188.00'),
  step('10月应扣', 'Tax of October', '', '3,705.69'),
]

const taxSource: SlipLine['sources'] = [
  {
    title: {
      zh: '个人所得税扣缴申报管理办法（试行）',
      en: 'Measures for Withholding and Declaring Individual Income Tax',
    },
    article: { zh: '第六条', en: 'art. 6' },
    from: '2019-01-01',
    status: '正式',
  },
]

const lines: SlipLine[] = [
  line('base', ['基本工资', 'Base wage'], 'earning', 24_000_00, 'P3 · 2026-04-01'),
  line('performance', ['绩效奖金', 'Performance pay'], 'earning', 4_200_00, '3,500 × 1.2', {
    parts: [{ names: { zh: '第三季度', en: 'Third quarter' }, fen: 4_200_00, note: '绩效结果 B+' }],
  }),
  line('restOvertime', ['休息日加班', 'Overtime, rest days'], 'earning', 2_206_90, '24,000 ÷ 174 × 8 × 200%', {
    steps: [
      step('小时工资', 'Hourly wage', '24,000 ÷ 21.75 ÷ 8', '137.93'),
      step('休息日加班', 'Overtime, rest days', '24,000 ÷ 174 × 8 × 200%', '2,206.90'),
    ],
    sources: [
      {
        title: { zh: '劳动法', en: 'Labour Law' },
        article: { zh: '第四十四条', en: 'art. 44' },
        from: '1995-01-01',
        status: '正式',
      },
    ],
  }),
  line('meal', ['餐补', 'Meal allowance'], 'earning', 600_00, '20 × 30'),
  line('personalLeave', ['事假', 'Unpaid leave'], 'earning', -1_103_45, '24,000 ÷ 21.75'),
  line('pension', ['养老保险', 'Pension'], 'contribution', -2_000_00, '25,000 × 8%', { sources: insurance }),
  line('medical', ['医疗保险', 'Medical'], 'contribution', -500_00, '25,000 × 2%', { sources: insurance }),
  line('unemployment', ['失业保险', 'Unemployment'], 'contribution', -125_00, '25,000 × 0.5%', { sources: insurance }),
  line('fund', ['住房公积金', 'Housing fund'], 'contribution', -1_750_00, '25,000 × 7%'),
  line('tax', ['个人所得税', 'Income tax'], 'tax', -3_705_69, '累计预扣法', {
    steps: taxSteps,
    sources: taxSource,
    notes: [
      {
        zh: '你在9月跨入20%档，所以比前几个月扣得多；全年总税额不变。',
        en: 'You entered the 20% band in September: more is withheld than before; the tax of the year stays the same.',
      },
    ],
  }),
  line('companySocial', ['社保（公司）', 'Insurance (company)'], 'company', 6_440_00, '25,000 × 25.76%'),
  line('companyFund', ['公积金（公司）', 'Housing fund (company)'], 'company', 1_750_00, '25,000 × 7%'),
]

/** An invented payslip with everything on it that a payslip can show. */
export function samplePayslip(change: Partial<Payslip> = {}): Payslip {
  return {
    runId: newId(),
    month: '2026-10' as Month,
    state: 'published',
    payDay: '2026-11-15' as Day,
    person: {
      ...{
        personId: newId(),
        employmentId: newId(),
        name: '韩知遥',
        employeeNo: 'YL0186',
        unit: '产品部',
        position: '高级产品经理',
        level: 'P3',
      },
      ...{
        legalEntity: '云岭智造（上海）有限公司',
        city: { zh: '上海', en: 'Shanghai' },
        bankAccount: '招商银行 ••••8812',
      },
    },
    ...{ gross: 29_903_45, contributions: -4_375_00, tax: -3_705_69, afterTax: 0, net: 21_822_76, company: 8_190_00 },
    lines,
    facts: [
      { names: { zh: '计薪天数', en: 'Paid days' }, value: '21.75' },
      { names: { zh: '出勤天数', en: 'Days worked' }, value: '20' },
      { names: { zh: '缴费基数', en: 'Contribution base' }, value: '25,000.00' },
    ],
    before: {
      month: '2026-09' as Month,
      net: 22_435_16,
      lines: [
        { names: { zh: '个人所得税', en: 'Income tax' }, difference: -1_819_30 },
        { names: { zh: '休息日加班', en: 'Overtime, rest days' }, difference: 2_206_90 },
        { names: { zh: '事假', en: 'Unpaid leave' }, difference: -1_103_45 },
        { names: { zh: '绩效奖金', en: 'Performance pay' }, difference: 103_45 },
      ],
      because: [
        { zh: '个税跨入20%档', en: 'Tax entered the 20% band' },
        { zh: '加班多8小时', en: '8 more hours of overtime' },
      ],
    },
    verified: true,
    seen: { openedAt: null, confirmedAt: null },
    questions: [],
    others: [],
    deeds: [
      { deed: 'computed', by: '任海棠', at: '2026-11-03T02:00:00.000Z' },
      { deed: 'submitted', by: '任海棠', at: '2026-11-05T02:00:00.000Z' },
      { deed: 'approved', by: '林若溪', at: '2026-11-08T02:00:00.000Z' },
      { deed: 'locked', by: '林若溪', at: '2026-11-10T02:00:00.000Z' },
    ],
    ...change,
  }
}
