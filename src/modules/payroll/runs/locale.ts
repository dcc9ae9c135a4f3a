import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'payroll.runs': ['查看核薪批次', 'See pay runs'],
  'payroll.run': ['查看一次核薪', 'See a pay run'],
  'payroll.runPeople': ['核对工资差异', 'Check who moved against last month'],
  'payroll.bonusTax': ['比较年终奖两种计税', 'Compare both ways of taxing a bonus'],
  'payroll.setAside': ['查看没有算出工资的人', 'See whose pay could not be counted'],
  'payroll.corrections': ['查看更正与补发', 'See corrections and back pay'],
  'payroll.startRun': ['开始核薪', 'Start a pay run'],
  'payroll.startRun#sentence': ['{{actor}}开始了一次核薪', '{{actor}} started a pay run'],
  'payroll.carryNegative': ['把不够扣的结转到下月', 'Carry what could not be kept into the next month'],
  'payroll.carryNegative#sentence': [
    '{{actor}}把不够扣的工资结转到下月',
    '{{actor}} carried what could not be kept into the next month',
  ],
  'payroll.recomputeRun': ['重新核算', 'Count a run anew'],
  'payroll.recomputeRun#sentence': ['{{actor}}重新核算了工资', '{{actor}} counted a pay run anew'],
  'payroll.submitRun': ['提交核准', 'Submit a run for approval'],
  'payroll.submitRun#sentence': ['{{actor}}把工资提交核准', '{{actor}} submitted a pay run for approval'],
  'payroll.withdrawRun': ['撤回核准申请', 'Take a run back from approval'],
  'payroll.withdrawRun#sentence': ['{{actor}}撤回了工资核准', '{{actor}} took a pay run back from approval'],
  'payroll.lockRun': ['锁定工资', 'Lock a run'],
  'payroll.lockRun#sentence': ['{{actor}}锁定了工资', '{{actor}} locked a pay run'],
  'payroll.payRun': ['记为已发放', 'Record a run as paid'],
  'payroll.payRun#sentence': ['{{actor}}把工资记为已发放', '{{actor}} recorded a pay run as paid'],
  'payroll.publishRun': ['发布工资条', 'Publish payslips'],
  'payroll.publishRun#sentence': ['{{actor}}发布了工资条', '{{actor}} published payslips'],
  'payroll.cancelRun': ['作废未锁定的核薪', 'Cancel a run that is not locked'],
  'payroll.cancelRun#sentence': ['{{actor}}作废了一次核薪', '{{actor}} cancelled a pay run'],
}

