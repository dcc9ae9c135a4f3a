import type { WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'time.shifts': ['查看班次', 'Look at shifts'],
  'time.saveShift': ['保存班次', 'Save a shift'],
  'time.saveShift#sentence': ['{{actor}}保存了班次', '{{actor}} saved a shift'],
  'time.retireShift': ['停用班次', 'Take a shift out of use'],
  'time.retireShift#sentence': ['{{actor}}停用或恢复了班次', '{{actor}} took a shift out of use or back'],
  'time.patterns': ['查看班制', 'Look at patterns'],
  'time.savePattern': ['保存班制', 'Save a pattern'],
  'time.savePattern#sentence': ['{{actor}}保存了班制', '{{actor}} saved a pattern'],
  'time.retirePattern': ['停用班制', 'Take a pattern out of use'],
  'time.retirePattern#sentence': ['{{actor}}停用或恢复了班制', '{{actor}} took a pattern out of use or back'],
  'time.patternUses': ['查看谁用哪个班制', 'See who works by which pattern'],
  'time.patternUsers': ['查看单独指派的人', 'See people with a pattern of their own'],
  'time.usePattern': ['指派班制', 'Assign a pattern'],
  'time.usePattern#sentence': ['{{actor}}给{{subject}}指派了班制', '{{actor}} assigned a pattern to {{subject}}'],
  'time.endPatternUse': ['结束班制指派', 'End a pattern for somebody'],
  'time.endPatternUse#sentence': ['{{actor}}结束了{{subject}}的班制', '{{actor}} ended the pattern of {{subject}}'],
  'time.startTime': ['启用考勤', 'Start keeping time'],
  'time.startTime#sentence': ['{{actor}}启用了考勤', '{{actor}} started keeping time'],
  'time.planner': ['查看排班表', 'Look at the planner'],
  'time.planDays': ['排班', 'Plan days'],
  'time.planDays#sentence': ['{{actor}}给{{subject}}排了班', '{{actor}} planned days of {{subject}}'],
  'time.copyPlan': ['复制排班', 'Copy a plan'],
  'time.copyPlan#sentence': ['{{actor}}复制了{{subject}}的排班', '{{actor}} copied the plan of {{subject}}'],
  'time.protect': ['登记孕期或哺乳期', 'Record pregnancy or nursing'],
  'time.protect#sentence': ['{{actor}}给{{subject}}登记了保护期', '{{actor}} recorded a protected time of {{subject}}'],
  'time.endProtection': ['结束孕期或哺乳期', 'End a protected time'],
  'time.endProtection#sentence': [
    '{{actor}}结束了{{subject}}的保护期',
    '{{actor}} ended a protected time of {{subject}}',
  ],
  'time.protections': ['查看孕期与哺乳期', 'Look at protected times'],
  'time.protections#sentence': ['{{actor}}查看了孕期与哺乳期名单', '{{actor}} looked at protected times'],
}

