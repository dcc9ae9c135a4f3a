import { headcountPlanned } from '#modules/organization/index.ts'
import { addDays, type Day, daysBetween } from '#platform/kernel/day.ts'
import {
  type Ask,
  type Counted,
  type FactSource,
  monthsOf,
  type Names,
  type Parts,
  type Period,
} from '#platform/metric/index.ts'
import { leaveKinds } from '../columns.ts'
import { partsOf } from '../rules/figures.ts'
import type { Month } from '../store/figures/counting.ts'
import { type By, type GroupKey, groups, isGroupKey } from '../store/figures/groups.ts'
import { type MonthRow, monthRows } from '../store/figures/months.ts'
import { type Scope, scopeOf } from '../store/figures/scope.ts'
import { cohortRows, type DueRow, dueRows, standingRows } from '../store/figures/standing.ts'
import { readingsByUnit, unitLabels, unitsOnTheWay } from './by-unit.ts'
import { breakdownNames, groupNames, leftOut } from './locale.ts'

/** A contract is looked at a quarter ahead, a probation a month, as the law gives no longer to decide. */
const ahead = { contracts: 90, probations: 30 }
/** Who leaves within so many days of joining was not found or not kept well. */
const early = 90

const lastDay = ({ to }: Period): Day => addDays(to, -1)

/** What is read for one way of grouping: a scope, and what its posts are grouped by. */
type Reading = { scope: Scope; by?: By; group?: string }

async function readingsOf(ask: Ask): Promise<Reading[]> {
  if (ask.by === undefined || !isGroupKey(ask.by)) return readingsByUnit(ask)
  return [{ scope: await scopeOf(ask.db, ask.where, ask.today), by: ask.by }]
}

// —— What happened, month by month ——

const keyOf = ({ month, until }: Month): string => `${month} ${until}`

const nothing = (month: Month): MonthRow => ({
  ...{ ...month, group: null, opening: 0, closing: 0, headcount: 0, headcount_days: 0, tenure_days: 0, joiners: 0 },
  ...{ voluntary: 0, involuntary: 0, retired: 0, other: 0, moved_in: 0, moved_out: 0, moves: 0 },
  ...{ regretted: 0, unjudged: 0 },
})

async function readMovement(ask: Ask): Promise<Counted[]> {
  const months = [...new Map(ask.periods.flatMap(monthsOf).map((month) => [keyOf(month), month])).values()]
  const readings = await readingsOf(ask)
  const rows = await Promise.all(
    readings.map(async ({ scope, by, group }) => {
      const asked = { today: ask.today, scope, months, everybody: ask.everybody, by }
      const read = await monthRows(ask.db, asked)
      return read.map((row) => ({ ...row, group: group ?? row.group }))
    }),
  )
  const counted = ask.periods.flatMap((period, at) => countedIn(rows.flat(), period, at, ask.by === undefined))
  return ask.by === 'reason' ? counted.flatMap(byReason) : counted
}

/** A month without a row had nobody; a period asked for as a whole has its parts all the same. */
function countedIn(rows: readonly MonthRow[], period: Period, at: number, whole: boolean): Counted[] {
  const months = monthsOf(period)
  const found = new Map(rows.map((row) => [`${keyOf(row)} ${row.group}`, row]))
  const inPeriod = new Set(months.map(keyOf))
  const names = new Set(rows.filter((row) => inPeriod.has(keyOf(row))).map((row) => row.group))
  if (whole) names.add(null)
  return [...names].map((group) => ({
    period: at,
    group,
    parts: partsOf(
      months.map((month) => ({
        ...(found.get(`${keyOf(month)} ${group}`) ?? nothing(month)),
        days: daysBetween(month.month as Day, month.until as Day),
      })),
    ),
  }))
}

/** Those who left for one reason, of all who were there. */
const byReason = ({ period, parts }: Counted): Counted[] =>
  leaveKinds.map((kind) => {
    const leavers = parts[kind] ?? 0
    const none = Object.fromEntries(leaveKinds.map((each) => [each, 0]))
    return { period, group: kind, parts: { ...parts, ...none, [kind]: leavers, leavers, movedOut: 0 } }
  })

// —— How things stand ——

