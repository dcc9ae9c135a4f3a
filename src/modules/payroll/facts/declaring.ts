import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { refuse } from '#platform/refusal.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type Declaration, Declared } from './contract/deductions.ts'
import { deductionFigures, type KnownDeductions } from './figures.ts'
import { conflictOf, type Deduction, type DeductionNo, deductionOf, isNo } from './rules/deduction.ts'
import { firstDay, january, lastMonthBefore, monthAfter, monthOf, yearOf } from './rules/months.ts'
import { detailsOf } from './saying.ts'
import { type DeductionRow, declaredBetween, type NewDeduction } from './store/deductions.ts'

export const opened = (secrets: Secrets, { kind, fen, from, to, sealed }: DeductionRow): Deduction => ({
  ...{ kind, fen, from: monthOf(from), last: lastMonthBefore(to) ?? monthOf(from) },
  declared: Declared.parse(JSON.parse(secrets.decrypt(sealed))),
})

/** As it goes out. */
export function deductionShown(secrets: Secrets, row: DeductionRow) {
  const { kind, fen, from, last, declared } = opened(secrets, row)
  return {
    deductionId: row.deductionId,
    kind,
    fen,
    fromMonth: from,
    lastMonth: last,
    details: declared,
    declaredAt: row.declaredAt,
  }
}

export const toRow = (secrets: Secrets, personId: string, found: Deduction): NewDeduction => ({
  ...{ deductionId: newId(), personId, kind: found.kind, fen: found.fen },
  ...{ from: firstDay(found.from), to: firstDay(monthAfter(found.last)) },
  sealed: secrets.encrypt(JSON.stringify(found.declared)),
})

/** Months of a year: from the first of it to the first of the next. */
export const monthsOf = (year: number): { from: Day; to: Day } => ({
  from: firstDay(january(year)),
  to: firstDay(january(year + 1)),
})

export type Judged = { found: Deduction | null; no: DeductionNo | null; known: KnownDeductions }

type Asked = { db: Db; secrets: Secrets; today: Day; personId: string }

/** What a declaration comes to beside what stands already, or why it can’t be. */
export async function judge({ db, secrets, today, personId }: Asked, declaration: Declaration): Promise<Judged> {
  const known = await deductionFigures(db, firstDay(declaration.fromMonth))
  const found = deductionOf(declaration, known.figures, today)
  if (isNo(found)) return { found: null, no: found, known }
  const rows = (await declaredBetween(db, [personId], monthsOf(yearOf(found.from)))).get(personId) ?? []
  return {
    found,
    no: conflictOf(
      found,
      rows.map((row) => opened(secrets, row)),
    ),
    known,
  }
}

/** @throws why it can’t be declared */
export async function judgedGood(asked: Asked, declaration: Declaration): Promise<Deduction> {
  const { found, no } = await judge(asked, declaration)
  if (no) refuse(no.code, detailsOf(no))
  return found ?? refuse('payroll.deduction.notFound')
}
