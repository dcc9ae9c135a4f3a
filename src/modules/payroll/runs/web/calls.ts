import type { z } from 'zod'
import { named } from '#platform/client/named.ts'
import type { Operation } from '#platform/contract.ts'
import type { Month } from '#platform/kernel/day.ts'

type Begin = Operation<z.ZodType<{ month: Month }, { month: Month }>, z.ZodType<{ groups: number }>>

/** The usual set of items and a group for everybody; kept by the items part. */
export const begin = named<Begin>('payroll.begin')
