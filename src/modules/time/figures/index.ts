import type { Module } from '#platform/house.ts'
import { operationWords } from './locale.ts'
import { timeMetrics } from './metrics.ts'
import { figureOperations } from './operations.ts'
import { refreshTimeFigures } from './refresh.ts'

/** What this part brings to the module. */
export const figures: Omit<Module, 'name'> = {
  operations: figureOperations,
  metrics: timeMetrics,
  upkeep: [refreshTimeFigures],
  operationWords,
}
