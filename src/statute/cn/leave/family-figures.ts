import { z } from 'zod'
import { type FigureStatus, type Names, parameter, type Version } from '../../parameter.ts'
import { countValue } from '../../values.ts'
import { cite, laws, unverified } from '../laws.ts'
import { placeNames } from '../places.ts'

const checkedOn = '2026-11-01'

export const Maternity = z.object({
  days: countValue,
  difficult: countValue,
  eachMoreBaby: countValue,
  earlyMiscarriage: countValue,
  lateMiscarriage: countValue,
  lateFromMonth: countValue,
})
export type Maternity = z.infer<typeof Maternity>

export const maternityDays = parameter({
  code: 'leave.maternity',
  label: { zh: '产假（国家规定）', en: 'Maternity leave, national' },
  unit: 'days',
  schema: Maternity,
  checkedOn,
  versions: [
    {
      from: '2012-04-28',
      value: { days: 98, difficult: 15, eachMoreBaby: 15, earlyMiscarriage: 15, lateMiscarriage: 42, lateFromMonth: 4 },
      source: cite(laws.women, 7),
      status: '正式',
    },
  ],
})

/** Days and whole months that a province adds, for a first child and for later ones. */
export const MoreLeave = z.object({ days: countValue, laterDays: countValue, months: countValue })
export type MoreLeave = z.infer<typeof MoreLeave>

const regulations = (place: string) => {
  const { zh, en } = placeNames(place)
  const suffix = ['beijing', 'shanghai'].includes(place) ? '市' : '省'
  return cite({ zh: `${zh}${suffix}人口与计划生育条例`, en: `${en} Population and Family Planning Regulations` })
}

/** What stands in the regulations of a province since they were revised in 2021; `2022-01-01` is later than the last of them. */
const local = <V>(place: string, value: V, status: FigureStatus = '正式', from = '2022-01-01'): Version<V> => ({
  place,
  from,
  value,
  source: regulations(place),
  status,
})

const byProvince = <V>(code: string, label: Names, schema: z.ZodType<V>, versions: Version<V>[]) =>
  parameter({ code, label, unit: 'days', schema, checkedOn, byPlace: true, versions })

export const moreMaternity = byProvince(
  'leave.maternityExtra',
  { zh: '产假（地方增加）', en: 'Maternity leave, local addition' },
  MoreLeave,
  [
    local('beijing', { days: 60, laterDays: 60, months: 0 }, '待核验'),
    local('shanghai', { days: 60, laterDays: 60, months: 0 }),
    local('guangdong', { days: 80, laterDays: 80, months: 0 }),
    local('zhejiang', { days: 60, laterDays: 90, months: 0 }),
    local('henan', { days: 0, laterDays: 0, months: 3 }),
  ],
)

const Length = z.object({ days: countValue, months: countValue })

export const paternity = byProvince('leave.paternity', { zh: '陪产假', en: 'Paternity leave' }, Length, [
  local('beijing', { days: 15, months: 0 }),
  local('shanghai', { days: 10, months: 0 }),
  local('guangdong', { days: 15, months: 0 }),
  local('zhejiang', { days: 15, months: 0 }),
  local('henan', { days: 0, months: 1 }),
])

/** Days a year for each parent of a child under three. */
export const childcare = byProvince(
  'leave.childcare',
  { zh: '育儿假（每年）', en: 'Childcare leave per year' },
  countValue,
  [local('beijing', 5, '待核验'), local('shanghai', 5), local('guangdong', 10), local('zhejiang', 10)],
)

/** For an only child whose parent is ill or old. @public */
export const parentCare = byProvince(
  'leave.parentCare',
  { zh: '独生子女护理假', en: 'Only child’s leave for parents' },
  z.object({ days: countValue, inHospital: countValue }),
  [local('guangdong', { days: 5, inHospital: 15 }), local('henan', { days: 20, inHospital: 20 })],
)

/** @public */
export const nationalMarriageLeave = parameter({
  code: 'leave.marriageNational',
  label: { zh: '婚假（国家规定）', en: 'Marriage leave, national' },
  unit: 'days',
  schema: countValue,
  checkedOn,
  versions: [{ from: '1980-02-20', value: 3, source: cite(laws.bereavement, unverified), status: '待核验' }],
})

export const marriageLeave = byProvince(
  'leave.marriage',
  { zh: '婚假（地方，含国家规定）', en: 'Marriage leave, with the local addition' },
  z.object({ days: countValue, afterHealthCheck: countValue }),
  [
    local('beijing', { days: 10, afterHealthCheck: 10 }),
    local('shanghai', { days: 10, afterHealthCheck: 10 }),
    local('henan', { days: 21, afterHealthCheck: 28 }),
    local('zhejiang', { days: 13, afterHealthCheck: 13 }, '待核验', '2026-01-01'),
    local('sichuan', { days: 20, afterHealthCheck: 25 }, '待核验', '2026-01-01'),
  ],
)

/** @public */
export const bereavementLeave = parameter({
  code: 'leave.bereavement',
  label: { zh: '丧假（1–3天，用人单位酌情）', en: 'Bereavement leave, 1 to 3 days' },
  unit: 'days',
  schema: z.object({ least: countValue, most: countValue }),
  checkedOn,
  versions: [{ from: '1980-02-20', value: { least: 1, most: 3 }, source: cite(laws.bereavement), status: '待核验' }],
})
