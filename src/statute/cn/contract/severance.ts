import type { Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { millionths, portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { serviceOf } from '../service.ts'
import type { Severance } from './figures.ts'
import { contractWords } from './locale.ts'

/** 经济补偿 N, with 代通知金 N+1, or 赔偿金 2N. */
export type SeveranceKind = 'N' | 'N+1' | '2N'

export type SeveranceAsk = {
  hiredOn: Day
  /** The last day employed. */
  leftOn: Day
  /** Average gross wage of the twelve months before, or of the months worked. */
  averageMonthlyWage: number
  lastMonthWage?: number | undefined
  localAverageMonthlyWage?: number | undefined
  localMinimumWage?: number | undefined
  kind: SeveranceKind
}

export type SeveranceFigures = {
  rule: Version<Severance>
  wage: Version<number>
  notice: Version<number>
  damages: Version<number>
  /** The local wages, where they came from the figures. */
  local: readonly Version<unknown>[]
}

/** `months` is N itself for each kind. */
export type SeverancePay = { months: number; monthlyBase: number; amount: number }

/** A month for each full year; six months and more count as a year, less as half a month (劳动合同法第四十七条). */
export function monthsFor(hiredOn: Day, leftOn: Day, monthsForWholeYear: number): { months: number; service: Phrase } {
  const { months, hasRest } = serviceOf(hiredOn, leftOn)
  const years = Math.floor(months / 12)
  const left = months % 12
  const part = left >= monthsForWholeYear ? 1 : left > 0 || hasRest ? 0.5 : 0
  const rest = phrase(hasRest ? contractWords.andDays : contractWords.noDays)
  const service = phrase(contractWords.serviceFormula, { from: hiredOn, to: leftOn, years, months: left, rest })
  return { months: years + part, service }
}

type Base = { base: number; formula: Phrase; isCapped: boolean }

function baseOf(ask: SeveranceAsk, { capTimes }: Severance): Base {
  const { averageMonthlyWage: wage, localAverageMonthlyWage: average, localMinimumWage: minimum } = ask
  const cap = average === undefined ? Number.POSITIVE_INFINITY : portion(average, millionths(capTimes), 1_000_000)
  if (wage > cap && average !== undefined) {
    const formula = phrase(contractWords.baseCap, {
      average: formatFen(average),
      times: capTimes,
      wage: formatFen(wage),
    })
    return { base: cap, formula, isCapped: true }
  }
  if (minimum !== undefined && wage < minimum)
    return { base: minimum, formula: phrase(contractWords.baseFloor, { wage: formatFen(wage) }), isCapped: false }
  return { base: wage, formula: phrase(contractWords.baseAsIs), isCapped: false }
}

/** Pay on the end of a contract. With pay above three times the local average both base and years are capped. */
export function severancePay(ask: SeveranceAsk, figures: SeveranceFigures): Computed<SeverancePay> {
  const rule = figures.rule.value
  const { base, formula, isCapped } = baseOf(ask, rule)
  const { months: served, service } = monthsFor(ask.hiredOn, ask.leftOn, rule.monthsForWholeYear)
  const isLong = isCapped && served > rule.capYears
  const months = isLong ? rule.capYears : served
  const compensation = portion(base, months * 2, 2)
  const end = endOf(ask, compensation, figures)
  return {
    value: { months, monthlyBase: base, amount: end.amount },
    steps: [
      {
        label: phrase(contractWords.service),
        formula: isLong ? phrase(contractWords.capped, { formula: service, years: rule.capYears }) : service,
        value: months,
        unit: 'months',
      },
      { label: phrase(contractWords.base), formula, value: base, unit: 'fen' },
      {
        label: phrase(contractWords.compensation),
        formula: `${formatFen(base)} × ${months}`,
        value: compensation,
        unit: 'fen',
      },
      ...end.steps,
    ],
    references: [figures.rule, figures.wage, ...end.references, ...figures.local],
    notes: [
      ...(ask.localAverageMonthlyWage === undefined ? [phrase(contractWords.noLocalAverage)] : []),
      ...(isLong ? [capNote(base, served, rule)] : []),
      ...(ask.kind === '2N' ? [phrase(contractWords.notBoth)] : [phrase(contractWords.protectedNote)]),
    ],
  }
}

/** What somebody paid just at the line would get: he is not capped. */
const capNote = (line: number, served: number, { capTimes, capYears }: Severance): Phrase =>
  phrase(contractWords.capNote, {
    times: capTimes,
    years: capYears,
    line: formatFen(line),
    amount: formatFen(portion(line, served * 2, 2)),
  })

type End = { amount: number; steps: Step[]; references: Version<unknown>[] }

function endOf(
  { kind, lastMonthWage = 0 }: SeveranceAsk,
  compensation: number,
  { notice, damages }: SeveranceFigures,
): End {
  const shown = formatFen(compensation)
  if (kind === '2N') {
    const amount = compensation * damages.value
    const step: Step = {
      label: phrase(contractWords.damages),
      formula: `${shown} × ${damages.value}`,
      value: amount,
      unit: 'fen',
    }
    return { amount, steps: [step], references: [damages] }
  }
  if (kind === 'N') return { amount: compensation, steps: [], references: [] }
  const instead = lastMonthWage * notice.value
  const amount = compensation + instead
  const steps: Step[] = [
    { label: phrase(contractWords.noticePay), formula: phrase(contractWords.lastMonth), value: instead, unit: 'fen' },
    { label: phrase(contractWords.total), formula: `${shown} + ${formatFen(instead)}`, value: amount, unit: 'fen' },
  ]
  return { amount, steps, references: [notice] }
}
