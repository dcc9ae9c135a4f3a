import type { FieldClass } from '#platform/kernel/field-class.ts'

export type ColumnKind = 'text' | 'day' | 'money' | 'number' | 'choice' | 'unit' | 'person'
export type ColumnGroup = 'identity' | 'post' | 'employment' | 'contract' | 'pay' | 'personal'

export type Column = {
  key: ColumnKey
  group: ColumnGroup
  kind: ColumnKind
  fieldClass: FieldClass
  sortable: boolean
  filterable: boolean
  /** Shown in the roster before anybody has chosen columns. */
  standard: boolean
  /** The values of a `choice`; their words are in `locale.ts` as `choice.<column>.<value>`. */
  choices?: readonly string[]
  /** Only ever shown masked; the clear text takes `people.reveal`, so it can be neither sorted nor exported. */
  masked?: boolean
}

export const statuses = ['upcoming', 'probation', 'regular', 'leaving', 'left'] as const
export const sexes = ['male', 'female'] as const
export const employmentTypes = [
  'full_time',
  'part_time',
  'dispatch',
  'outsourcing',
  'intern',
  'over_age',
  'rehire',
] as const
export const leaveKinds = ['voluntary', 'involuntary', 'retired', 'other'] as const
export const termTypes = ['fixed', 'open_ended', 'task'] as const

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
] as const

/** The public names of the fields of a person: the same in the roster, in files, in filters and at every door. */
export const columnKeys = [
  'fullName',
  'employeeNo',
  'status',
  'orgUnit',
  'position',
  'jobFamily',
  'level',
  'managerName',
  'managerNo',
  'legalEntity',
  'city',
  'employmentType',
  'hireDate',
  'tenure',
  'probationEnd',
  'leaveDate',
  'leaveKind',
  'leaveReason',
  'contractStart',
  'contractEnd',
  'contractCount',
  'monthlyWage',
  'mobile',
  'email',
  'sex',
  'birthDate',
  'firstWorkDate',
  'education',
  'maritalStatus',
  'residentId',
  'hukouAddress',
  'currentAddress',
  'emergencyContact',
  'bankAccount',
] as const
export type ColumnKey = (typeof columnKeys)[number]

type Traits = Omit<Column, 'key' | 'sortable' | 'filterable' | 'standard'> &
  Partial<Pick<Column, 'sortable' | 'filterable' | 'standard'>>

const traits: Record<ColumnKey, Traits> = {
  fullName: { group: 'identity', kind: 'text', fieldClass: 'public', standard: true },
  employeeNo: { group: 'identity', kind: 'text', fieldClass: 'public', standard: true },
  status: { group: 'employment', kind: 'choice', fieldClass: 'internal', choices: statuses, standard: true },
  orgUnit: { group: 'post', kind: 'unit', fieldClass: 'public', standard: true },
  position: { group: 'post', kind: 'text', fieldClass: 'public', standard: true },
  jobFamily: { group: 'post', kind: 'text', fieldClass: 'internal' },
  level: { group: 'post', kind: 'text', fieldClass: 'internal', standard: true },
  managerName: { group: 'post', kind: 'person', fieldClass: 'public', standard: true },
  managerNo: { group: 'post', kind: 'text', fieldClass: 'public', sortable: false, filterable: false },
  legalEntity: { group: 'employment', kind: 'text', fieldClass: 'internal' },
  city: { group: 'post', kind: 'text', fieldClass: 'public' },
  employmentType: { group: 'employment', kind: 'choice', fieldClass: 'internal', choices: employmentTypes },
  hireDate: { group: 'employment', kind: 'day', fieldClass: 'internal', standard: true },
  tenure: { group: 'employment', kind: 'number', fieldClass: 'internal', filterable: false },
  probationEnd: { group: 'employment', kind: 'day', fieldClass: 'internal' },
  leaveDate: { group: 'employment', kind: 'day', fieldClass: 'internal' },
  leaveKind: { group: 'employment', kind: 'choice', fieldClass: 'internal', choices: leaveKinds },
  leaveReason: { group: 'employment', kind: 'text', fieldClass: 'personal', sortable: false, filterable: false },
  contractStart: { group: 'contract', kind: 'day', fieldClass: 'internal' },
  contractEnd: { group: 'contract', kind: 'day', fieldClass: 'internal', standard: true },
  contractCount: { group: 'contract', kind: 'number', fieldClass: 'internal' },
  monthlyWage: { group: 'pay', kind: 'money', fieldClass: 'sensitive' },
  /** Masked (`138****6027`) for who may see internal but not personal fields. */
  mobile: { group: 'personal', kind: 'text', fieldClass: 'internal', sortable: false, filterable: false },
  email: { group: 'personal', kind: 'text', fieldClass: 'internal' },
  sex: { group: 'personal', kind: 'choice', fieldClass: 'personal', choices: sexes },
  birthDate: { group: 'personal', kind: 'day', fieldClass: 'personal' },
  firstWorkDate: { group: 'personal', kind: 'day', fieldClass: 'personal' },
  education: { group: 'personal', kind: 'text', fieldClass: 'personal' },
  maritalStatus: { group: 'personal', kind: 'text', fieldClass: 'personal', sortable: false, filterable: false },
  residentId: {
    group: 'personal',
    kind: 'text',
    fieldClass: 'personal',
    sortable: false,
    filterable: false,
    masked: true,
  },
  hukouAddress: { group: 'personal', kind: 'text', fieldClass: 'personal', sortable: false, filterable: false },
  currentAddress: { group: 'personal', kind: 'text', fieldClass: 'personal', sortable: false, filterable: false },
  emergencyContact: { group: 'personal', kind: 'text', fieldClass: 'personal', sortable: false, filterable: false },
  bankAccount: {
    group: 'personal',
    kind: 'text',
    fieldClass: 'sensitive',
    sortable: false,
    filterable: false,
    masked: true,
  },
}

/** Every column of the roster, in the order of the column chooser. */
export const columns: readonly Column[] = columnKeys.map((key) => ({
  key,
  sortable: true,
  filterable: true,
  standard: false,
  ...traits[key],
}))

export const columnOf = (key: ColumnKey): Column => ({
  key,
  sortable: true,
  filterable: true,
  standard: false,
  ...traits[key],
})
