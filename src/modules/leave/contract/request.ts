import { z } from 'zod'
import { Day, Month } from '#platform/kernel/day.ts'
import { classed, confidential } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import {
  entryKinds,
  Names,
  Part,
  page,
  person,
  RequestState,
  reason,
  request,
  Step,
  TypeRef,
  units,
  type Verbs,
} from './terms.ts'

const FieldValues = z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())]))

const minute = z.int().min(0).max(2879)

/** Which days: the first and the last with their parts; `clock` for hours of a single day. */
const asked = {
  typeId: Id,
  fromDay: Day,
  fromPart: Part.default('day'),
  toDay: Day,
  toPart: Part.default('day'),
  clock: z.object({ from: minute, to: minute }).nullable().default(null),
}

const more = {
  reason: confidential('personal', reason).optional(),
  files: z.array(Id).max(9).default([]),
}

export const CountedDay = z.object({
  day: Day,
  part: z.enum(['day', 'first', 'second', 'hours']),
  from: z.int().nullable(),
  to: z.int().nullable(),
  units,
  counts: z.boolean(),
  /** Why it counts or does not. */
  why: z.enum(['workday', 'makeUpDay', 'shift', 'restDay', 'holiday']),
})

export const Request = z.object({
  requestId: Id,
  personId: Id,
  name: z.string(),
  employeeNo: z.string(),
  /** Kept from who leads him but may not see what is personal: he sees who is away and when. */
  type: classed('personal', TypeRef),
  fromDay: Day,
  fromPart: Part,
  toDay: Day,
  toPart: Part,
  clock: z.object({ from: z.int(), to: z.int() }).nullable(),
  units,
  /** What it would take by the plan as it is now, where that has changed since it was counted. */
  wouldTake: units.nullable(),
  state: RequestState,
  reason: classed('personal', z.string().nullable()),
  files: classed('personal', z.array(Id)),
  askedAt: z.string(),
  decisionReason: classed('personal', z.string().nullable()),
  approvalId: Id.nullable(),
  waitingFor: z.array(z.string()),
  /** It could be given back or shortened now: by himself, and by HR. */
  may: z.object({ withdraw: z.boolean(), cancel: z.boolean(), shorten: z.boolean() }),
})
export type Request = z.infer<typeof Request>

const Problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  said: Names,
})

export const Preview = z.object({
  days: z.array(CountedDay),
  units,
  /** How many days of his own calendar they are. */
  dayCount: z.number(),
  /** Rest days and holidays count too. */
  everyDay: z.boolean(),
  /** Null for types that keep no balance. `after` may be below zero where leave in advance is allowed. */
  balance: z.object({ before: units, after: units, missing: units, expected: units }).nullable(),
  steps: z.array(Step),
  needsProof: z.boolean(),
  /** What keeps it from being sent, in words of the refusals. */
  problem: Problem.nullable(),
  /** Who of his unit or of his superior's team is away then. */
  beside: z.array(z.object({ name: z.string(), from: Day, to: Day })),
  /** To be asked of `approvals.foresee`. */
  approval: z.object({ kind: z.string(), values: FieldValues }),
})

/** A day of the month in which one chooses; `why` is null where the calendar of its year is not known yet. */
const MonthDay = z.object({
  day: Day,
  why: CountedDay.shape.why.nullable(),
  away: z
    .object({ part: CountedDay.shape.part, from: z.int().nullable(), to: z.int().nullable(), agreed: z.boolean() })
    .nullable(),
})
export type MonthDay = z.infer<typeof MonthDay>

const done = z.object({ requestId: Id, approvalId: Id.nullable(), state: RequestState, units })

/** Amounts a person has of a type he may take. */
const Mine = z.object({
  type: TypeRef,
  kept: z.boolean(),
  /** The sum of the ledger to that day; `left` is that less what is planned. */
  units,
  left: units,
  planned: units,
  used: units,
  expected: units,
  steps: z.array(Step),
  /** The next day on which some of it runs out, and how much. */
  runsOut: z.object({ day: Day, units }).nullable(),
  proofAfterDays: z.number().nullable(),
  noticeDays: z.int(),
  /** It is not in the picture of everybody: nothing is left of it, and HR gives it for an event. */
  rare: z.boolean(),
})

