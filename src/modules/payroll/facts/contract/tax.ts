import { z } from 'zod'
import { Id } from '#platform/kernel/text.ts'
import { TaxBasis, type Verbs } from '../../contract/terms.ts'
import { count, listed, moneyOrNone, who, year } from './terms.ts'

/** May the 60,000 of the year be deducted at once? `unknown`: what is kept here does not go back far enough. */
export const flatStandings = ['eligible', 'unknown', 'no'] as const
export const FlatStanding = z.enum(flatStandings)
export type FlatStanding = z.infer<typeof FlatStanding>

export const taxWarnings = ['yearNotKnown', 'runsClosed'] as const
export const TaxWarning = z.enum(taxWarnings)
export type TaxWarning = z.infer<typeof TaxWarning>

export const taxVerbs = {
  /** How the basic deduction is counted for everybody in a year. */
  taxBases: {
    kind: 'read',
    input: z.object({
      ...listed,
      year: year.optional(),
      only: z.enum(['all', 'eligible', 'set']).default('all'),
    }),
    output: z.object({
      year: z.int(),
      counts: z.object({ all: count, eligible: count, set: count }),
      rows: z.array(
        z.object({
          ...who,
          basis: TaxBasis,
          setAt: z.string().nullable(),
          setBy: z.string().nullable(),
          flat: FlatStanding,
          /** Of the year before: months paid here, and all that was paid, as far as is known. */
          months: count,
          income: moneyOrNone,
        }),
      ),
      count,
    }),
  },
  /** `declared`: he has said that it is his first wage of the year. */
  setTaxBasis: {
    kind: 'write',
    input: z.object({ personId: Id, year, basis: TaxBasis, declared: z.boolean().default(false) }),
    output: z.object({ warnings: z.array(TaxWarning) }),
  },
} satisfies Verbs
