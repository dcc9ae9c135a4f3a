import { z } from 'zod'
import { confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import type { Verbs } from '../../contract/terms.ts'

/** A random key that a browser made up and keeps: it says nothing of the device, and is no use anywhere else. */
export const PhoneKey = confidential('personal', z.string().regex(/^[A-Za-z0-9_-]{32,64}$/))

export const phonePage = 50

export const phoneVerbs = {
  /** Makes this phone the one from which one punches. */
  takePhone: { kind: 'write', input: z.object({ phoneKey: PhoneKey }), output: z.object({ since: z.string() }) },
  /** Who within reach has made a phone his own; the latest first. */
  phones: {
    kind: 'read',
    input: z.object({ search: text(60).default(''), page: z.int().min(1).max(10_000).default(1) }),
    output: z.object({
      rows: z.array(
        z.object({ personId: Id, name: z.string(), employeeNo: z.string(), unit: z.string(), since: z.string() }),
      ),
      count: z.int(),
    }),
  },
  /** The phone is lost or another: the next one from which he punches may become his. */
  releasePhone: { kind: 'write', input: z.object({ personId: Id }), output: z.object({}) },
} satisfies Verbs
