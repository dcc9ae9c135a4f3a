import { defineWords } from '#platform/words.ts'

export const words = defineWords('payroll.costs.screens', {
  comma: ['、', ', '],
  year: ['年份', 'Year'],

  // 营收与利润
  results: ['营收与利润', 'Revenue and profit'],
  month: ['月份', 'Month'],
  revenue: ['营收', 'Revenue'],
  profit: ['利润', 'Profit'],
  revenueYuan: ['营收（元）', 'Revenue (yuan)'],
  profitYuan: ['利润（元）', 'Profit (yuan)'],
  margin: ['利润率', 'Margin'],
  source: ['来源', 'Source'],
  sourceHint: ['比如「7月快报」「审定数」', 'Such as “July flash” or “audited”'],
  enteredBy: ['谁填的', 'Entered by'],
  byAt: ['{{by}} · {{at}}', '{{by}} · {{at}}'],
  enter: ['录入', 'Enter'],
  change: ['修改', 'Change'],
  enterFor: ['录入{{month}}', 'Enter {{month}}'],
  changeFor: ['修改{{month}}', 'Change {{month}}'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
  saved: ['已保存{{month}}', '{{month}} saved'],
  unreadable: ['这不是金额', 'This is no amount'],
  importTable: ['导入表格', 'Import a table'],
  knownTitle: ['{{year}}年营收{{revenue}}，利润{{profit}}', '{{year}}: revenue {{revenue}}, profit {{profit}}'],
  nothingTitle: ['{{year}}年还没有营收和利润', 'No revenue and profit for {{year}} yet'],
  missingTitle: [
    '{{said}}；还缺{{count}}个月',
    '{{said}}; {{count}} month is missing',
    '{{said}}; {{count}} months are missing',
  ],
  toEnter: ['待填', 'To enter'],
  missingMonths: ['还缺：{{months}}', 'Missing: {{months}}'],
  missingWhy: [
    '缺了的月份，人事费用率、人均产值和人均利润不会显示，也不会按0算。',
    'Without them the labour-cost ratio and the figures per head are not shown, and nothing counts as zero.',
  ],
  toMetrics: ['看核心指标', 'See the key metrics'],
  history: ['修改记录', 'What was changed'],
  noHistory: ['这个月还没有填过', 'Nothing was entered for this month'],
  takenOut: ['清空', 'Taken out'],
  withdrawn: ['导入已撤销', 'Import undone'],

  resultsNote: [
    '表里要有月份，以及营收或利润。可以用模板，也可以直接用财务的月报表。',
    'It has the month, and revenue or profit. Take the template, or the monthly report as it is.',
  ],
  resultsWritten: ['导入了{{count}}个月', '{{count}} month imported', '{{count}} months imported'],
  now: ['现在是{{amount}}', 'now {{amount}}'],
})
