import type { Verbs } from '../contract/terms.ts'

export const itemsVerbs = {} satisfies Verbs
