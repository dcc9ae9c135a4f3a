import { approvalsHelps } from './approvals/locale.ts'
import { everywhere, frameHelps, general } from './frame/locale.ts'
import type { Help, Helps } from './help.ts'
import { insightHelps } from './insight/locale.ts'
import { lawHelps } from './law/locale.ts'
import { leaveHelps } from './leave/locale.ts'
import { organizationHelps } from './organization/locale.ts'
import { payrollCostHelps } from './payroll/costs.ts'
import { payrollFactsHelps } from './payroll/facts.ts'
import { payrollItemsHelps } from './payroll/items.ts'
import { payrollLeavingHelps } from './payroll/leaving.ts'
import { payrollRunHelps } from './payroll/runs.ts'
import { peopleHelps } from './people/locale.ts'
import { settingsHelps } from './settings/locale.ts'
import { timeHelps } from './time/locale.ts'

export { everywhere }

export const helps: Helps = {
  ...frameHelps,
  ...approvalsHelps,
  ...peopleHelps,
  ...organizationHelps,
  ...insightHelps,
  ...lawHelps,
  ...settingsHelps,
  ...timeHelps,
  ...leaveHelps,
  ...payrollItemsHelps,
  ...payrollFactsHelps,
  ...payrollCostHelps,
  ...payrollRunHelps,
  ...payrollLeavingHelps,
}

/** The help of the page at this path. `/people/import` is itself before it is a `/people/$id`. */
export function helpAt(path: string): Help {
  const [pattern = ''] = Object.keys(helps)
    .filter((each) => isAt(each, path))
    .toSorted((a, b) => placesIn(a) - placesIn(b))
  return helps[pattern] ?? general
}

const placesIn = (pattern: string): number => pattern.split('$').length

function isAt(pattern: string, path: string): boolean {
  const parts = path.split('/')
  const expected = pattern.split('/')
  return expected.length === parts.length && expected.every((part, at) => part.startsWith('$') || part === parts[at])
}