export const refusalWords: WordTable = {
  'payroll.noFigure': [
    '没有{{day}}起可用的「{{figure}}」。请到「设置 › 法规参数」补上',
    'There is no “{{figureEn}}” for {{day}}. Add it under Settings › Legal figures',
  ],
  'payroll.bonusNoGroup': [
    '{{month}}没有发薪组给他发工资，还算不了。请先在「发薪组」里把他放进一个组',
    'No pay group pays this person in {{month}}. Put the person into one first',
  ],
  'payroll.noTemplate': [
    '这个发薪组在{{month}}还没有薪资项目。请先在「薪资项目」里设好从哪个月起用',
    'This group has no pay items for {{month}} yet. Set them up under Pay items first',
  ],
  'payroll.noAfterTaxItem': [
    '薪资项目里没有税后的一次性项目。请先在「薪资项目」里加一个，再结转',
    'The pay items have no one-off after tax. Add one under Pay items first',
  ],
  'payroll.runNotFound': ['没有这次核薪，可能已经作废', 'There is no such pay run; it may have been cancelled'],
  'payroll.groupNotFound': ['没有这个发薪组', 'There is no such pay group'],
  'payroll.runUnderWay': [
    '这个发薪组{{month}}的工资还在进行中，锁定或作废后再开始下一次',
    'The run of {{month}} for this group is still under way. Lock or cancel it first',
  ],
  'payroll.runExists': [
    '这个发薪组的这个月已经有一次核薪，请刷新后接着做',
    'There is a run for this group and month already. Refresh and go on with it',
  ],
  'payroll.monthNotNext': [
    '工资按月份先后核算，下一个是{{month}}',
    'Months are paid in their order: the next one is {{month}}',
  ],
  'payroll.monthToCome': ['{{month}}还没有到，到了再核算', '{{month}} has not begun yet'],
  'payroll.noExtra': [
    '{{month}}还没有锁定的工资。补充发放要在当月工资锁定之后',
    '{{month}} has no locked run yet. An extra run comes after the month’s own',
  ],
  'payroll.stateIsNot': [
    '现在不能这样做：这次核薪的状态是「{{state}}」，请刷新再看',
    'That can’t be done now: the run is “{{stateEn}}”. Refresh to see it',
  ],
  'payroll.runStale': [
    '核算之后有{{count}}人的数据变了。请重新核算再继续',
    'The facts of {{count}} people changed since it was counted. Count it anew first',
  ],
  'payroll.figuresOpen': [
    '还有{{count}}项法规参数缺失或待核验，草稿可以看，但不能锁定。请到「法规参数」补上或确认',
    '{{count}} legal figures are missing or unverified. The draft may be looked at, but not locked: add or confirm them first',
  ],
  'payroll.timeOpen': [
    '{{month}}的考勤还没有关账。请先在「月结」关账，再锁定工资',
    'Attendance of {{month}} is not closed. Close it before the pay is locked',
  ],
  'payroll.secondPerson': [
    '工资要由另一个人核准，现在没有别人可以核准。请先给一位同事「人事经理」或「高管」角色',
    'A second person must approve, and there is nobody else. Give a colleague the role of HR manager or executive first',
  ],
  'payroll.nobodyInRun': [
    '这次核薪里没有人。请看「发薪组」里有没有人、有没有月薪',
    'There is nobody in this run. See whether its group has people with a wage',
  ],
  'payroll.noWageThen': [
    '他{{month}}算不出工资：没有月薪，或公式少了数据',
    'No pay can be counted for {{month}}: there is no wage, or a formula misses a value',
  ],
  'payroll.payFirst': ['请先把工资记为已发放，再发布工资条', 'Record the run as paid before payslips are published'],
  'payroll.paidTooEarly': ['发放日不能早于{{month}}', 'It can’t have been paid before {{month}}'],
}

export const words = defineWords('payroll.runs', {
  carriedNote: ['{{month}}不够扣，结转到本月', 'Could not be kept in {{month}}'],
  'job.compute': ['核算{{month}}工资 · {{group}}', 'Pay of {{month}} · {{group}}'],
  'state.computing': ['核算中', 'counting'],
  'state.draft': ['草稿', 'draft'],
  'state.failed': ['没有算成', 'failed'],
  'state.submitted': ['待核准', 'waiting for approval'],
  'state.approved': ['已核准', 'approved'],
  'state.locked': ['已锁定', 'locked'],
  'state.paid': ['已发放', 'paid'],
  'state.published': ['已发布', 'published'],
  'state.cancelled': ['已作废', 'cancelled'],
  'aside.noWage': [
    '没有这个月的月薪。请在他的「薪酬」里补上',
    'No wage for the month. Enter it on the person’s pay tab',
  ],
  'aside.noPost': ['没有岗位记录', 'No post on record'],
  'aside.formula': ['「{{item}}」：{{said}}', '“{{item}}”: {{said}}'],
  taxRate: ['个税税率', 'tax rate'],
  kind: ['核准工资', 'Approve pay'],
  people: ['人数', 'People'],
  ofPeople: ['人', 'people'],
  net: ['实发合计', 'Net'],
  cost: ['公司成本', 'Company cost'],
  change: ['较上月', 'Against last month'],
  aside: ['没有算出的人', 'Set aside'],
  summary: ['{{group}} {{month}}工资', 'Pay of {{month}}, {{group}}'],
})
