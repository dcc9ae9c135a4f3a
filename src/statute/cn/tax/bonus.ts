import { formatFen } from '#platform/kernel/money.ts'
import { portion } from '../../exact.ts'
import type { Version } from '../../parameter.ts'
import { type Computed, type Phrase, phrase, type Step } from '../../phrase.ts'
import { bracketOf, taxBy, taxOn } from './brackets.ts'
import type { Bracket } from './figures.ts'
import { taxWords } from './locale.ts'

export type Trap = { from: number; to: number }

export type BonusTax = {
  /** Taxed on its own; null when that is no longer open. */
  separate: { rate: number; quickDeduction: number; tax: number } | null
  /** The tax of the year on wages and bonus together. */
  merged?: { tax: number }
  separateTotal?: number
  better?: 'separate' | 'merged' | 'equal'
  trap?: Trap
}

export type BonusFigures = {
  monthly: Version<readonly Bracket[]>
  annual: Version<readonly Bracket[]>
  /** The months by which the bonus is divided, while separate taxation is open. */
  months: Version<number> | undefined
}

/** The step that a bonus falls on: a twelfth of it, compared exactly. */
const bonusBracket = (table: readonly Bracket[], bonus: number, months: number): Bracket =>
  bracketOf(
    table.map((row) => ({ ...row, upTo: row.upTo === null ? null : row.upTo * months })),
    bonus,
  )

const separateTax = (table: readonly Bracket[], bonus: number, months: number): number =>
  taxBy(bonusBracket(table, bonus, months), bonus)

/**
 * The zones in which more bonus leaves less in hand: from the last amount of a step to where the next step has made up for
 * its jump. All but the last table row begin one.
 */
export function trapZones(table: readonly Bracket[], months: number): Trap[] {
  return table.flatMap((row, at) => {
    const next = table[at + 1]
    if (row.upTo === null || !next) return []
    const from = row.upTo * months
    const net = from - taxBy(row, from)
    const share = 100_000_000 - Math.round(next.rate * 1_000_000)
    return [{ from, to: portion(net - next.quickDeduction, 100_000_000, share) }]
  })
}

function trapOf(table: readonly Bracket[], bonus: number, months: number): Trap | undefined {
  const net = (amount: number) => amount - separateTax(table, amount, months)
  return trapZones(table, months).find(({ from }) => bonus > from && net(bonus) < net(from))
}

/**
 * The annual one-off bonus 全年一次性奖金, separate and merged (财政部 税务总局公告2023年第30号).
 * @param wages the year's taxable wages after all deductions; may be negative
 */
export function taxAnnualBonus(bonus: number, wages: number | undefined, figures: BonusFigures): Computed<BonusTax> {
  const { monthly, annual, months } = figures
  const alone = months && aloneOf(bonus, monthly.value, months.value)
  const together = wages === undefined ? undefined : togetherOf(bonus, wages, annual.value, alone?.separate.tax)
  return {
    value: { separate: null, ...alone?.value, ...together?.value },
    steps: [...(alone?.steps ?? []), ...(together?.steps ?? [])],
    references: [...(months ? [months, monthly] : []), ...(together ? [annual] : [])],
    notes: [...(alone ? alone.notes : [phrase(taxWords.noSeparate)]), ...(together?.notes ?? [])],
  }
}

function aloneOf(bonus: number, table: readonly Bracket[], months: number) {
  const { rate, quickDeduction } = bonusBracket(table, bonus, months)
  const separate = { rate, quickDeduction, tax: separateTax(table, bonus, months) }
  const trap = trapOf(table, bonus, months)
  const steps: Step[] = [
    {
      label: phrase(taxWords.perMonth),
      formula: `${formatFen(bonus)} ÷ ${months}`,
      value: portion(bonus, 1, months),
      unit: 'fen',
    },
    {
      label: phrase(taxWords.separateTax),
      formula: `${formatFen(bonus)} × ${rate}% − ${formatFen(quickDeduction)}`,
      value: separate.tax,
      unit: 'fen',
    },
  ]
  const notes = trap ? [phrase(taxWords.trap, { from: formatFen(trap.from), to: formatFen(trap.to) })] : []
  return { separate, value: { separate, ...(trap ? { trap } : {}) }, steps, notes }
}

function togetherOf(bonus: number, wages: number, table: readonly Bracket[], bonusTax: number | undefined) {
  const merged = { tax: taxOn(table, wages + bonus) }
  const steps: Step[] = [
    {
      label: phrase(taxWords.mergedTax),
      formula: phrase(taxWords.wagesPlusBonus, { wages: formatFen(wages), bonus: formatFen(bonus) }),
      value: merged.tax,
      unit: 'fen',
    },
  ]
  if (bonusTax === undefined) return { value: { merged }, steps, notes: [] }
  const wagesTax = taxOn(table, wages)
  const separateTotal = wagesTax + bonusTax
  steps.push({
    label: phrase(taxWords.separateTotal),
    formula: phrase(taxWords.wagesTaxPlus, { wagesTax: formatFen(wagesTax), bonusTax: formatFen(bonusTax) }),
    value: separateTotal,
    unit: 'fen',
  })
  const { better, notes } = choiceOf(separateTotal, merged.tax)
  return { value: { merged, separateTotal, better }, steps, notes }
}

function choiceOf(separate: number, merged: number): { better: 'separate' | 'merged' | 'equal'; notes: Phrase[] } {
  if (separate === merged) return { better: 'equal', notes: [] }
  const saved = formatFen(Math.abs(separate - merged))
  return separate < merged
    ? { better: 'separate', notes: [phrase(taxWords.betterSeparate, { saved })] }
    : { better: 'merged', notes: [phrase(taxWords.betterMerged, { saved })] }
}
