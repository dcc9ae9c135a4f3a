import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'payroll.templates': ['查看薪资模板', 'See templates of pay'],
  'payroll.template': ['查看薪资项', 'See pay items'],
  'payroll.usualItems': ['查看常用薪资项', 'See the usual pay items'],
  'payroll.formulaNames': ['查看公式可用的名称', 'See what formulas can name'],
  'payroll.checkTemplate': ['检查薪资项', 'Check pay items'],
  'payroll.saveTemplate': ['保存薪资项', 'Save pay items'],
  'payroll.saveTemplate#sentence': ['{{actor}}保存了薪资项', '{{actor}} saved pay items'],
  'payroll.retireTemplate': ['停用薪资模板', 'Take a template out of use'],
  'payroll.retireTemplate#sentence': [
    '{{actor}}停用或恢复了薪资模板',
    '{{actor}} took a template of pay out of use or back',
  ],
  'payroll.groups': ['查看发薪组', 'See pay groups'],
  'payroll.saveGroup': ['保存发薪组', 'Save a pay group'],
  'payroll.saveGroup#sentence': ['{{actor}}保存了发薪组', '{{actor}} saved a pay group'],
  'payroll.retireGroup': ['停用发薪组', 'Take a pay group out of use'],
  'payroll.retireGroup#sentence': ['{{actor}}停用或恢复了发薪组', '{{actor}} took a pay group out of use or back'],
  'payroll.groupPeople': ['查看发薪组的人', 'See who is in a pay group'],
  'payroll.putIntoGroup': ['指定发薪组', 'Put somebody into a pay group'],
  'payroll.putIntoGroup#sentence': ['{{actor}}给{{subject}}指定了发薪组', '{{actor}} put {{subject}} into a pay group'],
  'payroll.takeOutOfGroup': ['取消指定的发薪组', 'Take somebody out of a pay group'],
  'payroll.takeOutOfGroup#sentence': [
    '{{actor}}取消了给{{subject}}指定的发薪组',
    '{{actor}} took {{subject}} out of a pay group',
  ],
  'payroll.dryRun': ['试算一个人的工资', 'Try out pay on somebody'],
  'payroll.dryRun#sentence': ['{{actor}}试算了{{subject}}的工资', '{{actor}} tried out the pay of {{subject}}'],
  'payroll.begin': ['启用薪资', 'Begin with payroll'],
  'payroll.begin#sentence': ['{{actor}}启用了薪资', '{{actor}} began with payroll'],
}

export const refusalWords: WordTable = {
  'payroll.template.notFound': [
    '找不到这个薪资模板，请刷新后再试',
    'This template is not there. Refresh and try again',
  ],
  'payroll.group.notFound': ['找不到这个发薪组，请刷新后再试', 'This pay group is not there. Refresh and try again'],
  'payroll.templateNameTaken': ['已有同名模板，请换一个名字', 'A template has this name already. Choose another'],
  'payroll.groupNameTaken': ['已有同名发薪组，请换一个名字', 'A pay group has this name already. Choose another'],
  'payroll.groupPlaceTaken': [
    '这个用人单位和城市已有发薪组，换一个城市，或先停用那一组',
    'There is a pay group for this legal entity and city already. Choose another city, or take that group out of use',
  ],
  'payroll.itemsUnsound': ['{{item}}{{problem}}', '{{itemEn}}{{problemEn}}'],
  'payroll.monthFarAway': ['请选2000年到2099年之间的月份', 'Choose a month between 2000 and 2099'],
  'payroll.templateClosed': [
    '{{month}}的工资已经锁定。新版本最早从{{earliest}}开始',
    'Pay of {{month}} is locked. A new version can begin in {{earliest}}',
  ],
  'payroll.templateInUse': [
    '{{groups}}还在用这个模板，请先给它们换一个',
    '{{groups}} is paid by this template. Give it another first',
  ],
  'payroll.templateRetired': [
    '模板「{{template}}」已停用，请换一个，或先恢复它',
    'The template “{{template}}” is out of use. Choose another, or bring it back first',
  ],
  'payroll.entityUnknown': [
    '找不到这个用人单位，请刷新后再试',
    'This legal entity is not there. Refresh and try again',
  ],
  'payroll.groupStays': [
    '这个发薪组已经锁定过{{month}}的工资，模板、用人单位和城市不再变。可以给模板加一个新版本，或停用它再新建一组',
    'This pay group has locked pay of {{month}}: its template, legal entity and city stay. Add a version to the template, or make another group in its place',
  ],
  'payroll.groupUnderWay': [
    '{{month}}的核薪还没有结束，请先完成或取消',
    'The pay run of {{month}} is still under way. Finish or cancel it first',
  ],
  'payroll.groupRetired': [
    '发薪组「{{group}}」已停用，请换一个，或先恢复它',
    'The pay group “{{group}}” is out of use. Choose another, or bring it back first',
  ],
  'payroll.leftBefore': ['他在{{month}}之前已经离职', 'This person left before {{month}}'],
  'payroll.slipClosed': [
    '他{{month}}的工资已经锁定，请选之后的月份',
    'This person’s pay of {{month}} is locked. Choose a later month',
  ],
  'payroll.notByHand': ['从这个月起没有指定的发薪组', 'There is no pay group set for this person from that month on'],
  'payroll.noVersion': ['{{month}}还没有适用的版本', 'No version stands in {{month}}'],
}

