import type { Metric } from '#platform/metric/index.ts'
import { metricWords, partNames } from './locale.ts'
import * as figures from './rules/figures.ts'
import { payCost, payPerHead } from './sources.ts'

type Defined = Pick<Metric, 'unit' | 'good' | 'facts' | 'value' | 'size'> & {
  parts: readonly (keyof typeof partNames)[]
  /** Only of the whole company. */
  whole?: boolean
}

const metric = (name: keyof typeof metricWords, { whole = false, parts, ...defined }: Defined): Metric => ({
  ...defined,
  ...metricWords[name],
  key: `payroll.${name}`,
  kind: 'span',
  smallestGroup: figures.smallestGroup,
  breakdowns: whole ? [] : ['unit'],
  parts: Object.fromEntries(parts.map((each) => [each, partNames[each]])),
  // Whoever sees everybody’s payslip may know the sums of few; others who see what pay costs are told of five and more.
  ...{ behind: 'payroll.payslip', behindClass: 'sensitive' },
  toldTo: { operation: 'payroll.payCosts', fieldClass: 'sensitive' },
})

const cost = { facts: payCost, size: figures.peoplePaid }
const perHead = { facts: payPerHead, size: figures.peopleThere }

/** What people cost, beside what the company earns. */
export const costMetrics: Metric[] = [
  metric('labourCost', {
    ...{ ...cost, unit: 'yuan', good: 'none', parts: ['gross', 'company'] },
    value: figures.labourCost,
  }),
  metric('labourCostPerHead', {
    ...{ ...perHead, unit: 'yuanEach', good: 'none', parts: ['gross', 'company', 'average'] },
    value: figures.labourCostPerHead,
  }),
  metric('averagePay', {
    ...{ ...perHead, unit: 'yuanEach', good: 'none', parts: ['gross', 'personMonths'], size: figures.peoplePaid },
    value: figures.averagePay,
  }),
  metric('labourCostRatio', {
    ...{ ...cost, unit: 'share', good: 'down', parts: ['labourCost', 'revenue'], whole: true },
    value: figures.labourCostRatio,
  }),
  metric('revenuePerHead', {
    ...{ ...perHead, unit: 'yuanEach', good: 'up', parts: ['revenue', 'average'], whole: true },
    value: figures.revenuePerHead,
  }),
  metric('profitPerHead', {
    ...{ ...perHead, unit: 'yuanEach', good: 'up', parts: ['profit', 'average'], whole: true },
    value: figures.profitPerHead,
  }),
  metric('profitOnLabourCost', {
    ...{ ...cost, unit: 'share', good: 'up', parts: ['profit', 'labourCost'], whole: true },
    value: figures.profitOnLabourCost,
  }),
  metric('humanCapitalReturn', {
    ...{ ...cost, unit: 'ratio', good: 'up', parts: ['profit', 'labourCost'], whole: true },
    value: figures.humanCapitalReturn,
  }),
  metric('overtimeCost', {
    ...{ ...cost, unit: 'yuan', good: 'down', parts: ['overtimePay'] },
    value: figures.overtimeCost,
  }),
  metric('overtimeShare', {
    ...{ ...cost, unit: 'share', good: 'down', parts: ['overtimePay', 'gross'] },
    value: figures.overtimeShare,
  }),
]
