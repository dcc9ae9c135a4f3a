import type { Names } from '#platform/metric/index.ts'
import { defineWords, type WordTable } from '#platform/words.ts'

export const operationWords: WordTable = {
  'time.figurePeople': ['查看考勤指标背后的人', 'See the people behind a figure of time'],
}

/** What one person’s part of a figure is. */
export const words = defineWords('time.figures', {
  absent: ['旷工{{days}}天', 'without leave {{days}} d'],
  sick: ['病假{{days}}天', 'sick {{days}} d'],
  personal: ['事假{{days}}天', 'personal leave {{days}} d'],
  and: ['，', ', '],
  lateness: [
    '迟到{{count}}天，共{{minutes}}分钟',
    'late on {{count}} day, {{minutes}} min',
    'late on {{count}} days, {{minutes}} min',
  ],
  overtime: ['加班{{hours}}小时', '{{hours}} h of overtime'],
  breaches: ['{{count}}个月超限', '{{count}} month over the limit', '{{count}} months over the limit'],
  bradford: ['{{points}}分：{{spells}}次，{{days}}天', '{{points}} points: spells {{spells}}, days {{days}}'],
})

export const partNames = {
  absentDays: ['旷工（天）', 'Absent without leave (days)'],
  sickDays: ['病假（天）', 'Sick leave (days)'],
  personalDays: ['事假（天）', 'Personal leave (days)'],
  scheduledDays: ['应出勤（天）', 'Scheduled (days)'],
  lateDays: ['迟到（天）', 'Late (days)'],
  lateMinutes: ['迟到时长（分钟）', 'Late (minutes)'],
  workedDays: ['出勤（天）', 'Worked (days)'],
  overtimeHours: ['加班（小时）', 'Overtime (hours)'],
  personMonths: ['人月', 'Person-months'],
  breaches: ['超过36小时的人次', 'Times that somebody was over 36 hours'],
  average: ['平均考勤人数', 'People whose time is kept, on average'],
  headcount: ['考勤人数', 'People whose time is kept'],
  spells: ['缺勤次数', 'Spells'],
  awayDays: ['缺勤（天）', 'Days away'],
  points: ['每人次数²×天数之和', 'Sum of everybody’s spells² × days'],
  oftenAway: ['其中200分及以上的人数', 'Of these with 200 points and more'],
} as const satisfies Record<string, Names>

type Words = { name: Names; formula: Names; source: Names }

const counted: Names = ['人和指标定义，按日考勤结果', 'Definition of Renhe, from what each day came to']

export const metricWords = {
  absence: {
    name: ['缺勤率', 'Absence rate'],
    formula: [
      '（旷工＋病假＋事假）天数÷应出勤天数；不足一天按班次折算；年休假、调休、婚产丧等法定或公司给的假不算缺勤；调部门的人当月计入月底所在部门',
      'Days absent without leave, sick or on personal leave ÷ scheduled days; parts of a day by the shift; annual leave, comp time and leave that law or company gives (marriage, maternity, bereavement …) are no absence; who moved counts where he was at the month’s end',
    ],
    source: counted,
  },
  lateness: {
    name: ['迟到率', 'Lateness'],
    formula: [
      '迟到的天数÷出勤天数；宽限以内不算迟到，超过班次上限的算缺勤',
      'Days with a late arrival ÷ days worked; within the grace of the shift nobody is late, beyond its limit it is absence',
    ],
    source: counted,
  },
  overtime: {
    name: ['加班强度', 'Overtime per head and month'],
    formula: [
      '加班小时÷人月，也就是平均每人每月加班几小时；工作日、休息日、法定节假日都算，用调休抵的也算',
      'Hours of overtime ÷ person-months: of the average person in a month; on working days, rest days and holidays, also where rest makes up for it',
    ],
    source: ['加班小时÷人数', 'Hours of overtime ÷ headcount'],
  },
  breaches: {
    name: ['36小时超限人次', 'Breaches of 36 hours'],
    formula: [
      '一个人一个月的加班（工作日、休息日和法定节假日，换成调休的也算）超过36小时计一次；综合计算工时的，一个周期的加班平均每月超过36小时，在期末那个月计一次',
      'Each month in which somebody’s overtime, on working days, rest days and holidays, also where rest makes up for it, is more than 36 hours counts once; of hours counted over a period, the month in which it ends, where its overtime is more than 36 hours a month on average',
    ],
    source: ['劳动法第四十一条；劳部发〔1997〕271号', 'Labour Law, art. 41; Ministry of Labour No. 271 [1997]'],
  },
  bradford: {
    name: ['布拉德福德指数', 'Bradford factor'],
    formula: [
      '最近52周，每人缺勤次数²×缺勤天数，再对考勤人数取平均；缺勤指旷工和病假，年休假、事假等事先请的假不算；中间没上过班的几天连成一次，跨周末也是一次；半天以内算半天',
      'Over the last 52 weeks, spells² × days of each person, then the mean over those whose time is kept; absence without leave and sick leave count, leave agreed beforehand (annual, personal …) does not; days with no work between them, over a weekend too, are one spell; half a day or less is half a day',
    ],
    source: ['布拉德福德公式 S²×D，公司数取人均', 'Bradford formula S²×D; of a company its mean per head'],
  },
} as const satisfies Record<string, Words>
