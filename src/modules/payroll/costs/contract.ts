import type { Verbs } from '../contract/terms.ts'
import { resultVerbs } from './contract/results.ts'

export const costsVerbs = { ...resultVerbs } satisfies Verbs