/** What is wrong with items, besides what is wrong with a formula in itself. */
export const itemProblemWords: WordTable = {
  codeTwice: ['两个薪资项用了同一个编号「{{code}}」', 'Two items have the code “{{code}}”'],
  codeGiven: ['编号「{{code}}」已被系统占用，请换一个', 'The code “{{code}}” is used by the system. Choose another'],
  nameTwice: ['已有叫「{{name}}」的薪资项，请换一个名字', 'An item is called “{{name}}” already. Choose another name'],
  nameGiven: [
    '「{{name}}」已经是公式里的一个量，请换一个名字',
    '“{{name}}” already means something in formulas. Choose another name',
  ],
  nameUnusable: [
    '「{{name}}」不能写进公式。名字只用汉字、字母和数字，不以数字开头，不含「且」「或」',
    'Formulas can’t name “{{name}}”. Use letters and digits only, beginning with a letter, without the signs for “and” and “or”',
  ],
  taxByLaw: ['个人所得税只能按税法计算，请选一条税法规则', 'Income tax is reckoned by law alone. Choose a rule of law'],
  lawElsewhere: ['这条法定规则不属于这一类，请换一类', 'This rule of law belongs to another category. Choose that one'],
  moneyPaid: [
    '只有计算用的项目可以是天数、小时或数，这里要用金额',
    'Only items that are counted with can be days, hours or numbers. This one must be an amount',
  ],
  amountIsMoney: ['个人固定金额和一次性录入只能是金额', 'What is entered for each person must be an amount'],
  taxedEarningsOnly: ['计税方式只用于应发项目', 'Only what is earned has a way of being taxed'],
  overtimeBaseOwn: [
    '只有个人固定金额的应发项目可以计入加班基数',
    'Only a fixed monthly amount that is earned can count for the overtime base',
  ],
  ruleTwice: ['「{{first}}」已经用了这条法定规则', '“{{firstEn}}” uses this rule of law already'],
  sumNotYet: [
    '「{{name}}」在扣税之后才有，只能用在税后项目和公司承担的项目里',
    '“{{name}}” stands only after tax: it can be used in items after tax and in those of the company',
  ],
  itemOff: ['「{{name}}」已停用，请先启用它或不再引用', '“{{name}}” is turned off. Turn it on, or don’t use it'],
  loop: [
    '这些薪资项互相引用，绕成了圈：{{way}}。改掉其中一个公式',
    'These items use each other in a circle: {{wayEn}}. Change one of the formulas',
  ],
  'missing.tax.wage': ['缺少工资薪金的个人所得税', 'Income tax on wages is missing'],
  'missing.tax.bonus': [
    '有按全年一次性奖金计税的项目，但缺少年终奖个税',
    'An item is taxed as an annual bonus, but the tax on annual bonuses is missing',
  ],
  'missing.tax.severance': [
    '有按经济补偿计税的项目，但缺少经济补偿个税',
    'An item is taxed as compensation for leaving, but its tax is missing',
  ],
  'missing.back.earning': [
    '缺少「补发应发」，已锁定月份的差额没有地方补',
    'Back pay is missing: differences of locked months have nowhere to go',
  ],
  'missing.back.contribution': [
    '缺少「补缴社保公积金」，已锁定月份的差额没有地方补',
    'Contributions made up are missing: differences of locked months have nowhere to go',
  ],
  'missing.back.afterTax': [
    '缺少「税后补差」，已锁定月份的差额没有地方补',
    'The difference after tax is missing: differences of locked months have nowhere to go',
  ],
  'missing.back.company': [
    '缺少「公司补缴」，已锁定月份的差额没有地方补',
    'The company’s share made up is missing: differences of locked months have nowhere to go',
  ],
}

/** What is made when payroll begins. */
export const beginningWords = defineWords('payroll.begin', {
  template: ['通用模板', 'Usual template'],
  everybody: ['全体员工', 'Everybody'],
  others: ['其他员工', 'Everybody else'],
})
