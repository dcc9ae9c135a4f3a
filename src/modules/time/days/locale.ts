import { defineWords, type WordTable } from '#platform/words.ts'

export const refusalWords: WordTable = {
  'time.monthClosed': [
    '{{month}}的考勤已经关账。要改这个月，请先由人事打开{{month}}',
    'Attendance of {{month}} is closed. To change that month, HR has to open it first',
  ],
}

export const operationWords: WordTable = {
  'time.month': ['查看员工考勤月历', 'See a person’s month'],
  'time.myMonth': ['查看我的考勤月历', 'See my month'],
  'time.day': ['查看员工某天的考勤', 'See a person’s day'],
  'time.myDay': ['查看我某天的考勤', 'See my day'],
  'time.today': ['今日出勤', 'Attendance today'],
}

export const words = defineWords('timeDays', {
  'reason.late': [
    '迟到{{minutes}}分钟：首次打卡{{punch}}，班次{{begin}}，容差{{grace}}分钟',
    'Late {{minutes}} min: first punch {{punch}}, shift {{begin}}, tolerance {{grace}} min',
  ],
  'reason.early': [
    '早退{{minutes}}分钟：末次打卡{{punch}}，下班{{end}}，容差{{grace}}分钟',
    'Left {{minutes}} min early: last punch {{punch}}, shift ends {{end}}, tolerance {{grace}} min',
  ],
  'reason.short': [
    '少{{minutes}}分钟：出勤{{worked}}分钟，应出勤{{due}}分钟',
    'Short by {{minutes}} min: {{worked}} min worked, {{due}} min due',
  ],
  'reason.tooMuch': [
    '{{minutes}}分钟按旷工计：超过班次规定的{{limit}}分钟',
    '{{minutes}} min count as absent: more than the {{limit}} min of the shift',
  ],
  'reason.absent': ['没有打卡，也没有请假：旷工{{minutes}}分钟', 'No punch and no leave: absent {{minutes}} min'],
  'reason.missingOut': ['{{punch}}之后缺下班卡', 'The punch of going is missing after {{punch}}'],
  'reason.missingIn': ['{{punch}}之前缺上班卡', 'The punch of coming is missing before {{punch}}'],
  'reason.oddPunches': [
    '{{count}}次打卡配不成对，缺一次：先按首次到末次计，请补卡',
    '{{count}} punches don’t make pairs: one is missing. Counted from the first to the last until it is mended',
  ],
  'reason.noPunches': [
    '免打卡班次：按应出勤{{minutes}}分钟计',
    'Nobody punches on this shift: {{minutes}} min count as worked',
  ],
  'reason.leave': ['请假{{minutes}}分钟', 'Leave of {{minutes}} min'],
  'reason.leaveFirst': [
    '请假上半天（{{end}}之前）：{{minutes}}分钟',
    'Leave of the first half, until {{end}}: {{minutes}} min',
  ],
  'reason.leaveSecond': [
    '请假下半天（{{begin}}之后）：{{minutes}}分钟',
    'Leave of the second half, from {{begin}} on: {{minutes}} min',
  ],
  'reason.leaveOnRest': ['这天本来休息，请假不扣', 'A day of rest: no leave is taken'],
  'reason.nursing': [
    '哺乳时间{{minutes}}分钟算作出勤（女职工劳动保护特别规定第九条）',
    '{{minutes}} min of nursing time count as worked (Female Workers Rules, art. 9)',
  ],
  'reason.extra': [
    '班外{{raw}}分钟，按{{step}}分钟一档、满{{least}}分钟起算，计加班{{minutes}}分钟',
    '{{raw}} min beyond the shift, in steps of {{step}} min from {{least}} on: {{minutes}} min of overtime',
  ],
  'reason.extraOverPeriod': [
    '班外{{raw}}分钟，按{{step}}分钟一档、满{{least}}分钟起算，计工时{{minutes}}分钟（综合工时，到期末才算加班）',
    '{{raw}} min beyond the shift, in steps of {{step}} min from {{least}} on: {{minutes}} min worked (comprehensive hours: overtime is found at the end of the period)',
  ],
  'reason.periodSoFar': [
    '综合工时{{from}}–{{lastDay}}：到这天共{{hours}}小时，标准{{standard}}小时，期末超出才算加班',
    'Comprehensive hours {{from}} – {{lastDay}}: {{hours}} h up to this day, the standard is {{standard}} h; what exceeds it at the end is overtime',
  ],
  'reason.periodOver': [
    '综合工时{{from}}–{{lastDay}}到期：共{{hours}}小时，标准{{standard}}小时，超出{{excess}}小时按工作日加班计（工资支付暂行规定第十三条）',
    'Comprehensive hours {{from}} – {{lastDay}} are over: {{hours}} h, the standard is {{standard}} h; {{excess}} h above it are overtime of working days (Interim Provisions on Payment of Wages, art. 13)',
  ],
  'reason.periodWithin': [
    '综合工时{{from}}–{{lastDay}}到期：共{{hours}}小时，标准{{standard}}小时，没有超出',
    'Comprehensive hours {{from}} – {{lastDay}} are over: {{hours}} h, not above the standard of {{standard}} h',
  ],
  'reason.periodBeyond': [
    '综合工时加班超限：连同法定节假日共{{hours}}小时，这段时间最多{{limit}}小时（按平均每月的上限合计，劳部发〔1997〕271号），超{{beyond}}小时',
    'Too much overtime in the period: {{hours}} h with statutory holidays, {{limit}} h are allowed (the monthly limit on the average of the period, Ministry of Labour No. 271 [1997]), {{beyond}} h too many',
  ],
  'reason.notAgreed': [
    '另有{{minutes}}分钟在岗，没有加班申请，不计',
    '{{minutes}} more min present without a request: not counted',
  ],
  'reason.workedHoliday': [
    '法定节假日上班{{minutes}}分钟，全部按加班计（劳动法第四十四条）',
    '{{minutes}} min worked on a statutory holiday: all of it is overtime (Labour Law, art. 44)',
  ],
  'reason.intoHoliday': [
    '班次中有{{hours}}小时落在法定节假日，按加班计（劳动法第四十四条）',
    '{{hours}} h of the shift lie on a statutory holiday: they are overtime (Labour Law, art. 44)',
  ],
  'reason.extraHoliday': [
    '加班中有{{hours}}小时落在法定节假日，按法定节假日加班计',
    '{{hours}} h of the overtime lie on a statutory holiday and count as such',
  ],
  'reason.asOfNow': [
    '这个月已关账，结果以关账时的记录为准；下面的原因按现在的规则重算，仅供参考',
    'This month is closed: the result is what was kept then. The reasons below are reckoned by today’s rules, for reference only',
  ],
  'reason.noCalendar': [
    '这一年的放假安排还没有录入，不判迟到、旷工',
    'No holiday calendar of that year is known: nothing is judged',
  ],
  'reason.noSchedule': ['这天没有排班，只记出勤时长', 'No schedule for the day: only what was worked is kept'],
})
