import { defineWords, type WordTable } from '#platform/words.ts'

/** What kinds, sources and columns are called; the screens' own sentences are beside the screens. */
export const words = defineWords('payroll.facts', {
  comma: ['、', ', '],
  'kind.childEducation': ['子女教育', 'Children’s education'],
  'kind.infantCare': ['3岁以下婴幼儿照护', 'Care of infants under three'],
  'kind.degree': ['继续教育（学历）', 'Further education: degree'],
  'kind.certificate': ['继续教育（职业资格）', 'Further education: certificate'],
  'kind.mortgage': ['首套住房贷款利息', 'Interest on the first home'],
  'kind.rent': ['住房租金', 'Rent'],
  'kind.parents': ['赡养老人', 'Support of parents'],

  'source.manual': ['人事录入', 'Entered by HR'],
  'source.payroll.carried': ['上月不够扣', 'Carried from the month before'],
  'source.file': ['表格导入', 'From a table'],
  'source.leaving.compensation': ['离职结算', 'Pay at leaving'],
  'source.leaving.unusedLeave': ['离职结算', 'Pay at leaving'],

  'sheet.oneOffs': ['一次性项目', 'One-off items'],
  'sheet.openings': ['年内期初数', 'Opening figures of the year'],
  'sheet.notes': ['填写说明', 'How to fill it in'],
  'sheet.number': ['工号', 'Employee no.'],
  'sheet.who': ['姓名', 'Name'],
  'sheet.item': ['项目', 'Item'],
  'sheet.amount': ['金额（元）', 'Amount (yuan)'],
  'sheet.note': ['备注', 'Note'],
  'sheet.through': ['截至月份', 'Up to the month'],
  'sheet.months': ['在职月数', 'Months here'],
  'sheet.income': ['累计收入', 'Income so far'],
  'sheet.social': ['累计专项扣除（社保公积金）', 'Contributions so far'],
  'sheet.additional': ['累计专项附加扣除', 'Additional deductions so far'],
  'sheet.other': ['累计其他扣除', 'Other deductions so far'],
  'sheet.tax': ['累计已扣税额', 'Tax withheld so far'],
  'sheet.bonusTaxed': ['年终奖已单独计税（是/否）', 'Bonus taxed alone (yes/no)'],
  'sheet.oneOffItems': ['可以填的项目：{{items}}', 'Items: {{items}}'],
  'sheet.oneOffAmounts': [
    '金额：单位元，最多两位小数；要扣的写负数。',
    'Amount: in yuan, two decimals at most; below zero it is kept.',
  ],
  'sheet.empty': ['没有数字的人，删掉那一行或者留空。', 'Leave the row empty, or out, where there is nothing.'],
  'sheet.openingHow': [
    '都从当年1月累计到「截至月份」，单位元；截至月份写成2026-07这样。在职月数：其中在本单位发工资的月数。',
    'All sums run from January to the month named, in yuan; write the month like 2026-07. Months here: those with a wage from this employer.',
  ],
  'sheet.openingBonus': [
    '全年一次性奖金单独计税的那一笔不要算进累计收入和税额，只在最后一列写「是」。',
    'A bonus that was taxed alone is in none of the sums; say yes in the last column.',
  ],

  'row.noEmployee': ['没有工号{{number}}的员工，请核对工号', 'Nobody has the number {{number}}; check it'],
  'row.notHereYet': ['这个月还没有入职，请核对月份', 'Not here yet in that month; check the month'],
  'row.noItem': [
    '没有叫「{{item}}」的一次性项目，请照薪资项目里的名字填写',
    'No one-off item is called “{{item}}”; use a name of the pay items',
  ],
  'row.noAmount': ['「{{text}}」不是金额，请改成1234.56这样', '“{{text}}” is no amount; write it like 1234.56'],
  'row.amountOff': ['金额不能是0，也不能超过1亿元', 'The amount can’t be nothing, nor above a hundred million'],
  'row.noteTooLong': ['备注最多200个字', 'At most 200 characters of note'],
  'row.unread': ['{{column}}里的「{{text}}」读不出数字', '“{{text}}” under {{column}} is no number'],
  'row.monthOff': [
    '截至月份要在{{year}}年内，写成{{year}}-07这样',
    'The month must be of {{year}}, written like {{year}}-07',
  ],
  'row.runsClosed': [
    '这一年已经有锁定的工资，不能再补期初数',
    'A run of that year is closed: opening figures can’t be added any more',
  ],
  'row.opened': [
    '这一年已经有期初数，请先撤销或单独修改',
    'There are opening figures of that year; undo or change them',
  ],
  'row.twice': ['同一个人出现了两次，请只留一行', 'The same person comes twice; keep one row'],
  'row.taxDoubt': [
    '税额和按累计预扣算出来的不一样，请看一眼',
    'The tax is not what cumulative withholding comes to; have a look',
  ],
  'opening.negative': ['数字不能小于0', 'No figure can be below zero'],
  'opening.months': ['在职月数要在0到12之间', 'Months must be from 0 to 12'],
  'opening.monthsBeyond': ['在职月数比截至月份还多，请核对', 'More months than the year had by then; check them'],
  'opening.incomeWithoutMonths': ['有收入，在职月数就不能是0', 'With income there must be months'],
  'opening.moreThanIncome': ['社保公积金比收入还多，请核对', 'More contributions than income; check them'],
  'opening.taxTooMuch': ['税额高于收入能有的最高税额，请核对', 'More tax than such an income can have; check it'],
  'opening.monthToCome': ['截至月份还没有到，请核对', 'That month has not come yet; check it'],
  'opening.tooLarge': ['数字太大，请核对单位是不是元', 'The figure is too large; is it in yuan?'],
})

