import type { Day } from '#platform/kernel/day.ts'
import { type ImportField, importFields } from './columns.ts'

type DayField = Extract<
  ImportField,
  'birthDate' | 'hireDate' | 'leaveDate' | 'contractStart' | 'contractEnd' | 'probationEnd' | 'firstWorkDate'
>
/** Held under another name, because it is held as something else: the unit by its path, the wage in fen. */
type Turned = 'orgUnit' | 'monthlyWage'

/** What a row holds beside the fields of the file. */
type Beside = {
  row: number
  pinyin: string | null
  initials: string | null
  unitPath: string | null
  openEnded: boolean
  baseFen: number | null
  personId: string
  employmentId: string
}

/** A row as it was read and understood. Numbers that identify somebody are still in clear: they are encrypted on the way into the database. */
export type Staged = Beside &
  Record<DayField, Day | null> &
  Record<Exclude<ImportField, DayField | Turned>, string | null>

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

const beside = Object.keys({
  row: true,
  pinyin: true,
  initials: true,
  unitPath: true,
  openEnded: true,
  baseFen: true,
  personId: true,
  employmentId: true,
} satisfies Record<keyof Beside, true>) as (keyof Beside)[]

const isHeldAsItIs = (field: ImportField): field is Exclude<ImportField, Turned> =>
  field !== 'orgUnit' && field !== 'monthlyWage'

const keys: (keyof Staged)[] = [...beside, ...importFields.filter(isHeldAsItIs)]

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
