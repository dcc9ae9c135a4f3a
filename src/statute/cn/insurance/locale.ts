export const insuranceWords = {
  pension: ['养老', 'Pension'],
  medical: ['医疗（含生育）', 'Medical'],
  unemployment: ['失业', 'Unemployment'],
  workInjury: ['工伤', 'Work injury'],
  housingFund: ['住房公积金', 'Housing fund'],
  base: ['{{kind}}缴费基数', '{{kind}} base'],
  baseFormula: [
    '工资{{wage}}，不低于{{floor}}，不高于{{ceiling}}',
    'wage {{wage}}, at least {{floor}}, at most {{ceiling}}',
  ],
  employee: ['{{kind}}个人', '{{kind}}, employee'],
  employer: ['{{kind}}单位', '{{kind}}, employer'],
  employeeTotal: ['个人合计', 'Employee total'],
  employerTotal: ['单位合计', 'Employer total'],
  toYuan: ['{{formula}}，四舍五入到元', '{{formula}}, rounded to the yuan'],
  noWaiver: [
    '「自愿放弃社保」的约定无效，补缴后可以要回已付的社保补贴（法释〔2025〕12号第十九条）',
    'An agreement to go without insurance is void; after paying it up the employer may reclaim what was paid instead (Judicial Interpretation No. 12 [2025], art. 19)',
  ],
} as const
