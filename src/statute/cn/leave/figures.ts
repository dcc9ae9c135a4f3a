import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { countValue, percentValue } from '../../values.ts'
import { cite, laws, unverified } from '../laws.ts'

const checkedOn = '2026-11-01'

/** From so many years of work on that many days; most years first. */
export const LeaveSteps = z.array(z.object({ years: countValue, days: countValue })).min(1)
export type LeaveSteps = z.infer<typeof LeaveSteps>

export const annualLeaveSteps = parameter({
  code: 'leave.annual',
  label: { zh: '年休假天数', en: 'Days of annual leave' },
  unit: 'days',
  schema: LeaveSteps,
  checkedOn,
  versions: [
    {
      from: '2008-01-01',
      value: [
        { years: 20, days: 15 },
        { years: 10, days: 10 },
        { years: 1, days: 5 },
        { years: 0, days: 0 },
      ],
      source: cite(laws.annualLeave, 3),
      status: '正式',
    },
  ],
})

/** Percent of the daily wage on top of the normal pay. */
export const unusedLeaveRate = parameter({
  code: 'leave.unusedPay',
  label: { zh: '应休未休年休假另付工资（%）', en: 'Pay for unused leave on top, %' },
  unit: 'percent',
  schema: percentValue,
  checkedOn,
  versions: [{ from: '2008-09-18', value: 200, source: cite(laws.annualLeaveMeasures, 10, 11), status: '正式' }],
})

/** With less total service than `total` years: in-unit years → months, and within how many months they are counted. */
export const MedicalSteps = z
  .array(z.object({ total: countValue, inUnit: countValue, months: countValue, within: countValue }))
  .min(1)
export type MedicalSteps = z.infer<typeof MedicalSteps>

export const medicalPeriods = parameter({
  code: 'leave.medicalPeriod',
  label: { zh: '医疗期', en: 'Medical period' },
  unit: 'months',
  schema: MedicalSteps,
  checkedOn,
  versions: [
    {
      from: '1995-01-01',
      value: [
        { total: 10, inUnit: 20, months: 24, within: 30 },
        { total: 10, inUnit: 15, months: 18, within: 24 },
        { total: 10, inUnit: 10, months: 12, within: 18 },
        { total: 10, inUnit: 5, months: 9, within: 15 },
        { total: 10, inUnit: 0, months: 6, within: 12 },
        { total: 0, inUnit: 5, months: 6, within: 12 },
        { total: 0, inUnit: 0, months: 3, within: 6 },
      ],
      source: cite(laws.medicalPeriod, 3, 4),
      status: '正式',
    },
  ],
})

/** Percent of the minimum wage below which sick pay may not fall. */
export const sickPayFloor = parameter({
  code: 'leave.sickPayFloor',
  label: { zh: '病假工资下限（最低工资的%）', en: 'Least sick pay, % of the minimum wage' },
  unit: 'percent',
  schema: percentValue,
  checkedOn,
  versions: [{ from: '1995-08-04', value: 80, source: cite(laws.sickPay, 59), status: '待核验' }],
})

const RateSteps = z.array(z.object({ years: countValue, rate: percentValue })).min(1)

/** Percent of the wage by years with the employer: up to six months of illness, and beyond; most years first. */
export const SickRates = z.object({ short: RateSteps, long: RateSteps })
export type SickRates = z.infer<typeof SickRates>

export const sickPayRates = parameter({
  code: 'leave.sickPayRates',
  label: { zh: '地方病假工资比例', en: 'Local rates of sick pay' },
  unit: 'percent',
  schema: SickRates,
  checkedOn,
  byPlace: true,
  versions: [
    {
      place: 'shanghai',
      from: '2022-01-01',
      value: {
        short: [
          { years: 8, rate: 100 },
          { years: 6, rate: 90 },
          { years: 4, rate: 80 },
          { years: 2, rate: 70 },
          { years: 0, rate: 60 },
        ],
        long: [
          { years: 3, rate: 60 },
          { years: 1, rate: 50 },
          { years: 0, rate: 40 },
        ],
      },
      source: cite({ zh: '上海市关于病假工资的规定', en: 'Shanghai rules on sick pay' }, unverified),
      status: '待核验',
    },
    {
      place: 'shenzhen',
      from: '2022-01-01',
      value: { short: [{ years: 0, rate: 60 }], long: [{ years: 0, rate: 60 }] },
      source: cite({ zh: '深圳市关于病假工资的规定', en: 'Shenzhen rules on sick pay' }, unverified),
      status: '待核验',
    },
  ],
})

export const HomeLeave = z.object({
  serviceYears: countValue,
  spouseDays: countValue,
  singleDays: countValue,
  singleDaysOfTwoYears: countValue,
  marriedParentsDays: countValue,
  marriedParentsYears: countValue,
})
export type HomeLeave = z.infer<typeof HomeLeave>

export const homeLeaveDays = parameter({
  code: 'leave.home',
  label: { zh: '探亲假', en: 'Home leave' },
  unit: 'days',
  schema: HomeLeave,
  checkedOn,
  versions: [
    {
      from: '1981-03-14',
      value: {
        serviceYears: 1,
        spouseDays: 30,
        singleDays: 20,
        singleDaysOfTwoYears: 45,
        marriedParentsDays: 20,
        marriedParentsYears: 4,
      },
      source: cite(laws.homeLeave, 3),
      status: '正式',
    },
  ],
})

/** What a married employee bears of the journey to the parents: percent of the monthly standard wage. */
export const homeLeaveOwnShare = parameter({
  code: 'leave.homeOwnShare',
  label: { zh: '已婚探望父母路费自理部分（月标准工资的%）', en: 'Own share of the journey, % of the monthly wage' },
  unit: 'percent',
  schema: percentValue,
  checkedOn,
  versions: [{ from: '1981-03-14', value: 30, source: cite(laws.homeLeave, 6), status: '待核验' }],
})
