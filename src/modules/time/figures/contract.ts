import { BehindAsked, BehindTold } from '#platform/metric/contract.ts'
import type { Verbs } from '../contract/terms.ts'

export const figuresVerbs = {
  /** The people behind one of the figures of time, those with the most first. */
  figurePeople: { kind: 'read', input: BehindAsked, output: BehindTold },
} satisfies Verbs
