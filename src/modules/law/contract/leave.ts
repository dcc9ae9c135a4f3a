import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { Amount, City, ComputedDay, explained } from './shared.ts'

/** The calendar and the leaves. */
export const leaveCalculators = {
  workCalendar: {
    kind: 'read',
    input: z.object({ year: z.int() }),
    output: explained({
      months: z.array(z.object({ month: Month, dueDays: z.int(), paidDays: z.int() })),
      holidays: z.array(Day),
      restDays: z.array(Day),
      makeUpDays: z.array(Day),
    }),
  },
  annualLeave: {
    kind: 'read',
    input: z.object({
      year: z.int(),
      entitlement: z.number().optional(),
      firstWorkDate: Day.optional(),
      hiredOn: Day.optional(),
      leftOn: Day.optional(),
      used: z.number().default(0),
    }),
    output: explained({ entitlement: z.number(), days: z.int() }),
  },
  unusedLeavePay: {
    kind: 'read',
    input: z.object({ averageMonthlyWage: Amount, days: z.number(), paidOn: Day.optional() }),
    output: explained({ pay: z.int() }),
  },
  sickPay: {
    kind: 'read',
    input: z.object({
      city: City,
      month: Month,
      monthlyWage: Amount,
      /** Paid days of illness in the month. */
      days: z.number(),
      hiredOn: Day,
      /** First day of the illness; without it, it began in that month. */
      sickSince: Day.optional(),
      agreedRate: z.number().optional(),
      /** For the medical period. */
      firstWorkDate: Day.optional(),
    }),
    output: explained({
      rate: z.number(),
      floor: z.int(),
      pay: z.int(),
      deducted: z.int(),
      medicalPeriod: z.object({ months: z.int(), within: z.int() }).optional(),
    }),
  },
  maternityLeave: {
    kind: 'read',
    input: z.object({
      from: Day,
      city: City.optional(),
      kind: z.enum(['birth', 'miscarriage']).default('birth'),
      difficult: z.boolean().default(false),
      babies: z.int().default(1),
      childOrder: z.int().default(1),
      monthsPregnant: z.int().optional(),
      averageMonthlyWage: Amount.optional(),
    }),
    output: explained({
      days: z.int(),
      lastDay: ComputedDay,
      parts: z.array(
        z.object({ kind: z.enum(['maternity', 'difficult', 'moreBabies', 'local', 'miscarriage']), days: z.int() }),
      ),
      allowance: z.int().optional(),
    }),
  },
  homeLeave: {
    kind: 'read',
    input: z.object({
      isStateEmployer: z.boolean(),
      hiredOn: Day,
      asOf: Day.optional(),
      visit: z.enum(['spouse', 'parents']),
      isMarried: z.boolean(),
      everyTwoYears: z.boolean().default(false),
      travelCost: Amount.optional(),
      monthlyWage: Amount.optional(),
    }),
    output: explained({
      statutory: z.boolean(),
      days: z.int(),
      everyYears: z.int(),
      travelPaid: z.int().optional(),
    }),
  },
} as const
