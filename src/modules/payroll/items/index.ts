import type { Module } from '#platform/house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { groupOperations } from './operations/groups.ts'
import { memberOperations } from './operations/members.ts'
import { templateOperations } from './operations/templates.ts'

export { type Trial, type TrialAnswers, trialPort } from './trial.ts'

/** What this part brings to the module. */
export const items: Omit<Module, 'name'> = {
  operations: [...templateOperations, ...groupOperations, ...memberOperations],
  operationWords,
  refusalWords,
  constraints: {
    pay_template_name_key: 'payroll.templateNameTaken',
    pay_group_name_key: 'payroll.groupNameTaken',
    pay_group_fits: 'payroll.groupPlaceTaken',
  },
}
