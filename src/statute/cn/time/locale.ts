export const timeWords = {
  hourlyWage: ['小时工资', 'Hourly wage'],
  workday: ['工作日加班{{hours}}小时', '{{hours}} h on workdays'],
  restDay: ['休息日加班{{hours}}小时', '{{hours}} h on rest days'],
  holiday: ['法定节假日加班{{hours}}小时', '{{hours}} h on statutory holidays'],
  total: ['合计', 'Total'],
  restInstead: [
    '休息日加班先安排补休，不能补休才付加班费',
    'Work on a rest day: give time off first; pay only where that cannot be',
  ],
  noRestInstead: ['法定节假日加班不能用补休代替', 'Work on a statutory holiday cannot be made up by time off'],
  aboveMonth: ['超过每月{{limit}}小时的上限', 'Above the limit of {{limit}} hours a month'],
  paidDays: ['在职且出勤的计薪日', 'Paid days attended'],
  paidDaysFormula: [
    '本人计薪日{{days}} − 缺勤{{absent}}；当月计薪日共{{all}}',
    'paid days employed {{days}} − absent {{absent}}; the month has {{all}}',
  ],
  pay: ['当月应发工资', 'Wage of the month'],
  whole: ['全勤，发整月工资', 'Full attendance: the whole wage'],
  clamped: ['{{formula}}，结果限制在0到月工资之间', '{{formula}}, held between 0 and the wage'],
} as const
