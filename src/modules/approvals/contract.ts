import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { Id } from '#platform/kernel/text.ts'
import { delegationVerbs } from './contract/delegation.ts'
import { FieldValues, flowVerbs } from './contract/flow.ts'
import { PathStep, requestVerbs } from './contract/request.ts'
import { Kind } from './contract/terms.ts'

/*
 * A request is handed over by the module that keeps the record, goes along the steps of a flow, and its outcome is told
 * back. Moments are ISO instants; days are calendar days of the company; money is integer fen.
 */

export type { Delegation } from './contract/delegation.ts'
export type { Clause, FieldValues, Flow, Mode, Step, TimeOut, When, Who } from './contract/flow.ts'
export { type Box, boxes, type Deed, type PathStep, type Row } from './contract/request.ts'
export { type Fact, type Names, type Party, pageSize, RequestState } from './contract/terms.ts'

export const approvals = contract('approvals', {
  ...requestVerbs,
  ...delegationVerbs,
  ...flowVerbs,
  /** Who would decide a request of mine with these values: shown before it is sent. */
  foresee: {
    kind: 'read',
    /** `personId`: whom it would be about, where that isn’t the reader. */
    input: z.object({ kind: Kind, values: FieldValues, personId: Id.optional() }),
    output: z.object({ path: z.array(PathStep), stuck: z.boolean() }),
  },
})
