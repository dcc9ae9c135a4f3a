import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { leave } from '../contract.ts'
import { leavingDays } from '../leaving.ts'
import { personSubjectOf } from '../subject.ts'
import { employeeFor } from './requesting.ts'

const unused = implement(leave.leavingDays, {
  about: personSubjectOf,
  async run(call) {
    const { db, input } = call
    const employee = await employeeFor(call, input.personId, input.lastDay)
    if (input.lastDay < employee.from || input.lastDay > '2099-12-31') refuse('leave.notEmployed')
    return leavingDays(db, employee, input.lastDay)
  },
})

export const leavingOperations = [unused]
