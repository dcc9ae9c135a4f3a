import { z } from 'zod'
import { contract } from '../contract.ts'
import { Day } from '../kernel/day.ts'
import { Id, text } from '../kernel/text.ts'

const Named = z.object({ id: z.string(), name: z.string() })

const AuditEntry = z.object({
  id: z.int(),
  at: z.string(),
  /** Null for who had not signed in. */
  actor: Named.nullable(),
  operation: z.string(),
  /** What it was about, with the names they have now. */
  about: z.array(Named.extend({ type: z.string() })),
  door: z.string(),
  ip: z.string().nullable(),
  /** In the reader's language. */
  sentence: z.string(),
  /** The input and what changed; personal values are never in it. */
  body: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const Cursor = z.object({ at: z.iso.datetime(), id: z.int() })

export const audit = contract('audit', {
  search: {
    kind: 'read',
    input: z.object({
      actor: Id.optional(),
      operation: z.string().max(100).optional(),
      subject: z.object({ type: z.string().max(50), id: z.string().max(100) }).optional(),
      from: Day.optional(),
      to: Day.optional(),
      text: text(100).optional(),
      before: Cursor.optional(),
    }),
    output: z.object({ entries: z.array(AuditEntry), next: Cursor.nullable() }),
  },
  operations: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ operations: z.array(z.object({ name: z.string(), label: z.string() })) }),
  },
  /** How far the chain reaches. */
  state: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      entries: z.int(),
      sealed: z.int(),
      seals: z.int(),
      lastSealedAt: z.string().nullable(),
      lastHash: z.string().nullable(),
    }),
  },
  /** Walks the whole chain as a job, whose result is `Verified`. */
  verify: { kind: 'write', input: z.object({}), output: z.object({ jobId: z.uuid() }) },
})

export const Verified = z.object({
  ok: z.boolean(),
  entries: z.int(),
  sealed: z.int(),
  unsealed: z.int(),
  problems: z.array(
    z.object({ kind: z.enum(['edited', 'deleted', 'inserted', 'seal', 'cutTail', 'rehashed']), id: z.int() }),
  ),
})
export type Verified = z.infer<typeof Verified>
