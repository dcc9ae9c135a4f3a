import type { Verbs } from '../contract/terms.ts'
import { amountVerbs } from './contract/amounts.ts'
import { deductionVerbs } from './contract/deductions.ts'
import { insuranceVerbs } from './contract/insurance.ts'
import { oneOffVerbs } from './contract/one-offs.ts'
import { openingVerbs } from './contract/openings.ts'
import { taxVerbs } from './contract/tax.ts'

export type { Declaration, Declared, DeductionKind } from './contract/deductions.ts'
export type { InsuranceMark } from './contract/insurance.ts'
export type { FlatStanding } from './contract/tax.ts'

export const factsVerbs = {
  ...amountVerbs,
  ...insuranceVerbs,
  ...taxVerbs,
  ...deductionVerbs,
  ...oneOffVerbs,
  ...openingVerbs,
} satisfies Verbs
