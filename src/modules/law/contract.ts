import { contract } from '#platform/contract.ts'
import { employmentCalculators } from './contract/employment.ts'
import { figureOperations } from './contract/figures.ts'
import { leaveCalculators } from './contract/leave.ts'
import { payCalculators } from './contract/pay.ts'

export type { Step } from './contract/shared.ts'

/** The calculators with their inputs and outputs, for the screens that show them. */
export type Calculators = typeof payCalculators & typeof leaveCalculators & typeof employmentCalculators

/** Figures set by law, and the calculators on them. */
export const law = contract('law', {
  ...payCalculators,
  ...leaveCalculators,
  ...employmentCalculators,
  ...figureOperations,
})
