import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { closingOperations } from './operations.ts'

/** What this part brings to the module. */
export const closing: Omit<Module, 'name'> = { operations: closingOperations, operationWords, refusalWords }
