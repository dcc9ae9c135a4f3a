import type { Quantity } from '../../contract.ts'

type Kind = Quantity['unit']
type Named = readonly [code: string, zh: string, en: string, unit: Kind]

/**
 * What is known of everybody in a month before any item is counted. The order is that of `payslip.inputs`, and what the items bring
 * in comes after it: these never grow, so that old payslips can be read.
 */
const numbers = [
  ['wage', '月薪', 'monthly wage', 'fen'],
  ['employedWage', '在职月薪', 'wage for the days employed', 'fen'],
  ['overtimeBase', '加班基数', 'overtime base', 'fen'],
  ['minimumWage', '最低工资', 'minimum wage', 'fen'],
  ['paidDays', '计薪天数', 'paid days of the month', 'days'],
  ['employedDays', '在职计薪天数', 'paid days employed', 'days'],
  ['dayDivisor', '日薪除数', 'days that make a month', 'days'],
  ['dueDays', '应出勤天数', 'days due', 'days'],
  ['workedDays', '出勤天数', 'days worked', 'days'],
  ['personalDays', '事假天数', 'days of personal leave', 'days'],
  ['sickDays', '病假天数', 'days of sick leave', 'days'],
  ['unpaidDays', '其他无薪假天数', 'days of other unpaid leave', 'days'],
  ['absentDays', '旷工天数', 'days absent', 'days'],
  ['lateCount', '迟到次数', 'times late', 'number'],
  ['lateMinutes', '迟到分钟', 'minutes late', 'number'],
  ['earlyMinutes', '早退分钟', 'minutes left early', 'number'],
  ['missingPunches', '缺卡次数', 'missing punches', 'number'],
  ['overtimeWorkday', '工作日加班小时', 'overtime on workdays', 'hours'],
  ['overtimeRestDay', '休息日加班小时', 'overtime on rest days', 'hours'],
  ['overtimeHoliday', '节假日加班小时', 'overtime on holidays', 'hours'],
  ['nightHours', '夜班小时', 'night hours', 'hours'],
  ['nights', '夜班次数', 'nights worked', 'number'],
  ['serviceMonths', '司龄月数', 'months of service', 'number'],
  ['insured', '参保', 'insured', 'number'],
  ['insuranceBase', '社保申报基数', 'declared insurance base', 'fen'],
  ['fundBase', '公积金申报基数', 'declared fund base', 'fen'],
  ['fundRate', '公积金比例', 'fund rate', 'percent'],
  ['injuryRate', '工伤费率', 'work-injury rate', 'percent'],
  ['additional', '专项附加扣除', 'additional deductions', 'fen'],
  ['otherDeduction', '其他扣除', 'other deductions', 'fen'],
  ['yearMonths', '本年在职月数', 'months here this year', 'number'],
  ['yearIncome', '本年已计收入', 'income this year so far', 'fen'],
  ['yearSocial', '本年已缴社保公积金', 'contributions this year so far', 'fen'],
  ['yearAdditional', '本年已扣专项附加', 'additional deductions so far', 'fen'],
  ['yearOther', '本年已扣其他', 'other deductions so far', 'fen'],
  ['yearTax', '本年已扣个税', 'tax withheld so far', 'fen'],
  ['bonusTaxed', '本年已单独计税', 'bonus taxed alone this year', 'number'],
  ['bonusChoice', '年终奖计税方式', 'how the bonus is taxed', 'number'],
  ['backEarning', '补发应发', 'back pay', 'fen'],
  ['backContribution', '补缴社保公积金', 'contributions made up', 'fen'],
  ['backAfterTax', '税后补差', 'difference after tax', 'fen'],
  ['backCompany', '公司补缴', 'company’s share made up', 'fen'],
] as const satisfies readonly Named[]

/** What came to be known later. It stands behind all else in `payslip.inputs`, and only ever grows at the end: an older payslip has none. */
const laterNumbers = [
  ['sickLongDays', '连续病休超过六个月的天数', 'sick days beyond six months', 'days'],
] as const satisfies readonly Named[]

const texts = [
  ['city', '参保城市', 'city of insurance'],
  ['workCity', '工作城市', 'city of work'],
  ['level', '职级', 'level'],
  ['jobFamily', '岗位序列', 'job family'],
  ['employmentType', '用工类型', 'type of employment'],
  ['probation', '试用期', 'on probation'],
  ['basis', '减除费用方式', 'basis of deduction'],
] as const

export type NumberCode = (typeof numbers)[number][0]
export type LaterCode = (typeof laterNumbers)[number][0]
export type TextCode = (typeof texts)[number][0]

export const numberCodes: readonly NumberCode[] = numbers.map(([code]) => code)
export const laterCodes: readonly LaterCode[] = laterNumbers.map(([code]) => code)
export const textCodes: readonly TextCode[] = texts.map(([code]) => code)

/** Where a quantity stands in the inputs of a payslip. */
export const at = Object.fromEntries(numberCodes.map((code, index) => [code, index])) as Record<NumberCode, number>
export const textAt = Object.fromEntries(textCodes.map((code, index) => [code, index])) as Record<TextCode, number>

/** Only the machinery of tax and corrections counts with these; formulas do not see them. */
const inner = new Set<string>([
  ...['insured', 'insuranceBase', 'fundBase', 'fundRate', 'injuryRate', 'additional', 'otherDeduction', 'yearMonths'],
  ...['yearIncome', 'yearSocial', 'yearAdditional', 'yearOther', 'yearTax', 'bonusTaxed', 'bonusChoice', 'basis'],
  ...['backEarning', 'backContribution', 'backAfterTax', 'backCompany'],
])

const typeOf = (unit: Kind): Quantity['type'] => (unit === 'fen' ? 'money' : 'number')

export const quantities: readonly Quantity[] = [
  ...[...numbers, ...laterNumbers].map(([code, zh, en, unit]) => ({
    code,
    names: { zh, en },
    type: typeOf(unit),
    unit,
  })),
  ...texts.map(([code, zh, en]) => ({ code, names: { zh, en }, type: 'text' as const, unit: 'text' as const })),
]

/** Those that formulas may name. `试用期` is 「是」 or 「否」. */
export const formulaQuantities: readonly Quantity[] = quantities.filter(({ code }) => !inner.has(code))
