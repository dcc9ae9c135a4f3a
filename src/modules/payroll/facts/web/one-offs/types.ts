import type { payroll } from '../../../contract.ts'

export type OneOffsFound = (typeof payroll.oneOffs)['output']['_output']
export type OneOffRow = OneOffsFound['rows'][number]
