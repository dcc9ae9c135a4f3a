import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import type { LeaveSteps } from '#statute/cn/leave/figures.ts'
import type { Version } from '#statute/parameter.ts'
import { annualLaw } from './balances.ts'
import { type Given, givenIn } from './rules/grant.ts'
import { type FirstGiven, giveFirst, givenAlready, lockGiving, moveLots, type Posted } from './store/giving.ts'
import { type NewEntry, post, repayDebts, settleLots } from './store/ledger.ts'
import { type Employee, employeesAfter } from './store/people.ts'
import { type LeaveTypeOn, typesOn } from './store/types.ts'

/** Everything that is the same for all people of one turn. */
export type Giving = {
  year: number
  /** What begins later than this is given later. */
  until: Day
  today: Day
  /** Those that give something of themselves. */
  types: LeaveTypeOn[]
  law: Version<LeaveSteps>
  /** Also what stands already is made to be what the rules say now. */
  anew: boolean
  /** What a type gives to somebody in that year. */
  givenTo: (employee: Employee, type: LeaveTypeOn) => Given[]
}

/** Given by the year or the month; the rest comes by events, overtime or not at all. */
const givesByItself = ({ grant }: LeaveTypeOn['rule']): boolean => grant.by === 'service' || grant.by === 'fixed'

const clamp = (day: Day, least: Day, most: Day): Day => (day < least ? least : day > most ? most : day)

export async function givingFor(db: Db, year: number, today: Day, anew: boolean): Promise<Giving> {
  const [first, last] = [`${year}-01-01` as Day, `${year}-12-31` as Day]
  const day = clamp(today, first, last)
  const types = (await typesOn(db, day)).filter(({ retired, rule }) => !retired && givesByItself(rule))
  const law = await annualLaw(db, first)
  return { year, until: day, today, types, law, anew, givenTo: remembered(year, law) }
}

export type Due = { employee: Employee; type: LeaveTypeOn; given: Given; missing: number; lot: Posted | null }

const keyOf = (employmentId: string, typeId: string): string => `${employmentId} ${typeId}`

/** What is to be given to these people, or taken back, and isn't in the ledger. @param all with what is there already */
export async function dueTo(db: Db, giving: Giving, employees: readonly Employee[], all = false): Promise<Due[]> {
  const { year, until, types, givenTo, anew } = giving
  const posted = new Map<string, Posted[]>()
  for (const row of await givenAlready(
    db,
    employees.map(({ employmentId }) => employmentId),
    year,
  )) {
    const key = keyOf(row.employmentId, row.typeId)
    posted.set(key, [...(posted.get(key) ?? []), row])
  }
  const due = (employee: Employee, type: LeaveTypeOn): Due[] => {
    const there = posted.get(keyOf(employee.employmentId, type.typeId)) ?? []
    const begun = givenTo(employee, type).filter(({ from }) => from <= until)
    const over = anew ? notDue(there, begun) : []
    return [...begun, ...over].map((given) => ({ employee, type, given, ...standing(there, given, anew) }))
  }
  const found = employees.flatMap((employee) => types.flatMap((type) => due(employee, type)))
  return all ? found : found.filter(({ missing }) => missing !== 0)
}

/** Given once, and by what is known now nothing is due, or not yet. */
const notDue = (there: readonly Posted[], due: readonly Given[]): Given[] =>
  there
    .filter(({ source, period }) => source === 'grant' && !due.some((given) => given.period === period))
    .map(({ period, from, to }) => ({ period, from, to, carryMax: null, carryUntil: null, units: 0, steps: [] }))

/** Of a hundred thousand many are alike to a rule: what it gives is reckoned once for all of them. */
function remembered(year: number, law: Version<LeaveSteps>) {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const known = new Map<string, Given[]>()
  return (employee: Employee, { typeId, rule }: LeaveTypeOn): Given[] => {
    const { from, to, firstWorkDay, sex, employmentType } = employee
    const when = `${sinceOf(rule, { from, firstWorkDay })} ${from > first ? from : ''} ${to < next ? to : ''}`
    const whom = `${rule.forSex === null ? '' : sex} ${rule.employmentTypes === null ? '' : employmentType}`
    const key = `${typeId} ${when} ${whom}`
    const found = known.get(key)
    if (found) return found
    const given = givenIn(employee, year, rule, law)
    known.set(key, given)
    return given
  }
}

