import { refuse } from '#platform/refusal.ts'
import type { RequestKind } from '../kinds.ts'
import { ask } from '../ports.ts'

export const allKinds = (): readonly RequestKind[] => ask.kinds()

/** @throws Refusal `approvals.kindUnknown` */
export const kindOf = (kind: string): RequestKind =>
  ask.kinds().find((each) => each.kind === kind) ?? refuse('approvals.kindUnknown', { kind })
