import type { Names } from '#platform/metric/index.ts'
import { defineWords, type WordTable } from '#platform/words.ts'

export const words = defineWords('payroll.costs', {
  'sheet.title': ['营收与利润', 'Revenue and profit'],
  'sheet.notes': ['填写说明', 'How to fill it in'],
  'sheet.month': ['月份', 'Month'],
  'sheet.revenue': ['营收（元）', 'Revenue (yuan)'],
  'sheet.profit': ['利润（元）', 'Profit (yuan)'],
  'sheet.note': ['来源', 'Source'],
  'sheet.either': ['营收或利润', 'Revenue or profit'],
  'sheet.how': [
    '一行一个月，月份写成2026-03这样；是全公司的数字，营收用不含税的营业收入，利润用同一口径的利润总额。',
    'A row is a month, written like 2026-03. Figures are those of the whole company: revenue without VAT, and profit before income tax.',
  ],
  'sheet.unit': [
    '单位是元，最多两位小数，亏损写负数；表头写明万元的列按万元读。',
    'In yuan with two decimals at most, a loss below zero. A column whose heading says ten thousands (wan) is read so.',
  ],
  'sheet.empty': ['空着的格子不会改动原来的数字。', 'An empty cell changes nothing.'],

  'missing.pay': ['{{months}}的工资还没有全部锁定', 'Pay is not locked for all of {{months}}'],
  'missing.revenue': ['缺{{months}}的营收', 'Revenue is missing for {{months}}'],
  'missing.profit': ['缺{{months}}的利润', 'Profit is missing for {{months}}'],
  'missing.company': ['营收和利润只有全公司的数字', 'Revenue and profit are kept for the whole company only'],
  'missing.month': ['{{year}}年{{month}}月', '{{month}}/{{year}}'],
  'missing.more': ['{{months}}等{{count}}个月', '{{months}} and others, {{count}} months in all'],
  'missing.comma': ['、', ', '],

  'place.otherUnits': ['其他（公司直属或已撤并的部门）', 'Others: right under the company, or dissolved'],
  'place.noCentre': ['没有成本中心', 'Without a cost centre'],

  'row.noMonth': ['「{{text}}」不是月份，请写成2026-03这样', '“{{text}}” is no month; write it like 2026-03'],
  'row.unread.revenue': [
    '营收里的「{{text}}」读不出金额，请改成1234.56这样',
    '“{{text}}” under revenue is no amount; write it like 1234.56',
  ],
  'row.unread.profit': [
    '利润里的「{{text}}」读不出金额，请改成1234.56这样',
    '“{{text}}” under profit is no amount; write it like 1234.56',
  ],
  'row.tooLarge': ['数字太大，请核对单位是不是元', 'The figure is too large; is it in yuan?'],
  'row.noteTooLong': ['来源最多200个字', 'At most 200 characters of source'],
  'row.monthToCome': ['这个月还没有到，请核对月份', 'That month has not come yet; check it'],
  'row.revenueBelowZero': ['营收不能小于0，亏损请写在利润里', 'Revenue can’t be below zero; a loss belongs to profit'],
  'row.twice': ['这个月出现了两次，请只留一行', 'The month comes twice; keep one row'],
  'row.doubt': ['利润比营收还多，请看一眼', 'More profit than revenue; have a look'],
})

export const operationWords: WordTable = {
  'payroll.payCosts': ['查看人工成本的年度对比', 'Compare labour cost over years'],
  'payroll.businessResults': ['查看营收与利润', 'See revenue and profit'],
  'payroll.saveBusinessResult': ['录入营收与利润', 'Enter revenue and profit'],
  'payroll.saveBusinessResult#sentence': ['{{actor}}录入了营收与利润', '{{actor}} entered revenue and profit'],
  'payroll.businessResultHistory': ['查看营收与利润的修改记录', 'See how revenue and profit were changed'],
  'payroll.businessResultTemplate': ['下载营收与利润的模板', 'Fetch the template of revenue and profit'],
  'payroll.readBusinessResults': ['试读营收与利润的表格', 'Try a table of revenue and profit'],
  'payroll.importBusinessResults': ['导入营收与利润', 'Import revenue and profit'],
  'payroll.importBusinessResults#sentence': ['{{actor}}导入了营收与利润', '{{actor}} imported revenue and profit'],
}

export const refusalWords: WordTable = {
  'payroll.result.monthToCome': [
    '{{month}}还没有到，只能填到本月',
    '{{month}} has not come yet: figures go up to this month',
  ],
  'payroll.result.revenueBelowZero': [
    '营收不能小于0。亏损请写在利润里',
    'Revenue can’t be below zero. A loss belongs to profit',
  ],
}

