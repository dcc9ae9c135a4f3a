import type { Db } from '#platform/database/database.ts'
import type { Subject } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { deductionById } from './store/deductions.ts'
import { personOfOneOff } from './store/one-offs.ts'

export const personSubjectOf = ({ personId }: { personId: string }): Subject => ({ type: 'person', id: personId })

/** A one-off is its person’s. */
export const oneOffSubject = async ({ oneOffId }: { oneOffId: string }, db: Db): Promise<Subject> => ({
  type: 'person',
  id: (await personOfOneOff(db, oneOffId)) ?? refuse('payroll.oneOff.notFound'),
})

export const deductionSubject = async ({ deductionId }: { deductionId: string }, db: Db): Promise<Subject> => ({
  type: 'person',
  id: (await deductionById(db, deductionId))?.personId ?? refuse('payroll.deduction.notFound'),
})
