import type { Db } from '#platform/database/database.ts'
import { addMonths, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { openingFigures } from '../facts/figures.ts'
import { monthOf } from '../facts/rules/months.ts'
import { expectedTax, type OpeningFigures } from '../facts/rules/opening.ts'
import { deductionsSince } from '../facts/store/deductions.ts'
import { type NewOpening, writeOpenings } from '../facts/store/openings.ts'
import { type FirstSlip, firstSlips } from './store/filled.ts'

const january = (day: Day): Day => `${day.slice(0, 4)}-01-01` as Day
const numberOf = (day: Day): number => Number(day.slice(5, 7))

/**
 * What was paid and withheld earlier in the year, before the first month here: each of those months as the first one came out.
 * @returns whether there was anything to be opened with
 */
export async function openYear(db: Db, month: Day, runIds: readonly string[], by: string): Promise<boolean> {
  const before = (await firstSlips(db, month, runIds)).filter(({ from }) => numberOf(month) > 1 && from < month)
  if (before.length === 0) return false
  const through = addMonths(month, -1)
  const since = before.map(({ personId, from }) => ({ personId, from: firstMonthOf(from, month) }))
  const deducted = await deductionsSince(db, since, through)
  const figures = await openingFigures(db, month)
  const rows = before.map((slip) => {
    const additional = (deducted.get(slip.personId) ?? []).reduce((sum, { fen }) => sum + fen, 0)
    return openingOf(slip, month, additional, figures)
  })
  await writeOpenings(db, rows, { year: Number(month.slice(0, 4)), batchId: newId(), userId: by })
  return true
}

function firstMonthOf(from: Day, month: Day): Day {
  const [own, first] = [`${from.slice(0, 7)}-01` as Day, january(month)]
  return own > first ? own : first
}

function openingOf(
  { personId, employmentId, income, social, from }: FirstSlip,
  month: Day,
  additional: number,
  figures: OpeningFigures,
): NewOpening {
  const through = addMonths(month, -1)
  const months = numberOf(month) - numberOf(firstMonthOf(from, month))
  const sums = { income: income * months, social: social * months, additional, other: 0 }
  const opening = { throughMonth: monthOf(through), months, ...sums, tax: 0 }
  return { personId, employmentId, through, months, ...sums, tax: expectedTax(opening, figures), bonusTaxed: false }
}
