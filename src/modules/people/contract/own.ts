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
  personId: Id,
  fullName: z.string(),
  employeeNo: string,
  orgUnit: string,
  state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn']),
  fields: z.array(PersonalField),
  /** Bank account numbers as masks. */
  changes: classed('personal', z.array(z.object({ field: PersonalField, before: string, after: string }))),
  reason: classed('personal', string),
  askedAt: z.string(),
  decidedAt: string,
  decisionReason: string,
})

export const ownVerbs = {
  /** The actor's own record; null for a user who is not in the roster. */
  me: {
    kind: 'read',
    input: z.object({}),
    output: z.object({ person: Person.nullable(), requests: z.array(ChangeRequest) }),
  },
  requestChange: {
    kind: 'write',
    input: z.object({ changes: OwnChanges, reason: confidential('personal', text(300).optional()) }),
    output: z.object({ requestId: Id }),
  },
  changeRequests: {
    kind: 'read',
    input: z.object({
      state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn']).default('waiting'),
      page: z.int().min(1).max(10_000).default(1),
    }),
    output: z.object({ rows: z.array(ChangeRequest), count: z.int() }),
  },
  decideChange: {
    kind: 'write',
    input: z.object({ requestId: Id, accept: z.boolean(), reason: text(300).optional() }),
    output: z.object({ requestId: Id }),
  },
  withdrawChange: { kind: 'write', input: z.object({ requestId: Id }), output: z.object({ requestId: Id }) },
} satisfies Verbs
