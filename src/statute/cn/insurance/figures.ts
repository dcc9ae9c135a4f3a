import { z } from 'zod'
import { type FigureStatus, type Names, parameter, type Version } from '../../parameter.ts'
import { fenValue, percentValue } from '../../values.ts'
import { cite, laws } from '../laws.ts'

const yuan = (amount: number) => amount * 100
const checkedOn = '2026-11-01'

export const insuranceKinds = ['pension', 'medical', 'unemployment', 'workInjury'] as const
export type InsuranceKind = (typeof insuranceKinds)[number]

/** The least and most of a wage that counts, in fen. */
export const Bounds = z.object({ floor: fenValue, ceiling: fenValue }).refine(({ floor, ceiling }) => floor <= ceiling)
export type Bounds = z.infer<typeof Bounds>

/** Each insurance has bounds of its own. */
const Bases = z.object({ pension: Bounds, medical: Bounds, unemployment: Bounds, workInjury: Bounds })
export type Bases = z.infer<typeof Bases>

const alike = (floor: number, ceiling: number): Bases => {
  const bounds = { floor: yuan(floor), ceiling: yuan(ceiling) }
  return { pension: bounds, medical: bounds, unemployment: bounds, workInjury: bounds }
}

export const insuranceBases = parameter({
  code: 'insurance.bases',
  label: { zh: '社会保险缴费基数上下限', en: 'Floor and ceiling of the contribution base' },
  unit: 'fen',
  schema: Bases,
  checkedOn,
  byPlace: true,
  renewal: { yearlyFrom: '07-01' },
  versions: [
    {
      place: 'beijing',
      from: '2025-07-01',
      value: alike(7_162, 35_811),
      source: cite(laws.beijing2025),
      status: '正式',
    },
    {
      place: 'beijing',
      from: '2026-07-01',
      until: '2027-07-01',
      value: alike(7_270, 36_348),
      source: cite(laws.beijing2026),
      status: '正式',
    },
    {
      place: 'shanghai',
      from: '2025-07-01',
      value: alike(7_460, 37_302),
      source: cite(laws.shanghai2025),
      status: '正式',
    },
    {
      place: 'shanghai',
      from: '2026-07-01',
      until: '2027-07-01',
      value: alike(7_546, 37_731),
      source: cite(laws.shanghai2026),
      status: '正式',
    },
  ],
})

const percent = percentValue.max(100)

/** Percent of the base; `employeeFixed` fen on top of the employee's share. */
export const Rates = z.object({ employee: percent, employer: percent, employeeFixed: fenValue.optional() })
export type Rates = z.infer<typeof Rates>

/** The employer's rate when none is named, within what the trade may be set to. */
export const InjuryRates = z.object({ employer: percent, lowest: percent, highest: percent })
export type InjuryRates = z.infer<typeof InjuryRates>

const rates = <V>(kind: string, label: Names, schema: z.ZodType<V>, versions: Version<V>[]) =>
  parameter({ code: `insurance.${kind}`, label, unit: 'percent', schema, checkedOn, byPlace: true, versions })

const since = '2025-07-01'
const inBeijing = { place: 'beijing', from: since, source: cite(laws.beijingRates), status: '推算' as FigureStatus }
const inShanghai = { place: 'shanghai', from: since, source: cite(laws.shanghai2025), status: '正式' as FigureStatus }

export const pensionRates = rates('pension', { zh: '养老保险费率', en: 'Pension rates' }, Rates, [
  { ...inBeijing, value: { employee: 8, employer: 16 }, source: cite(laws.insuranceRates), status: '正式' },
  { ...inShanghai, value: { employee: 8, employer: 16 }, source: cite(laws.insuranceRates) },
])

export const medicalRates = rates(
  'medical',
  { zh: '医疗保险费率（含生育）', en: 'Medical rates, maternity included' },
  Rates,
  [
    { ...inBeijing, value: { employee: 2, employer: 9.8, employeeFixed: 300 } },
    { ...inShanghai, value: { employee: 2, employer: 9 }, until: '2027-03-01', source: cite(laws.shanghaiMedical) },
  ],
)