export const operationWords: WordTable = {
  'payroll.amounts': ['查看固定项目', 'See fixed amounts'],
  'payroll.amountHistory': ['查看一个人的固定项目记录', 'See somebody’s fixed amounts'],
  'payroll.setAmount': ['设定固定项目', 'Set a fixed amount'],
  'payroll.setAmount#sentence': ['{{actor}}设定了{{subject}}的固定项目', '{{actor}} set a fixed amount of {{subject}}'],
  'payroll.endAmount': ['停发固定项目', 'End a fixed amount'],
  'payroll.endAmount#sentence': [
    '{{actor}}停发了{{subject}}的固定项目',
    '{{actor}} ended a fixed amount of {{subject}}',
  ],
  'payroll.insurance': ['查看社保公积金', 'See insurance and fund'],
  'payroll.insuranceTerms': ['查看一个人的参保记录', 'See somebody’s insurance terms'],
  'payroll.setInsurance': ['设定社保公积金', 'Set insurance and fund'],
  'payroll.setInsurance#sentence': [
    '{{actor}}设定了{{subject}}的社保公积金',
    '{{actor}} set the insurance of {{subject}}',
  ],
  'payroll.previewBases': ['试算年度基数', 'Preview the bases of a year'],
  'payroll.setBases': ['调整年度基数', 'Set the bases of a year'],
  'payroll.setBases#sentence': ['{{actor}}调整了年度缴费基数', '{{actor}} set the bases of a year'],
  'payroll.insuranceMoves': ['查看社保增减员', 'See who comes to and leaves insurance'],
  'payroll.taxBases': ['查看减除费用方式', 'See how the basic deduction is counted'],
  'payroll.setTaxBasis': ['设定减除费用方式', 'Set how the basic deduction is counted'],
  'payroll.setTaxBasis#sentence': [
    '{{actor}}设定了{{subject}}的减除费用方式',
    '{{actor}} set how the basic deduction of {{subject}} is counted',
  ],
  'payroll.myDeductions': ['查看我的专项附加扣除', 'See my additional deductions'],
  'payroll.previewDeduction': ['试算专项附加扣除', 'See what a deduction comes to'],
  'payroll.declareDeduction': ['申报专项附加扣除', 'Declare an additional deduction'],
  'payroll.declareDeduction#sentence': [
    '{{actor}}申报了一项专项附加扣除',
    '{{actor}} declared an additional deduction',
  ],
  'payroll.declareFor': ['代员工申报专项附加扣除', 'Declare a deduction for somebody'],
  'payroll.declareFor#sentence': [
    '{{actor}}为{{subject}}申报了一项专项附加扣除',
    '{{actor}} declared an additional deduction for {{subject}}',
  ],
  'payroll.endDeduction': ['终止专项附加扣除', 'End an additional deduction'],
  'payroll.endDeduction#sentence': [
    '{{actor}}终止了{{subject}}的一项专项附加扣除',
    '{{actor}} ended an additional deduction of {{subject}}',
  ],
  'payroll.renewDeductions': ['确认下一年的专项附加扣除', 'Confirm deductions for another year'],
  'payroll.renewDeductions#sentence': [
    '{{actor}}确认了下一年的专项附加扣除',
    '{{actor}} confirmed the deductions of another year',
  ],
  'payroll.deductions': ['查看全员专项附加扣除', 'See everybody’s additional deductions'],
  'payroll.oneOffs': ['查看一次性项目', 'See one-off items'],
  'payroll.addOneOff': ['录入一次性项目', 'Add a one-off item'],
  'payroll.addOneOff#sentence': [
    '{{actor}}给{{subject}}录入了一次性项目',
    '{{actor}} added a one-off item for {{subject}}',
  ],
  'payroll.cancelOneOff': ['取消一次性项目', 'Cancel a one-off item'],
  'payroll.cancelOneOff#sentence': [
    '{{actor}}取消了{{subject}}的一次性项目',
    '{{actor}} cancelled a one-off item of {{subject}}',
  ],
  'payroll.chooseBonusTax': ['选年终奖怎么计税', 'Choose how a bonus is taxed'],
  'payroll.chooseBonusTax#sentence': [
    '{{actor}}选了{{subject}}的年终奖怎么计税',
    '{{actor}} chose how the bonus of {{subject}} is taxed',
  ],
  'payroll.oneOffTemplate': ['下载一次性项目模板', 'Fetch the template of one-offs'],
  'payroll.readOneOffs': ['检查一次性项目表格', 'Look at a table of one-offs'],
  'payroll.importOneOffs': ['导入一次性项目', 'Import one-off items'],
  'payroll.importOneOffs#sentence': ['{{actor}}导入了一次性项目', '{{actor}} imported one-off items'],
  'payroll.openings': ['查看年内期初数', 'See opening figures of the year'],
  'payroll.setOpening': ['录入年内期初数', 'Enter opening figures of the year'],
  'payroll.setOpening#sentence': [
    '{{actor}}录入了{{subject}}的年内期初数',
    '{{actor}} entered the opening figures of {{subject}}',
  ],
  'payroll.openingTemplate': ['下载期初数模板', 'Fetch the template of opening figures'],
  'payroll.readOpenings': ['检查期初数表格', 'Look at a table of opening figures'],
  'payroll.importOpenings': ['导入年内期初数', 'Import opening figures'],
  'payroll.importOpenings#sentence': ['{{actor}}导入了年内期初数', '{{actor}} imported opening figures'],
  'payroll.payImports': ['查看薪酬导入记录', 'See tables taken into pay'],
  'payroll.undoPayImport': ['撤销薪酬导入', 'Undo a table taken into pay'],
  'payroll.undoPayImport#sentence': ['{{actor}}撤销了一次薪酬导入', '{{actor}} undid a table taken into pay'],
}

