import { z } from 'zod'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { Person } from './person.ts'
import { PersonalChanges, PersonalField } from './personal.ts'
import { string, type Verbs } from './terms.ts'

const OwnChanges = PersonalChanges.pick({
  fullName: true,
  mobile: true,
  email: true,
  education: true,
  maritalStatus: true,
  hukouAddress: true,
  currentAddress: true,
  emergencyContact: true,
  bankAccount: true,
  bankName: true,
})

const ChangeRequest = z.object({
  requestId: Id,
  /** The request in approvals, where its path stands; null until it is handed over. */
  approvalId: Id.nullable(),
  /** `returned`: sent back, to be mended. */
  state: z.enum(['waiting', 'returned', 'accepted', 'declined', 'withdrawn']),
  fields: z.array(PersonalField),
  /** Bank account numbers as masks. */
  changes: classed('personal', z.array(z.object({ field: PersonalField, before: string, after: string }))),
  reason: classed('personal', string),
  askedAt: z.string(),
  decidedAt: string,
  decisionReason: string,
  /** Who is to decide now. */
  waitingFor: z.array(z.string()),
})

export const ownVerbs = {
  /** The actor's own record; null for a user who is not in the roster. */
  me: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ person: Person.nullable(), requests: z.array(ChangeRequest) }),
  },
  /** With `requestId` one that was sent back is mended and sent again. `approvalId` is the request in approvals. */
  requestChange: {
    kind: 'write',
    input: z.object({
      requestId: Id.optional(),
      changes: OwnChanges,
      reason: confidential('personal', text(300).optional()),
    }),
    output: z.object({ requestId: Id, approvalId: Id }),
  },
} satisfies Verbs
