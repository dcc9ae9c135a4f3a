import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { afterMonths } from '../service.ts'
import type { Maternity, MoreLeave } from './family-figures.ts'
import { leaveWords } from './locale.ts'

export type MaternityAsk = {
  /** The first day of the leave. */
  from: Day
  kind: 'birth' | 'miscarriage'
  difficult: boolean
  babies: number
  /** First child 1, second 2 … */
  childOrder: number
  /** Whole months of the pregnancy, for a miscarriage. */
  monthsPregnant?: number | undefined
  /** Average monthly wage of the unit in the year before, for the allowance. */
  averageMonthlyWage?: number | undefined
}

export type MaternityPart = { kind: 'maternity' | 'difficult' | 'moreBabies' | 'local' | 'miscarriage'; days: number }

export type MaternityLeave = { days: number; lastDay: Day; parts: MaternityPart[]; allowance?: number }

type Part = MaternityPart & { formula: Phrase | string }

/** Leave around a birth or after a miscarriage: the national rule and what the province adds (女职工劳动保护特别规定第七条). */
export function maternityLeave(
  ask: MaternityAsk,
  { national, local }: { national: Version<Maternity>; local: Version<MoreLeave> | undefined },
): Computed<MaternityLeave> {
  const isBirth = ask.kind === 'birth'
  const parts = isBirth ? partsOfBirth(ask, national.value, local?.value) : [partOfMiscarriage(ask, national.value)]
  const days = parts.reduce((sum, part) => sum + part.days, 0)
  const wage = ask.averageMonthlyWage
  const allowance = wage === undefined ? undefined : portion(wage, days, 30)
  return {
    value: {
      days,
      lastDay: addDays(ask.from, days - 1),
      parts: parts.map((part) => ({ kind: part.kind, days: part.days })),
      ...(allowance === undefined ? {} : { allowance }),
    },
    steps: [
      ...parts.map(
        ({ kind, days: value, formula }): Step => ({ label: phrase(leaveWords[kind]), formula, value, unit: 'days' }),
      ),
      {
        label: phrase(leaveWords.maternityTotal),
        formula: parts.map((part) => part.days).join(' + '),
        value: days,
        unit: 'days',
      },
      ...(wage === undefined || allowance === undefined ? [] : [allowanceStep(wage, days, allowance)]),
    ],
    references: [national, ...(isBirth && local ? [local] : [])],
    notes: isBirth && !local ? [phrase(leaveWords.nationalOnly)] : [],
  }
}

const allowanceStep = (wage: number, days: number, value: number): Step => ({
  label: phrase(leaveWords.allowance),
  formula: phrase(leaveWords.allowanceFormula, { wage: formatFen(wage), days }),
  value,
  unit: 'fen',
})

function partOfMiscarriage({ monthsPregnant = 0 }: MaternityAsk, rule: Maternity): Part {
  const days = monthsPregnant >= rule.lateFromMonth ? rule.lateMiscarriage : rule.earlyMiscarriage
  return { kind: 'miscarriage', days, formula: String(days) }
}

function partsOfBirth(ask: MaternityAsk, rule: Maternity, local: MoreLeave | undefined): Part[] {
  const more = ask.babies - 1
  const parts: Part[] = [
    { kind: 'maternity', days: rule.days, formula: String(rule.days) },
    { kind: 'difficult', days: ask.difficult ? rule.difficult : 0, formula: String(rule.difficult) },
    { kind: 'moreBabies', days: more * rule.eachMoreBaby, formula: `${more} × ${rule.eachMoreBaby}` },
  ]
  const before = parts.reduce((sum, part) => sum + part.days, 0)
  if (local) parts.push(localPart(addDays(ask.from, before), ask.childOrder, local))
  return parts.filter(({ days }) => days > 0)
}

/** Months are counted from the day after the national leave. */
function localPart(from: Day, childOrder: number, { days, laterDays, months }: MoreLeave): Part {
  const fixed = childOrder > 1 ? laterDays : days
  if (months === 0) return { kind: 'local', days: fixed, formula: String(fixed) }
  return {
    kind: 'local',
    days: fixed + daysBetween(from, afterMonths(from, months)),
    formula: phrase(leaveWords.localMonths, { months }),
  }
}
