import { type ColumnKey, columnOf, employmentTypes, leaveKinds, sexes } from '../columns.ts'

/** The fields that a row of a file can fill, in the order in which a roster is usually read. */
export const importFields = [
  'employeeNo',
  'fullName',
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
  'orgUnit',
  'position',
  'jobFamily',
  'level',
  'managerNo',
  'managerName',
  'employmentType',
  'contractStart',
  'contractEnd',
  'probationEnd',
  'firstWorkDate',
  'monthlyWage',
  'education',
  'maritalStatus',
  'hukouAddress',
  'currentAddress',
  'emergencyContact',
  'bankAccount',
] as const satisfies readonly ColumnKey[]
export type ImportField = (typeof importFields)[number]

export const requiredFields: readonly ImportField[] = ['fullName', 'hireDate']

/** Fields that a file may spread over several columns: 姓 and 名, 一级部门 and 二级部门, a contact and his telephone. */
export const spreadFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'fullName',
  'orgUnit',
  'emergencyContact',
  'hukouAddress',
  'currentAddress',
])

export const choicesOf: Partial<Record<ImportField, readonly string[]>> = {
  sex: sexes,
  employmentType: employmentTypes,
  leaveKind: leaveKinds,
}

export const fieldClassOf = (field: ImportField) => columnOf(field).fieldClass

/** The headings as keys: a repeated heading is numbered (`电话 (2)`), a column without one is called by its letter. */
export function columnNames(headings: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, index) => {
    const name = heading === '' ? `#${letters(index)}` : heading
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
