import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { Day } from '#platform/kernel/day.ts'
import { classed, confidential, FieldClass } from '#platform/kernel/field-class.ts'
import { Id, line, text } from '#platform/kernel/text.ts'
import { columnKeys, employmentTypes, leaveKinds, sexes, statuses, termTypes } from './columns.ts'

/*
 * Days as people say them: `leaveDate`, `contractEnd` and `probationEnd` are last days (inclusive).
 * A span's `to` is the day after its last, null when open. People are named by `personId` everywhere; money is integer fen.
 */

export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>
export const Sex = z.enum(sexes)
export const EmploymentType = z.enum(employmentTypes)
export type EmploymentType = z.infer<typeof EmploymentType>
export const LeaveKind = z.enum(leaveKinds)
export type LeaveKind = z.infer<typeof LeaveKind>
export const TermType = z.enum(termTypes)
export type TermType = z.infer<typeof TermType>
export const ColumnName = z.enum(columnKeys)

export const eventKinds = [
  'hire',
  'confirm',
  'transfer',
  'promote',
  'second',
  'return',
  'pay',
  'reorganize',
  'leave',
  'rehire',
  'import',
] as const
export const EventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof EventKind>

export const documentKinds = [
  'id_card',
  'household',
  'diploma',
  'certificate',
  'contract',
  'health',
  'photo',
  'resume',
  'leaving_certificate',
  'other',
] as const
export const DocumentKind = z.enum(documentKinds)

const Wage = z.int().min(0).max(10_000_000_000)
const person = z.object({ personId: Id })

// —— What is given about a person ——

const personal = {
  fullName: confidential('personal', line(60)),
  sex: confidential('personal', Sex.nullable()),
  birthDate: confidential('personal', Day.nullable()),
  residentId: confidential('sensitive', text(30).nullable()),
  mobile: confidential('personal', text(30).nullable()),
  email: confidential('personal', z.email().max(200).nullable()),
  firstWorkDate: confidential('personal', Day.nullable()),
  education: confidential('personal', text(60).nullable()),
  maritalStatus: confidential('personal', text(60).nullable()),
  nationality: confidential('personal', text(60).nullable()),
  hukouAddress: confidential('personal', text(300).nullable()),
  currentAddress: confidential('personal', text(300).nullable()),
  emergencyContact: confidential('personal', text(200).nullable()),
  bankAccount: confidential('sensitive', text(40).nullable()),
  bankName: confidential('sensitive', text(120).nullable()),
}

/** All optional; null empties a field. */
export const PersonalChanges = z.object(personal).partial()
export type PersonalChanges = z.infer<typeof PersonalChanges>
export const PersonalField = z.enum(Object.keys(personal) as [keyof typeof personal, ...(keyof typeof personal)[]])
export type PersonalField = z.infer<typeof PersonalField>

const NewPerson = PersonalChanges.extend({ fullName: personal.fullName })

/** Where somebody works and to whom he reports. */
const post = {
  unitId: Id,
  positionId: Id.nullable(),
  jobFamily: line(60).nullable(),
  level: line(30).nullable(),
  managerId: Id.nullable(),
  legalEntityId: Id.nullable(),
  city: line(60).nullable(),
}

const Joining = z.object({
  /** Given the next free number when left out. */
  employeeNo: line(40).optional(),
  hireDate: Day,
  employmentType: EmploymentType.default('full_time'),
  ...z.object(post).partial().shape,
  unitId: Id,
  monthlyWage: confidential('sensitive', Wage.nullable().optional()),
  probationEnd: Day.nullable().optional(),
  /** The first labour contract, when it is signed with the joining. It begins on the hire date. */
  contract: z
    .object({ termType: TermType, contractEnd: Day.nullable().optional(), signedDate: Day.nullable().optional() })
    .optional(),
  reason: text(300).optional(),
})

const happening = { personId: Id, day: Day, reason: text(300).optional() }
const newWage = { monthlyWage: confidential('sensitive', Wage.optional()) }

const Done = z.object({ eventId: Id, day: Day, planned: z.boolean() })

// —— The roster ——

const day = Day.nullable()
const string = z.string().nullable()

export const RosterRow = z.object({
  personId: Id,
  employmentId: Id,
  unitId: Id,
  positionId: Id.nullable(),
  managerId: Id.nullable(),
  fullName: z.string(),
  employeeNo: z.string(),
  status: classed('internal', Status),
  orgUnit: z.string(),
  position: string,
  jobFamily: classed('internal', string),
  level: classed('internal', string),
  managerName: string,
  managerNo: string,
  legalEntity: classed('internal', string),
  city: string,
  employmentType: classed('internal', EmploymentType),
  hireDate: classed('internal', Day),
  /** Whole months with the company, in this employment. */
  tenure: classed('internal', z.int()),
  probationEnd: classed('internal', day),
  leaveDate: classed('internal', day),
  leaveKind: classed('internal', LeaveKind.nullable()),
  leaveReason: classed('personal', string),
  contractStart: classed('internal', day),
  contractEnd: classed('internal', day),
  contractCount: classed('internal', z.int()),
  monthlyWage: classed('sensitive', z.int().nullable()),
  mobile: classed('internal', string),
  email: classed('internal', string),
  sex: classed('personal', Sex.nullable()),
  birthDate: classed('personal', day),
  firstWorkDate: classed('personal', day),
  education: classed('personal', string),
  maritalStatus: classed('personal', string),
  /** A mask; the clear text takes `people.reveal`. */
  residentId: classed('personal', string),
  hukouAddress: classed('personal', string),
  currentAddress: classed('personal', string),
  emergencyContact: classed('personal', string),
  /** A mask; the clear text takes `people.reveal`. */
  bankAccount: classed('sensitive', string),
})
export type RosterRow = z.infer<typeof RosterRow>

