import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { outputOperations } from './operations/outputs.ts'
import { writeOutputJob } from './writing.ts'

/** What this part brings to the module. */
export const outputs: Omit<Module, 'name'> = {
  operations: outputOperations,
  jobs: [writeOutputJob],
  operationWords,
  refusalWords,
}
