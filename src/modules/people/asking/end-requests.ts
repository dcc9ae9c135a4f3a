import { withdrawFor } from '#modules/approvals/index.ts'
import type { Call } from '#platform/operation.ts'
import { proposalsUnderWay } from '../store/proposals.ts'
import { recordsUnderWay } from '../store/requests.ts'
import { changeKind } from './change-kind.ts'
import { moveKind } from './move-kind.ts'

/** Somebody's record goes: what is asked about him needs no decision any more. */
export async function endRequestsOf(call: Call<unknown>, personId: string): Promise<void> {
  for (const recordId of await recordsUnderWay(call.db, personId)) await withdrawFor(call, changeKind.kind, recordId)
  for (const recordId of await proposalsUnderWay(call.db, personId)) await withdrawFor(call, moveKind.kind, recordId)
}
