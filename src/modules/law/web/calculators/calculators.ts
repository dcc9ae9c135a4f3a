import { probation } from './contracts/probation.ts'
import { bond, nonCompete } from './contracts/promises.ts'
import { unwritten } from './contracts/unwritten.ts'
import { annualLeave, unusedLeave } from './leave/annual.ts'
import { calendar } from './leave/calendar.ts'
import { homeLeave, maternity } from './leave/family.ts'
import { sickPay } from './leave/sick.ts'
import { arbitration, layoff } from './leaving/disputes.ts'
import { severance } from './leaving/severance.ts'
import { bonusTax } from './pay/bonus.ts'
import { incomeTax } from './pay/income-tax.ts'
import { insurance } from './pay/insurance.ts'
import { serviceTax, severanceTax } from './pay/other-taxes.ts'
import { overtime, prorated } from './pay/wages.ts'
import { identity } from './person/identity.ts'
import { retirement } from './person/retirement.ts'
import type { Calculator } from './spec.ts'

type GroupKey = 'pay' | 'insurance' | 'time' | 'contract' | 'leaving' | 'retirement' | 'identity'

/** All calculators, in the groups in which they are looked for. */
export const groups: readonly { key: GroupKey; calculators: readonly Calculator[] }[] = [
  { key: 'pay', calculators: [incomeTax, bonusTax, overtime, prorated, serviceTax] },
  { key: 'insurance', calculators: [insurance] },
  { key: 'time', calculators: [calendar, annualLeave, unusedLeave, sickPay, maternity, homeLeave] },
  { key: 'contract', calculators: [probation, unwritten, bond, nonCompete] },
  { key: 'leaving', calculators: [severance, severanceTax, layoff, arbitration] },
  { key: 'retirement', calculators: [retirement] },
  { key: 'identity', calculators: [identity] },
]

export const calculators: readonly Calculator[] = groups.flatMap((group) => group.calculators)

export const calculatorNamed = (name: string | undefined): Calculator | undefined =>
  calculators.find((calculator) => calculator.name === name)
