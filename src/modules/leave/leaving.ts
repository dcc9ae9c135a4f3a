import { employmentAmended, employmentEnded } from '#modules/people/index.ts'
import { compEarned } from '#modules/time/index.ts'
import type { Db } from '#platform/database/database.ts'
import { type HandlerCall, on } from '#platform/event.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { annualLeave } from '#statute/cn/leave/annual.ts'
import type { LeaveSteps } from '#statute/cn/leave/figures.ts'
import type { Version } from '#statute/parameter.ts'
import { endRequests } from './asking/end-requests.ts'
import { annualLaw, type Balance, balancesOf, shownSteps } from './balances.ts'
import type { Step } from './contract/terms.ts'
import { words } from './locale.ts'
import { regrant } from './regranting.ts'
import { givenIn, validFor } from './rules/grant.ts'
import { balanceOn, type Entry, endOf } from './rules/lot.ts'
import { daysOf, dayUnits, unitsOf } from './rules/units.ts'
import { compPosted, endedOf, reverseClosing } from './store/giving.ts'
import { ensureLots, type NewEntry, postSettled, settleLots } from './store/ledger.ts'
import { type Employee, employeesById } from './store/people.ts'
import { typesOn } from './store/types.ts'

/** `tooMany`: taken beyond the part of the year that was worked; it is told, never claimed back. */
export type LeavingDays = { entitlement: number; used: number; unused: number; tooMany: number; steps: Step[] }

const isAnnual = ({ type }: Balance): boolean => type.law === 'annual'
const total = (units: readonly number[]): number => units.reduce((sum, each) => sum + each, 0)

type OfYear = { used: number; carried: number }

/**
 * What was taken of the annual leave of that year until that day, and what an opening balance held beyond the year's own.
 * What was carried over from before is no part of it.
 */
function takenOf({ states, loose }: Balance, lastDay: Day, whole: number): OfYear {
  const year = lastDay.slice(0, 4)
  const opening = states.find(({ source, period }) => source === 'opening' && period === year)
  const ofYear = states.filter(({ from, to }) => from.startsWith(year) || to > lastDay)
  const entries = [...ofYear.filter((lot) => lot !== opening).flatMap((lot) => lot.entries), ...loose]
  if (!opening) return { used: takenIn(entries, `${year}-01-01` as Day, lastDay), carried: 0 }
  // An opening says what is left: all that went before it has been taken, wherever that was written down.
  const later = takenIn(opening.entries, opening.from, lastDay) + takenIn(entries, addDays(opening.from, 1), lastDay)
  const opened = total(opening.entries.filter(({ kind }) => kind === 'opening').map(({ units }) => units))
  const beyond = Math.max(0, opened - whole)
  return {
    used: Math.max(0, whole - opened) + Math.max(0, later - beyond),
    carried: Math.max(0, beyond - later),
  }
}

/** All that the year would give him if he stayed. */
const wholeYear = (employee: Employee, { type }: Balance, lastDay: Day, law: Version<LeaveSteps>): number =>
  total(givenIn(employee, Number(lastDay.slice(0, 4)), type.rule, law).map(({ units }) => units))

function takenIn(entries: readonly Entry[], from: Day, lastDay: Day): number {
  const isTaken = ({ kind, day }: Entry) => (kind === 'use' || kind === 'giveBack') && from <= day && day <= lastDay
  return 0 - total(entries.filter(isTaken).map(({ units }) => units))
}

/** What is left of years before: it is owed whole. */
const carriedOf = ({ states }: Balance, lastDay: Day): number =>
  total(
    states
      .filter((lot) => lot.to <= lastDay && lastDay < endOf(lot) && !lot.from.startsWith(lastDay.slice(0, 4)))
      .map((lot) => Math.max(0, balanceOn(lot, lot.entries, lastDay))),
  )

/**
 * Annual leave that is owed in money at a last day: the part of the year that was worked, whole days, less what was taken,
 * never below nothing (企业职工带薪年休假实施办法第十二条), with what was carried over.
 */
export async function leavingDays(db: Db, employee: Employee, lastDay: Day): Promise<LeavingDays> {
  const law = await annualLaw(db, lastDay)
  const balances = (await balancesOf(db, [employee.employmentId], lastDay)).get(employee.employmentId) ?? []
  const annual = balances.filter(isAnnual)
  const years = annual.map((balance) => takenOf(balance, lastDay, wholeYear(employee, balance, lastDay, law)))
  const used = daysOf(total(years.map((each) => each.used)))
  const due = annualLeave(
    {
      ...{ year: Number(lastDay.slice(0, 4)), hiredOn: employee.from, leftOn: lastDay, used },
      firstWorkDate: employee.firstWorkDay ?? employee.from,
    },
    law,
  )
  const before = annual.map((balance) => carriedOf(balance, lastDay))
  const carried = Math.floor(total([...before, ...years.map((each) => each.carried)]) / dayUnits)
  return {
    ...{
      entitlement: due.value.entitlement,
      used,
      unused: due.value.days + carried,
      tooMany: tooManyOf(due.steps, used),
    },
    steps: [...shownSteps({ steps: [...due.steps] }), ...(carried > 0 ? [carriedStep(carried)] : [])],
  }
}