export const unemploymentRates = rates('unemployment', { zh: '失业保险费率', en: 'Unemployment rates' }, Rates, [
  { ...inBeijing, value: { employee: 0.5, employer: 0.5 } },
  { ...inShanghai, value: { employee: 0.5, employer: 0.5 }, until: '2026-07-01' },
  {
    ...inShanghai,
    value: { employee: 0.5, employer: 0.5 },
    from: '2026-07-01',
    source: cite(laws.shanghai2026),
    status: '待核验',
  },
])

export const workInjuryRates = rates('workInjury', { zh: '工伤保险费率', en: 'Work-injury rates' }, InjuryRates, [
  { ...inBeijing, value: { employer: 0.4, lowest: 0.2, highest: 1.9 } },
  { ...inShanghai, value: { employer: 0.26, lowest: 0.16, highest: 1.52 } },
])

/** `rounding` is what a contribution is rounded to. */
export const Fund = z
  .object({
    floor: fenValue,
    ceiling: fenValue,
    lowestRate: percent,
    highestRate: percent,
    rounding: z.enum(['fen', 'yuan']),
  })
  .refine(({ floor, ceiling, lowestRate, highestRate }) => floor <= ceiling && lowestRate <= highestRate)
export type Fund = z.infer<typeof Fund>

const fund = (floor: number, ceiling: number, highestRate: number, rounding: 'fen' | 'yuan'): Fund => ({
  floor: yuan(floor),
  ceiling: yuan(ceiling),
  lowestRate: 5,
  highestRate,
  rounding,
})

export const housingFund = parameter({
  code: 'insurance.housingFund',
  label: { zh: '住房公积金基数与比例', en: 'Housing fund: base and rates' },
  unit: 'table',
  schema: Fund,
  checkedOn,
  byPlace: true,
  renewal: { yearlyFrom: '07-01' },
  versions: [
    {
      place: 'beijing',
      from: since,
      value: fund(2_540, 35_811, 12, 'fen'),
      source: cite(laws.fund, 16, 18),
      status: '待核验',
    },
    {
      place: 'beijing',
      from: '2026-07-01',
      until: '2027-07-01',
      value: fund(2_540, 36_348, 12, 'fen'),
      source: cite(laws.fund, 16, 18),
      status: '待核验',
    },
    {
      place: 'shanghai',
      from: since,
      value: fund(2_740, 37_302, 7, 'yuan'),
      source: cite(laws.shanghai2025),
      status: '待核验',
    },
    {
      place: 'shanghai',
      from: '2026-07-01',
      until: '2027-07-01',
      value: fund(2_740, 37_731, 7, 'yuan'),
      source: cite(laws.shanghaiFund),
      status: '正式',
    },
  ],
})

export const minimumWage = parameter({
  code: 'wages.minimum',
  label: { zh: '月最低工资标准', en: 'Minimum wage per month' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  byPlace: true,
  renewal: { yearlyFrom: '09-01' },
  versions: [
    {
      place: 'beijing',
      from: '2025-09-01',
      value: yuan(2_540),
      source: cite(laws.minimumWage, { zh: '北京2025年', en: 'Beijing 2025' }),
      status: '待核验',
    },
    {
      place: 'shanghai',
      from: '2025-07-01',
      value: yuan(2_740),
      source: cite(laws.minimumWage, { zh: '上海2025年', en: 'Shanghai 2025' }),
      status: '待核验',
    },
    {
      place: 'shenzhen',
      from: '2025-03-01',
      value: yuan(2_520),
      source: cite(laws.minimumWage, { zh: '深圳2025年', en: 'Shenzhen 2025' }),
      status: '待核验',
    },
  ],
})

/** 全口径城镇单位就业人员月平均工资 of the year before, published with the bases. */
export const averageWage = parameter({
  code: 'wages.average',
  label: { zh: '上年度月平均工资', en: 'Average monthly wage of the year before' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  byPlace: true,
  renewal: { yearlyFrom: '07-01' },
  versions: [
    {
      place: 'beijing',
      from: '2026-07-01',
      until: '2027-07-01',
      value: yuan(12_116),
      source: cite(laws.beijing2026),
      status: '推算',
    },
    { place: 'shanghai', from: '2025-07-01', value: yuan(12_434), source: cite(laws.shanghai2025), status: '正式' },
    {
      place: 'shanghai',
      from: '2026-07-01',
      until: '2027-07-01',
      value: yuan(12_577),
      source: cite(laws.shanghai2026),
      status: '正式',
    },
  ],
})
