import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { Done, newWage, post } from './post.ts'
import { day, EmploymentType, EventKind, LeaveKind, person, string, TermType, type Verbs } from './terms.ts'

export const PostField = z.enum(['orgUnit', 'position', 'jobFamily', 'level', 'managerName', 'legalEntity', 'city'])
export const PostChange = z.object({ field: PostField, before: string, after: string })

const Happened = z.object({
  eventId: Id,
  employmentId: Id,
  kind: EventKind,
  day: Day,
  planned: z.boolean(),
  changes: classed('internal', z.array(PostChange)),
  pay: classed('sensitive', z.object({ before: z.int().nullable(), after: z.int().nullable() }).nullable()),
})

const TimelineEntry = z.object({
  ...Happened.shape,
  state: z.enum(['standing', 'undone', 'corrected']),
  /** The entry that this one puts right. */
  correctsId: Id.nullable(),
  /** Kind-specific: last day of a secondment or of the probation; how somebody left. */
  until: classed('internal', day),
  leaveKind: classed('internal', LeaveKind.nullable()),
  reason: classed('personal', string),
  /** Of a leaving: whether the company would have liked to keep the person. Never told to himself. */
  regretted: classed('personal', z.boolean().nullable()),
  by: string,
  at: z.string(),
  /** Later entries that build on this one; undone first, if this is to be undone. */
  heldBy: z.array(z.object({ eventId: Id, kind: EventKind, day: Day })),
})

const LaneSpan = z.object({ from: Day, to: day, label: z.string(), planned: z.boolean(), seconded: z.boolean() })
const ContractSpan = z.object({ from: Day, to: day, sequence: z.int(), termType: TermType, planned: z.boolean() })
const PaySpan = z.object({ from: Day, to: day, monthlyWage: z.int(), planned: z.boolean() })

/** What can be put right in an entry. Only what its kind has is taken. */
export const Correction = z
  .object({
    day: Day,
    ...post,
    ...newWage,
    employeeNo: line(40),
    employmentType: EmploymentType,
    probationEnd: Day.nullable(),
    until: Day.nullable(),
    leaveKind: LeaveKind,
    /** Null takes back what was said. */
    regretted: z.boolean().nullable(),
    reason: text(300),
  })
  .partial()

export const historyVerbs = {
  timeline: { kind: 'read', input: person, output: z.object({ entries: z.array(TimelineEntry) }) },
  lanes: {
    kind: 'read',
    input: person,
    output: z.object({
      today: Day,
      unit: z.array(LaneSpan),
      position: z.array(LaneSpan),
      level: classed('internal', z.array(LaneSpan)),
      manager: z.array(LaneSpan),
      pay: classed('sensitive', z.array(PaySpan)),
      contract: classed('internal', z.array(ContractSpan)),
    }),
  },
  moves: {
    kind: 'read',
    input: z.object({
      from: Day.optional(),
      to: Day.optional(),
      kinds: z.array(EventKind).optional(),
      page: z.int().min(1).max(10_000).default(1),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          ...Happened.shape,
          personId: Id,
          fullName: z.string(),
          employeeNo: z.string(),
          orgUnit: z.string(),
        }),
      ),
      count: z.int(),
    }),
  },
  correctEvent: {
    kind: 'write',
    input: person.extend({ eventId: Id, change: confidential('sensitive', Correction), why: text(300).optional() }),
    output: Done,
  },
  undoEvent: {
    kind: 'write',
    input: person.extend({ eventId: Id, why: text(300).optional() }),
    /** `personGone`: it was the joining of somebody who was never here otherwise. */
    output: z.object({ personGone: z.boolean() }),
  },
} satisfies Verbs
