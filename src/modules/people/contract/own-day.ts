import { z } from 'zod'
import { Day } from '#platform/kernel/day.ts'
import { classed } from '#platform/kernel/field-class.ts'
import { Id } from '#platform/kernel/text.ts'
import { day, Status, string, type Verbs } from './terms.ts'

/** What concerns oneself: days of one's own, what is planned, what was handed to one. What one asks for stands in approvals. */
export const ownDueKinds = [
  'contract',
  'probation',
  'anniversary',
  'document',
  'confirm',
  'transfer',
  'promote',
  'second',
  'return',
  'handover',
] as const
export type OwnDueKind = (typeof ownDueKinds)[number]

const OwnDue = z.object({
  kind: z.enum(ownDueKinds),
  /** Null for what waits and has none. */
  day,
  daysLeft: z.int().nullable(),
  /** The unit one goes to, the paper, the colleague whose work one takes over. */
  of: string,
  /** Of an anniversary. */
  years: z.int().nullable(),
})

/** Both languages at once: the reader may switch. */
const Names = z.object({ zh: z.string(), en: z.string() })

const OwnPost = z.object({
  personId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  status: Status,
  orgUnit: z.string(),
  position: string,
  managerName: string,
  hireDate: Day,
  /** Whole months in this employment. */
  tenure: z.int(),
  /** Only while it lasts. */
  probationEnd: day,
  contractStart: day,
  /** Null with a `contractStart`: open-ended. */
  contractEnd: day,
})

const OwnLeaving = z.object({ lastDay: Day, tasks: z.array(z.object({ title: Names, done: z.boolean() })) })

const Colleague = z.object({ fullName: z.string(), position: string, day: Day, years: z.int() })

export const ownDayVerbs = {
  /** What a day holds for oneself; null for a user who is not in the roster. */
  ownDay: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      post: OwnPost.nullable(),
      dues: z.array(OwnDue),
      leaving: OwnLeaving.nullable(),
    }),
  },
  /**
   * News of the colleagues in one's own unit, of a fortnight back and ahead: name, post and the day. Never of another unit,
   * and only of those whom the grant reaches; birthdays, without their year, only where a role opens personal data.
   */
  colleagues: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      unit: z.object({ name: z.string(), people: z.int() }).nullable(),
      arrivals: classed('internal', z.array(Colleague)),
      anniversaries: classed('internal', z.array(Colleague)),
      birthdays: classed('personal', z.array(Colleague)),
    }),
  },
} satisfies Verbs