export const refusalWords: WordTable = {
  'time.shift.notFound': ['找不到这个班次，请刷新后再试', 'This shift is not there. Refresh and try again'],
  'time.pattern.notFound': ['找不到这个班制，请刷新后再试', 'This pattern is not there. Refresh and try again'],
  'time.use.notFound': ['这项指派已经不在，请刷新', 'This assignment is gone. Refresh the page'],
  'time.protection.notFound': ['这条记录已经不在，请刷新', 'This record is gone. Refresh the page'],
  'time.unitUnknown': [
    '这一天没有这个部门，请换一天或换一个部门',
    'There is no such unit on that day. Choose another day or unit',
  ],
  'time.shiftNameTaken': ['已有同名班次，请换一个名字', 'A shift has this name already. Choose another'],
  'time.patternNameTaken': ['已有同名班制，请换一个名字', 'A pattern has this name already. Choose another'],

  'time.shiftReversed': [
    '下班要晚于上班。跨夜的下班时间请选次日',
    'A shift must end after it begins. Past midnight, choose the next day',
  ],
  'time.shiftStartsLate': [
    '上班时间要在当天。次日才开始的班请排在次日',
    'A shift begins on its own day. Plan one that begins the day after on that day',
  ],
  'time.segmentsOverlap': [
    '各时段要按先后排列，不能重叠。请调整时间',
    'The segments must follow each other without overlap. Change their times',
  ],
  'time.shiftTooLong': [
    '从上班到下班最长16小时。请缩短，或分成两个班次',
    'From first to last minute a shift has at most 16 hours. Shorten it or make it two',
  ],
  'time.breakReversed': ['休息的结束要晚于开始', 'A break must end after it begins'],
  'time.breakOutside': ['休息要在上班时段之内', 'A break must lie within the working hours'],
  'time.breaksOverlap': ['休息之间不能重叠，请按先后排列', 'Breaks must follow each other without overlap'],
  'time.onlyBreaks': ['扣除休息后没有工作时间，请缩短休息', 'Nothing is left to work but breaks. Shorten them'],
  'time.flexibleSplit': ['弹性班只能有一个时段', 'A flexible shift has one segment'],
  'time.flexibleLatest': [
    '最晚上班时间要在班次之内',
    'The latest time to come must lie between the shift’s beginning and end',
  ],
  'time.flexibleTooLong': [
    '最晚到的人在下班前做不满应出勤时长。请提早最晚上班时间，或推迟下班',
    'Who comes at the latest cannot work the time due before the end. Make the latest time earlier or the end later',
  ],
  'time.shiftInPattern': [
    '{{patterns}}还在用这个班次，请先把它换掉',
    '{{patterns}} still has this shift. Put another in its place first',
  ],
  'time.shiftPlanned': [
    '今天以后还有人排了这个班，请先改排',
    'People are planned for this shift today or later. Plan them otherwise first',
  ],
  'time.shiftRetired': ['{{shift}}已停用，请换一个班次', '{{shift}} is out of use. Choose another shift'],
  'time.patternRetired': ['{{pattern}}已停用，请换一个班制', '{{pattern}} is out of use. Choose another pattern'],
  'time.patternInUse': ['还有人用这个班制，请先结束指派', 'People still work by this pattern. End that first'],
  'time.patternEmpty': ['周期里至少要有一个班次', 'The cycle needs at least one shift'],
  'time.cycleOverlap': [
    '{{pattern}}的第{{at}}天：{{first}}还没下班，第二天的{{second}}就开始了。请调整周期',
    'Day {{at}} of {{pattern}}: {{first}} is not over when {{second}} begins the day after. Change the cycle',
  ],
  'time.shiftsOverlap': [
    '{{name}}：{{day}}的{{first}}要到次日{{until}}才下班，{{nextDay}}的{{second}}{{begins}}就开始了。请换掉其中一个',
    '{{name}}: {{first}} on {{day}} ends at {{until}} the day after, but {{second}} on {{nextDay}} begins at {{begins}}. Change one of them',
  ],
  'time.dayOutOfPlan': [
    '{{day}}太早或太远了，请选{{earliest}}到{{latest}}之间的日期',
    '{{day}} is too early or too far ahead. Choose a day from {{earliest}} to {{latest}}',
  ],
  'time.daysReversed': ['最后一天要不早于第一天', 'The last day must not be before the first'],
  'time.endsBefore': ['本来就到{{day}}为止，请选更早的一天', 'It ends on {{day}} anyway. Choose an earlier day'],
  'time.useClash': [
    '{{day}}起已经安排了另一个班制。请先结束它，或把最后一天定在{{before}}以前',
    'Another pattern has been arranged from {{day}}. End it first, or choose a last day up to {{before}}',
  ],
  'time.notEmployed': [
    '{{name}}在{{day}}不在职，请换一天或去掉这个人',
    '{{name}} is not employed on {{day}}. Choose another day or leave the person out',
  ],
  'time.planTooWide': [
    '一次最多排{{days}}天以内的班，请分几次',
    'Plan within {{days}} days at a time; do it in several goes',
  ],
  'time.cellTwice': ['同一个人同一天出现了两次，请只留一个', 'The same person and day is named twice. Keep one'],
  'time.tooManyCells': [
    '一次最多{{most}}格，请少选几个人或几天',
    'At most {{most}} cells at a time. Choose fewer people or days',
  ],
  'time.nothingToCopy': ['{{from}}起的这几天没有排班可以复制', 'Nothing is planned from {{from}} on to be copied'],
  'time.startedAlready': [
    '已经有班次或班制了，请在班制里指派',
    'There are shifts or patterns already. Assign them under Patterns',
  ],
  'time.protectedNight': [
    '{{day}}的{{shift}}含22:00–6:00，不能排给{{names}}。请先给她换一个没有夜班的班次或班制',
    '{{shift}} on {{day}} has hours from 22:00 to 6:00 and must not be given to {{names}}. Give her a shift or pattern without nights first',
  ],
  'time.protectionReversed': ['最后一天要不早于第一天', 'The last day must not be before the first'],
  'time.protectionTooLong': [
    '太长了：孕期最多310天，哺乳期到孩子满一周岁。请检查日期',
    'Too long: pregnancy has at most 310 days, nursing ends when the child is one. Check the days',
  ],
  'time.protectedAlready': [
    '{{from}}到{{lastDay}}已经登记过，请先结束那一条',
    'There is one from {{from}} to {{lastDay}} already. End it first',
  ],
}
