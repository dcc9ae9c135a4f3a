import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { factorValue } from '../../values.ts'
import { cite, laws } from '../laws.ts'

const checkedOn = '2026-11-01'

/** Paid days of a month in hundredths of a day: 2175. Written so to stay whole. */
export const paidDaysOfMonth = parameter({
  code: 'time.paidDays',
  label: { zh: '月计薪天数', en: 'Paid days per month' },
  unit: 'days',
  schema: factorValue.positive().max(31),
  checkedOn,
  versions: [
    { from: '2008-01-03', value: 21.75, source: cite(laws.paidDaysBefore), status: '待核验' },
    { from: '2025-01-01', value: 21.75, source: cite(laws.paidDays), status: '正式' },
  ],
})

export const hoursOfDay = parameter({
  code: 'time.hoursOfDay',
  label: { zh: '标准工时（每日）', en: 'Standard hours per day' },
  unit: 'hours',
  schema: factorValue.positive().max(31),
  checkedOn,
  versions: [{ from: '1995-05-01', value: 8, source: cite(laws.hours, 3), status: '正式' }],
})

/** Hours that a year, a quarter and a month of the standard system come to. */
export const standardHours = parameter({
  code: 'time.standardHours',
  label: { zh: '标准工作时间（年、季、月）', en: 'Standard hours of year, quarter and month' },
  unit: 'hours',
  schema: z.object({ year: factorValue, quarter: factorValue, month: factorValue }),
  checkedOn,
  versions: [
    {
      from: '2008-01-03',
      value: { year: 2_000, quarter: 500, month: 166.64 },
      source: cite(laws.paidDaysBefore),
      status: '待核验',
    },
    {
      from: '2025-01-01',
      value: { year: 1_984, quarter: 496, month: 165.36 },
      source: cite(laws.paidDays),
      status: '正式',
    },
  ],
})

/** Percent of the hourly wage. */
export const OvertimeRates = z.object({ workday: factorValue, restDay: factorValue, holiday: factorValue })
export type OvertimeRates = z.infer<typeof OvertimeRates>

export const overtimeRates = parameter({
  code: 'time.overtimeRates',
  label: { zh: '加班费倍数', en: 'Overtime rates' },
  unit: 'percent',
  schema: OvertimeRates,
  checkedOn,
  versions: [
    {
      from: '1995-01-01',
      value: { workday: 150, restDay: 200, holiday: 300 },
      source: cite(laws.labour, 44),
      status: '正式',
    },
  ],
})

export const OvertimeLimits = z.object({ day: factorValue, specialDay: factorValue, month: factorValue })

export const overtimeLimits = parameter({
  code: 'time.overtimeLimits',
  label: { zh: '延长工作时间上限', en: 'Limits of overtime' },
  unit: 'hours',
  schema: OvertimeLimits,
  checkedOn,
  versions: [
    { from: '1995-01-01', value: { day: 1, specialDay: 3, month: 36 }, source: cite(laws.labour, 41), status: '正式' },
  ],
})

/** Where hours are counted over a period (综合计算工时): hours of overtime a month on the average of the period. */
export const periodOvertimeLimit = parameter({
  code: 'time.periodOvertimeLimit',
  label: {
    zh: '综合计算工时：平均每月延长工作时间上限',
    en: 'Comprehensive hours: limit of overtime a month on average',
  },
  unit: 'hours',
  schema: factorValue.positive(),
  checkedOn,
  versions: [{ from: '1997-09-10', value: 36, source: cite(laws.hoursReply), status: '待核验' }],
})

export const lossDeduction = parameter({
  code: 'wages.lossDeduction',
  label: { zh: '赔偿损失每月扣款上限（工资的%）', en: 'Most to be deducted for a loss, % of the month’s wage' },
  unit: 'percent',
  schema: factorValue,
  checkedOn,
  versions: [{ from: '1995-01-01', value: 20, source: cite(laws.wagePayment, 16), status: '正式' }],
})
