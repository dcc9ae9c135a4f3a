import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { costMetrics } from './metrics.ts'
import { costOperations } from './operations/costs.ts'
import { resultFileOperations } from './operations/result-file.ts'
import { resultOperations } from './operations/results.ts'

/** What this part brings to the module. */
export const costs: Omit<Module, 'name'> = {
  operations: [...costOperations, ...resultOperations, ...resultFileOperations],
  metrics: costMetrics,
  operationWords,
  refusalWords,
}
