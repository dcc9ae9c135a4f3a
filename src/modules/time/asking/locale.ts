import { defineWords } from '#platform/words.ts'
import { refusalWords } from './refusals.ts'

export { refusalWords }

/** What is handed to the approvals engine, in the words of those who decide. */
export const words = defineWords('time.asking', {
  correction: ['补卡', 'Missing punch'],
  correctionSummary: ['{{day}} {{clock}}', '{{day}} {{clock}}'],
  punchDay: ['补卡日期', 'Day'],
  punchClock: ['补卡时间', 'Time'],
  shiftThen: ['当天班次', 'Shift that day'],
  restThen: ['休息', 'Rest day'],
  ofMonth: ['当月补卡次数', 'Punches asked for that month'],
  ofMonthShown: ['第{{used}}次，每月最多{{limit}}次', 'No. {{used}} of at most {{limit}} a month'],
  times: ['次', 'times'],

  overtime: ['加班', 'Overtime'],
  overtimeSummary: ['{{day}}加班{{hours}}小时', '{{hours}} h of overtime on {{day}}'],
  when: ['加班时间', 'When'],
  hours: ['加班时长', 'Hours'],
  hourUnit: ['小时', 'h'],
  hoursShown: ['{{hours}}小时', '{{hours}} h'],
  kindOfDay: ['哪种日子', 'Kind of day'],
  'kind.workday': ['工作日', 'Working day'],
  'kind.restDay': ['休息日', 'Rest day'],
  'kind.holiday': ['法定节假日', 'Statutory holiday'],
  kindWithRate: ['{{kind}}（{{rate}}%）', '{{kind}} ({{rate}}%)'],
  holidayAfter: ['{{kind}}，其中{{hours}}小时{{holiday}}', '{{kind}}, {{hours}} h of it {{holiday}}'],
  holidayFirst: ['{{hours}}小时{{holiday}}，其余算次日', '{{hours}} h {{holiday}}, the rest is the next day’s'],
  hoursOfMonth: ['当月累计（含本次）', 'Of the month with this'],
  hoursOfMonthShown: ['{{hours}}小时，每月上限{{limit}}小时', '{{hours}} h of at most {{limit}} h'],
  comp: ['补偿方式', 'Made up for by'],
  'comp.pay': ['加班费', 'Pay'],
  'comp.comp': ['调休', 'Time off'],
  emergency: ['超出上限的原因', 'Beyond the limits'],
  emergencyShown: ['紧急情况（劳动法第四十二条）', 'An emergency (Labour Law, art. 42)'],
  unitOf: ['员工所在部门', 'Unit of the employee'],
  comma: ['、', ', '],
})

export const operationWords = {
  'time.requestCorrection': ['申请补卡', 'Ask for a missing punch'],
  'time.requestCorrection#sentence': ['{{actor}}申请补卡', '{{actor}} asked for a missing punch'],
  'time.previewCorrection': ['试算补卡', 'Preview a missing punch'],
  'time.withdrawCorrection': ['撤回补卡', 'Withdraw a missing punch'],
  'time.withdrawCorrection#sentence': [
    '{{actor}}撤回了{{subject}}的补卡',
    '{{actor}} withdrew a missing punch of {{subject}}',
  ],
  'time.myCorrections': ['我的补卡', 'My missing punches'],
  'time.corrections': ['补卡申请', 'Missing punches asked for'],
  'time.askingRules': ['查看补卡规则', 'See the rules of missing punches'],
  'time.saveAskingRules': ['设置补卡规则', 'Set the rules of missing punches'],
  'time.saveAskingRules#sentence': ['{{actor}}修改了补卡规则', '{{actor}} changed the rules of missing punches'],
  'time.requestOvertime': ['申请加班', 'Ask for overtime'],
  'time.requestOvertime#sentence': ['{{actor}}申请加班', '{{actor}} asked for overtime'],
  'time.assignOvertime': ['指派加班', 'Assign overtime'],
  'time.assignOvertime#sentence': ['{{actor}}给{{subject}}指派加班', '{{actor}} assigned overtime to {{subject}}'],
  'time.previewOvertime': ['试算加班', 'Preview overtime'],
  'time.withdrawOvertime': ['撤回加班', 'Withdraw overtime'],
  'time.withdrawOvertime#sentence': ['{{actor}}撤回了{{subject}}的加班', '{{actor}} withdrew overtime of {{subject}}'],
  'time.myOvertimes': ['我的加班', 'My overtime'],
  'time.overtimes': ['加班申请', 'Overtime asked for'],
  'time.overtimeOfMonth': ['当月加班汇总', 'Overtime of the month'],
} as const
