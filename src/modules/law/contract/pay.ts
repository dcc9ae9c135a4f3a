import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { Amount, City, explained } from './shared.ts'

const WageMonth = z.object({
  month: Month,
  income: Amount,
  socialDeduction: Amount,
  additionalDeduction: Amount,
  otherDeduction: Amount.optional(),
})

const WithheldMonth = z.object({
  month: Month,
  taxableToDate: z.int(),
  rate: z.number(),
  quickDeduction: z.int(),
  taxToDate: z.int(),
  tax: z.int(),
})

const Insurance = z.object({
  kind: z.enum(['pension', 'medical', 'unemployment', 'workInjury']),
  base: z.int(),
  employee: z.int(),
  employer: z.int(),
})

const Overtime = z.enum(['workday', 'restDay', 'holiday'])

/** Income tax, insurance, overtime and proration. Rates in percent. */
export const payCalculators = {
  withholdIncomeTax: {
    kind: 'read',
    input: z.object({
      basis: z.enum(['normal', 'firstJobOfYear', 'flat60000']),
      months: z.array(WageMonth).min(1).max(12),
    }),
    output: explained({ months: z.array(WithheldMonth), total: z.int() }),
  },
  taxAnnualBonus: {
    kind: 'read',
    input: z.object({ bonus: Amount, annualTaxableWages: Amount.optional(), paidOn: Day }),
    output: explained({
      separate: z.object({ rate: z.number(), quickDeduction: z.int(), tax: z.int() }).nullable(),
      merged: z.object({ tax: z.int() }).optional(),
      separateTotal: z.int().optional(),
      better: z.enum(['separate', 'merged', 'equal']).optional(),
      trap: z.object({ from: z.int(), to: z.int() }).optional(),
    }),
  },
  taxSeverance: {
    kind: 'read',
    input: z.object({ amount: Amount, averageAnnualWage: Amount, paidOn: Day.optional() }),
    output: explained({ exempt: z.int(), taxable: z.int(), tax: z.int() }),
  },
  taxLabourService: {
    kind: 'read',
    input: z.object({
      amount: Amount,
      kind: z.enum(['labourService', 'manuscript', 'royalty']).default('labourService'),
      paidOn: Day.optional(),
    }),
    output: explained({ taxable: z.int(), tax: z.int() }),
  },
  socialInsurance: {
    kind: 'read',
    input: z.object({
      city: City,
      month: Month,
      wage: Amount,
      housingFundRate: z.number().optional(),
      workInjuryRate: z.number().optional(),
    }),
    output: explained({
      base: z.int(),
      items: z.array(Insurance),
      employee: z.int(),
      employer: z.int(),
      housingFund: z.object({ base: z.int(), employee: z.int(), employer: z.int() }).optional(),
    }),
  },
  overtimePay: {
    kind: 'read',
    input: z.object({
      monthlyWage: Amount,
      entries: z
        .array(z.object({ kind: Overtime, day: Day.optional(), hours: z.number() }))
        .min(1)
        .max(400),
    }),
    output: explained({
      hourlyWage: z.int(),
      entries: z.array(z.object({ kind: Overtime, hours: z.number(), pay: z.int() })),
      total: z.int(),
    }),
  },
  prorateWage: {
    kind: 'read',
    input: z.object({
      monthlyWage: Amount,
      month: Month,
      employedFrom: Day.optional(),
      employedTo: Day.optional(),
      absentDays: z.number().default(0),
      method: z.enum(['forward', 'backward', 'paidDays']).default('paidDays'),
    }),
    output: explained({ paidDays: z.number(), monthPaidDays: z.int(), pay: z.int() }),
  },
} as const