/** One condition on a column. A unit means that unit and all below; a person is named by id. */
export const Filter = z.discriminatedUnion('is', [
  z.object({ column: ColumnName, is: z.literal('anyOf'), values: z.array(text(200)).min(1).max(200) }),
  z.object({ column: ColumnName, is: z.literal('contains'), value: line(100) }),
  /** Days as `YYYY-MM-DD`, money in fen, numbers; both ends included. */
  z.object({
    column: ColumnName,
    is: z.literal('between'),
    from: z.union([Day, z.number()]).optional(),
    to: z.union([Day, z.number()]).optional(),
  }),
  /** From today so many days ahead, or back when negative. */
  z.object({ column: ColumnName, is: z.literal('within'), days: z.int().min(-36_500).max(36_500) }),
  z.object({ column: ColumnName, is: z.literal('thisMonth') }),
  z.object({ column: ColumnName, is: z.literal('empty') }),
  z.object({ column: ColumnName, is: z.literal('given') }),
])
export type Filter = z.infer<typeof Filter>

export const Sort = z.object({ column: ColumnName, direction: z.enum(['asc', 'desc']) })
export type Sort = z.infer<typeof Sort>

export const RosterQuery = z.object({
  /** All must hold. Without a condition on `status` those who have left are not shown. */
  filters: z.array(Filter).max(30).default([]),
  /** A name (one character is enough), pinyin, initials, a number's beginning, the end of a mobile number, or a whole resident id. */
  search: text(60).optional(),
  asOf: Day.optional(),
})
export type RosterQuery = z.infer<typeof RosterQuery>

export const rosterPage = 50

const Hit = z.object({
  personId: Id,
  employmentId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  orgUnit: z.string(),
  position: string,
  status: classed('internal', Status),
})

// —— One person ——

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

