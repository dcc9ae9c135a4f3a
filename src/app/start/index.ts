import type { Module } from '#platform/house.ts'
import { fillSampleJob } from './jobs.ts'
import { operationWords, refusalWords } from './locale.ts'
import { startOperations } from './operations.ts'

export const startModule: Module = {
  name: 'start',
  operations: startOperations,
  jobs: [fillSampleJob],
  operationWords,
  refusalWords,
}
