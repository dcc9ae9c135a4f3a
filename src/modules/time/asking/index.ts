import type { Module } from '#platform/house.ts'
import { askingDecided } from './decided.ts'
import { operationWords, refusalWords } from './locale.ts'
import { assigningOperations } from './operations/assigning.ts'
import { correctionOperations } from './operations/corrections.ts'
import { listOperations } from './operations/lists.ts'
import { overtimeOperations } from './operations/overtime.ts'

export { correctionKind } from './correction-kind.ts'
export { overtimeKind } from './overtime-kind.ts'

/** What this part brings to the module. */
export const asking: Omit<Module, 'name'> = {
  operations: [...correctionOperations, ...overtimeOperations, ...assigningOperations, ...listOperations],
  handlers: [askingDecided],
  operationWords,
  refusalWords,
}
