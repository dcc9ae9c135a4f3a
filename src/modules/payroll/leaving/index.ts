import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { leavingNotices } from './notices.ts'
import { leaverOperations } from './operations/leavers.ts'
import { settlingOperations } from './operations/settling.ts'
import { leavingAmended } from './reopening.ts'

/** What this part brings to the module. */
export const leaving: Omit<Module, 'name'> = {
  operations: [...leaverOperations, ...settlingOperations],
  handlers: [leavingAmended],
  notices: leavingNotices,
  operationWords,
  refusalWords,
  constraints: { leaving_pay_one: 'payroll.leaving.settled' },
}
