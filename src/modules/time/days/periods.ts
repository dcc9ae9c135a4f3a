import { figureBook } from '#modules/law/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import { yearCalendar } from '#statute/cn/time/calendar.ts'
import { periodOvertimeLimit, standardHours } from '#statute/cn/time/figures.ts'
import type { DayEntry, HourPeriod } from '../contract.ts'
import type { PeriodSoFar } from './contract.ts'
import {
  type Account,
  capOf,
  countedOf,
  lastDayOf,
  longestOf,
  type Measured,
  periodOf,
  type Run,
  runsOf,
  standardOf,
} from './rules/period.ts'
import { type Planned, planOf, spanDays } from './rules/plan.ts'
import { countedIn, type Part } from './store/period.ts'
import { type Common, commonFacts, personalFacts } from './store/plan-facts.ts'

type Known = { common: Common; people: readonly Planned[] }

/** Of whom hours are counted over a period, the runs that the span meets. Asks for nothing where no pattern counts so. */
export async function runsIn(db: Db, { common, people }: Known, span: Span): Promise<Map<string, Run[]>> {
  const patterns = periodsOf(common)
  const longest = longestOf([...patterns.values()].flat())
  const concerned = people.filter(({ uses }) => uses.some(({ patternId }) => patterns.has(patternId)))
  if (!longest || concerned.length === 0) return new Map()
  const wide = { from: periodOf(span.from, longest).from, to: periodOf(addDays(span.to, -1), longest).to }
  const ids = concerned.map(({ employmentId }) => employmentId)
  const facts = { ...common, people: await personalFacts(db, ids, wide, common.company) }
  const days = spanDays(wide, common.calendars)
  const meets = (run: Run) => run.span.from < span.to && span.from < run.span.to
  return new Map(facts.people.map((one) => [one.employmentId, runsOf(planOf(one, days, facts)).filter(meets)]))
}

/** By which periods each pattern has counted. */
function periodsOf({ patterns }: Common): Map<string, HourPeriod[]> {
  const counted = [...patterns].map(([id, versions]) => {
    const bodies = versions.filter(({ body }) => body.system === 'comprehensive')
    return [id, bodies.map(({ body }) => body.period)] as const
  })
  return new Map(counted.filter(([, periods]) => periods.length > 0))
}

/**
 * The same with what they are measured against, and what stands of them before.
 * @param parts whose days are reckoned, and which
 */
export async function accountsOf(
  db: Db,
  { calendars }: Common,
  runs: ReadonlyMap<string, readonly Run[]>,
  parts: readonly Part[],
): Promise<Map<string, Account[]>> {
  const met = parts.flatMap((part) =>
    (runs.get(part.employmentId) ?? [])
      .filter(({ span }) => span.from < part.to && part.from < span.to)
      .map((run) => ({ run, part, before: { ...part, from: run.span.from, to: part.from } })),
  )
  if (met.length === 0) return new Map()
  const counted = await countedIn(
    db,
    met.map(({ before }) => before),
  )
  const measure = await measureOf(db, calendars)
  const accounts = new Map<string, Account[]>()
  for (const [at, { run, part }] of met.entries()) {
    const { minutes = 0, holiday = 0 } = counted[at] ?? {}
    const account = { ...run, ...measure(run), before: minutes, holidayBefore: holiday }
    accounts.set(part.employmentId, [...(accounts.get(part.employmentId) ?? []), account])
  }
  return accounts
}

export type Measure = (run: Run) => Measured

/** What the law has for a run and allows beyond it, in minutes; null where no figure or no calendar of its year is known. */
export async function measureOf(db: Db, calendars: Common['calendars']): Promise<Measure> {
  const book = await figureBook(db)
  return (run) => {
    const year = Number(run.period.from.slice(0, 4))
    const [hours, holidays] = [book.find(standardHours, run.period.from), calendars.get(year)]
    if (!holidays) return { standard: null, cap: null }
    const calendar = yearCalendar(year, holidays)
    const monthly = book.find(periodOvertimeLimit, run.period.from)
    return {
      standard: hours ? standardOf(run, hours.value[run.by], calendar) : null,
      cap: monthly ? capOf(run, monthly.value, calendar) : null,
    }
  }
}

/**
 * How far the last period is that the span meets.
 * @param entries of the span
 */
export async function periodSoFar(
  db: Db,
  ids: readonly string[],
  span: Span,
  entries: readonly DayEntry[],
): Promise<PeriodSoFar | null> {
  const common = await commonFacts(db, span)
  const people = await personalFacts(db, ids, span, common.company)
  const runs = await runsIn(db, { common, people }, span)
  const parts = ids.map((employmentId) => ({ employmentId, ...span }))
  const accounts = [...(await accountsOf(db, common, runs, parts)).values()].flat()
  const last = accounts.toSorted((a, b) => (a.span.from < b.span.from ? 1 : -1))[0]
  if (!last) return null
  const { by, period, standard, cap, before, holidayBefore } = last
  const own = entries.filter(({ day }) => last.span.from <= day && day < last.span.to)
  const counted = own.reduce((sum, entry) => sum + countedOf(entry), before)
  const onHolidays = own.reduce((sum, entry) => sum + entry.overtimeHoliday, holidayBefore)
  return { by, from: period.from, lastDay: addDays(period.to, -1), counted, standard, cap, onHolidays }
}

/** Where a day of a run is reckoned its last day is too, when it has come: within the span at once, beyond it later. */
export function reachingEnds<P extends Part>(
  parts: readonly P[],
  runs: ReadonlyMap<string, readonly Run[]>,
  span: Span,
  today: Day,
): { parts: readonly P[]; later: Part[] } {
  if (runs.size === 0) return { parts, later: [] }
  const ends = parts.map(({ employmentId, from, to }) =>
    (runs.get(employmentId) ?? [])
      .filter((run) => run.span.from < to && from < run.span.to)
      .map(lastDayOf)
      .filter((day) => day <= today),
  )
  return {
    parts: parts.map((part, at) => {
      const until = (ends[at] ?? []).filter((day) => day < span.to).map((day) => addDays(day, 1))
      return { ...part, to: [part.to, ...until].toSorted().at(-1) ?? part.to }
    }),
    later: parts.flatMap(({ employmentId }, at) =>
      (ends[at] ?? []).filter((day) => day >= span.to).map((day) => ({ employmentId, from: day, to: addDays(day, 1) })),
    ),
  }
}
