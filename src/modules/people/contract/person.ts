import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { Contract } from './labour-contract.ts'
import { PersonalChanges, PersonalField } from './personal.ts'
import { RosterRow } from './row.ts'
import { day, LeaveKind, person, string, type Verbs } from './terms.ts'

/** What needs somebody's eye, with what its sentence needs. Words: `warning.<code>`. */
export const Warning = z.object({
  code: z.enum([
    'contractEnding',
    'contractEnded',
    'openEndedNext',
    'noContract',
    'deemedOpenEnded',
    'probationEnding',
    'leaving',
  ]),
  day,
  daysLeft: z.int().nullable(),
  /** The law behind it, as `劳动合同法第十四条`. */
  article: z.object({ zh: z.string(), en: z.string() }).nullable(),
})
export type Warning = z.infer<typeof Warning>

export const Person = z.object({
  ...RosterRow.shape,
  legalEntityId: Id.nullable(),
  /** With tones, as it is read: `Gù Qīnghé`. */
  pinyin: z.string(),
  asOf: Day,
  orgUnitPath: z.array(z.object({ unitId: Id, name: z.string() })),
  seconded: z.object({ homeUnit: z.string(), until: day }).nullable(),
  nationality: classed('personal', string),
  bankName: classed('sensitive', string),
  confirmedDate: classed('internal', day),
  contract: classed('internal', Contract.nullable()),
  warnings: classed('internal', z.array(Warning)),
  employments: classed(
    'internal',
    z.array(
      z.object({
        employmentId: Id,
        employeeNo: z.string(),
        hireDate: Day,
        leaveDate: day,
        leaveKind: LeaveKind.nullable(),
      }),
    ),
  ),
  reports: z.int(),
})

export const personVerbs = {
  show: { kind: 'read', input: person.extend({ asOf: Day.optional() }), output: Person },
  reveal: {
    kind: 'read',
    audited: true,
    input: person.extend({ field: z.enum(['residentId', 'bankAccount', 'mobile']) }),
    output: z.object({ value: z.string().nullable() }),
  },
  edit: {
    kind: 'write',
    input: person.extend({ changes: PersonalChanges }),
    output: z.object({ changed: z.array(PersonalField) }),
  },
} satisfies Verbs
