import { approvalCases } from './approval-cases.ts'
import type { Cases } from './case.ts'
import { importCases } from './import-cases.ts'
import { lawCases } from './law-cases.ts'
import { leaveCases } from './leave-cases.ts'
import { metricCases } from './metric-cases.ts'
import { noticeCases } from './notice-cases.ts'
import { organizationCases } from './organization-cases.ts'
import { payrollCostsCases } from './payroll-costs-cases.ts'
import { payrollFactsCases } from './payroll-facts-cases.ts'
import { payrollItemsCases } from './payroll-items-cases.ts'
import { payrollLeavingCases } from './payroll-leaving-cases.ts'
import { payrollOutputsCases } from './payroll-outputs-cases.ts'
import { payrollRunsCases } from './payroll-runs-cases.ts'
import { peopleCases } from './people-cases.ts'
import { systemCases } from './system-cases.ts'
import { timeAskingCases } from './time-asking-cases.ts'
import { timeCases } from './time-cases.ts'
import { timePunchingCases } from './time-punching-cases.ts'
import { timeScheduleCases } from './time-schedule-cases.ts'

/** Every operation of the product, each with how it is tried against somebody else's record. */
export const cases: Cases = {
  ...systemCases,
  ...noticeCases,
  ...metricCases,
  ...lawCases,
  ...approvalCases,
  ...organizationCases,
  ...peopleCases,
  ...importCases,
  ...timeCases,
  ...timeScheduleCases,
  ...timePunchingCases,
  ...timeAskingCases,
  ...leaveCases,
  ...payrollItemsCases,
  ...payrollFactsCases,
  ...payrollRunsCases,
  ...payrollCostsCases,
  ...payrollOutputsCases,
  ...payrollLeavingCases,
}
