import { z } from 'zod'
import { parameter } from '../../parameter.ts'
import { countValue, factorValue, fenValue, percentValue } from '../../values.ts'
import { cite, laws } from '../laws.ts'

/** A step of a tax table: up to and including `upTo` (fen, null for the last) that rate, less the quick deduction. */
export const Bracket = z.object({
  upTo: fenValue.nullable(),
  rate: percentValue,
  quickDeduction: fenValue,
})
export type Bracket = z.infer<typeof Bracket>
const Table = z
  .array(Bracket)
  .min(1)
  .refine((rows) => rows.every(({ upTo }, at) => (upTo === null) === (at === rows.length - 1)), 'table.open')
  .refine((rows) => rows.every(({ upTo }, at) => upTo === null || upTo > (rows[at - 1]?.upTo ?? -1)), 'table.order')

const yuan = (amount: number) => amount * 100
const table = (...rows: [upTo: number | null, rate: number, quick: number][]): Bracket[] =>
  rows.map(([upTo, rate, quick]) => ({ upTo: upTo === null ? null : yuan(upTo), rate, quickDeduction: yuan(quick) }))

const checkedOn = '2026-11-01'

export const annualBrackets = parameter({
  code: 'tax.annualBrackets',
  label: { zh: '综合所得税率表', en: 'Annual tax table' },
  unit: 'table',
  schema: Table,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: table(
        [36_000, 3, 0],
        [144_000, 10, 2_520],
        [300_000, 20, 16_920],
        [420_000, 25, 31_920],
        [660_000, 30, 52_920],
        [960_000, 35, 85_920],
        [null, 45, 181_920],
      ),
      source: cite(laws.incomeTax, 3),
      status: '正式',
    },
  ],
})

export const monthlyBrackets = parameter({
  code: 'tax.monthlyBrackets',
  label: { zh: '按月换算后的综合所得税率表', en: 'Monthly tax table' },
  unit: 'table',
  schema: Table,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: table(
        [3_000, 3, 0],
        [12_000, 10, 210],
        [25_000, 20, 1_410],
        [35_000, 25, 2_660],
        [55_000, 30, 4_410],
        [80_000, 35, 7_160],
        [null, 45, 15_160],
      ),
      source: cite(laws.taxTransition),
      status: '正式',
    },
  ],
})

export const serviceBrackets = parameter({
  code: 'tax.serviceBrackets',
  label: { zh: '劳务报酬预扣率表', en: 'Withholding table of labour services' },
  unit: 'table',
  schema: Table,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: table([20_000, 20, 0], [50_000, 30, 2_000], [null, 40, 7_000]),
      source: cite(laws.withholding, 8, 9),
      status: '正式',
    },
  ],
})

export const ServiceDeduction = z.object({
  flat: fenValue,
  upTo: fenValue,
  rate: percentValue,
  royaltyRate: percentValue,
  manuscriptShare: percentValue,
})

export const serviceDeduction = parameter({
  code: 'tax.serviceDeduction',
  label: { zh: '劳务报酬等的减除费用', en: 'Deduction from labour services' },
  unit: 'table',
  schema: ServiceDeduction,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: { flat: yuan(800), upTo: yuan(4_000), rate: 20, royaltyRate: 20, manuscriptShare: 70 },
      source: cite(laws.withholding, 8, 9),
      status: '正式',
    },
  ],
})

