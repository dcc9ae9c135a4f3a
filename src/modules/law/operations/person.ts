import type { Month } from '#platform/kernel/day.ts'
import { type Checked, checkBankCard, checkMobile, checkResidentId, checkUscc } from '#statute/cn/identity.ts'
import { identityStandards } from '#statute/cn/identity-standards.ts'
import { flexibleRetirement, minimumContribution, retirementDelays } from '#statute/cn/retirement/figures.ts'
import { retirement } from '#statute/cn/retirement/retirement.ts'
import type { Version } from '#statute/parameter.ts'
import { calculator } from '../calculator.ts'
import { law } from '../contract.ts'
import { checkBorn } from '../limits.ts'

type Number = 'residentId' | 'uscc' | 'bankCard' | 'mobile'

const checks: Record<Number, { check: (value: string) => Checked; standard?: Version<null> }> = {
  residentId: { check: checkResidentId, standard: identityStandards.residentId },
  uscc: { check: checkUscc, standard: identityStandards.uscc },
  bankCard: { check: checkBankCard },
  mobile: { check: checkMobile },
}

export const personCalculators = [
  calculator(law.retirement, ({ category, born }, { need, today }) => {
    checkBorn(born, today.slice(0, 7) as Month)
    return retirement(category, born, {
      delays: need(retirementDelays, today),
      contribution: need(minimumContribution, today),
      flexible: need(flexibleRetirement, today),
    })
  }),

  calculator(law.checkIdentity, ({ kind, value }) => {
    const { check, standard } = checks[kind]
    return { value: check(value), steps: [], references: standard ? [standard] : [] }
  }),
]
