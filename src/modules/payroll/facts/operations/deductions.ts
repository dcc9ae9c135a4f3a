import type { Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { payroll } from '../../contract.ts'
import { type DeductionKind, deductionKinds } from '../contract/deductions.ts'
import { pageSize } from '../contract/terms.ts'
import { deductionShown, monthsOf } from '../declaring.ts'
import { deductionFigures, type KnownDeductions } from '../figures.ts'
import { firstDay, january, monthOf, yearOf } from '../rules/months.ts'
import { type DeductionRow, declaredBetween, declarers } from '../store/deductions.ts'
import { goingOn, selfOf } from './declaring.ts'

/** What counts in a month of that year: the present one, or the last of a year that is over. */
function monthIn(year: number, today: Day): Day {
  if (year === yearOf(today)) return firstDay(monthOf(today))
  return `${year}-${year < yearOf(today) ? '12' : '01'}-01` as Day
}

const sumIn = (rows: readonly DeductionRow[], month: Day): number =>
  rows.reduce((sum, { from, to, fen }) => (from <= month && month < to ? sum + fen : sum), 0)

function amountsOf({ figures }: KnownDeductions): Record<DeductionKind, number> {
  const amounts = { ...figures, certificate: figures.certificatePerYear, parents: figures.parentsOnlyChild }
  const each = { ...amounts, rent: figures.rent.capital }
  return Object.fromEntries(deductionKinds.map((kind) => [kind, each[kind]])) as Record<DeductionKind, number>
}

/** From December on the next year is asked about, and in a new year what was not confirmed before it began. */
const renewalYear = (today: Day): number => (monthOf(today).endsWith('-12') ? yearOf(today) + 1 : yearOf(today))

const myDeductions = implement(payroll.myDeductions, {
  about: 'own',
  async run(call) {
    const { db, input, today, world } = call
    const personId = selfOf(call)
    const { year = yearOf(today) } = input
    const rowsOf = async (of: number) => (await declaredBetween(db, [personId], monthsOf(of))).get(personId) ?? []
    const rows = await rowsOf(year)
    const next = renewalYear(today)
    const waiting = await goingOn(call, await rowsOf(next - 1), next)
    return {
      year,
      rows: rows.map((row) => deductionShown(world.secrets, row)),
      amounts: amountsOf(await deductionFigures(db, firstDay(january(year)))),
      thisMonth: sumIn(rows, monthIn(year, today)),
      renewal:
        waiting.length > 0 ? { year: next, rows: waiting.map(({ row }) => deductionShown(world.secrets, row)) } : null,
    }
  },
})

const deductions = implement(payroll.deductions, {
  about: 'reach',
  async run({ db, input, reach, today, world }) {
    const { page, only, year = yearOf(today), ...asked } = input
    const at = { year, only, limit: pageSize, offset: (page - 1) * pageSize }
    const found = await declarers(db, { ...asked, reach, today }, at)
    const declared = await declaredBetween(
      db,
      found.rows.map(({ personId }) => personId),
      monthsOf(year),
    )
    const month = monthIn(year, today)
    return {
      year,
      counts: { all: found.all, unconfirmed: found.unconfirmed },
      rows: found.rows.map((row) => {
        const own = declared.get(row.personId) ?? []
        return {
          ...row,
          thisMonth: sumIn(own, month),
          rows: own.map((each) => deductionShown(world.secrets, each)),
        }
      }),
      count: only === 'all' ? found.all : found.unconfirmed,
    }
  },
})

export const deductionOperations = [myDeductions, deductions]
