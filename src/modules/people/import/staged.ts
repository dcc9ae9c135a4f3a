import type { Day } from '#platform/kernel/day.ts'
import type { ImportField } from './columns.ts'

/** A row as it was read and understood. Numbers that identify somebody are still in clear: they are encrypted on the way into the database. */
export type Staged = {
  row: number
  employeeNo: string | null
  fullName: string | null
  pinyin: string | null
  initials: string | null
  sex: string | null
  birthDate: Day | null
  residentId: string | null
  mobile: string | null
  email: string | null
  hireDate: Day | null
  leaveDate: Day | null
  leaveReason: string | null
  leaveKind: string | null
  legalEntity: string | null
  city: string | null
  unitPath: string | null
  position: string | null
  jobFamily: string | null
  level: string | null
  managerNo: string | null
  managerName: string | null
  employmentType: string | null
  contractStart: Day | null
  contractEnd: Day | null
  openEnded: boolean
  probationEnd: Day | null
  firstWorkDate: Day | null
  baseFen: number | null
  education: string | null
  maritalStatus: string | null
  hukouAddress: string | null
  currentAddress: string | null
  emergencyContact: string | null
  bankAccount: string | null
  personId: string
  employmentId: string
}

export type Severity = 'rejected' | 'doubtful'

export type RowProblem = {
  row: number
  field: ImportField
  code: string
  details: Record<string, unknown>
  suggestion: string | null
  severity: Severity
}

/** What a thread hands over: rows, what is wrong with them, and the cells of those rows as they stand in the file. */
export type Batch = { rows: Staged[]; problems: RowProblem[]; raws: { row: number; cells: string[] }[] }

const keys = [
  'row',
  'employeeNo',
  'fullName',
  'pinyin',
  'initials',
  'sex',
  'birthDate',
  'residentId',
  'mobile',
  'email',
  'hireDate',
  'leaveDate',
  'leaveReason',
  'leaveKind',
  'legalEntity',
  'city',
  'unitPath',
  'position',
  'jobFamily',
  'level',
  'managerNo',
  'managerName',
  'employmentType',
  'contractStart',
  'contractEnd',
  'openEnded',
  'probationEnd',
  'firstWorkDate',
  'baseFen',
  'education',
  'maritalStatus',
  'hukouAddress',
  'currentAddress',
  'emergencyContact',
  'bankAccount',
  'personId',
  'employmentId',
] as const satisfies readonly (keyof Staged)[]

/** A batch as it goes from one thread to another: the names of the fields would weigh more than the values. */
export type Packed = Omit<Batch, 'rows'> & { rows: unknown[][] }

export const pack = (batch: Batch): Packed => ({ ...batch, rows: batch.rows.map((row) => keys.map((key) => row[key])) })

export const unpack = (packed: Packed): Batch => ({
  ...packed,
  rows: packed.rows.map((values) => {
    const row: Record<string, unknown> = {}
    for (let at = 0; at < keys.length; at += 1) row[keys[at] ?? ''] = values[at]
    return row as Staged
  }),
})
