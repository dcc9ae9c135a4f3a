import type { Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { millionths, percentOf, portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { type ContractTerm, type ProbationSteps, probationLimit, termMonths } from '../probation.ts'
import { contractWords } from './locale.ts'

export type ProbationAsk = ContractTerm & {
  agreedMonths?: number | undefined
  /** The wage after probation. */
  agreedWage?: number | undefined
  /** The lowest grade of the same post. */
  lowestGradeWage?: number | undefined
  servedMonths?: number | undefined
}

export type ProbationFigures = {
  steps: Version<ProbationSteps>
  partTime: Version<number>
  pay: Version<number>
  damages: Version<number>
  minimumWage: Version<number> | undefined
}

export type ProbationDue = {
  months: number
  lastDay: Day | null
  /** Is what was agreed lawful? Absent when nothing was said of it. */
  lawful?: boolean
  leastPay?: number
  /** What is owed for probation served beyond the limit. */
  damages?: number
}

/** The longest probation, the least pay in it, and what too long a one costs (劳动合同法第十九、二十、八十三条). */
export function probation(ask: ProbationAsk, figures: ProbationFigures): Computed<ProbationDue> {
  const { months, lastDay } = probationLimit(ask, figures.steps.value)
  const pay = leastPayOf(ask, figures)
  const damages = damagesOf(ask, months, figures.damages.value)
  const limit = ask.partTime ? figures.partTime : figures.steps
  return {
    value: {
      months,
      lastDay,
      ...(ask.agreedMonths === undefined ? {} : { lawful: ask.agreedMonths <= months }),
      ...(pay ? { leastPay: pay.amount } : {}),
      ...(damages ? { damages: damages.amount } : {}),
    },
    steps: [
      { label: phrase(contractWords.longestProbation), formula: becauseOf(ask), value: months, unit: 'months' },
      ...(pay ? [pay.step] : []),
      ...(damages ? [damages.step] : []),
    ],
    references: [
      limit,
      ...(pay ? [figures.pay, ...(figures.minimumWage ? [figures.minimumWage] : [])] : []),
      ...(damages ? [figures.damages] : []),
    ],
    notes: [phrase(contractWords.oncePerPerson)],
  }
}

function becauseOf(ask: ProbationAsk): Phrase {
  if (ask.partTime) return phrase(contractWords.byPartTime)
  if (ask.termType === 'task') return phrase(contractWords.byTask)
  const months = termMonths(ask)
  return Number.isFinite(months) ? phrase(contractWords.byTerm, { months }) : phrase(contractWords.byOpenEnded)
}

type Part = { amount: number; step: Step }

/** 80 % of the agreed wage, or of the lowest grade of the post where that is less; never below the minimum wage. */
function leastPayOf(
  { agreedWage, lowestGradeWage }: ProbationAsk,
  { pay, minimumWage }: ProbationFigures,
): Part | undefined {
  if (agreedWage === undefined) return undefined
  const counted = Math.min(agreedWage, lowestGradeWage ?? agreedWage)
  const share = percentOf(counted, pay.value)
  const minimum = minimumWage?.value ?? 0
  const amount = Math.max(share, minimum)
  const shown = { wage: formatFen(counted), share: pay.value }
  const formula =
    share < minimum
      ? phrase(contractWords.atMinimum, { ...shown, minimum: formatFen(minimum) })
      : phrase(contractWords.shareOf, shown)
  return { amount, step: { label: phrase(contractWords.leastPay), formula, value: amount, unit: 'fen' } }
}

function damagesOf({ servedMonths, agreedWage }: ProbationAsk, limit: number, times: number): Part | undefined {
  if (servedMonths === undefined || agreedWage === undefined || servedMonths <= limit) return undefined
  const amount = portion(agreedWage, millionths((servedMonths - limit) * times), 1_000_000)
  const formula = phrase(contractWords.tooLongFormula, { wage: formatFen(agreedWage), served: servedMonths, limit })
  return { amount, step: { label: phrase(contractWords.tooLong), formula, value: amount, unit: 'fen' } }
}
