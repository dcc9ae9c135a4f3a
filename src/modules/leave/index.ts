import type { Module } from '#platform/house.ts'
import { leaveDecided } from './asking/decided.ts'
import { turnDayJob, yearEndJob } from './jobs.ts'
import { compKept, leaveEnded } from './leaving.ts'
import { operationWords, refusalWords } from './locale.ts'
import { balanceOperations } from './operations/balances.ts'
import { changingOperations } from './operations/changing.ts'
import { eventOperations } from './operations/events.ts'
import { leavingOperations } from './operations/leaving.ts'
import { openingOperations } from './operations/opening.ts'
import { readingOperations } from './operations/reading.ts'
import { requestingOperations } from './operations/requesting.ts'
import { typeOperations } from './operations/types.ts'
import { yearEndOperations } from './operations/year-end.ts'

export { leaveKind } from './asking/leave-kind.ts'
export { type Balance, balancesOf } from './balances.ts'
export { type LeavingDays, leavingDays } from './leaving.ts'
export { absencesWaiting } from './store/waiting.ts'

export const leaveModule: Module = {
  name: 'leave',
  operations: [
    ...readingOperations,
    ...requestingOperations,
    ...changingOperations,
    ...balanceOperations,
    ...eventOperations,
    ...typeOperations,
    ...yearEndOperations,
    ...openingOperations,
    ...leavingOperations,
  ],
  handlers: [leaveDecided, leaveEnded, compKept],
  jobs: [turnDayJob, yearEndJob],
  operationWords,
  refusalWords,
  constraints: { leave_type_code_key: 'leave.codeTaken' },
}
