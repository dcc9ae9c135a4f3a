import { addDays, type Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, phrase, type Step } from '../../phrase.ts'
import { afterMonths, serviceOf } from '../service.ts'
import type { Unwritten } from './figures.ts'
import { contractWords } from './locale.ts'

/** `signedOn` is the day on which the contract was signed, or the day asked about while there is none. */
export type UnwrittenAsk = { startedOn: Day; signedOn: Day; isSigned: boolean; monthlyWage: number }

export type DoubleSpan = {
  /** First and last day of double pay; null when none is due. */
  from: Day | null
  to: Day | null
  months: number
  /** The days after the last whole month. */
  rest: { from: Day; to: Day } | null
  openEndedFrom: Day | null
}

/** From the day after the first month to the day before signing, eleven months at most (实施条例第六、七条). */
export function doublePaySpan({ startedOn, signedOn }: UnwrittenAsk, rule: Unwritten): DoubleSpan {
  const from = afterMonths(startedOn, rule.graceMonths)
  const end = afterMonths(startedOn, rule.graceMonths + rule.mostMonths)
  const openEnded = afterMonths(startedOn, rule.openEndedAfterMonths)
  const openEndedFrom = signedOn >= openEnded ? openEnded : null
  const to = addDays(signedOn < end ? signedOn : end, -1)
  if (to < from) return { from: null, to: null, months: 0, rest: null, openEndedFrom }
  const { months } = serviceOf(from, to)
  const restFrom = afterMonths(from, months)
  return { from, to, months, rest: restFrom <= to ? { from: restFrom, to } : null, openEndedFrom }
}

export type UnwrittenPay = Omit<DoubleSpan, 'rest'> & { restWorkDays: number; amount: number }

/**
 * What is owed on top of the wage while there was no written contract (劳动合同法第八十二条). Part of a month goes by its
 * working days (法释〔2025〕12号).
 * @param restWorkDays the working days within `rest` of the span
 */
export function unwrittenContractPay(
  { monthlyWage }: UnwrittenAsk,
  span: DoubleSpan,
  restWorkDays: number,
  figures: { rule: Version<Unwritten>; paidDays: Version<number>; calendars: readonly Version<unknown>[] },
): Computed<UnwrittenPay> {
  const { rule, paidDays, calendars } = figures
  const whole = monthlyWage * span.months
  const part = Math.min(monthlyWage, portion(monthlyWage, restWorkDays * 100, Math.round(paidDays.value * 100)))
  const amount = whole + (restWorkDays > 0 ? part : 0)
  const { rest: _rest, ...shown } = span
  return {
    value: { ...shown, restWorkDays, amount },
    steps: stepsOf(monthlyWage, span, {
      whole,
      part,
      restWorkDays,
      amount,
      rule: rule.value,
      perMonth: paidDays.value,
    }),
    references: [rule, ...(restWorkDays > 0 ? [paidDays, ...calendars] : [])],
    notes: [
      ...(span.from === null ? [phrase(contractWords.inTime)] : [phrase(contractWords.excused)]),
      ...(span.openEndedFrom ? [phrase(contractWords.deemedOpenEnded, { day: span.openEndedFrom })] : []),
    ],
  }
}

type Parts = { whole: number; part: number; restWorkDays: number; amount: number; rule: Unwritten; perMonth: number }

function stepsOf(monthlyWage: number, { from, to, months, rest }: DoubleSpan, parts: Parts): Step[] {
  if (from === null || to === null) return []
  const wage = formatFen(monthlyWage)
  const restStep: Step = {
    label: phrase(contractWords.doubleRest),
    formula: phrase(contractWords.restFormula, { wage, perMonth: parts.perMonth, days: parts.restWorkDays }),
    value: parts.part,
    unit: 'fen',
  }
  return [
    {
      label: phrase(contractWords.doubleFrom),
      formula: phrase(contractWords.doubleSpan, { from, to }),
      value: from,
      unit: 'day',
    },
    {
      label: phrase(contractWords.doubleMonths),
      formula: phrase(contractWords.doubleMonthsFormula, { most: parts.rule.mostMonths }),
      value: months,
      unit: 'months',
    },
    ...(rest ? [restStep] : []),
    {
      label: phrase(contractWords.doublePay),
      formula: `${wage} × ${months}${rest ? ` + ${formatFen(parts.part)}` : ''}`,
      value: parts.amount,
      unit: 'fen',
    },
  ]
}
