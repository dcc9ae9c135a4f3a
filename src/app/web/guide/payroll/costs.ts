import type { Helps } from '../help.ts'

export const payrollCostHelps: Helps = {
  '/payroll/costs': {
    title: ['人工成本对比', 'Labour cost over years'],
    purpose: [
      '今年的人工成本和去年比：按月、按构成、按部门或成本中心，以及为什么变。',
      'Labour cost of a year beside the one before: by month, by what it is made of, by unit or cost centre, and why it changed.',
    ],
    doing: [
      [
        '先看标题下面两个数：多少是人数变了，多少是人均成本变了。',
        'Begin with the two figures under the heading: what comes from people, and what from the cost of each.',
      ],
      [
        '在「按归属」里换成「成本中心」，和财务的口径对上。',
        'Under “By where it falls” choose “Cost centre” to agree with finance.',
      ],
    ],
    knowing: [
      [
        '人工成本是应发合计加公司承担的社保、公积金和其他项目；不经工资发的福利、培训、招聘支出不在内。',
        'Labour cost is gross pay and what the company pays on top; benefits, training and hiring paid outside payroll are not in it.',
      ],
      [
        '一个月要全部发薪组都锁定才算；两年都有的月份才拿来比。',
        'A month counts once every pay group has locked it, and is compared where both years have it.',
      ],
      [
        '看不到工资条的人，少于5人的部门合在一起显示。',
        'Who may not see payslips is told units of fewer than five people together.',
      ],
    ],
    pages: ['/payroll', '/payroll/results', '/insight/metrics'],
    terms: ['grossPay', 'costCentre'],
  },
  '/payroll/results': {
    title: ['营收与利润', 'Revenue and profit'],
    purpose: [
      '公司每个月的营收和利润，人事费用率、人均产值和人均利润都用它来算。',
      'What the company earns each month; the labour-cost ratio and the figures per head rest on it.',
    ],
    doing: [
      [
        '点「录入」或「修改」，在这一行里填，按回车保存。',
        'Choose “Enter” or “Change”, type in the row, and press Enter.',
      ],
      ['月份多时，用「导入表格」。', 'For many months, “Import a table”.'],
      ['点月份，看谁在什么时候改过。', 'Open a month to see who changed what, and when.'],
    ],
    knowing: [
      [
        '填全公司的数字：营收用不含税的营业收入，利润用同一口径的利润总额。',
        'Figures are those of the whole company: revenue without VAT, and profit before income tax.',
      ],
      [
        '没有填的月份不会按0算，用到它的指标会写明缺哪个月。',
        'A month without figures never counts as zero: metrics that need it say which one is missing.',
      ],
    ],
    pages: ['/insight/metrics', '/payroll'],
    terms: [],
  },
  '/payroll/results/import': {
    title: ['导入营收与利润', 'Import revenue and profit'],
    purpose: ['把一张按月份列出营收和利润的表一次导入。', 'Takes in a table of revenue and profit by month.'],
    doing: [
      [
        '「下载模板」填好，或者直接拖入财务的月报表。',
        'Fill in the one of “Fetch the template”, or drop the monthly report as it is.',
      ],
      ['先看每个月会改成什么，再导入。', 'See what each month becomes, then import.'],
      [
        '导错了，在「导入记录」里「撤销」，之前的数字重新生效。',
        'If it was wrong, “Undo” it under “Imports”: what stood before counts again.',
      ],
    ],
    knowing: [
      [
        '空着的格子不改原来的数字；表头写着万元的列按万元读。',
        'An empty cell changes nothing; a column whose heading says ten thousands (wan) is read so.',
      ],
      ['有问题的行写明原因，其他行照常导入。', 'A row with a problem says why; the others are imported all the same.'],
    ],
    pages: ['/payroll/results'],
    terms: [],
  },
}
