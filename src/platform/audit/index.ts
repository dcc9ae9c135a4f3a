import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { listAuditOperations, searchAudit, showChain, startVerification, verification } from './operations.ts'

export { auditPort } from './operations.ts'
export { sealAudit, startSealing } from './seal.ts'
export { type Problem, type Verification, verifyAudit } from './verify.ts'

export const auditModule: Module = {
  name: 'audit',
  operations: [searchAudit, listAuditOperations, showChain, startVerification],
  jobs: [verification],
  operationWords,
  refusalWords,
}