/** By what years are counted, as far as a rule counts any. */
function sinceOf(
  { grant }: LeaveTypeOn['rule'],
  { from, firstWorkDay }: Pick<Employee, 'from' | 'firstWorkDay'>,
): string {
  if (grant.by !== 'service') return ''
  return grant.more.length > 0 || firstWorkDay === null ? `${firstWorkDay} ${from}` : firstWorkDay
}

function standing(there: readonly Posted[], given: Given, anew: boolean): Pick<Due, 'missing' | 'lot'> {
  const lot = there.find(({ source, period }) => source === 'grant' && period === given.period) ?? null
  if (there.some(({ source, period }) => source === 'opening' && given.period.startsWith(period))) {
    return { lot, missing: 0 }
  }
  if (!lot) return { lot, missing: given.units }
  // All of it was taken back once: it is as if it had never been given.
  if (!anew) return { lot, missing: lot.given === 0 ? given.units : 0 }
  return { lot, missing: Math.max(given.units - lot.given, -lot.free) }
}

/** Gives what is due to these people: one statement for all lots, one for all entries. */
export async function give(db: Db, giving: Giving, employees: readonly Employee[], by: string | null): Promise<number> {
  await lockGiving(db)
  return postDue(db, giving, await dueTo(db, giving, employees), by)
}

export async function postDue(db: Db, giving: Giving, due: readonly Due[], by: string | null): Promise<number> {
  if (due.length === 0) return 0
  const fresh = due.filter(({ lot }) => lot === null)
  const given = await giveFirst(db, fresh.map(asFirst), by)
  const changed = due.flatMap((each) => (each.lot ? [{ ...each, lot: each.lot }] : []))
  await moveLots(
    db,
    changed.filter(isMoved).map(({ lot: { lotId }, given: { from } }) => ({ lotId, from })),
  )
  await post(db, changed.flatMap(asChange), by)
  if (giving.types.some(({ rule }) => rule.advanceDays > 0)) {
    await repayDebts(db, [...new Set(due.map(({ employee }) => employee.employmentId))], giving.until)
  }
  const ended = due.filter(({ given, lot }) => (lot ?? given).to <= giving.today)
  await settleLots(
    db,
    { employmentIds: [...new Set(ended.map(({ employee }) => employee.employmentId))] },
    giving.today,
  )
  return given + changed.length
}

function asFirst({ employee, type, given }: Due): FirstGiven {
  const { units, steps: _, ...span } = given
  const lot = { ...span, employmentId: employee.employmentId, typeId: type.typeId, source: 'grant' as const }
  return { lot, units }
}

type Change = Due & { lot: Posted }

/** Nobody has taken of it, so that it can begin on another day. */
const isMoved = ({ given, lot }: Change): boolean => given.from !== lot.from && lot.free === lot.given

function asChange(change: Change): NewEntry[] {
  const { employee, type, given, missing, lot } = change
  const entry = (day: Day, units: number): NewEntry => ({
    ...{ employmentId: employee.employmentId, typeId: type.typeId, lotId: lot.lotId, day, units },
    ...{ kind: 'grant', document: { type: 'year', id: null } },
  })
  if (!isMoved(change)) return [entry(lot.from, missing)]
  return [entry(lot.from, -lot.given), entry(given.from, lot.given + missing)]
}

const none = '00000000-0000-0000-0000-000000000000'
export const atOnce = 5000

/** Whoever is in that year; who has left by then is closed. */
export const spanOf = ({ year, until }: Giving): Span => ({ from: until, to: `${year + 1}-01-01` as Day })

/** Everybody of that year, in pieces. */
export async function* everybodyIn(db: Db, giving: Giving): AsyncGenerator<Employee[]> {
  const span = spanOf(giving)
  let after = none
  for (;;) {
    const piece = await employeesAfter(db, after, span, atOnce)
    const last = piece.at(-1)
    if (!last) return
    yield piece
    after = last.employmentId
  }
}

/** Settles all lots that end, or whose carry-over does, after that day and by today. */
export const settleBetween = (db: Db, after: Day, today: Day): Promise<number> =>
  settleLots(db, { after, until: today }, today)
