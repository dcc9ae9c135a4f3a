import { bilingual } from '#modules/organization/index.ts'
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

export const both = bilingual(words)

export const operationWords: WordTable = {
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
