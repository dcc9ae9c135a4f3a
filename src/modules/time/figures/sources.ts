import { figureBook } from '#modules/law/index.ts'
import { breakdownNames, leftOut, readingsByUnit, unitLabels, unitsOnTheWay } from '#modules/people/index.ts'
import { addMonths } from '#platform/kernel/day.ts'
import {
  type Ask,
  type Counted,
  type FactSource,
  type MonthPart,
  monthsOf,
  type Period,
} from '#platform/metric/index.ts'
import { capIn } from '../overtime-cap.ts'
import { sumAnew } from './refresh.ts'
import { type MonthSums, partsOf, sumNames } from './rules/rates.ts'
import type { SummedMonth } from './store/person-months.ts'
import { type MonthRow, monthRows } from './store/reading.ts'

const keyOf = ({ month, until }: MonthPart): string => `${month} ${until}`

/** The months of these periods, each once, with the overtime that the law allows in them. */
export async function summedMonths(
  { db, today }: Pick<Ask, 'db' | 'today'>,
  periods: readonly Pick<Period, 'from' | 'to'>[],
) {
  const book = await figureBook(db)
  const months = [...new Map(periods.flatMap(monthsOf).map((month) => [keyOf(month), month])).values()]
  return months.map(
    (month): SummedMonth => ({ ...month, cap: capIn(book, month.month), runs: addMonths(month.month, 1) > today }),
  )
}

async function read(ask: Ask): Promise<Counted[]> {
  await sumAnew(ask.db, ask.today)
  const months = await summedMonths(ask, ask.periods)
  const rows: MonthRow[] = []
  for (const { scope, by, group } of await readingsByUnit(ask)) {
    const asked = { today: ask.today, scope, months, everybody: ask.everybody, by }
    const read = await monthRows(ask.db, asked)
    rows.push(...read.map((row) => ({ ...row, group: group ?? row.group })))
  }
  return ask.periods.flatMap((period, at) => countedIn(rows, period, at, ask.by === undefined))
}

const nothing = Object.fromEntries(sumNames.map((name) => [name, 0])) as MonthSums

/** A month without a row had nobody; a period asked for as a whole has its parts all the same. */
function countedIn(rows: readonly MonthRow[], period: Period, at: number, whole: boolean): Counted[] {
  const months = monthsOf(period).map(keyOf)
  const inPeriod = rows.filter((row) => months.includes(keyOf(row)))
  const found = new Map(inPeriod.map((row) => [`${keyOf(row)} ${row.group}`, row]))
  const groups = new Set([...inPeriod.map((row) => row.group), ...(whole ? [null] : [])])
  return [...groups].map((group) => ({
    period: at,
    group,
    parts: partsOf(months.map((month) => found.get(`${month} ${group}`) ?? nothing)),
  }))
}

/** Days of work as they were reckoned, summed up by month. */
export const workedTime: FactSource = {
  name: 'time.months',
  trend: true,
  breakdowns: { unit: breakdownNames.unit },
  below: 'unit',
  above: unitsOnTheWay,
  leavesOut: leftOut.exceptStaff,
  read,
  labels: unitLabels,
}