const carriedStep = (value: number): Step => ({
  label: { zh: words.table.leavingCarried[0], en: words.table.leavingCarried[1] },
  formula: { zh: '', en: '' },
  value,
})

/** The steps are the parts of the year that were worked, and what is left of them. */
function tooManyOf(steps: readonly { value: number | string }[], used: number): number {
  const earned = total(steps.slice(0, -1).map(({ value }) => Number(value)))
  return Math.max(0, Math.round((used - earned) * 100) / 100)
}

/** The same by the employment alone; null where there is none. */
export async function leavingDaysOf(db: Db, employmentId: string, lastDay: Day): Promise<LeavingDays | null> {
  const employee = (await employeesById(db, [employmentId])).get(employmentId)
  return employee ? leavingDays(db, employee, lastDay) : null
}

/** Closes somebody's leave at the end: what is owed in money leaves as such, the rest falls away. Twice is once. */
async function closeLeave(call: HandlerCall, employmentId: string, to: Day): Promise<void> {
  const { db, today, actor } = call
  const by = actor.userId || null
  const employee = (await employeesById(db, [employmentId])).get(employmentId)
  if (!employee) return
  const lastDay = addDays(to, -1)
  const { unused } = await leavingDays(db, employee, lastDay)
  const balances = ((await balancesOf(db, [employmentId], today < to ? to : today)).get(employmentId) ?? []).filter(
    ({ kept }) => kept,
  )
  await postSettled(
    db,
    balances.flatMap((balance) => closing(balance, employmentId, to, isAnnual(balance) ? unitsOf(unused) : 0)),
    by,
    today,
  )
}

const document = (id: string) => ({ type: 'leaving', id })

function closing({ type, states }: Balance, employmentId: string, to: Day, owed: number): NewEntry[] {
  // What was taken back again comes to nothing and isn't among the entries.
  const isClosed = states.some(({ entries }) => entries.some(({ kind }) => kind === 'payout'))
  let rest = isClosed ? 0 : owed
  return states.flatMap((lot): NewEntry[] => {
    const left = Math.max(0, balanceOn(lot, lot.entries, to))
    const paid = Math.min(left, rest)
    rest -= paid
    const entry = { employmentId, typeId: type.typeId, lotId: lot.lotId, day: to, document: document(employmentId) }
    return [
      { ...entry, units: -paid, kind: 'payout' },
      { ...entry, units: paid - left, kind: 'adjust' },
    ]
  })
}

/**
 * The last day is another one than that which leave was closed with, or there is none: what was posted then is taken back.
 * What was given by the old days is made to be what the new ones give.
 */
export const leaveReopened = on(employmentAmended, async ({ employmentIds }, call) => {
  const { db, today, actor } = call
  const reopened = await reverseClosing(db, employmentIds, actor.userId || null)
  if (reopened.length > 0) await settleLots(db, { employmentIds: reopened }, today)
  await regrant(call, employmentIds)
})

export const leaveEnded = on(employmentEnded, async ({ personIds, day }, call) => {
  await endRequests(call, personIds, day)
  const ended = await endedOf(call.db, personIds, day)
  await regrant(
    call,
    ended.map(({ employmentId }) => employmentId),
  )
  for (const { employmentId, to } of ended) await closeLeave(call, employmentId, to)
})

/** The rest that is owed for overtime of a day is exactly so much: what is told again replaces what was told before. */
export const compKept = on(compEarned, async (earned, { db, today }) => {
  const type = (await typesOn(db, today)).find(({ rule, retired }) => rule.grant.by === 'comp' && !retired)
  if (type?.rule.grant.by !== 'comp') return
  const { months } = type.rule.grant
  const lots = earned.map(({ employmentId, day }) => ({
    ...{ employmentId, typeId: type.typeId, source: 'comp' as const, period: day },
    ...{ from: day, to: validFor(day, months), carryMax: null, carryUntil: null },
  }))
  const ids = await ensureLots(db, lots)
  const posted = await compPosted(db, ids)
  const entries = earned.map(({ employmentId, day, minutes }, at): NewEntry => {
    const lotId = ids[at] ?? null
    const units = minutes - (posted.get(lotId ?? '') ?? 0)
    return {
      employmentId,
      typeId: type.typeId,
      lotId,
      day,
      units,
      kind: 'comp',
      document: { type: 'overtime', id: null },
    }
  })
  await postSettled(db, entries, null, today)
})
