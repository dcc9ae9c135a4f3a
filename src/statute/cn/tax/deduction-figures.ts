import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { fenValue, percentValue } from '../../values.ts'
import { cite, laws } from '../laws.ts'

const yuan = (amount: number) => amount * 100
const checkedOn = '2026-11-01'

/** 专项附加扣除: per month unless said otherwise. @public */
export const additionalDeductions = parameter({
  code: 'tax.additionalDeductions',
  label: { zh: '专项附加扣除标准', en: 'Special additional deductions' },
  unit: 'fen',
  schema: z.object({
    childEducation: fenValue,
    infantCare: fenValue,
    degree: fenValue,
    certificatePerYear: fenValue,
    illnessAbove: fenValue,
    illnessMostPerYear: fenValue,
    mortgage: fenValue,
    parentsOnlyChild: fenValue,
    parentsShared: fenValue,
  }),
  checkedOn,
  versions: [
    {
      from: '2023-01-01',
      value: {
        childEducation: yuan(2_000),
        infantCare: yuan(2_000),
        degree: yuan(400),
        certificatePerYear: yuan(3_600),
        illnessAbove: yuan(15_000),
        illnessMostPerYear: yuan(80_000),
        mortgage: yuan(1_000),
        parentsOnlyChild: yuan(3_000),
        parentsShared: yuan(1_500),
      },
      source: cite(laws.additionalDeductions),
      status: '正式',
    },
  ],
})

/** Rent by the size of the city: capital or the like, above a million people, below. @public */
export const rentDeduction = parameter({
  code: 'tax.rentDeduction',
  label: { zh: '住房租金扣除（按城市）', en: 'Deduction for rent, by city' },
  unit: 'fen',
  schema: z.object({ capital: fenValue, aboveMillion: fenValue, others: fenValue }),
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: { capital: yuan(1_500), aboveMillion: yuan(1_100), others: yuan(800) },
      source: cite(laws.additionalDeductionsFirst),
      status: '待核验',
    },
  ],
})

/** 个人养老金: deducted per year. 税优健康险: per month. 企业年金: percent of the base. @public */
export const otherDeductions = parameter({
  code: 'tax.otherDeductions',
  label: {
    zh: '其他扣除（个人养老金、健康险、年金）',
    en: 'Other deductions: private pension, health insurance, annuity',
  },
  unit: 'table',
  schema: z.object({ privatePensionPerYear: fenValue, healthInsurance: fenValue, annuityRate: percentValue }),
  checkedOn,
  versions: [
    {
      from: '2024-01-01',
      value: { privatePensionPerYear: yuan(12_000), healthInsurance: yuan(200), annuityRate: 4 },
      source: cite({ zh: '个人养老金等税前扣除政策', en: 'Rules on private pensions and other deductions' }),
      status: '待核验',
    },
  ],
})
