import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { patternOperations } from './operations/patterns.ts'
import { plannerOperations } from './operations/planner.ts'
import { planningOperations } from './operations/planning.ts'
import { protectingOperations } from './operations/protecting.ts'
import { shiftOperations } from './operations/shifts.ts'
import { startingOperations } from './operations/starting.ts'
import { useOperations } from './operations/uses.ts'

/** What this part brings to the module. */
export const schedule: Omit<Module, 'name'> = {
  operations: [
    ...shiftOperations,
    ...patternOperations,
    ...useOperations,
    ...startingOperations,
    ...plannerOperations,
    ...planningOperations,
    ...protectingOperations,
  ],
  operationWords,
  refusalWords,
  constraints: {
    shift_name_key: 'time.shiftNameTaken',
    work_pattern_name_key: 'time.patternNameTaken',
  },
}
