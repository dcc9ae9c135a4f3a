import { percentOf } from '../../exact.ts'
import type { Bracket } from './figures.ts'

/** The step for an amount; bounds are inclusive. Nothing and less is on the first. */
export function bracketOf(table: readonly Bracket[], amount: number): Bracket {
  const found = table.find(({ upTo }) => upTo === null || amount <= upTo) ?? table.at(-1)
  if (!found) throw new RangeError('A tax table without a step')
  return found
}

/** The tax on an amount by one step of its table, never below zero. */
export const taxBy = ({ rate, quickDeduction }: Bracket, amount: number): number =>
  amount <= 0 ? 0 : Math.max(0, percentOf(amount, rate) - quickDeduction)

/** The tax on an amount by a table. */
export const taxOn = (table: readonly Bracket[], amount: number): number => taxBy(bracketOf(table, amount), amount)
