import type { Db } from '#platform/database/database.ts'
import type { Secrets } from '#platform/secrets.ts'
import type { Cell, Column, ColumnKind } from '#platform/sheet/write.ts'
import type { Language } from '#platform/words.ts'
import type { RuleSet } from '../../runs/rules/rule-set.ts'
import type { RunRow } from '../../runs/store/runs.ts'
import type { Included } from '../store/outputs.ts'

/** A table that leaves the house, written as it is read. `included`: who stands in it, once it is written; where that is to be known. */
export type Sheet = {
  included?: Included[]
  columns: Column[]
  rows: AsyncIterable<Cell[]>
  format: 'xlsx' | 'csv'
}

/** What a sheet is written from. */
export type Source = {
  db: Db
  secrets: Secrets
  run: RunRow
  rules: ReadonlyMap<number, RuleSet>
  /** Those it is for, in the order in which they are listed. */
  ids: readonly string[]
  language: Language
  progress: (done: number, total: number) => Promise<void>
}

export const columnOf = (header: string, kind: ColumnKind = 'text', width?: number): Column => ({
  ...{ header, kind },
  ...(width !== undefined && { width }),
})

const atOnce = 1_000

/** Reads everybody a thousand at a time. */
export async function* inPieces<Row>(
  { ids, progress }: Pick<Source, 'ids' | 'progress'>,
  read: (ids: readonly string[]) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let at = 0; at < ids.length; at += atOnce) {
    yield* await read(ids.slice(at, at + atOnce))
    await progress(Math.min(at + atOnce, ids.length), ids.length)
  }
}

/** The rules by which a payslip was counted. */
export function rulesOf({ rules }: Pick<Source, 'rules'>, ruleSet: number): RuleSet {
  const found = rules.get(ruleSet)
  if (!found) throw new Error(`No rule set ${ruleSet}`)
  return found
}
