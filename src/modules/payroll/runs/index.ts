import type { Module } from '#platform/house.ts'
import { computeJob } from './computing.ts'
import { runDecided } from './decided.ts'
import { operationWords, refusalWords } from './locale.ts'
import { bonusOperations } from './operations/bonus.ts'
import { carryingOperations } from './operations/carrying.ts'
import { deedOperations } from './operations/deeds.ts'
import { peopleOperations } from './operations/people.ts'
import { readingOperations } from './operations/reading.ts'
import { figureEntered } from './stale.ts'

/** What this part brings to the module. */
export const runs: Omit<Module, 'name'> = {
  operations: [...readingOperations, ...peopleOperations, ...deedOperations, ...bonusOperations, ...carryingOperations],
  handlers: [runDecided, figureEntered],
  jobs: [computeJob],
  operationWords,
  refusalWords,
  constraints: { pay_run_one: 'payroll.runExists' },
}
