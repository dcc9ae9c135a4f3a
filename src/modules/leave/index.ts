import type { Module } from '#platform/house.ts'
import { leaveDecided } from './asking/decided.ts'
import { exportBalancesJob } from './exporting.ts'
import { turnDayJob, yearEndJob } from './jobs.ts'
import { compKept, leaveEnded, leaveReopened } from './leaving.ts'
import { operationWords, refusalWords } from './locale.ts'
import { leaveNotices } from './notices.ts'
import { openingFileJob } from './opening-job.ts'
import { balanceOperations } from './operations/balances.ts'
import { changingOperations } from './operations/changing.ts'
import { eventOperations } from './operations/events.ts'
import { leavingOperations } from './operations/leaving.ts'
import { openingOperations } from './operations/opening.ts'
import { openingFileOperations } from './operations/opening-file.ts'
import { readingOperations } from './operations/reading.ts'
import { requestingOperations } from './operations/requesting.ts'
import { typeOperations } from './operations/types.ts'
import { yearEndOperations } from './operations/year-end.ts'
import { leaveReplanned, lookAtReplanned } from './recounting.ts'

export { leaveKind } from './asking/leave-kind.ts'
export { type Balance, balancesOf } from './balances.ts'
export type { FilledEvent, FilledLeave, FilledLeaves } from './filling/filled.ts'
export { type FilledEnd, fillLeave, finishLeave, grantYears, leaveGround } from './filling/filling.ts'
export { leavingDaysOf } from './leaving.ts'
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
    ...openingFileOperations,
    ...leavingOperations,
  ],
  handlers: [leaveDecided, leaveReopened, leaveEnded, leaveReplanned, compKept],
  upkeep: [lookAtReplanned],
  notices: leaveNotices,
  jobs: [turnDayJob, yearEndJob, exportBalancesJob, openingFileJob],
  operationWords,
  refusalWords,
  constraints: { leave_type_code_key: 'leave.codeTaken' },
}
