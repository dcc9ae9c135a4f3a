import { type Actor, grantsFor, reachesOf } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day, Month } from '#platform/kernel/day.ts'
import { hiddenGroups } from '#platform/metric/index.ts'
import { implement } from '#platform/operation.ts'
import { payroll } from '../../contract.ts'
import { byCostCentre, byKind, byUnit, type Months, yearBefore } from '../comparing.ts'
import { changeOf, foldFew, type Place, type Span, sizeOf, spanOf } from '../rules/compare.ts'
import { smallestGroup } from '../rules/figures.ts'
import { monthsBegun, yearsPaid } from '../store/costs.ts'
import { closedMonths, payRows } from '../store/months.ts'

const firstDay = (month: Month): Day => `${month}-01` as Day
const monthOf = (day: Day): Month => day.slice(0, 7) as Month
const begins = (year: number): Day => `${year}-01-01` as Day
const monthsIn = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}` as Month)

type Cost = { gross: number; company: number; people: number }

/** What the closed months of two years came to. */
async function costsOf(db: Db, year: number, today: Day): Promise<Map<Month, Cost>> {
  const span = { from: begins(year - 1), to: begins(year + 1) }
  const [closed, rows] = await Promise.all([
    closedMonths(db, span.from, span.to),
    payRows(db, { ...span, scope: { kind: 'company' }, everybody: true, today }),
  ])
  return new Map(
    rows
      .filter(({ month }) => closed.has(month))
      .map(({ month, gross, company, people }) => [monthOf(month), { gross, company, people }]),
  )
}

function sumOf(costs: ReadonlyMap<Month, Cost>, months: readonly Day[]): Span {
  const found = months.flatMap((month) => costs.get(monthOf(month)) ?? [])
  return {
    cost: found.reduce((sum, { gross, company }) => sum + gross + company, 0),
    personMonths: found.reduce((sum, { people }) => sum + people, 0),
  }
}

/** Who may see everybody’s payslip may know what few cost. */
const seesSlips = (actor: Actor): boolean => {
  const opening = grantsFor(actor, payroll.payslip.name).filter(({ classes }) => classes.includes('sensitive'))
  return reachesOf(opening, actor).some(({ scope }) => scope === 'company')
}

function placesFor(actor: Actor, places: readonly Place[]) {
  const few = seesSlips(actor) ? new Set<number>() : hiddenGroups(places.map(sizeOf), smallestGroup)
  const { told, fewer } = foldFew(places, few, smallestGroup)
  return {
    places: told.map(({ peopleBefore: _, ...place }) => place),
    fewer: fewer && (fewer.told ? fewer : { ...fewer, now: null, before: null }),
  }
}

const payCosts = implement(payroll.payCosts, {
  about: 'company',
  async run({ db, today, actor, input: { year, by } }) {
    const costs = await costsOf(db, year, today)
    const months = monthsIn(year).map((month) => ({
      ...{ month, now: costs.get(month) ?? null },
      before: costs.get(monthOf(yearBefore(firstDay(month)))) ?? null,
    }))
    const { months: span, compared } = spanOf(months)
    const now = span.map(firstDay)
    const of: Months = { now, before: compared ? now.map(yearBefore) : [] }
    const [sum, sumBefore] = [sumOf(costs, of.now), compared ? sumOf(costs, of.before) : null]
    const begun = await monthsBegun(db, begins(year), begins(year + 1))
    const places = by === 'unit' ? await byUnit(db, of, today) : await byCostCentre(db, of)
    return {
      ...{ years: await yearsPaid(db), months, span },
      waiting: begun.map(monthOf).filter((month) => !costs.has(month)),
      ...{ now: span.length > 0 ? sum : null, before: sumBefore },
      change: sumBefore && changeOf(sum, sumBefore),
      kinds: await byKind(db, of),
      ...placesFor(actor, places),
    }
  },
})

export const costOperations = [payCosts]
