import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'

const Language = z.enum(['zh', 'en'])

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
})
