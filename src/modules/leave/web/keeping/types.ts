import type { leave } from '../../contract.ts'

export type Balances = (typeof leave.balances)['output']['_output']
export type BalanceRow = Balances['rows'][number]
export type TypeRef = Balances['types'][number]
export type Ledger = (typeof leave.ledger)['output']['_output']
export type LeaveType = (typeof leave.types)['output']['_output']['types'][number]
export type UsualType = (typeof leave.usualTypes)['output']['_output']['types'][number]
export type Floor = NonNullable<LeaveType['floor']>
export type Turning = (typeof leave.yearEndPreview)['output']['_output']['rows'][number]
export type TurningTotal = (typeof leave.yearEndTotals)['output']['_output']['types'][number]
export type Step = Ledger['steps'][number]