async function readStanding(ask: Ask): Promise<Counted[]> {
  const readings = await readingsOf(ask)
  const read = ask.periods.map(async (period, at) => {
    const rows = await Promise.all(readings.map((each) => standingOn(ask, lastDay(period), each)))
    return rows.flat().map((each) => ({ ...each, period: at }))
  })
  const counted = (await Promise.all(read)).flat()
  return ask.by === undefined ? withPlans(ask, counted) : counted
}

async function standingOn(ask: Ask, day: Day, { scope, by, group }: Reading): Promise<Omit<Counted, 'period'>[]> {
  const asked = { today: ask.today, scope, everybody: ask.everybody, by }
  const [rows, due] = await Promise.all([standingRows(ask.db, day, asked), dueRows(ask.db, day, asked, ahead)])
  return rows.map(({ group: own, ...row }) => {
    const countIn = (list: readonly DueRow[]) => list.find((each) => each.group === own)?.count ?? 0
    const dueParts = { contractsEnding: countIn(due.contracts), probationsEnding: countIn(due.probations) }
    return { group: group ?? own, parts: { ...row, ...dueParts } }
  })
}

const nobody: Parts = {
  headcount: 0,
  women: 0,
  sexKnown: 0,
  ageDays: 0,
  ageKnown: 0,
  managers: 0,
  reports: 0,
  contractsEnding: 0,
  probationsEnding: 0,
}

/** The plan is the organization's: only the units and the company have one. */
async function withPlans(ask: Ask, counted: readonly Counted[]): Promise<Counted[]> {
  const scope = await scopeOf(ask.db, ask.where, ask.today)
  return Promise.all(
    ask.periods.map(async (period, at) => {
      const parts = counted.find((each) => each.period === at)?.parts ?? nobody
      if (scope.kind !== 'company' && scope.kind !== 'units') return { period: at, group: null, parts }
      const plan = await headcountPlanned(ask.db, scope.kind === 'company' ? 'company' : scope.ids, lastDay(period))
      return { period: at, group: null, parts: plan === null ? parts : { ...parts, plan } }
    }),
  )
}

// —— Who stayed ——

async function readCohorts(ask: Ask): Promise<Counted[]> {
  const cohorts = ask.periods.map(({ from, to }) => ({ from, to }))
  const readings = await readingsOf(ask)
  const counted = await Promise.all(
    readings.map(async ({ scope, by, group }) => {
      const asked = {
        today: ask.today,
        scope,
        cohorts,
        early,
        everybody: ask.everybody,
        by,
      }
      return (await cohortRows(ask.db, asked)).map(({ from, group: own, ...parts }) => ({
        period: cohorts.findIndex((cohort) => cohort.from === from),
        group: group ?? own,
        parts,
      }))
    }),
  )
  return counted.flat()
}

// —— What groups are called ——

async function labels(ask: Ask, keys: readonly string[]): Promise<Map<string, Names>> {
  if (ask.by === 'unit') return unitLabels(ask, keys)
  const named = (): [string, Names][] => {
    if (ask.by === 'level' || ask.by === 'city')
      return keys.toSorted().map((key) => [key, key === '' ? groupNames.unknown : [key, key]])
    const values = ask.by === 'reason' ? leaveKinds : (groups[ask.by as GroupKey].values ?? [])
    return values.map((value) => [value, nameOf(ask.by ?? '', value)])
  }
  return new Map(named().filter(([key]) => keys.includes(key)))
}

const nameOf = (by: string, value: string): Names =>
  (value === '' ? undefined : groupNames[`${by}.${value}` as keyof typeof groupNames]) ?? groupNames.unknown

/** What is the same for every source: they count people by their units. */
const ofPeople = { below: 'unit', above: unitsOnTheWay, leavesOut: leftOut.exceptStaff, labels }

const { unit, level, reason, tenure, age, sex, employmentType, city } = breakdownNames

export const movement: FactSource = {
  name: 'people.movement',
  trend: true,
  breakdowns: { unit, level, reason, tenure, age, sex, employmentType, city },
  read: readMovement,
  ...ofPeople,
}

export const standing: FactSource = {
  name: 'people.standing',
  trend: false,
  breakdowns: { unit, level, tenure, age, sex, employmentType, city },
  read: readStanding,
  ...ofPeople,
}

export const cohorts: FactSource = {
  name: 'people.cohorts',
  trend: false,
  breakdowns: { unit, level, sex, employmentType, city },
  read: readCohorts,
  ...ofPeople,
}