export const requestVerbs = {
  /** Everything that the form and the page of one's own leave begin with; with `month` what each of its days is. */
  mine: {
    kind: 'read',
    input: z.object({ day: Day.optional(), month: Month.optional() }),
    output: z.object({
      person: z.object({ personId: Id, name: z.string() }).nullable(),
      types: z.array(Mine),
      requests: z.array(Request),
      next: z.object({ requestId: Id, type: TypeRef, fromDay: Day, toDay: Day, units }).nullable(),
      days: z.array(MonthDay),
    }),
  },
  /** My days as they would count. `requestId`: instead of that request, which came back. */
  preview: { kind: 'read', input: z.object({ ...asked, requestId: Id.optional() }), output: Preview },
  /** The same for somebody else. */
  previewFor: { kind: 'read', input: z.object({ ...person.shape, ...asked }), output: Preview },
  /** `requestId`: one of my own that came back, mended. */
  request: { kind: 'write', input: z.object({ ...asked, ...more, requestId: Id.optional() }), output: done },
  /** On behalf of somebody; `agreed`: it has been agreed already and needs no approval. */
  requestFor: {
    kind: 'write',
    input: z.object({ ...person.shape, ...asked, ...more, agreed: z.boolean().default(false) }),
    output: done,
  },
  withdraw: { kind: 'write', input: request, output: z.object({ state: RequestState }) },
  /** Gives back all of what was agreed; by himself only as long as it has not begun. */
  cancel: {
    kind: 'write',
    input: request.extend({ reason: text(300).optional() }),
    output: z.object({ state: RequestState, givenBack: units }),
  },
  /** Ends on that day instead. */
  shorten: {
    kind: 'write',
    input: request.extend({
      toDay: Day,
      toPart: z.enum(['day', 'first']).default('day'),
      reason: text(300).optional(),
    }),
    output: z.object({ units, givenBack: units }),
  },
  /** Takes what it would take by the plan as it is now; what it took goes back. Of closed months nothing changes. */
  countAnew: {
    kind: 'write',
    input: request,
    output: z.object({ state: RequestState, units }),
  },
  requests: {
    kind: 'read',
    input: z.object({
      state: RequestState.optional(),
      typeId: Id.optional(),
      unitId: Id.optional(),
      personId: Id.optional(),
      search: text(60).default(''),
      /** Agreed ones whose days have been planned anew, so that they would take another thing. */
      differs: z.boolean().default(false),
      /** Those that meet these days. */
      from: Day.optional(),
      to: Day.optional(),
      page,
    }),
    output: z.object({
      rows: z.array(Request.extend({ unit: z.string().nullable() })),
      count: z.int(),
      /** All there are, to choose from. */
      types: z.array(TypeRef),
    }),
  },
  show: {
    kind: 'read',
    input: request,
    output: Request.extend({
      days: z.array(CountedDay.extend({ stands: z.boolean() })),
      /** What came with it, to be fetched by `attachment`. */
      attached: classed('personal', z.array(z.object({ fileId: Id, name: z.string(), size: z.int() }))),
      /** What it has moved in the ledger. */
      entries: classed(
        'personal',
        /** `of`: what the lot it belongs to is called. */
        z.array(z.object({ day: Day, kind: z.enum(entryKinds), units, of: Names.nullable(), at: z.string() })),
      ),
    }),
  },
  /** Leave to fetch a file that came with it, for who may see what is personal: often it is of a doctor. */
  attachment: {
    kind: 'read',
    audited: true,
    input: request.extend({ fileId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  /** A month of those who have leave in it; kinds only for who may see what is personal. */
  calendar: {
    kind: 'read',
    input: z.object({ month: Month, unitId: Id.optional(), page }),
    output: z.object({
      month: Month,
      /** Its days by the calendar of the country; null of a year whose holidays are not known. */
      kinds: z.array(z.enum(['workday', 'makeUpDay', 'restDay', 'holiday']).nullable()),
      people: z.array(
        z.object({
          personId: Id,
          name: z.string(),
          unit: z.string().nullable(),
          days: z.array(
            z.object({
              requestId: Id,
              day: Day,
              part: z.enum(['day', 'first', 'second', 'hours']),
              state: z.enum(['waiting', 'approved']),
              type: classed('personal', TypeRef),
            }),
          ),
        }),
      ),
      count: z.int(),
      /** How many are away each day, of all whom the reader reaches. */
      away: z.array(z.object({ day: Day, count: z.int() })),
    }),
  },
} satisfies Verbs

export type Asked = {
  typeId: string
  fromDay: Day
  fromPart: Part
  toDay: Day
  toPart: Part
  clock: { from: number; to: number } | null
}
