import type { ProblemParams } from '../../rules/formula/problem.ts'
import type { ItemField } from '../contract.ts'

/** Why items can't be reckoned with: of one of them, or of all together; in a formula with the place to mark. */
export type ItemProblem = {
  item: string | null
  field: ItemField
  code: string
  offset?: number
  length?: number
  params: ProblemParams
}
