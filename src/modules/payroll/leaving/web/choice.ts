import type { LeavingLine } from '../contract.ts'

/** What HR makes of a line. */
export type Choice = { way: 'asProposed' | 'other' | 'notPaid'; fen: number | undefined; reason: string }

export const asReckoned: Choice = { way: 'asProposed', fen: undefined, reason: '' }

/** What is paid of it; undefined while that is not said yet. */
export function paidOf(line: LeavingLine, { way, fen }: Choice): number | undefined {
  if (way === 'notPaid') return 0
  return way === 'other' ? fen : line.fen
}
