import type { Verbs } from '../contract/terms.ts'
import { costVerbs } from './contract/costs.ts'
import { resultVerbs } from './contract/results.ts'

export type { CostKind } from './contract/costs.ts'

export const costsVerbs = { ...costVerbs, ...resultVerbs } satisfies Verbs
