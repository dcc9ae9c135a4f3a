import { contract } from '#platform/contract.ts'
import { alertVerbs } from './contract/alerts.ts'
import { documentVerbs } from './contract/documents.ts'
import { employmentVerbs } from './contract/employment.ts'
import { historyVerbs } from './contract/history.ts'
import { contractVerbs } from './contract/labour-contract.ts'
import { leavingVerbs } from './contract/leaving.ts'
import { ownVerbs } from './contract/own.ts'
import { ownDayVerbs } from './contract/own-day.ts'
import { personVerbs } from './contract/person.ts'
import { proposalVerbs } from './contract/proposals.ts'
import { rosterVerbs } from './contract/roster.ts'
import { stuckVerbs } from './contract/stuck.ts'

/*
 * Days as people say them: `leaveDate`, `contractEnd` and `probationEnd` are last days (inclusive).
 * A span's `to` is the day after its last, null when open. People are named by `personId` everywhere; money is integer fen.
 */

export { documentKinds, employmentTypes, eventKinds, ownFields } from './columns.ts'
export { Correction, type PostField } from './contract/history.ts'
export type { OwnDueKind } from './contract/own-day.ts'
export type { Warning } from './contract/person.ts'
export { PersonalChanges, PersonalField } from './contract/personal.ts'
export { ProposalKind, proposalKinds } from './contract/proposals.ts'
export { Filter, RosterQuery, rosterPage, Sort } from './contract/query.ts'
export { RosterRow } from './contract/row.ts'
export { type StuckKind, stuckKinds } from './contract/stuck.ts'
export {
  DocumentKind,
  EmploymentType,
  EventKind,
  LeaveKind,
  Status,
  TermType,
} from './contract/terms.ts'

export const people = contract('people', {
  ...rosterVerbs,
  ...personVerbs,
  ...employmentVerbs,
  ...leavingVerbs,
  ...historyVerbs,
  ...proposalVerbs,
  ...contractVerbs,
  ...documentVerbs,
  ...ownVerbs,
  ...ownDayVerbs,
  ...alertVerbs,
  ...stuckVerbs,
})
