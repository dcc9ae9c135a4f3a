import type { payroll } from '../../contract.ts'

export type LeaversFound = (typeof payroll.leavers)['output']['_output']
export type LeaverRow = LeaversFound['rows'][number]
export type LeavingPay = (typeof payroll.leavingPay)['output']['_output']
