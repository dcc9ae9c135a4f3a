import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'

const Language = z.enum(['zh', 'en'])

/** The sample company: fewer people could not hold all that is planted, of more the resident ids would meet. */
const [fewest, most] = [60, 500_000]
export const usualSample = { people: 486, years: 3, seed: 1 } as const

export const start = contract('start', {
  /** Whether the company stands already. */
  state: {
    kind: 'read',
    open: true,
    input: z.object({}),
    output: z.object({ ready: z.boolean(), company: z.string().nullable() }),
  },
  /** The guided start: the company, its first legal entity, its first administrator. Once only. */
  setUp: {
    kind: 'write',
    open: true,
    input: z.object({
      companyName: line(100),
      legalEntityName: line(100),
      creditCode: line(30).optional(),
      city: line(40),
      adminName: line(60),
      adminEmail: confidential('personal', z.email().max(320)),
      password: confidential('sensitive', text(1000)),
      language: Language.default('zh'),
    }),
    output: z.object({ userId: Id, unitId: Id }),
  },
  /** An invented company into what the guided start made and nobody has added to; the same for the same seed on the same day. */
  fillSample: {
    kind: 'write',
    input: z.object({
      people: z.int().min(fewest).max(most).default(usualSample.people),
      years: z.int().min(1).max(10).default(usualSample.years),
      seed: z.int().min(0).max(65_535).default(usualSample.seed),
    }),
    output: z.object({ jobId: Id }),
  },
})
