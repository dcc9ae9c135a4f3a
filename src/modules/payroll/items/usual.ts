import { type Category, type LawRule, PayItem, type TaxKind } from '../contract/item.ts'

type More = { taxed?: TaxKind; overtimeBase?: boolean; alwaysShown?: boolean; retired?: boolean }

type Source =
  | { by: 'formula'; formula: string; when?: string }
  | { by: 'amount'; prorated: boolean }
  | { by: 'oneOff' }
  | { by: 'law'; rule: LawRule }

type Row = readonly [code: string, zh: string, en: string, source: Source, more?: More]

const formula = (source: string, when?: string): Source => ({
  by: 'formula',
  formula: source,
  ...(when === undefined ? {} : { when }),
})
const monthly: Source = { by: 'amount', prorated: true }
const standard: Source = { by: 'amount', prorated: false }
const oneOff: Source = { by: 'oneOff' }
const law = (rule: LawRule): Source => ({ by: 'law', rule })

/** What a day off without pay costs, and never more than was earned. */
const keptFor = (days: string): Source => formula(`−最小(在职月薪, 月薪 ÷ 日薪除数 × ${days})`, `${days} > 0`)

const counted: readonly Row[] = [
  ['mealStandard', '餐补标准', 'Meal allowance a day', standard],
  ['nightStandard', '夜班标准', 'Night allowance a shift', standard],
]

const earnings: readonly Row[] = [
  ['base', '基本工资', 'Base pay', formula('在职月薪'), { alwaysShown: true }],
  ['post', '岗位工资', 'Post pay', monthly, { overtimeBase: true }],
  ['performance', '绩效工资', 'Performance pay', monthly],
  ['allowance', '津贴', 'Allowance', monthly],
  ['meal', '餐补', 'Meal allowance', formula('出勤天数 × 餐补标准')],
  ['night', '夜班津贴', 'Night allowance', formula('夜班次数 × 夜班标准')],
  ['workdayOvertime', '工作日加班费', 'Overtime on workdays', law('overtime.workday')],
  ['restDayOvertime', '休息日加班费', 'Overtime on rest days', law('overtime.restDay')],
  ['holidayOvertime', '节假日加班费', 'Overtime on holidays', law('overtime.holiday')],
  ['personalLeave', '事假扣款', 'Personal leave', keptFor('事假天数')],
  ['unpaidLeave', '其他无薪假扣款', 'Other unpaid leave', keptFor('其他无薪假天数')],
  ['absence', '旷工扣款', 'Absence', keptFor('旷工天数')],
  ['sickLeave', '病假扣款', 'Sick leave', law('sick.deducted')],
  ['bonus', '奖金', 'Bonus', oneOff],
  ['commission', '提成', 'Commission', oneOff],
  ['incentive', '激励', 'Incentive', oneOff],
  ['subsidy', '补贴', 'Subsidy', oneOff],
  ['unusedLeave', '未休年假工资', 'Unused annual leave', oneOff],
  ['correction', '更正', 'Correction', oneOff],
  ['annualBonus', '全年一次性奖金', 'Annual one-off bonus', oneOff, { taxed: 'bonus' }],
  ['severance', '经济补偿', 'Economic compensation', oneOff, { taxed: 'severance' }],
  ['backPay', '补发工资', 'Back pay', law('back.earning')],
]

const contributions: readonly Row[] = [
  ['pension', '个人养老保险', 'Pension', law('employee.pension')],
  ['medical', '个人医疗保险', 'Medical insurance', law('employee.medical')],
  ['unemployment', '个人失业保险', 'Unemployment insurance', law('employee.unemployment')],
  ['fund', '个人公积金', 'Housing fund', law('employee.fund')],
  ['backContributions', '补缴个人社保公积金', 'Contributions made up', law('back.contribution')],
]

const taxes: readonly Row[] = [
  ['wageTax', '个人所得税', 'Income tax', law('tax.wage'), { alwaysShown: true }],
  ['bonusTax', '年终奖个税', 'Tax on the annual bonus', law('tax.bonus')],
  ['severanceTax', '经济补偿个税', 'Tax on compensation', law('tax.severance')],
]

const afterTaxes: readonly Row[] = [
  ['afterTaxAddition', '税后补发', 'Paid after tax', oneOff],
  ['afterTaxDeduction', '税后扣款', 'Kept after tax', oneOff],
  ['backNet', '税后补差', 'Difference after tax', law('back.afterTax')],
]

/** What a company pays to its union and for the disabled differs by place and by agreement: it puts in its own rate, then turns the item on. */
const rateOfItsOwn = formula('应发合计 × 0%')

const companies: readonly Row[] = [
  ['companyPension', '公司养老保险', 'Company’s pension', law('employer.pension')],
  ['companyMedical', '公司医疗保险', 'Company’s medical insurance', law('employer.medical')],
  ['companyUnemployment', '公司失业保险', 'Company’s unemployment insurance', law('employer.unemployment')],
  ['workInjury', '工伤保险', 'Work-injury insurance', law('employer.workInjury')],
  ['companyFund', '公司公积金', 'Company’s housing fund', law('employer.fund')],
  ['backCost', '公司补缴', 'Company’s share made up', law('back.company')],
  ['unionFee', '工会经费', 'Union fee', rateOfItsOwn, { retired: true }],
  ['disabilityLevy', '残保金', 'Disability levy', rateOfItsOwn, { retired: true }],
]

const itemsOf = (category: Category, rows: readonly Row[]): PayItem[] =>
  rows.map(([code, zh, en, source, more]) => PayItem.parse({ code, names: { zh, en }, category, source, ...more }))

/** What pay is usually made of in China. No figure of law is among it: those are looked up for the month and the city. */
export const usualItems: readonly PayItem[] = [
  ...itemsOf('info', counted),
  ...itemsOf('earning', earnings),
  ...itemsOf('contribution', contributions),
  ...itemsOf('tax', taxes),
  ...itemsOf('afterTax', afterTaxes),
  ...itemsOf('company', companies),
]
