import { z } from 'zod'
import type { Spec } from '#platform/contract.ts'
import { Hidden } from '#platform/kernel/field-class.ts'
import { Id, line } from '#platform/kernel/text.ts'

/** The verbs of one noun, before they are named `approvals.<verb>`. */
export type Verbs = Record<string, Spec>

/** Both languages at once: the reader may switch, and only the keeper of the record can put it into words. */
export const Names = z.object({ zh: z.string(), en: z.string() })
export type Names = z.infer<typeof Names>

/** What kind of request: a word that the module registers which hands requests over, such as `people.change`. */
export const Kind = line(80)

/** Somebody who can sign in. */
export const Party = z.object({ userId: Id, name: z.string() })
export type Party = z.infer<typeof Party>

/** `open`: somebody is to decide. `returned`: the asker is to mend it and send it again. */
export const requestStates = ['open', 'returned', 'approved', 'declined', 'withdrawn'] as const
export const RequestState = z.enum(requestStates)
export type RequestState = z.infer<typeof RequestState>

/** One fact that helps to decide. Hidden from readers whose grants don't open it on that person. */
export const Fact = z.object({
  key: z.string(),
  label: Names,
  /** What stood before, where the request changes something. */
  before: z.union([Names, Hidden]).nullable(),
  value: z.union([Names, Hidden]),
  tone: z.enum(['plain', 'waiting', 'broken', 'good']),
})
export type Fact = z.infer<typeof Fact>

/** At most so many rows of a list at once. */
export const pageSize = 50

export const page = z.int().min(1).max(10_000).default(1)
export const request = z.object({ requestId: Id })
