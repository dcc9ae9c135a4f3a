export const taxWords = {
  taxableToDate: ['{{month}}累计应纳税所得额', 'Taxable income to date, {{month}}'],
  taxableFormula: [
    '{{income}} − 减除费用{{basic}} − 专项扣除{{social}} − 专项附加扣除{{additional}} − 其他扣除{{other}}',
    '{{income}} − basic {{basic}} − special {{social}} − special additional {{additional}} − other {{other}}',
  ],
  taxToDate: ['{{month}}累计应纳税额', 'Tax to date, {{month}}'],
  noneDue: ['不大于0，不扣税', 'Not above zero: no tax'],
  taxOfMonth: ['{{month}}应预扣税额', 'Tax withheld, {{month}}'],
  noRefund: [
    '{{due}} − 已预扣{{withheld}}，年度内不退税，按0',
    '{{due}} − withheld {{withheld}}; no refund within the year: 0',
  ],
  lessWithheld: ['{{due}} − 已预扣{{withheld}}', '{{due}} − withheld {{withheld}}'],
  perMonth: ['奖金÷12，找适用税率', 'Bonus ÷ 12, to find the rate'],
  separateTax: ['单独计税', 'Taxed separately'],
  mergedTax: ['并入综合所得后的全年税额', 'Tax of the year with the bonus merged'],
  separateTotal: ['单独计税时的全年税额', 'Tax of the year with the bonus separate'],
  wagesPlusBonus: ['（{{wages}} + {{bonus}}）按年税率表', '({{wages}} + {{bonus}}) by the annual table'],
  wagesTaxPlus: ['工资部分{{wagesTax}} + 奖金{{bonusTax}}', 'wages {{wagesTax}} + bonus {{bonusTax}}'],
  trap: [
    '这笔奖金落在盲区：发{{from}}到手反而更多，要么发到{{to}}以上，要么降到{{from}}',
    'This bonus is in a trap zone: {{from}} leaves more in hand. Pay above {{to}}, or no more than {{from}}',
  ],
  betterSeparate: ['单独计税更省：少交{{saved}}', 'Separate is better: {{saved}} less tax'],
  betterMerged: ['并入综合所得更省：少交{{saved}}', 'Merged is better: {{saved}} less tax'],
  noSeparate: ['单独计税的政策到期，只能并入综合所得', 'Separate taxation has ended: the bonus is merged'],
  exempt: ['免税额', 'Tax-free'],
  exemptFormula: [
    '当地上年职工平均工资{{average}} × {{times}}，不超过补偿金{{amount}}',
    'local average annual wage {{average}} × {{times}}, at most the payment {{amount}}',
  ],
  taxable: ['应纳税所得额', 'Taxable amount'],
  tax: ['税额', 'Tax'],
  aboveStandard: [
    '高于法定标准的部分能否免税，各地口径不同，请先问主管税务机关',
    'Whether the part above the legal standard is tax-free differs by place: ask the tax office first',
  ],
  incomeLessShare: [
    '{{amount}} − {{amount}} × {{rate}}%（减除费用）',
    '{{amount}} − {{amount}} × {{rate}}% (deduction)',
  ],
  manuscriptShare: ['收入额{{income}} × {{share}}%', 'income {{income}} × {{share}}%'],
} as const
