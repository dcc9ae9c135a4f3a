import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { day, person, string, TermType, type Verbs } from './terms.ts'

export const Contract = z.object({
  contractId: Id,
  personId: Id,
  sequence: z.int(),
  termType: TermType,
  legalEntity: string,
  signedDate: day,
  contractStart: Day,
  contractEnd: day,
  probationEnd: day,
  endedDay: day,
  endReason: string,
})

export const contractVerbs = {
  contracts: {
    kind: 'read',
    input: z.object({
      /** Of one person, ended ones too; otherwise everybody's contracts in force. */
      personId: Id.optional(),
      endingWithin: z.int().min(0).max(3660).optional(),
      termType: TermType.optional(),
      search: text(60).optional(),
      page: z.int().min(1).max(20_000).default(1),
    }),
    output: z.object({
      rows: z.array(
        Contract.extend({
          fullName: z.string(),
          employeeNo: z.string(),
          orgUnit: z.string(),
          daysLeft: z.int().nullable(),
          openEndedNext: z.boolean(),
        }),
      ),
      count: z.int(),
    }),
  },
  signContract: {
    kind: 'write',
    input: person.extend({
      termType: TermType,
      contractStart: Day,
      contractEnd: Day.nullable().optional(),
      probationEnd: Day.nullable().optional(),
      signedDate: Day.nullable().optional(),
      legalEntityId: Id.nullable().optional(),
      /** The employee himself asked for a fixed term where the law would give an open-ended contract: his words, kept. */
      agreedFixed: z.object({ reason: line(300) }).optional(),
    }),
    output: z.object({ contractId: Id, sequence: z.int() }),
  },
  endContract: {
    kind: 'write',
    input: person.extend({ contractId: Id, endedDay: Day, reason: text(300) }),
    output: z.object({ contractId: Id }),
  },
} satisfies Verbs