export const basicDeduction = parameter({
  code: 'tax.basicDeduction',
  label: { zh: '减除费用（每月）', en: 'Basic deduction per month' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  versions: [{ from: '2019-01-01', value: yuan(5_000), source: cite(laws.withholding, 6), status: '正式' }],
})

export const firstJobDeduction = parameter({
  code: 'tax.firstJobDeduction',
  label: { zh: '首次取得工资的累计减除费用（每月）', en: 'Basic deduction from January for a first job of the year' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  versions: [{ from: '2020-07-01', value: yuan(5_000), source: cite(laws.firstJob), status: '待核验' }],
})

export const flatDeduction = parameter({
  code: 'tax.flatDeduction',
  label: { zh: '全年6万元一次减除', en: 'Flat deduction of the year' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  versions: [{ from: '2021-01-01', value: yuan(60_000), source: cite(laws.flatDeduction), status: '待核验' }],
})

/** How long the bonus of the year may be taxed on its own: by how many months it is divided. */
export const separateBonus = parameter({
  code: 'tax.separateBonus',
  label: { zh: '全年一次性奖金单独计税', en: 'Separate taxation of the annual bonus' },
  unit: 'months',
  schema: countValue.min(1),
  checkedOn,
  versions: [{ from: '2024-01-01', until: '2028-01-01', value: 12, source: cite(laws.bonus), status: '正式' }],
})

export const severanceExemption = parameter({
  code: 'tax.severanceExemption',
  label: {
    zh: '一次性补偿收入免税额（当地年平均工资的倍数）',
    en: 'Tax-free severance, in local average annual wages',
  },
  unit: 'times',
  schema: factorValue,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: 3,
      source: cite(laws.taxTransition, { zh: '第五条第（一）项', en: 'art. 5(1)' }),
      status: '正式',
    },
  ],
})

export const earlyRetirementDeduction = parameter({
  code: 'tax.earlyRetirementDeduction',
  label: { zh: '提前退休补贴每年的费用扣除', en: 'Deduction per year from pay for early retirement' },
  unit: 'fen',
  schema: fenValue,
  checkedOn,
  versions: [
    {
      from: '2019-01-01',
      value: yuan(60_000),
      source: cite(laws.taxTransition, { zh: '第五条第（二）项', en: 'art. 5(2)' }),
      status: '正式',
    },
  ],
})

const Rates = z.object({ monthlyDeduction: fenValue, share: percentValue })

export const studentInterns = parameter({
  code: 'tax.studentInterns',
  label: { zh: '实习学生劳务报酬累计预扣', en: 'Cumulative withholding for students on internship' },
  unit: 'table',
  schema: Rates,
  checkedOn,
  versions: [
    {
      from: '2020-07-01',
      value: { monthlyDeduction: yuan(5_000), share: 80 },
      source: cite(laws.firstJob),
      status: '待核验',
    },
  ],
})

export const platformWorkers = parameter({
  code: 'tax.platformWorkers',
  label: { zh: '互联网平台从业人员累计预扣', en: 'Cumulative withholding for platform workers' },
  unit: 'table',
  schema: Rates,
  checkedOn,
  versions: [
    {
      from: '2025-10-01',
      value: { monthlyDeduction: yuan(5_000), share: 80 },
      source: cite(laws.platforms),
      status: '正式',
    },
  ],
})

export const nonResidents = parameter({
  code: 'tax.nonResidents',
  label: {
    zh: '非居民个人的收入额比例（%）与数月奖金月数',
    en: 'Taxable share of non-residents (%) and months of a bonus',
  },
  unit: 'table',
  schema: z.object({ services: percentValue, manuscript: percentValue }),
  checkedOn,
  versions: [
    { from: '2019-01-01', value: { services: 80, manuscript: 56 }, source: cite(laws.incomeTax, 6), status: '正式' },
  ],
})

export const nonResidentBonus = parameter({
  code: 'tax.nonResidentBonus',
  label: { zh: '非居民数月奖金分摊月数', en: 'Months over which a non-resident’s bonus is spread' },
  unit: 'months',
  schema: countValue.min(1),
  checkedOn,
  versions: [{ from: '2019-01-01', value: 6, source: cite(laws.nonResidents), status: '待核验' }],
})

/** @public */
export const separateEquity = parameter({
  code: 'tax.separateEquity',
  label: { zh: '股权激励单独计税', en: 'Separate taxation of equity income' },
  unit: 'times',
  schema: factorValue,
  checkedOn,
  versions: [{ from: '2024-01-01', until: '2028-01-01', value: 1, source: cite(laws.equity), status: '正式' }],
})

export const noReconciliation = parameter({
  code: 'tax.noReconciliation',
  label: { zh: '免予汇算的收入与补税额', en: 'Income and balance below which no annual return is due' },
  unit: 'fen',
  schema: z.object({ income: fenValue, balance: fenValue }),
  checkedOn,
  versions: [
    {
      from: '2024-01-01',
      until: '2028-01-01',
      value: { income: yuan(120_000), balance: yuan(400) },
      source: cite(laws.reconciliation),
      status: '待核验',
    },
  ],
})

/** @public */
export const taxFreeFund = parameter({
  code: 'tax.taxFreeFund',
  label: {
    zh: '公积金税前扣除上限（比例与平均工资倍数）',
    en: 'Housing fund free of tax (rate, times the average wage)',
  },
  unit: 'table',
  schema: z.object({ rate: percentValue, times: factorValue }),
  checkedOn,
  versions: [{ from: '2019-01-01', value: { rate: 12, times: 3 }, source: cite(laws.fundTax), status: '正式' }],
})
