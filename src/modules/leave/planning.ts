import type { FieldValues } from '#modules/approvals/contract.ts'
import { unitPaths } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { addDays, type Day, forever } from '#platform/kernel/day.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { type Balance, balancesOf } from './balances.ts'
import type { Asked } from './contract/request.ts'
import { dueDays } from './due-days.ts'
import { allocate, type Taken } from './rules/allocate.ts'
import { amiss, type CountedDay, collide, countDay, type No, type Wanted } from './rules/count.ts'
import { daysOf, leaveHoursOf, unitsOf } from './rules/units.ts'
import { standingFor } from './store/ledger.ts'
import { type Employee, postOn } from './store/people.ts'
import { daysStanding } from './store/request-days.ts'
import { closedAmong } from './store/requests.ts'

/** A request as it would come out. */
export type Plan = {
  employee: Employee
  balance: Balance
  wanted: Wanted
  days: CountedDay[]
  units: number
  taken: Taken[]
  missing: number
  needsProof: boolean
  /** What keeps it from being sent. */
  problem: No | null
}

type Planning = {
  db: Db
  today: Day
  employee: Employee
  asked: Asked
  /** A request that it takes the place of: what that has taken is free again. */
  instead?: string | undefined
  /** Recorded by HR afterwards: no notice, no limits of a request. */
  byHr?: boolean
}

const wantedOf = ({ fromDay, fromPart, toDay, toPart, clock }: Asked): Wanted => ({
  ...{ from: fromDay, fromPart, to: toDay, toPart, clock },
})

/** Counts the days by his own plan and takes them from what he has. Writes nothing. */
export async function planLeave(planning: Planning): Promise<Plan> {
  const { db, employee, asked } = planning
  const wanted = wantedOf(asked)
  const early = amiss(wanted, 'hour', planning.today)
  const day = early ? planning.today : wanted.to
  const balances = (await balancesOf(db, [employee.employmentId], day)).get(employee.employmentId) ?? []
  const balance = balances.find(({ type }) => type.typeId === asked.typeId) ?? refuse('leave.typeNotFound')
  const empty = { employee, balance, wanted, days: [], units: 0, taken: [], missing: 0, needsProof: false }
  const problem = early ?? entitled(planning, balance, wanted)
  if (problem) return { ...empty, problem }
  return counted(planning, empty, wanted)
}

const atMost = (day: Day, end: Day): boolean => end === forever || day < end

function entitled({ today, employee }: Planning, { type, open }: Balance, wanted: Wanted): No | null {
  if (type.retired) return { code: 'leave.retired' }
  if (!open) return { code: 'leave.notForYou' }
  if (wanted.from < employee.from || !atMost(wanted.to, employee.to)) return { code: 'leave.notEmployed' }
  return amiss(wanted, type.rule.unit, today)
}

async function counted(planning: Planning, empty: Omit<Plan, 'problem'>, wanted: Wanted): Promise<Plan> {
  const { db, employee, instead } = planning
  const { balance } = empty
  const { rule } = balance.type
  const span = { from: wanted.from, to: addDays(wanted.to, 1) }
  let due: Awaited<ReturnType<typeof dueDays>>
  try {
    due = await dueDays(db, employee.employmentId, span, rule.counts === 'calendarDays')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...empty, problem: { code: error.code, details: error.details as Record<string, string> } }
  }
  const days = due.map((each) => countDay(wanted, each, rule))
  const units = days.reduce((sum, each) => sum + each.units, 0)
  const freed = instead ? withoutRequest(balance, await standingFor(db, [instead])) : balance
  const { taken, missing } = taking(freed, days)
  const plan = { ...empty, balance: freed, days, units, taken, missing, needsProof: needsProof(freed, units) }
  const standing = await daysStanding(db, employee.employmentId, span, instead)
  return { ...plan, problem: overlapping(days, standing) ?? (await limited(planning, plan)) }
}

const needsProof = ({ type }: Balance, units: number): boolean =>
  type.rule.proofAfterDays !== null && units > unitsOf(type.rule.proofAfterDays)

function taking(balance: Balance, days: readonly CountedDay[]): { taken: Taken[]; missing: number } {
  const wanted = days.filter(({ units }) => units > 0)
  if (!balance.kept) {
    return { taken: wanted.map(({ day, units }) => ({ day, lotId: null, units })), missing: 0 }
  }
  const advance = unitsOf(balance.type.rule.advanceDays)
  return allocate(wanted, { lots: balance.states, loose: balance.loose, advance })
}

type Standing = { lotId: string | null; day: Day; units: number }

/** As if that request had never been. */
function withoutRequest(balance: Balance, standing: readonly Standing[]): Balance {
  const back = (lotId: string | null) =>
    standing
      .filter((each) => each.lotId === lotId)
      .map(({ day, units }) => ({ day, units: -units, kind: 'giveBack' as const }))
  const given = standing.reduce((sum, { units }) => sum - units, 0)
  return {
    ...balance,
    left: balance.kept ? balance.left + given : 0,
    loose: [...balance.loose, ...back(null)],
    states: balance.states.map((lot) => ({ ...lot, entries: [...lot.entries, ...back(lot.lotId)] })),
  }
}

function overlapping(days: readonly CountedDay[], standing: Awaited<ReturnType<typeof daysStanding>>): No | null {
  const clash = days
    .filter(({ counts }) => counts)
    .find((each) => standing.some((other) => other.day === each.day && collide(each, other)))
  return clash ? { code: 'leave.overlap', details: { day: clash.day } } : null
}

function lacking({ type: { rule, names } }: Balance, missing: number): No {
  const type = { type: names.zh, typeEn: names.en }
  if (rule.unit === 'hour')
    return { code: 'leave.notEnoughHours', details: { ...type, missing: leaveHoursOf(missing) } }
  const code = rule.grant.by === 'event' ? 'leave.noEvent' : 'leave.notEnough'
  return { code, details: { ...type, missing: daysOf(missing) } }
}

async function limited({ db, today, byHr }: Planning, plan: Omit<Plan, 'problem'>): Promise<No | null> {
  const { units, balance, wanted, days, missing } = plan
  const { rule } = balance.type
  if (units === 0) return { code: 'leave.nothingCounts', details: { from: wanted.from, to: wanted.to } }
  const month = await closedAmong(
    db,
    days.filter(({ counts }) => counts).map(({ day }) => day),
  )
  if (month) return { code: 'time.monthClosed', details: { month } }
  if (missing > 0) return lacking(balance, missing)
  if (byHr) return null
  if (rule.mostDays !== null && units > unitsOf(rule.mostDays))
    return { code: 'leave.tooMany', details: { most: rule.mostDays } }
  const least = addDays(today, rule.noticeDays)
  return rule.noticeDays > 0 && wanted.from < least
    ? { code: 'leave.tooSoon', details: { days: rule.noticeDays, day: least } }
    : null
}

/** What flows can compare: how many days, of which type, in which units, and with those of the year. */
export async function valuesFor(db: Db, today: Day, plan: Plan): Promise<FieldValues> {
  const { employee, balance, units } = plan
  const post = await postOn(db, employee.employmentId, today)
  const path = post ? ((await unitPaths(db, [post.unitId], today)).get(post.unitId) ?? []) : []
  return {
    days: daysOf(units),
    type: balance.type.code,
    unit: path.map(({ id }) => id),
    daysOfYear: daysOf(balance.used + units),
  }
}
