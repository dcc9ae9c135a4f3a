import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { factNotices } from './notices.ts'
import { amountOperations } from './operations/amounts.ts'
import { baseOperations } from './operations/bases.ts'
import { declaringOperations } from './operations/declaring.ts'
import { deductionOperations } from './operations/deductions.ts'
import { insuranceOperations } from './operations/insurance.ts'
import { oneOffFileOperations } from './operations/one-off-file.ts'
import { oneOffOperations } from './operations/one-offs.ts'
import { importOperations, openingOperations } from './operations/openings.ts'
import { taxOperations } from './operations/tax.ts'

export { addOneOffs } from './one-off-inlet.ts'
export { type Deducted, deductionsIn, deductionsSince } from './store/deductions.ts'
export type { OneOff } from './store/one-offs.ts'

/** What this part brings to the module. */
export const facts: Omit<Module, 'name'> = {
  operations: [
    ...amountOperations,
    ...insuranceOperations,
    ...baseOperations,
    ...taxOperations,
    ...declaringOperations,
    ...deductionOperations,
    ...oneOffOperations,
    ...oneOffFileOperations,
    ...openingOperations,
    ...importOperations,
  ],
  notices: factNotices,
  operationWords,
  refusalWords,
}
