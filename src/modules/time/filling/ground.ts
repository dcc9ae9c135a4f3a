import { figureBook } from '#modules/law/index.ts'
import { companyZone } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, type Span } from '#platform/kernel/day.ts'
import type { World } from '#platform/world.ts'
import { holidayCalendar } from '#statute/cn/time/calendar-figures.ts'
import type { DayEntry } from '../contract.ts'
import { entriesOf } from '../days/entries.ts'
import { type Measure, measureOf } from '../days/periods.ts'
import { minuteNow } from '../days/reckoning.ts'
import { runsOf } from '../days/rules/period.ts'
import { type Planned, type PlannedDay, planOf, spanDays } from '../days/rules/plan.ts'
import type { Happened } from '../days/store/day-facts.ts'
import { type Common, commonFacts, personalFacts } from '../days/store/plan-facts.ts'
import type { FilledPast } from './filled.ts'

/** What filling of days begins from, the same for everybody: the schedule must stand already. */
export type Ground = {
  zone: string
  common: Common
  /** The days whose plans can be asked for. */
  days: ReturnType<typeof spanDays>
  /** Days that are reckoned: up to today. */
  span: Span
  /** Minutes since 2000: nothing of the past happened later. */
  now: number
  measure: Measure
}

/** The first year whose holidays are in law. */
export async function firstJudgedDay(db: Db, today: Day): Promise<Day> {
  const book = await figureBook(db)
  const isKnown = (year: number) => book.find(holidayCalendar, `${year}-01-01` as Day) !== undefined
  let year = Number(today.slice(0, 4))
  while (isKnown(year - 1)) year -= 1
  return `${year}-01-01` as Day
}

/** @param ahead plans can be asked for so many days beyond today */
export async function openGround(world: World, db: Db, from: Day, ahead: number): Promise<Ground> {
  const today = world.today()
  const zone = await companyZone(db)
  const whole = { from: addDays(from, -1), to: addDays(today, ahead + 1) }
  const common = await commonFacts(db, whole)
  return {
    ...{ zone, common, days: spanDays(whole, common.calendars) },
    span: { from, to: addDays(today, 1) },
    now: minuteNow(world, zone),
    measure: await measureOf(db, common.calendars),
  }
}

/** Somebody's employment with what he is to work on each day. */
export type Scheduled = { one: Planned; plan: PlannedDay[] }

export async function scheduledOf(db: Db, ground: Ground, employmentIds: readonly string[]): Promise<Scheduled[]> {
  const { days, common } = ground
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !last) return []
  const people = await personalFacts(db, employmentIds, { from: first, to: addDays(last, 1) }, common.company)
  const facts = { ...common, people }
  return people.map((one) => ({ one, plan: planOf(one, days, facts) }))
}

/** What the engine makes of somebody's days: the same that upkeep would find in the tables. */
export function reckonedOf(ground: Ground, { one, plan }: Scheduled, past: FilledPast): DayEntry[] {
  const { common, days, span, now, measure } = ground
  const facts = { ...common, people: [one] }
  const own = runsOf(plan).map((run) => ({ ...run, ...measure(run), before: 0, holidayBefore: 0 }))
  const accounts = new Map([[one.employmentId, own]])
  return [...entriesOf({ one, facts, days, now, accounts, happened: happenedTo(one.employmentId, past) }, span)]
}

const minutesOfBaby = 60

function happenedTo(employmentId: string, { punches, absences, overtimes, protections }: FilledPast): Happened {
  const agreed = overtimes.filter(({ state }) => state === 'approved')
  const of = <T>(value: T): ReadonlyMap<string, T> => new Map([[employmentId, value]])
  return {
    punches: of(punches.map(({ minute }) => minute).sort((a, b) => a - b)),
    away: of(byDay(absences, ({ kind, part }) => ({ kind, part }))),
    agreed: of(byDay(agreed, ({ from, to, comp }) => ({ from, to, comp }))),
    nursing: of(
      protections.flatMap(({ kind, from, to }) => (kind === 'nursing' ? [{ from, to, minutes: minutesOfBaby }] : [])),
    ),
  }
}

function byDay<R extends { day: Day }, T>(rows: readonly R[], read: (row: R) => T): Map<Day, T[]> {
  const found = new Map<Day, T[]>()
  for (const row of rows) found.set(row.day, [...(found.get(row.day) ?? []), read(row)])
  return found
}
