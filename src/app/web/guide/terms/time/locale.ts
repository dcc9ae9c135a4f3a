import type { Terms } from '../term.ts'

export const timeTerms: Terms = {
  attendance: {
    said: ['考勤', 'Attendance'],
    means: ['谁哪天上了班、几点到几点。', 'Who worked on which day, from when to when.'],
  },
  shift: {
    said: ['班次', 'Shift'],
    means: ['一段固定的上班时间，排班就是给人安排班次。', 'A set span of work; scheduling gives them to people.'],
  },
  workHourSystem: {
    said: ['工时制', 'System of working hours'],
    means: [
      '标准、综合计算或不定时；后两种要经人社部门批准。',
      'Standard, comprehensive or flexible hours; the latter two need approval of the labour authority.',
    ],
  },
  overtimeType: {
    said: ['加班', 'Overtime'],
    means: [
      '工作日150%、休息日200%（不能补休时）、法定节假日300%（劳动法第四十四条）。',
      'At 150 % on working days, 200 % on rest days without time off instead, 300 % on statutory holidays (Labour Law, art. 44).',
    ],
  },
  compLeave: {
    said: ['调休', 'Compensatory rest'],
    means: [
      '休息日加班换成另外的休息；法定节假日加班不能用调休代替。',
      'Time off for work on a rest day; work on a statutory holiday can’t be made up that way.',
    ],
  },
  makeupWorkday: {
    said: ['补班日', 'Make-up work day'],
    means: ['为了拼长假而调成上班的周末。', 'A weekend day that is worked so that a holiday gets longer.'],
  },
  statutoryHoliday: {
    said: ['法定节假日', 'Statutory holiday'],
    means: [
      '国家规定的放假日，2025年起每年13天，和休息日不同。',
      'A holiday set by the state, 13 days a year since 2025; not the same as a rest day.',
    ],
  },
  paidDay: {
    said: ['计薪日', 'Paid day'],
    means: [
      '付工资的日子：工作日加法定节假日，平均每月21.75天。',
      'A day that is paid: working days and statutory holidays, 21.75 a month on average.',
    ],
  },
  annualLeave: {
    said: ['年休假', 'Annual leave'],
    means: [
      '累计工作满1年不满10年5天，满10年不满20年10天，满20年15天（职工带薪年休假条例第三条）。',
      '5 days from 1 year of work, 10 from 10 years, 15 from 20 (Paid Annual Leave Regulations, art. 3).',
    ],
    page: '/people',
  },
  medicalPeriod: {
    said: ['医疗期', 'Medical period'],
    means: [
      '生病或非因工受伤、公司不得因此解除合同的期间，3到24个月，看工作年限。',
      'The time of illness in which the contract can’t be ended for it: 3 to 24 months by years of work.',
    ],
  },
  maternityLeave: {
    said: ['产假', 'Maternity leave'],
    means: [
      '国家规定98天，各省另有增加；难产、多胞胎再加。',
      '98 days by national rule, more by province, and more for a difficult or multiple birth.',
    ],
  },
  childcareLeave: {
    said: ['育儿假', 'Childcare leave'],
    means: [
      '子女满三周岁前父母每年可休的假，天数各省不同。',
      'Days a year for parents of a child under three; they differ by province.',
    ],
  },
  absenceRate: {
    said: ['缺勤率', 'Absence rate'],
    means: [
      '旷工、病假和事假的天数除以应出勤天数；年休假和法定假期不算。',
      'Days absent without leave, sick or on personal leave divided by scheduled days; annual and statutory leave don’t count.',
    ],
    page: '/insight/metrics',
  },
  latenessRate: {
    said: ['迟到率', 'Lateness'],
    means: ['迟到的天数除以出勤天数。', 'Days with a late arrival divided by days worked.'],
    page: '/insight/metrics',
  },
  overtimePerHead: {
    said: ['加班强度', 'Overtime per head'],
    means: ['平均每人每月加班几小时。', 'Hours of overtime of the average person in a month.'],
    page: '/insight/metrics',
  },
  overtimeBreach: {
    said: ['36小时超限', 'Breach of 36 hours'],
    means: [
      '一个人一个月加班超过36小时，超过了劳动法第四十一条的上限。',
      'Somebody’s overtime in a month is more than the 36 hours of Labour Law, art. 41.',
    ],
    page: '/insight/metrics',
  },
  bradfordFactor: {
    said: ['布拉德福德指数', 'Bradford factor'],
    means: [
      '最近52周缺勤次数的平方乘以天数：零散的缺勤比一次长假更影响工作。',
      'Spells of absence squared times days over 52 weeks: many short absences disturb work more than one long one.',
    ],
    page: '/insight/metrics',
  },
}
