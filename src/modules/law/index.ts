import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { employmentCalculators } from './operations/employment.ts'
import { figureOperations } from './operations/figures.ts'
import { leaveCalculators } from './operations/leave.ts'
import { payCalculators } from './operations/pay.ts'
import { personCalculators } from './operations/person.ts'
import { timeCalculators } from './operations/time.ts'

export { figureRecorded } from './events.ts'
export { figureBook } from './figures.ts'

export const lawModule: Module = {
  name: 'law',
  operations: [
    ...payCalculators,
    ...timeCalculators,
    ...leaveCalculators,
    ...employmentCalculators,
    ...personCalculators,
    ...figureOperations,
  ],
  operationWords,
  refusalWords,
}
