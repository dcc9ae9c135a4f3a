import { contract } from '#platform/contract.ts'
import { balanceVerbs } from './contract/balance.ts'
import { requestVerbs } from './contract/request.ts'
import { typeVerbs } from './contract/type.ts'
import { yearVerbs } from './contract/year.ts'

/*
 * Amounts of leave (`units`) are minutes of a standard day, whatever the shift: 480 are a day, 240 half of one. Clocks are
 * minutes from midnight of the day. People are named by `personId`.
 */

export type { Asked, MonthDay, Request } from './contract/request.ts'
export {
  type LawKind,
  type LeaveUnit,
  type Names,
  type Part,
  pageSize,
  type RequestState,
  type Step,
} from './contract/terms.ts'
export { LeaveRule } from './contract/type.ts'

export const leave = contract('leave', { ...typeVerbs, ...requestVerbs, ...balanceVerbs, ...yearVerbs })
