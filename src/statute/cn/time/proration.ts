import type { Day, Month } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { clamp, millionths, portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase } from '../../phrase.ts'
import { countDays, firstDay, isPaid, lastDay, type YearCalendar } from './calendar.ts'
import { timeWords } from './locale.ts'

/** 正算 forward, 反算 backward, 当月计薪日法 by the paid days of the month. */
export type ProrationMethod = 'forward' | 'backward' | 'paidDays'

export type ProrationAsk = {
  monthlyWage: number
  month: Month
  employedFrom?: Day | undefined
  /** The last day employed. */
  employedTo?: Day | undefined
  absentDays: number
  method: ProrationMethod
}

export type Prorated = { paidDays: number; monthPaidDays: number; pay: number }

/** The paid days of the month, and those of them within the employment. */
export function paidDaysOf(
  { month, employedFrom, employedTo }: Omit<ProrationAsk, 'monthlyWage'>,
  calendar: YearCalendar,
) {
  const [first, last] = [firstDay(month), lastDay(month)]
  const from = employedFrom && employedFrom > first ? employedFrom : first
  const to = employedTo && employedTo < last ? employedTo : last
  return { employed: countDays(calendar, from, to, isPaid), all: countDays(calendar, first, last, isPaid) }
}

/** A month's wage of who joined, left or was absent in it. Full attendance is the wage, whatever the method. */
export function prorateWage(
  ask: ProrationAsk,
  { calendar, holidays, paidDays }: { calendar: YearCalendar; holidays: Version<unknown>; paidDays: Version<number> },
): Computed<Prorated> {
  const { employed, all } = paidDaysOf(ask, calendar)
  const attended = Math.max(0, employed - ask.absentDays)
  const { pay, formula } = payFor(ask, attended, all, paidDays.value)
  return {
    value: { paidDays: attended, monthPaidDays: all, pay },
    steps: [
      {
        label: phrase(timeWords.paidDays),
        formula: phrase(timeWords.paidDaysFormula, { days: employed, absent: ask.absentDays, all }),
        value: attended,
        unit: 'days',
      },
      {
        label: phrase(timeWords.pay),
        formula: attended === all ? phrase(timeWords.whole) : phrase(timeWords.clamped, { formula }),
        value: pay,
        unit: 'fen',
      },
    ],
    references: ask.method === 'paidDays' ? [holidays] : [paidDays, holidays],
  }
}

function payFor({ monthlyWage, method }: ProrationAsk, attended: number, all: number, perMonth: number) {
  const wage = formatFen(monthlyWage)
  const counted = method === 'backward' ? all - attended : attended
  const divisor = method === 'paidDays' ? all : perMonth
  const part = portion(monthlyWage, millionths(counted), Math.round(divisor * 100) * 10_000)
  const formula =
    method === 'backward' ? `${wage} − ${wage} ÷ ${divisor} × ${counted}` : `${wage} ÷ ${divisor} × ${counted}`
  if (attended === all) return { pay: monthlyWage, formula }
  if (attended === 0) return { pay: 0, formula }
  return { pay: clamp(method === 'backward' ? monthlyWage - part : part, 0, monthlyWage), formula }
}
