import type { Module } from '#platform/house.ts'
import { backgroundHandlers, keepTime, turnDayJob } from './background.ts'
import { letterHandlers } from './letters.ts'
import { operationWords, refusalWords } from './locale.ts'
import { approvalNotices } from './notices.ts'
import { askingOthersOperations } from './operations/asking-others.ts'
import { decidingOperations } from './operations/deciding.ts'
import { delegatingOperations } from './operations/delegating.ts'
import { flowOperations } from './operations/flows.ts'
import { readingOperations } from './operations/reading.ts'
import { approvalSubject } from './subject.ts'

export { peopleGone } from './background.ts'
export { seedFlows } from './engine/flows.ts'
export type { Engine } from './engine/settle.ts'
export { type Ask, type Attached, sendAgain, standingOf, startRequests, withdrawFor } from './engine/start.ts'
export { type Decided, decided, type Outcome } from './events.ts'
export {
  type Described,
  type Describing,
  fact,
  flowOf,
  type KindFact,
  type KindField,
  type RequestKind,
  stepBy,
  type UsualFlow,
} from './kinds.ts'
export { attach } from './operations/files.ts'
export {
  type ApprovalPorts,
  approvalPorts,
  type Candidate,
  type FoundPerson,
  type Line,
  type Relation,
} from './ports.ts'

export const approvalsModule: Module = {
  name: 'approvals',
  operations: [
    ...readingOperations,
    ...decidingOperations,
    ...askingOthersOperations,
    ...delegatingOperations,
    ...flowOperations,
  ],
  subjects: [approvalSubject],
  handlers: [...letterHandlers, ...backgroundHandlers],
  jobs: [turnDayJob],
  upkeep: [keepTime],
  notices: approvalNotices,
  operationWords,
  refusalWords,
  constraints: { approval_request_live: 'approvals.alreadyAsked' },
}