const openings: WordTable = Object.fromEntries(
  (
    [
      'negative',
      'months',
      'monthsBeyond',
      'incomeWithoutMonths',
      'moreThanIncome',
      'taxTooMuch',
      'monthToCome',
    ] as const
  ).map((code) => [`payroll.opening.${code}`, words.table[`opening.${code}`]]),
)

export const refusalWords: WordTable = {
  ...openings,
  'payroll.noItem': [
    '薪资项目里没有{{code}}。请先在「薪资项目」里加上它',
    'No pay item has the code {{code}}. Add it to the pay items first',
  ],
  'payroll.itemNotAmount': [
    '「{{name}}」不是固定项目。请在「薪资项目」里选一个按个人固定金额发的项目',
    '“{{nameEn}}” is not paid by an amount of one’s own. Choose an item that is',
  ],
  'payroll.itemNotOneOff': [
    '「{{name}}」不是一次性项目。请选一个一次性的项目',
    '“{{nameEn}}” is not a one-off item. Choose one that is',
  ],
  'payroll.dayTooFar': ['{{day}}太远了，请核对日期', '{{day}} is too far away: check the day'],
  'payroll.monthTooFar': ['{{month}}离现在太远了，请核对月份', '{{month}} is too far from now: check the month'],
  'payroll.yearOff': ['{{year}}年离现在太远了，请核对年份', '{{year}} is too far from now: check the year'],
  'payroll.notEmployedThen': ['{{day}}不在职，请改日期', 'Not employed on {{day}}: change the day'],
  'payroll.notEmployedIn': ['{{month}}不在职，请改月份', 'Not employed in {{month}}: change the month'],
  'payroll.noAmount': ['{{day}}之后没有要停的金额', 'There is nothing to end after {{day}}'],
  'payroll.fundRateOff': [
    '{{city}}的公积金比例要在{{lowest}}%到{{highest}}%之间',
    'The fund rate of {{city}} must be from {{lowest}}% to {{highest}}%',
  ],
  'payroll.injuryRateOff': [
    '{{city}}的工伤费率要在{{lowest}}%到{{highest}}%之间',
    'The work-injury rate of {{city}} must be from {{lowest}}% to {{highest}}%',
  ],
  'payroll.firstJobNotDeclared': [
    '按首次取得工资计算，要员工声明今年之前没有领过工资。请先拿到声明，再勾选',
    'For a first job of the year the employee must say that he had no wage earlier in it. Get his word first',
  ],
  'payroll.firstJobNotNew': [
    '他{{year}}年之前就在这里领工资了，不能按首次取得工资计算',
    'He was here before {{year}}: this is not the first wage of the year',
  ],
  'payroll.flatNotAllowed': [
    '一次减除6万元，要{{year}}年在本单位干满12个月、全年收入不超过6万元。他不符合',
    'The 60,000 may be deducted at once only after all twelve months of {{year}} here with no more than 60,000 paid. That is not so',
  ],
  'payroll.nobody': ['这个账号没有对应的员工。请联系人事', 'This account belongs to nobody of the roster. Ask HR'],
  'payroll.deduction.notFound': ['这项扣除已经不在了。请刷新', 'That deduction is gone. Load the page anew'],
  'payroll.illnessOnReturn': [
    '大病医疗不在每月工资里扣。请明年3月到6月在个税App里汇算清缴时填报',
    'Illness is not deducted month by month. Declare it in the annual return, March to June of next year',
  ],
  'payroll.deductionPastYear': [
    '过去年度的扣除请在汇算清缴时补报，这里从{{year}}年1月起填',
    'What belongs to a year that is over goes into the annual return; here it begins in January {{year}}',
  ],
  'payroll.deductionTooFar': ['最多填到{{year}}年', 'At most for {{year}}'],
  'payroll.deductionUpsideDown': ['结束月份比开始月份早，请改一下', 'It ends before it begins: change the months'],
  'payroll.deductionOneYear': [
    '一次填一年：结束月份要在{{year}}年内，到12月再确认下一年',
    'A year at a time: it ends within {{year}}, and is confirmed for the next in December',
  ],
  'payroll.deductionEarly.childEducation': [
    '孩子满3岁的当月（{{month}}）起才能扣子女教育；之前可以填3岁以下婴幼儿照护',
    'Education counts from the month the child turns three ({{month}}); before that, declare infant care',
  ],
  'payroll.deductionEarly.infantCare': [
    '从孩子出生的当月（{{month}}）起扣，请改开始月份',
    'It counts from the month of birth ({{month}}): change the first month',
  ],
  'payroll.deductionOver.infantCare': [
    '婴幼儿照护扣到满3岁的前一个月（{{month}}）为止，之后请填子女教育',
    'Infant care ends with {{month}}, the month before the third birthday; declare education from then on',
  ],
  'payroll.deductionEarly.degree': [
    '从入学的当月（{{month}}）起扣',
    'It counts from the month the studies began ({{month}})',
  ],
  'payroll.deductionOver.degree': [
    '同一学历最多扣48个月，到{{month}}已经扣满',
    'A degree counts for 48 months at most: they ended with {{month}}',
  ],
  'payroll.deductionEarly.certificate': [
    '拿到证书的当月（{{month}}）起才能填',
    'It counts from the month the certificate was issued ({{month}})',
  ],
  'payroll.deductionOver.certificate': [
    '证书只在拿证的当年扣，到{{month}}为止',
    'A certificate counts only in the year it was issued, until {{month}}',
  ],
  'payroll.deductionEarly.mortgage': [
    '从首次还款的当月（{{month}}）起扣',
    'It counts from the first instalment ({{month}})',
  ],
  'payroll.deductionOver.mortgage': [
    '房贷利息最多扣240个月，到{{month}}已经扣满',
    'Interest counts for 240 months at most: they ended with {{month}}',
  ],
  'payroll.deductionEarly.parents': [
    '老人满60岁的当月（{{month}}）起才能扣',
    'It counts from the month the parent turns sixty ({{month}})',
  ],
  'payroll.parentsShareTooMuch': [
    '不是独生子女，每人每月最多分摊{{most}}元',
    'With brothers or sisters at most {{most}} yuan a month falls to one',
  ],
  'payroll.mortgageAndRent': [
    '同一年里，房贷利息和住房租金只能扣一样。请先终止另一样',
    'In one year either interest or rent counts, not both. End the other one first',
  ],
  'payroll.deductionTwice': [
    '「{{name}}」这几个月已经填过了，不用再填',
    '“{{nameEn}}” is declared for these months already',
  ],
  'payroll.shareAbove': [
    '「{{name}}」加起来超过100%了。两人分着扣，各填50%',
    'Shares of “{{nameEn}}” add up to more than 100%. Two who share it take 50% each',
  ],
  'payroll.renewLater': [
    '{{year}}年的扣除从{{before}}年12月起确认',
    'Deductions of {{year}} are confirmed from December {{before}} on',
  ],
  'payroll.oneOff.notFound': ['这笔一次性项目已经不在了。请刷新', 'That one-off is gone. Load the page anew'],
  'payroll.oneOff.nothing': ['金额不能是0', 'The amount can’t be nothing'],
  'payroll.oneOff.taken': [
    '{{month}}的工资已经锁定，这笔已经发了。要更正，请再录一笔相反的',
    'The run of {{month}} is closed and has paid it. To correct it, add another with the opposite sign',
  ],
  'payroll.oneOff.noBonus': [
    '只有全年一次性奖金可以选怎么计税',
    'Only an annual bonus leaves a choice of how it is taxed',
  ],
  'payroll.oneOff.cancelled': ['这笔已经取消了', 'It is cancelled already'],
  'payroll.noColumns': [
    '表里缺这几列：{{columns}}。请用模板，或把表头改成这些名字',
    'Columns are missing: {{columnsEn}}. Use the template, or give the columns these names',
  ],
  'payroll.tooManyRows': [
    '一次最多{{most}}行。请拆成几个表',
    'At most {{most}} rows at once. Make several tables of it',
  ],
  'payroll.importGone': ['这次导入已经撤销了，或者不存在', 'That import was undone already, or never was'],
  'payroll.importTaken': [
    '其中{{count}}行已经用在锁定的工资里，不能整批撤销。请用更正的办法',
    '{{count}} rows are in closed runs already: it can’t be undone as one. Correct them instead',
  ],
  'payroll.opening.runsClosed': [
    '{{year}}年已经有锁定的工资，不能再改期初数',
    'A run of {{year}} is closed: its opening figures stand',
  ],
}

export const noticeWords = defineWords('payroll.facts.notices', {
  'kind.confirm': ['确认明年的专项附加扣除', 'My deductions for next year'],
  'kind.unconfirmed': ['还没确认专项附加扣除的人', 'Deductions still to be confirmed'],
  confirm: [
    '请确认{{year}}年的专项附加扣除，不确认从1月起停扣',
    'Confirm your additional deductions of {{year}}: without it they stop in January',
  ],
  unconfirmed: [
    '还有{{count}}人没确认{{year}}年的专项附加扣除',
    '{{count}} person has not confirmed the deductions of {{year}}',
    '{{count}} people have not confirmed the deductions of {{year}}',
  ],
})
