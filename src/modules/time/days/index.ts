import type { Module } from '#platform/house.ts'
import { dayHandlers } from './changed-below.ts'
import { operationWords, refusalWords } from './locale.ts'
import { dayOperations } from './operations.ts'
import { reckonStale } from './reckoning.ts'

/** What this part brings to the module. */
export const days: Omit<Module, 'name'> = {
  operations: dayOperations,
  handlers: dayHandlers,
  upkeep: [reckonStale],
  operationWords,
  refusalWords,
}