export const partNames = {
  gross: ['应发合计（元）', 'Gross pay (yuan)'],
  company: ['公司承担（元）', 'Paid by the company on top (yuan)'],
  labourCost: ['人工成本（元）', 'Labour cost (yuan)'],
  overtimePay: ['加班费（元）', 'Overtime pay (yuan)'],
  personMonths: ['发薪人月', 'Person-months paid'],
  revenue: ['营收（元）', 'Revenue (yuan)'],
  profit: ['利润（元）', 'Profit (yuan)'],
  average: ['平均人数', 'Average headcount'],
} as const satisfies Record<string, Names>

type MetricWords = { name: Names; formula: Names; source: Names }

const byRenhe: Names = ['人和指标定义，按锁定的核薪批次', 'Definition of Renhe, from locked pay runs']
const ofTheTrade: Names = [
  '人力资源效能通用口径；营收和利润由公司录入',
  'As the trade defines it; revenue and profit as the company entered them',
]

const inLabourCost: Names = [
  '人工成本＝应发合计＋公司承担的社保、公积金和其他项目（比如工会经费、残保金）；不经工资核算的福利、培训和招聘支出不在内',
  'Labour cost = gross pay + what the company pays on top: insurance, housing fund and other items such as union fee and disability levy; benefits, training and hiring paid outside payroll are not in it',
]

const withCost = ([zh, en]: Names): Names => [`${zh}。${inLabourCost[0]}`, `${en}. ${inLabourCost[1]}`]

/** What each figure of pay is called, and how it is computed. */
export const metricWords = {
  labourCost: {
    name: ['人工成本', 'Labour cost'],
    formula: [
      '应发合计＋公司承担的社保、公积金和其他项目（比如工会经费、残保金）；只算当月全部发薪组都锁定的月份；不经工资核算的福利、培训和招聘支出不在内',
      'Gross pay + what the company pays on top: insurance, housing fund and other items such as union fee and disability levy; only months that every pay group has locked; benefits, training and hiring paid outside payroll are not in it',
    ],
    source: byRenhe,
  },
  labourCostPerHead: {
    name: ['人均人工成本', 'Labour cost per head'],
    formula: withCost(['人工成本÷平均人数', 'Labour cost ÷ average headcount']),
    source: byRenhe,
  },
  averagePay: {
    name: ['人均月薪', 'Average pay a month'],
    formula: [
      '应发合计÷发薪人月；同一个月发两次的人算一个人月',
      'Gross pay ÷ person-months paid; who is paid twice in a month counts once',
    ],
    source: byRenhe,
  },
  labourCostRatio: {
    name: ['人事费用率', 'Labour-cost ratio'],
    formula: withCost(['人工成本÷营收', 'Labour cost ÷ revenue']),
    source: ofTheTrade,
  },
  revenuePerHead: {
    name: ['人均产值', 'Revenue per head'],
    formula: [
      '营收÷平均人数；选近12个月就是一年的人均产值',
      'Revenue ÷ average headcount; of twelve months it is that of a year',
    ],
    source: ofTheTrade,
  },
  profitPerHead: {
    name: ['人均利润', 'Profit per head'],
    formula: ['利润÷平均人数', 'Profit ÷ average headcount'],
    source: ofTheTrade,
  },
  profitOnLabourCost: {
    name: ['人工成本利润率', 'Profit on labour cost'],
    formula: withCost(['利润÷人工成本', 'Profit ÷ labour cost']),
    source: ofTheTrade,
  },
  humanCapitalReturn: {
    name: ['人力资本投入回报率', 'Human-capital ROI'],
    formula: [
      '（营收－（经营成本－人工成本））÷人工成本；利润＝营收－经营成本，所以等于（利润＋人工成本）÷人工成本',
      '(Revenue − (operating cost − labour cost)) ÷ labour cost; with profit = revenue − operating cost this is (profit + labour cost) ÷ labour cost',
    ],
    source: ofTheTrade,
  },
  overtimeCost: {
    name: ['加班费', 'Overtime cost'],
    formula: [
      '工作日、休息日和节假日加班费之和；换成调休的不付钱，不在内',
      'Pay for overtime on working days, rest days and holidays; what is made up by rest is not paid and not in it',
    ],
    source: byRenhe,
  },
  overtimeShare: {
    name: ['加班费占比', 'Overtime in pay'],
    formula: ['加班费÷应发合计', 'Overtime pay ÷ gross pay'],
    source: byRenhe,
  },
} as const satisfies Record<string, MetricWords>
