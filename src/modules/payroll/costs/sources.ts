import { breakdownNames, leftOut, movement, readingsByUnit, unitLabels, unitsOnTheWay } from '#modules/people/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, addMonths, type Day } from '#platform/kernel/day.ts'
import { type Ask, type Counted, type FactSource, type Missing, monthsOf, type Period } from '#platform/metric/index.ts'
import { type MonthPay, payParts, yuan } from './rules/figures.ts'
import { missingMonthsSaid, onlyOfCompany } from './saying.ts'
import { closedMonths, lastClosedMonth, type PayRow, payRows } from './store/months.ts'
import { resultsIn } from './store/results.ts'

/** Pay is known by whole months: up to the last that is closed. */
async function knownUpTo(db: Db, day: Day): Promise<Day> {
  const month = await lastClosedMonth(db, day)
  return month ? addDays(addMonths(month, 1), -1) : day
}

const spanOf = ({ periods }: Ask): { from: Day; to: Day } => ({
  from: periods.map(({ from }) => from).toSorted()[0] ?? ('1970-01-01' as Day),
  to:
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? ('1970-01-01' as Day),
})

const nothing: MonthPay = { gross: 0, company: 0, overtime: 0, people: 0 }

const wholeMonths = (period: Period): Day[] => monthsOf(period).map(({ month }) => month)

/** What pay came to, by the groups asked for. */
async function readPay(ask: Ask, everybody: boolean): Promise<PayRow[]> {
  const readings = await readingsByUnit(ask)
  const rows = await Promise.all(
    readings.map(async ({ scope, by, group }) => {
      const read = await payRows(ask.db, { ...spanOf(ask), scope, by, everybody, today: ask.today })
      return read.map((row) => ({ ...row, group: group ?? row.group }))
    }),
  )
  return rows.flat()
}

/** A month without a row paid nobody; a period asked for as a whole has its parts all the same. */
function countedIn(rows: readonly PayRow[], period: Period, at: number, whole: boolean): Counted[] {
  const months = wholeMonths(period)
  const inPeriod = rows.filter(({ month }) => months.includes(month))
  const found = new Map(inPeriod.map((row) => [`${row.month} ${row.group}`, row]))
  const groups = new Set([...inPeriod.map(({ group }) => group), ...(whole ? [null] : [])])
  return [...groups].map((group) => ({
    period: at,
    group,
    parts: payParts(months.map((month) => found.get(`${month} ${group}`) ?? nothing)),
  }))
}

const ofPay = ['gross', 'company', 'labourCost', 'overtimePay', 'personMonths', 'paid']

const atRuns = { href: '/payroll', operation: 'payroll.runs' }
const atResults = { href: '/payroll/results', operation: 'payroll.saveBusinessResult' }

type Known = { closed: ReadonlySet<Day>; results: ReadonlyMap<string, number>; wholeCompany: boolean }

async function knownFor(ask: Ask): Promise<Known> {
  const { from, to } = spanOf(ask)
  const [closed, entries] = await Promise.all([closedMonths(ask.db, from, to), resultsIn(ask.db, from, to)])
  const { scope, reach } = ask.where
  const wholeCompany = !scope && ask.by === undefined && reach.some((each) => each.scope === 'company')
  return { closed, results: new Map(entries.map(({ month, kind, fen }) => [`${month} ${kind}`, fen])), wholeCompany }
}

const resultKinds = ['revenue', 'profit'] as const

/** What the company earned in the period, and what of all is not known: never nothing in its place. */
function besidePay(period: Period, { closed, results, wholeCompany }: Known) {
  const months = wholeMonths(period)
  const lacksPay = months.filter((month) => !closed.has(month))
  const missing: Missing[] =
    lacksPay.length > 0 ? [{ parts: ofPay, why: missingMonthsSaid('pay', lacksPay), entered: atRuns }] : []
  if (!wholeCompany)
    return { parts: {}, missing: [...missing, { parts: resultKinds, why: onlyOfCompany, entered: null }] }
  const lacking = resultKinds.flatMap((kind): Missing[] => {
    const lacks = months.filter((month) => !results.has(`${month} ${kind}`))
    return lacks.length > 0 ? [{ parts: [kind], why: missingMonthsSaid(kind, lacks), entered: atResults }] : []
  })
  const sumOf = (kind: string) => yuan(months.reduce((sum, month) => sum + (results.get(`${month} ${kind}`) ?? 0), 0))
  return { parts: { revenue: sumOf('revenue'), profit: sumOf('profit') }, missing: [...missing, ...lacking] }
}

/** Pay of everybody who is paid, beside what the company earns. */
async function readCosts(ask: Ask, everybody = true): Promise<Counted[]> {
  const [rows, known] = await Promise.all([readPay(ask, everybody), knownFor(ask)])
  return ask.periods.flatMap((period, at) => {
    const beside = besidePay(period, known)
    return countedIn(rows, period, at, ask.by === undefined).map((counted) => ({
      ...counted,
      parts: { ...counted.parts, ...beside.parts },
      missing: beside.missing,
    }))
  })
}

/** The same by the average headcount, as the figures of people count it. */
async function readPerHead(ask: Ask): Promise<Counted[]> {
  const [costs, heads] = await Promise.all([readCosts(ask, ask.everybody), movement.read(ask)])
  const keyOf = ({ period, group }: Counted) => `${period} ${group}`
  const average = new Map(heads.map((each) => [keyOf(each), each.parts.average ?? 0]))
  return costs.map((each) => ({ ...each, parts: { ...each.parts, average: average.get(keyOf(each)) ?? 0 } }))
}

/** What is the same for both: months of pay, told by units. */
const ofUnits = {
  ...{ trend: true, breakdowns: { unit: breakdownNames.unit }, below: 'unit', above: unitsOnTheWay },
  ...{ labels: unitLabels, knownUpTo },
}

export const payCost: FactSource = {
  ...ofUnits,
  name: 'payroll.cost',
  leavesOut: null,
  read: (ask) => readCosts(ask),
}

export const payPerHead: FactSource = {
  ...ofUnits,
  name: 'payroll.perHead',
  leavesOut: leftOut.exceptStaff,
  read: readPerHead,
}
