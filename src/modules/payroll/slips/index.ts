import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { slipNotices } from './notices.ts'
import { slipOperations } from './operations/slips.ts'

/** What this part brings to the module. */
export const slips: Omit<Module, 'name'> = {
  operations: slipOperations,
  notices: slipNotices,
  operationWords,
  refusalWords,
}