const Contract = z.object({
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

const Person = z.object({
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

export const PostField = z.enum(['orgUnit', 'position', 'jobFamily', 'level', 'managerName', 'legalEntity', 'city'])
const PostChange = z.object({ field: PostField, before: string, after: string })

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
    reason: text(300),
  })
  .partial()

const LeavingTask = z.object({
  taskId: Id,
  personId: Id,
  /** A code of the standard list has words as `leavingTask.<code>`; `own` shows its title. */
  code: z.string(),
  title: z.string(),
  owner: string,
  doneAt: string,
  note: string,
})

const Document = z.object({
  documentId: Id,
  personId: Id,
  kind: DocumentKind,
  fieldClass: FieldClass,
  /** Null, like name and size, when the reader may not see documents of that class. */
  title: string,
  fileName: string,
  type: string,
  size: z.int().nullable(),
  expires: day,
  addedAt: z.string(),
  open: z.boolean(),
})

/** What somebody may ask to have changed in his own record. */
export const ownFields = [
  'fullName',
  'mobile',
  'email',
  'education',
  'maritalStatus',
  'hukouAddress',
  'currentAddress',
  'emergencyContact',
  'bankAccount',
  'bankName',
] as const satisfies readonly PersonalField[]
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

const View = z.object({
  viewId: Id,
  name: z.string(),
  state: z.object({
    filters: z.array(Filter).max(30).default([]),
    search: text(60).optional(),
    sort: Sort.optional(),
    columns: z.array(ColumnName).optional(),
  }),
})

const Alert = z.object({
  personId: Id,
  fullName: z.string(),
  employeeNo: z.string(),
  orgUnit: z.string(),
  day: Day,
  daysLeft: z.int(),
  /** For a contract: it may only be renewed as open-ended. */
  openEndedNext: z.boolean(),
})
const Alerts = z.object({ count: z.int(), rows: z.array(Alert) })

export const people = contract('people', {
  roster: {
    kind: 'read',
    input: RosterQuery.extend({
      sort: Sort.optional(),
      /** `next` of the page before, or a page number (from 1). */
      cursor: z.string().max(600).optional(),
      page: z.int().min(1).max(20_000).optional(),
    }),
    output: z.object({ rows: z.array(RosterRow), next: z.string().nullable() }),
  },
  rosterCount: { kind: 'read', input: RosterQuery, output: z.object({ count: z.int() }) },
  search: {
    kind: 'read',
    input: z.object({ query: text(60), limit: z.int().min(1).max(50).default(8) }),
    output: z.object({ hits: z.array(Hit) }),
  },
  show: { kind: 'read', input: person.extend({ asOf: Day.optional() }), output: Person },
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
  reveal: {
    kind: 'read',
    audited: true,
    input: person.extend({ field: z.enum(['residentId', 'bankAccount', 'mobile']) }),
    output: z.object({ value: z.string().nullable() }),
  },

  hire: {
    kind: 'write',
    /** A known person, by id or by his resident id, is taken on again. */
    input: NewPerson.extend(Joining.shape).extend({ personId: Id.optional() }),
    output: z.object({ personId: Id, employmentId: Id, employeeNo: z.string(), eventId: Id, rehired: z.boolean() }),
  },
  rehire: {
    kind: 'write',
    input: Joining.extend({ personId: Id }),
    output: z.object({ personId: Id, employmentId: Id, employeeNo: z.string(), eventId: Id }),
  },
  confirm: { kind: 'write', input: z.object({ ...happening, ...newWage }), output: Done },
  transfer: {
    kind: 'write',
    input: z.object({ ...happening, ...z.object(post).partial().shape, ...newWage }),
    output: Done,
  },
  promote: {
    kind: 'write',
    input: z.object({
      ...happening,
      level: line(30),
      positionId: Id.nullable().optional(),
      jobFamily: line(60).nullable().optional(),
      ...newWage,
    }),
    output: Done,
  },
  second: {
    kind: 'write',
    input: z.object({
      ...happening,
      unitId: Id,
      positionId: Id.nullable().optional(),
      managerId: Id.nullable().optional(),
      city: line(60).nullable().optional(),
      /** Last day there; without it until `people.endSecondment`. */
      until: Day.optional(),
    }),
    output: Done,
  },
  /** `day` is the first day back. */
  endSecondment: { kind: 'write', input: z.object(happening), output: Done },
  changePay: {
    kind: 'write',
    input: z.object({ ...happening, monthlyWage: confidential('sensitive', Wage) }),
    output: Done,
  },
  leave: {
    kind: 'write',
    input: z.object({
      personId: Id,
      /** The last day employed. */
      leaveDate: Day,
      leaveKind: LeaveKind,
      reason: confidential('personal', text(300).optional()),
      /** Takes over the work and, from the next day on, the people who report to the leaver. */
      handOverTo: Id.optional(),
    }),
    output: Done.extend({ tasks: z.int(), reportsHandedOver: z.int() }),
  },
  leavingTasks: { kind: 'read', input: person, output: z.object({ tasks: z.array(LeavingTask) }) },
  tickLeavingTask: {
    kind: 'write',
    input: person.extend({ taskId: Id, done: z.boolean(), note: text(300).optional() }),
    output: z.object({ open: z.int() }),
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

  documents: { kind: 'read', input: person, output: z.object({ documents: z.array(Document) }) },
  addDocument: {
    kind: 'write',
    input: person.extend({
      fileId: Id,
      kind: DocumentKind,
      title: line(120),
      fieldClass: z.enum(['internal', 'personal', 'sensitive']).default('personal'),
      expires: Day.nullable().optional(),
    }),
    output: z.object({ documentId: Id }),
  },
  downloadDocument: {
    kind: 'read',
    audited: true,
    input: person.extend({ documentId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  removeDocument: {
    kind: 'write',
    input: person.extend({ documentId: Id, why: text(300).optional() }),
    output: z.object({ documentId: Id }),
  },

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
  edit: {
    kind: 'write',
    input: person.extend({ changes: PersonalChanges }),
    output: z.object({ changed: z.array(PersonalField) }),
  },

  views: { kind: 'read', input: z.object({}), output: z.object({ views: z.array(View) }) },
  /** With an id changes that view, without one makes it. */
  saveView: {
    kind: 'write',
    input: z.object({ viewId: Id.optional(), name: line(40), state: View.shape.state }),
    output: z.object({ viewId: Id }),
  },
  deleteView: { kind: 'write', input: z.object({ viewId: Id }), output: z.object({}) },
  /** Writes the file in the background; the job's result is `{fileId, rows}`. */
  exportRoster: {
    kind: 'write',
    input: RosterQuery.extend({
      columns: z.array(ColumnName).min(1).max(columnKeys.length),
      sort: Sort.optional(),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
    output: z.object({ jobId: Id }),
  },
  /** Leave to fetch the file of an export, for who had it written and may still export. */
  downloadExport: {
    kind: 'read',
    audited: true,
    input: z.object({ fileId: Id }),
    output: z.object({ ticket: z.string() }),
  },
  alerts: {
    kind: 'read',
    input: z.object({ within: z.int().min(1).max(366).default(30), limit: z.int().min(1).max(50).default(10) }),
    output: z.object({
      contractsEnding: Alerts,
      probationEnding: Alerts,
      /** A month and longer at work without a written contract (劳动合同法第十条). */
      withoutContract: Alerts,
      joining: Alerts,
      leaving: Alerts,
    }),
  },
})
