/** Why something can't be asked for, and what to do about it. */
export const refusalWords = {
  'correction.notFound': ['找不到这份补卡申请', 'This missing punch is not there'],
  'overtime.notFound': ['找不到这份加班申请', 'This overtime is not there'],
  'time.notYourPerson': [
    '你的账号还没有关联花名册里的人，请联系人事',
    'Your account is not linked to a person yet: ask HR',
  ],
  'time.askClosed': [
    '这份申请没有退回给你，不能再改。刷新看看它现在的状态',
    'This request has not come back to you, so it can’t be changed. Reload to see how it stands',
  ],
  'time.askOver': ['这份申请已经结束，不用再撤回', 'This request is over already: nothing to withdraw'],
  'time.notEmployedThen': ['{{day}}那天不在职，换一天', 'Not employed on {{day}}: choose another day'],
  'time.correctionAhead': [
    '这个时间还没到，只能补过去的卡',
    'That is still to come: only past punches can be asked for',
  ],
  'time.correctionTooOld': [
    '只能补最近{{days}}天内的卡，更早的请联系人事',
    'Only of the last {{days}} days; for earlier ones ask HR',
  ],
  'time.punchStands': ['这个时间已有打卡，不用补', 'There is a punch at that time already'],
  'time.correctionTwice': ['这个时间的补卡已经在审批了', 'This very punch is being decided already'],
  'time.correctionsUsedUp': [
    '{{month}}的补卡已用完{{limit}}次，需要再补请联系人事',
    'All {{limit}} of {{month}} are used up; ask HR if one more is needed',
  ],
  'time.overtimeReversed': [
    '结束时间要晚于开始时间；跨过零点选“次日”',
    'It must end after it begins; past midnight choose the next day',
  ],
  'time.overtimeTooLong': ['一次不能超过24小时，分成两天申请', 'At most 24 hours at once: ask for two days'],
  'time.overtimeTooOld': [
    '只能补报最近{{days}}天内的加班，更早的请联系人事',
    'Only of the last {{days}} days; for earlier ones ask HR',
  ],
  'time.overtimeYearOld': ['一年以前的加班不能再补录', 'Overtime of more than a year ago can’t be entered'],
  'time.overtimeTooFar': ['最多提前{{days}}天申请', 'At most {{days}} days ahead'],
  'time.noSchedule': [
    '{{day}}还没有排班，请主管或人事先排班',
    'Nothing is scheduled for {{day}} yet: ask your manager or HR',
  ],
  'time.flexibleSystem': [
    '实行不定时工作制，不计加班，不用申请',
    'Under flexible working hours no overtime is counted: no need to ask',
  ],
  'time.noCalendar': [
    '{{year}}年的放假安排还没有录入，分不清是哪种加班。请人事先录入',
    'The holidays of {{year}} are not known yet, so the kind of day isn’t either: ask HR to enter them',
  ],
  'time.overtimeBarred': ['这位员工这一天不能加班，请向人事了解', 'No overtime for this person on that day: ask HR'],
  'time.protected.pregnancy': [
    '孕期受保护，不能安排加班（女职工劳动保护特别规定第六条）',
    'No overtime during pregnancy (Special Rules on the Labour Protection of Female Employees, art. 6)',
  ],
  'time.protected.nursing': [
    '哺乳期受保护，不能安排加班（女职工劳动保护特别规定第九条）',
    'No overtime while nursing (Special Rules on the Labour Protection of Female Employees, art. 9)',
  ],
  'time.withinShift': ['和排好的班重叠，加班只算班次以外的时间', 'It overlaps the shift: overtime lies outside it'],
  'time.withinHolidayShift': [
    '节假日排好的班本身就按加班算，只申请班次以外的时间',
    'A shift on a holiday counts as overtime by itself: ask only for what lies outside it',
  ],
  'time.overtimeTwice': [
    '和已有的加班申请重叠，改时间或先撤回那一份',
    'It overlaps other overtime: change the time or withdraw that first',
  ],
  'time.overtimeTooShort': ['不到{{minutes}}分钟，不计加班', 'Below {{minutes}} minutes nothing is counted'],
  'time.noComp.holiday': [
    '法定节假日加班只能付加班费，不能调休（劳动法第四十四条）',
    'On a statutory holiday overtime is paid, never made up for by time off (Labour Law, art. 44)',
  ],
  'time.noComp.workday': ['工作日加班付加班费，不能调休', 'On a working day overtime is paid'],
  'time.compNotOffered': [
    '按你的考勤规则，休息日加班付加班费，不能调休',
    'By your rules overtime on rest days is paid',
  ],
  'time.onlyComp': [
    '按你的考勤规则，休息日加班安排调休，不付加班费',
    'By your rules overtime on rest days is made up for by time off',
  ],
  'time.aboveDay': [
    '当天加班合计{{hours}}小时，超过每天{{limit}}小时的上限（劳动法第四十一条）。缩短或换一天',
    '{{hours}} h that day is above the limit of {{limit}} h (Labour Law, art. 41). Make it shorter or choose another day',
  ],
  'time.aboveMonth': [
    '当月已有{{hours}}小时，再加{{more}}小时超过每月{{limit}}小时的上限（劳动法第四十一条）。缩短或改到下月',
    'With {{hours}} h that month, {{more}} h more is above the limit of {{limit}} h (Labour Law, art. 41). Make it shorter or move it to next month',
  ],
  'time.emergencyByHr': [
    '紧急情况超出上限的加班由人事指派，请联系人事',
    'Overtime beyond the limits in an emergency is assigned by HR: ask HR',
  ],
  'time.ownAssignment': [
    '名单里有你自己，先移除；自己加班用“申请加班”',
    'You are among them: take yourself out and ask for your own overtime',
  ],
} as const
