import { formatFen } from '#platform/kernel/money.ts'
import { percentOf, ratedPortion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase, type Step } from '../../phrase.ts'
import type { MedicalSteps, SickRates } from './figures.ts'
import { leaveWords } from './locale.ts'

export type SickPayAsk = {
  monthlyWage: number
  /** Paid days of illness in the month. */
  days: number
  /** Whole years with this employer. */
  serviceYears: number
  /** Has the illness gone on for more than six months? */
  isLong: boolean
  /** Percent agreed in the contract or rule book. */
  agreedRate?: number | undefined
}

export type SickFigures = {
  minimumWage: Version<number>
  floorShare: Version<number>
  paidDays: Version<number>
  local: Version<SickRates> | undefined
}

export type SickPay = { rate: number; floor: number; pay: number; deducted: number }

function localRate({ serviceYears, isLong }: SickPayAsk, rates: SickRates | undefined): number {
  const steps = rates?.[isLong ? 'long' : 'short'] ?? []
  return steps.find(({ years }) => serviceYears >= years)?.rate ?? 0
}

/** Pay for days of illness within the medical period: by the local rate or the agreed one, never below the least. */
export function sickPay(ask: SickPayAsk, figures: SickFigures): Computed<SickPay> {
  const { minimumWage, floorShare, paidDays, local } = figures
  const days = Math.min(ask.days, paidDays.value)
  const forDays = (month: number, percent: number) =>
    ratedPortion(month, Math.round(paidDays.value * 100), days, percent)
  const rate = Math.min(100, Math.max(localRate(ask, local?.value), ask.agreedRate ?? 0))
  const floor = percentOf(minimumWage.value, floorShare.value)
  const whole = forDays(ask.monthlyWage, 100)
  const least = Math.min(forDays(floor, 100), whole)
  const byRate = forDays(ask.monthlyWage, rate)
  const isAtFloor = byRate < least
  const pay = isAtFloor ? least : byRate
  const deducted = isAtFloor ? whole - pay : forDays(ask.monthlyWage, 100 - rate)
  return {
    value: { rate, floor, pay, deducted },
    steps: [
      floorStep(minimumWage.value, floorShare.value, floor),
      ...payStepsOf(
        ask.monthlyWage,
        { rate, floor, pay, deducted },
        { perMonth: paidDays.value, days, whole, isAtFloor },
      ),
    ],
    references: [...(local ? [local] : []), floorShare, minimumWage, paidDays],
    notes: local ? [] : [phrase(leaveWords.asAgreed)],
  }
}

/** A month of illness in which some days may come after six months of it: those are paid by the long rate. */
export function sickPayOfMonth(
  { longDays, ...ask }: Omit<SickPayAsk, 'isLong'> & { longDays: number },
  figures: SickFigures,
): Computed<SickPay> {
  const all = Math.min(ask.days, figures.paidDays.value)
  const long = Math.min(longDays, all)
  if (long === 0 || long === all) return sickPay({ ...ask, isLong: long > 0 }, figures)
  const [before, after] = [
    sickPay({ ...ask, days: all - long, isLong: false }, figures),
    sickPay({ ...ask, days: long, isLong: true }, figures),
  ]
  const pay = before.value.pay + after.value.pay
  const deducted = before.value.deducted + after.value.deducted
  const shown = (of: 'pay' | 'deducted') => `${formatFen(before.value[of])} + ${formatFen(after.value[of])}`
  return {
    ...before,
    value: { ...after.value, pay, deducted },
    steps: [
      ...before.steps.slice(0, -1).map(named(leaveWords.sickShort)),
      ...after.steps.slice(1, -1).map(named(leaveWords.sickLong)),
      { label: phrase(leaveWords.sickPay), formula: shown('pay'), value: pay, unit: 'fen' },
      { label: phrase(leaveWords.deducted), formula: shown('deducted'), value: deducted, unit: 'fen' },
    ],
  }
}

const named =
  (wording: typeof leaveWords.sickShort | typeof leaveWords.sickLong) =>
  (step: Step): Step =>
    step.label.wording === leaveWords.sickPay ? { ...step, label: phrase(wording) } : step

const floorStep = (minimum: number, share: number, value: number): Step => ({
  label: phrase(leaveWords.sickFloor),
  formula: phrase(leaveWords.sickFloorFormula, { minimum: formatFen(minimum), share }),
  value,
  unit: 'fen',
})

type Way = { perMonth: number; days: number; whole: number; isAtFloor: boolean }

function payStepsOf(monthlyWage: number, { rate, floor, pay, deducted }: SickPay, way: Way): Step[] {
  const { perMonth, days, whole, isAtFloor } = way
  const wage = formatFen(monthlyWage)
  const byRate = (percent: number) => phrase(leaveWords.sickFormula, { wage, perMonth, days, rate: percent })
  return [
    {
      label: phrase(leaveWords.sickPay),
      formula: isAtFloor ? phrase(leaveWords.sickAtFloor, { perMonth, days, floor: formatFen(floor) }) : byRate(rate),
      value: pay,
      unit: 'fen',
    },
    {
      label: phrase(leaveWords.deducted),
      formula: isAtFloor ? `${formatFen(whole)} − ${formatFen(pay)}` : byRate(100 - rate),
      value: deducted,
      unit: 'fen',
    },
  ]
}

export type MedicalPeriod = { months: number; within: number }

/** 医疗期: how long the contract can't be ended for illness, and the months within which sick time adds up (劳部发〔1994〕479号). */
export function medicalPeriod(
  totalYears: number,
  inUnitYears: number,
  steps: Version<MedicalSteps>,
): Computed<MedicalPeriod> {
  const found = steps.value.find(({ total, inUnit }) => totalYears >= total && inUnitYears >= inUnit)
  const { months, within } = found ?? { months: 0, within: 0 }
  return {
    value: { months, within },
    steps: [
      {
        label: phrase(leaveWords.medicalPeriod),
        formula: phrase(leaveWords.medicalFormula, { total: totalYears, inUnit: inUnitYears, within }),
        value: months,
        unit: 'months',
      },
    ],
    references: [steps],
  }
}
