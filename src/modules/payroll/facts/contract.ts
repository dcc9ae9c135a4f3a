import type { Verbs } from '../contract/terms.ts'

export const factsVerbs = {} satisfies Verbs
