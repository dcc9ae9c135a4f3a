import type { Day } from '#platform/kernel/day.ts'
import { refuse } from '#platform/refusal.ts'
import { minimumWage } from '#statute/cn/insurance/figures.ts'
import { annualLeave, unusedLeavePay } from '#statute/cn/leave/annual.ts'
import { maternityDays, moreMaternity } from '#statute/cn/leave/family-figures.ts'
import {
  annualLeaveSteps,
  homeLeaveDays,
  homeLeaveOwnShare,
  medicalPeriods,
  sickPayFloor,
  sickPayRates,
  unusedLeaveRate,
} from '#statute/cn/leave/figures.ts'
import { homeLeave } from '#statute/cn/leave/home.ts'
import { maternityLeave } from '#statute/cn/leave/maternity.ts'
import { medicalPeriod, sickPay } from '#statute/cn/leave/sick.ts'
import { afterMonths, serviceOf } from '#statute/cn/service.ts'
import { firstDay, lastDay } from '#statute/cn/time/calendar.ts'
import { paidDaysOfMonth } from '#statute/cn/time/figures.ts'
import { calculator } from '../calculator.ts'
import { law } from '../contract.ts'
import { checkOrder } from '../limits.ts'

const yearsOf = (from: Day, to: Day): number => Math.floor(serviceOf(from, to).months / 12)

/** Illness of more than six months is paid at other rates. */
const longIllness = 6

export const leaveCalculators = [
  calculator(law.annualLeave, (ask, { need }) => {
    checkOrder(ask.hiredOn, ask.leftOn)
    checkOrder(ask.firstWorkDate, ask.hiredOn)
    checkOrder(ask.hiredOn, `${ask.year}-12-31`)
    checkOrder(`${ask.year}-01-01`, ask.leftOn)
    if (ask.entitlement === undefined && !ask.firstWorkDate) refuse('law.entitlementNeeded')
    return annualLeave(ask, need(annualLeaveSteps, `${ask.year}-01-01` as Day))
  }),

  calculator(law.unusedLeavePay, ({ averageMonthlyWage, days, paidOn }, { need, today }) =>
    unusedLeavePay(averageMonthlyWage, days, {
      rate: need(unusedLeaveRate, paidOn ?? today),
      paidDays: need(paidDaysOfMonth, paidOn ?? today),
    }),
  ),

  calculator(law.sickPay, ({ city, month, hiredOn, sickSince, firstWorkDate, ...ask }, { need, find }) => {
    const [day, end] = [firstDay(month), lastDay(month)]
    checkOrder(hiredOn, end)
    checkOrder(sickSince, end)
    checkOrder(firstWorkDate, hiredOn)
    const serviceYears = yearsOf(hiredOn, end)
    const isLong = sickSince !== undefined && afterMonths(sickSince, longIllness) <= end
    const pay = sickPay(
      { ...ask, serviceYears, isLong },
      {
        minimumWage: need(minimumWage, day, city),
        floorShare: need(sickPayFloor, day),
        paidDays: need(paidDaysOfMonth, day),
        local: find(sickPayRates, day, city),
      },
    )
    if (!firstWorkDate) return pay
    const period = medicalPeriod(yearsOf(firstWorkDate, end), serviceYears, need(medicalPeriods, day))
    return {
      value: { ...pay.value, medicalPeriod: period.value },
      steps: [...pay.steps, ...period.steps],
      references: [...pay.references, ...period.references],
      notes: pay.notes ?? [],
    }
  }),

  calculator(law.maternityLeave, ({ city, ...ask }, { need }) =>
    maternityLeave(ask, {
      national: need(maternityDays, ask.from),
      local: city === undefined || ask.kind === 'miscarriage' ? undefined : need(moreMaternity, ask.from, city),
    }),
  ),

  calculator(law.homeLeave, ({ asOf, ...ask }, { need, today }) => {
    const day = asOf ?? today
    checkOrder(ask.hiredOn, day)
    return homeLeave({ ...ask, asOf: day }, { rule: need(homeLeaveDays, day), ownShare: need(homeLeaveOwnShare, day) })
  }),
]
