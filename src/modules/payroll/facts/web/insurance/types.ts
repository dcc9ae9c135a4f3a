import type { payroll } from '../../../contract.ts'

export type InsuranceFound = (typeof payroll.insurance)['output']['_output']
export type InsuranceRow = InsuranceFound['rows'][number]
