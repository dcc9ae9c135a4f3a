import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { text } from '#platform/kernel/text.ts'
import { Amount, City, ComputedDay, explained } from './shared.ts'

/** From the first day of a contract to retirement. */
export const employmentCalculators = {
  severancePay: {
    kind: 'read',
    input: z.object({
      hiredOn: Day,
      leftOn: Day,
      averageMonthlyWage: Amount,
      lastMonthWage: Amount.optional(),
      localAverageMonthlyWage: Amount.optional(),
      localMinimumWage: Amount.optional(),
      /** Takes the two local wages from the figures where they are not given. */
      city: City.optional(),
      kind: z.enum(['N', 'N+1', '2N']),
    }),
    output: explained({ months: z.number(), monthlyBase: z.int(), amount: z.int() }),
  },
  unwrittenContractPay: {
    kind: 'read',
    input: z.object({
      startedOn: Day,
      signedOn: Day.optional(),
      /** The day asked about while nothing is signed; today unless said. */
      asOf: Day.optional(),
      monthlyWage: Amount,
    }),
    output: explained({
      from: ComputedDay.nullable(),
      to: ComputedDay.nullable(),
      months: z.int(),
      restWorkDays: z.int(),
      amount: z.int(),
      openEndedFrom: ComputedDay.nullable(),
    }),
  },
  probationLimit: {
    kind: 'read',
    input: z.object({
      termType: z.enum(['fixed', 'open_ended', 'task']),
      from: Day,
      lastDay: Day.nullable().default(null),
      partTime: z.boolean().default(false),
      agreedMonths: z.number().optional(),
      agreedWage: Amount.optional(),
      lowestGradeWage: Amount.optional(),
      servedMonths: z.number().optional(),
      city: City.optional(),
    }),
    output: explained({
      months: z.int(),
      lastDay: ComputedDay.nullable(),
      lawful: z.boolean().optional(),
      leastPay: z.int().optional(),
      damages: z.int().optional(),
    }),
  },
  nonCompetePay: {
    kind: 'read',
    input: z.object({
      averageMonthlyWage: Amount,
      months: z.int().default(24),
      agreedMonthly: Amount.optional(),
      localMinimumWage: Amount.optional(),
      city: City.optional(),
      isCancelledByEmployer: z.boolean().default(false),
      asOf: Day.optional(),
    }),
    output: explained({
      monthly: z.int(),
      months: z.int(),
      total: z.int(),
      onCancel: z.int().optional(),
    }),
  },
  trainingBond: {
    kind: 'read',
    input: z.object({ cost: Amount, bondMonths: z.int(), servedMonths: z.int(), asOf: Day.optional() }),
    output: explained({ damages: z.int(), unservedMonths: z.int() }),
  },
  massLayoff: {
    kind: 'read',
    input: z.object({ staff: z.int(), leaving: z.int(), asOf: Day.optional() }),
    output: explained({
      applies: z.boolean(),
      because: z.array(z.enum(['people', 'percent'])),
      noticeDays: z.int(),
      rehireMonths: z.int(),
    }),
  },
  arbitrationDeadline: {
    kind: 'read',
    input: z.object({
      knownOn: Day,
      isAboutWages: z.boolean().default(false),
      leftOn: Day.optional(),
      interruptedOn: Day.optional(),
    }),
    output: explained({ deadline: ComputedDay.nullable(), reminder: ComputedDay.nullable() }),
  },
  retirement: {
    kind: 'read',
    input: z.object({ category: z.enum(['male', 'female55', 'female50']), born: Month }),
    output: explained({
      delayMonths: z.int(),
      age: z.object({ years: z.int(), months: z.int() }),
      month: Month,
      minimumContributionMonths: z.int(),
    }),
  },
  checkIdentity: {
    kind: 'read',
    input: z.object({ kind: z.enum(['residentId', 'uscc', 'bankCard', 'mobile']), value: text(64) }),
    output: explained({
      valid: z.boolean(),
      reason: z.enum(['form', 'region', 'birthDate', 'checkDigit']).optional(),
      birthDate: ComputedDay.optional(),
      sex: z.enum(['male', 'female']).optional(),
    }),
  },
} as const
