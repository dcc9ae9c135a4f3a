import { companyZone } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { minutesOfDay } from '#platform/kernel/clock.ts'
import { addDays, addMonths, type Day, type Month, type Span } from '#platform/kernel/day.ts'
import type { World } from '#platform/world.ts'
import type { DayEntry } from '../contract.ts'
import { employedIn } from '../store/employed.ts'
import type { ExplainedDay, PersonMonth } from './contract.ts'
import { entriesOf } from './entries.ts'
import { accountsOf, periodSoFar, runsIn } from './periods.ts'
import { type PlannedDay, plansOf } from './plans.ts'
import { minuteNow } from './reckoning.ts'
import { type AgreedDays, allot } from './rules/allot.ts'
import type { Reason } from './rules/attendance.ts'
import { dayNumber } from './rules/clock.ts'
import { spanDays } from './rules/plan.ts'
import { totalsOf } from './rules/totals.ts'
import { absencesOn, isStale, nameOf, punchesAround, type ShiftName, shiftNames } from './store/day.ts'
import { agreedAround, happenedTo } from './store/day-facts.ts'
import { entriesIn } from './store/entries.ts'
import { commonFacts, personalFacts } from './store/plan-facts.ts'
import { closedMonths } from './store/stale.ts'

type Reading = { db: Db; world: World }

const monthSpan = (month: Month): Span => {
  const from = `${month}-01` as Day
  return { from, to: addMonths(from, 1) }
}

/**
 * Somebody's entries of a span. What changed a moment ago is reckoned here and now, by the same rules: nobody sees a figure
 * that is late, and none but what will be kept.
 */
async function freshEntries({ db, world }: Reading, ids: readonly string[], span: Span): Promise<DayEntry[]> {
  const kept = await entriesIn(db, ids, span)
  const stands = (await closedMonths(db, span)).length > 0 || !(await isStale(db, ids, span))
  if (stands) return ids.flatMap((id) => kept.get(id) ?? [])
  return (await reckonedNow({ db, world }, ids, span)).map(({ entry }) => entry)
}

type Told = { entry: DayEntry; reasons: Reason[] }

async function reckonedNow({ db, world }: Reading, ids: readonly string[], span: Span): Promise<Told[]> {
  const wide = { from: addDays(span.from, -1), to: addDays(span.to, 1) }
  const zone = await companyZone(db)
  const { company, ...common } = await commonFacts(db, wide)
  const people = await personalFacts(db, ids, wide, company)
  const happened = await happenedTo(db, zone, ids, span)
  const runs = await runsIn(db, { common: { ...common, company }, people }, span)
  const accounts = await accountsOf(
    db,
    { ...common, company },
    runs,
    ids.map((employmentId) => ({ employmentId, ...span })),
  )
  const shared = { facts: { ...common, people }, days: spanDays(wide, common.calendars), happened, accounts }
  const told: Told[] = []
  for (const one of people) {
    const reasons = new Map<Day, Reason[]>()
    const say = (day: Day) => (reason: Reason) => void reasons.set(day, [...(reasons.get(day) ?? []), reason])
    const entries = entriesOf({ ...shared, one, now: minuteNow(world, zone) }, span, say)
    for (const entry of entries) told.push({ entry, reasons: reasons.get(entry.day) ?? [] })
  }
  return told
}

export async function personMonth(reading: Reading, personId: string, month: Month): Promise<PersonMonth> {
  const { db } = reading
  const span = monthSpan(month)
  const ids = (await employedIn(db, [personId], span)).map(({ employmentId }) => employmentId)
  const plans = [...(await plansOf(db, ids, span)).values()].flat()
  const entries = await freshEntries(reading, ids, span)
  const byDay = new Map(entries.map((entry) => [entry.day, entry]))
  const shiftOf = (day: Day, planned: string | undefined) => byDay.get(day)?.shiftId ?? planned
  const names = await shiftNames(
    db,
    plans.flatMap(({ day, shift }) => shiftOf(day, shift?.shiftId) ?? []),
  )
  return {
    month,
    name: await nameOf(db, personId),
    closed: (await closedMonths(db, span)).length > 0,
    days: plans.map(({ day, kind, shift }) => ({
      ...{ day, kind: byDay.get(day)?.kind ?? kind, entry: byDay.get(day) ?? null },
      shift: names.get(shiftOf(day, shift?.shiftId) ?? '') ?? null,
    })),
    totals: totalsOf(entries),
    period: await periodSoFar(db, ids, span, entries),
  }
}

