import { contract } from '#platform/contract.ts'
import { costsVerbs } from './costs/contract.ts'
import { factsVerbs } from './facts/contract.ts'
import { itemsVerbs } from './items/contract.ts'
import { leavingVerbs } from './leaving/contract.ts'
import { outputsVerbs } from './outputs/contract.ts'
import { runsVerbs } from './runs/contract.ts'
import { slipsVerbs } from './slips/contract.ts'

/*
 * Money is fen. People are named by `personId`, tables hold the employment.
 */

export {
  Category,
  type ItemSource,
  type LawRule,
  PayItem,
  PayPolicy,
  type Quantity,
  type Rounding,
  type TaxKind,
} from './contract/item.ts'
export type { Names, TaxBasis } from './contract/terms.ts'

export const payroll = contract('payroll', {
  ...itemsVerbs,
  ...factsVerbs,
  ...runsVerbs,
  ...slipsVerbs,
  ...outputsVerbs,
  ...leavingVerbs,
  ...costsVerbs,
})
