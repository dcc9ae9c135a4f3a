import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { closingNotices } from './notices.ts'
import { closingOperations } from './operations.ts'

/** What this part brings to the module. */
export const closing: Omit<Module, 'name'> = {
  operations: closingOperations,
  notices: closingNotices,
  operationWords,
  refusalWords,
}