/** One day with everything that it came from, reckoned anew before the reader's eyes; of a closed month what was kept. */
export async function explainedDay(reading: Reading, personId: string, day: Day): Promise<ExplainedDay> {
  const { db } = reading
  const span = { from: day, to: addDays(day, 1) }
  const closed = (await closedMonths(db, span)).length > 0
  const [employed] = await employedIn(db, [personId], span)
  const none = { day, closed, kind: null, plannedBy: null, shift: null, entry: null }
  if (!employed) return { ...none, punches: [], absences: [], agreed: [], reasons: [] }
  const { employmentId } = employed
  const [told] = await reckonedNow(reading, [employmentId], span)
  const kept = (await entriesIn(db, [employmentId], span)).get(employmentId)?.[0] ?? null
  const plan = (await plansOf(db, [employmentId], span)).get(employmentId)?.[0]
  const names = await shiftNames(db, plan?.shift ? [plan.shift.shiftId] : [])
  const agreed = (await agreedAround(db, [employmentId], span)).get(employmentId)
  return {
    ...{ day, closed, ...planShown(plan, names) },
    entry: closed ? kept : (told?.entry ?? null),
    punches: await ownPunches(db, employmentId, day, agreed),
    absences: (await absencesOn(db, employmentId, day)).map(({ kind: _, ...absence }) => absence),
    agreed: agreed?.get(day) ?? [],
    reasons: closed ? asOfNow(kept, told) : (told?.reasons ?? []),
  }
}

/** Of a closed month the rules of today may say another thing than what was kept: whoever reads them is told. */
function asOfNow(kept: DayEntry | null, told: Told | undefined): Reason[] {
  const reasons = told?.reasons ?? []
  return isSame(kept, told?.entry ?? null) ? reasons : [{ code: 'asOfNow' }, ...reasons]
}

function isSame(kept: DayEntry | null, now: DayEntry | null): boolean {
  if (kept === null || now === null) return kept === now
  const keys = Object.keys(now) as (keyof DayEntry)[]
  return keys.every((key) => JSON.stringify(kept[key]) === JSON.stringify(now[key]))
}

type Shown = Pick<ExplainedDay, 'kind' | 'plannedBy' | 'shift'>

function planShown(plan: PlannedDay | undefined, names: Map<string, ShiftName>): Shown {
  if (!plan) return { kind: null, plannedBy: null, shift: null }
  const { kind, from: plannedBy, shift } = plan
  if (!shift) return { kind, plannedBy, shift }
  const { shiftId, body } = shift
  return { kind, plannedBy, shift: { shiftId, name: names.get(shiftId)?.name ?? '', segments: body.segments } }
}

/** The punches that belong to that day and to no other. */
async function ownPunches(db: Db, employmentId: string, day: Day, agreed: AgreedDays | undefined) {
  const span = { from: addDays(day, -1), to: addDays(day, 2) }
  const plans = (await plansOf(db, [employmentId], span)).get(employmentId) ?? []
  const punches = await punchesAround(db, await companyZone(db), employmentId, day)
  const midnight = dayNumber(day) * minutesOfDay
  const allotted = allot(
    plans,
    punches.map(({ minute }) => midnight + minute),
    agreed,
  )
  const own = new Set(allotted.get(dayNumber(day))?.clocks)
  return punches.filter(({ minute }) => own.has(minute)).map(({ minute, source }) => ({ clock: minute, source }))
}
