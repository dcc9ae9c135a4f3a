import type { Payslip, SlipLine } from '../contract.ts'

export const sumOf = (lines: readonly SlipLine[]): number => lines.reduce((sum, { fen }) => sum + fen, 0)

/** What is taken from gross, and what is paid after tax. */
export const deductionsOf = ({ lines }: Pick<Payslip, 'lines'>): SlipLine[] =>
  lines.filter(({ category }) => category === 'contribution' || category === 'tax' || category === 'afterTax')

export const linesOf = ({ lines }: Pick<Payslip, 'lines'>, wanted: SlipLine['category']): SlipLine[] =>
  lines.filter(({ category }) => category === wanted)

/** Has it more to say than its name and amount? */
export const isExplained = ({ steps, sources, notes, parts, corrections }: SlipLine): boolean =>
  [steps, sources, notes, parts, corrections].some(({ length }) => length > 0)
