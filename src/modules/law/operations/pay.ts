import type { Day, Month } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { socialInsurance } from '#statute/cn/insurance/contributions.ts'
import {
  housingFund,
  insuranceBases,
  medicalRates,
  pensionRates,
  unemploymentRates,
  workInjuryRates,
} from '#statute/cn/insurance/figures.ts'
import { taxAnnualBonus } from '#statute/cn/tax/bonus.ts'
import {
  annualBrackets,
  basicDeduction,
  firstJobDeduction,
  flatDeduction,
  monthlyBrackets,
  separateBonus,
  serviceBrackets,
  serviceDeduction,
  severanceExemption,
} from '#statute/cn/tax/figures.ts'
import { taxLabourService } from '#statute/cn/tax/services.ts'
import { taxSeverance } from '#statute/cn/tax/severance-tax.ts'
import { monthsProblem, withholdIncomeTax } from '#statute/cn/tax/withholding.ts'
import { firstDay } from '#statute/cn/time/calendar.ts'
import { calculator, type Figures } from '../calculator.ts'
import { law } from '../contract.ts'
import { checkWithin } from '../limits.ts'

const deductions = { normal: basicDeduction, firstJobOfYear: firstJobDeduction, flat60000: flatDeduction }

const firstOf = (months: readonly { month: Month }[]): Day => firstDay(months[0]?.month ?? ('1900-01' as Month))

export const payCalculators = [
  calculator(law.withholdIncomeTax, ({ basis, months }, { need }) => {
    const problem = monthsProblem(basis, months)
    if (problem) refuse(`law.${problem}`)
    const day = firstOf(months)
    return withholdIncomeTax(basis, months, {
      brackets: need(annualBrackets, day),
      deduction: need(deductions[basis], day),
    })
  }),

  calculator(law.taxAnnualBonus, ({ bonus, annualTaxableWages, paidOn }, { need, untilEnded }) =>
    taxAnnualBonus(bonus, annualTaxableWages, {
      monthly: need(monthlyBrackets, paidOn),
      annual: need(annualBrackets, paidOn),
      months: untilEnded(separateBonus, paidOn),
    }),
  ),

  calculator(law.taxSeverance, ({ amount, averageAnnualWage, paidOn }, { need, today }) =>
    taxSeverance(amount, averageAnnualWage, {
      times: need(severanceExemption, paidOn ?? today),
      brackets: need(annualBrackets, paidOn ?? today),
    }),
  ),

  calculator(law.taxLabourService, ({ amount, kind, paidOn }, { need, today }) =>
    taxLabourService(amount, kind, {
      brackets: need(serviceBrackets, paidOn ?? today),
      deduction: need(serviceDeduction, paidOn ?? today),
    }),
  ),

  calculator(law.socialInsurance, ({ city, month, ...ask }, figures) =>
    socialInsurance(ask, insuranceFigures(city, firstDay(month), ask, figures)),
  ),
]

type Rates = { housingFundRate?: number | undefined; workInjuryRate?: number | undefined }

function insuranceFigures(city: string, day: Day, { housingFundRate, workInjuryRate }: Rates, { need }: Figures) {
  const bases = need(insuranceBases, day, city)
  const workInjury = need(workInjuryRates, day, city)
  const fund = housingFundRate === undefined ? undefined : need(housingFund, day, city)
  const { lowest, highest } = workInjury.value
  if (workInjuryRate !== undefined) checkWithin('workInjuryRate', workInjuryRate, lowest, highest)
  if (fund && housingFundRate !== undefined)
    checkWithin('housingFundRate', housingFundRate, fund.value.lowestRate, fund.value.highestRate)
  return {
    bases,
    pension: need(pensionRates, day, city),
    medical: need(medicalRates, day, city),
    unemployment: need(unemploymentRates, day, city),
    workInjury,
    ...(fund ? { housingFund: fund } : {}),
  }
}
