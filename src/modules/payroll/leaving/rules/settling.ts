import type { LeavingLine, LineKind, SettledLine } from '../contract.ts'

type Wanted = { kind: LineKind; fen: number; reason: string }

export type SettlingProblem =
  | { code: 'payroll.leaving.lineMissing' }
  | { code: 'payroll.leaving.reasonMissing'; line: LeavingLine }

/** Every line is decided, and whoever pays another amount than the law comes to says why. */
export function settledLines(
  proposed: readonly LeavingLine[],
  wanted: readonly Wanted[],
): { ok: true; lines: SettledLine[] } | { ok: false; problem: SettlingProblem } {
  const lines: SettledLine[] = []
  for (const { already: _, ...line } of proposed) {
    const decided = wanted.find(({ kind }) => kind === line.kind)
    if (!decided) return { ok: false, problem: { code: 'payroll.leaving.lineMissing' } }
    const reason = decided.reason.trim()
    const isOther = decided.fen !== line.fen
    if (isOther && reason === '') {
      return { ok: false, problem: { code: 'payroll.leaving.reasonMissing', line: { ...line, already: 0 } } }
    }
    lines.push({ ...line, proposed: line.fen, fen: decided.fen, reason: isOther ? reason : '' })
  }
  return { ok: true, lines }
}
