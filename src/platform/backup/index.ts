import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { backupOperations, making } from './operations.ts'

export { type BackupReport, backup } from './backup.ts'
export { checkBackup } from './check.ts'
export { type RestoreReport, restore, type Target } from './restore.ts'
export { backupPath, keptBackup } from './shelf.ts'

export const backupModule: Module = {
  name: 'backup',
  operations: backupOperations,
  jobs: [making],
  operationWords,
  refusalWords,
}
