import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { startJob } from '#platform/jobs/index.ts'
import { addDays, type Day, yearsBetween } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Balance, balancesOf, shownSteps } from '../balances.ts'
import { leave, pageSize } from '../contract.ts'
import { type Due, dueTo, type Giving, givingFor, spanOf } from '../giving.ts'
import { yearEndJob } from '../jobs.ts'
import { words } from '../locale.ts'
import { givenIn } from '../rules/grant.ts'
import { lostYear } from '../rules/lost-year.ts'
import { balanceOn, settleLot } from '../rules/lot.ts'
import { daysOf } from '../rules/units.ts'
import { typeRef } from '../showing.ts'
import { alikeIn, turningAt } from '../store/giving.ts'
import { type Listed, peopleListed } from '../store/people.ts'
import type { LeaveTypeOn } from '../store/types.ts'

const both = bilingual(words)

function assertYear({ today }: Call<unknown>, year: number): void {
  const now = Number(today.slice(0, 4))
  if (year < now - 1 || year > now + 1)
    refuse('leave.yearFarAway', { year: String(year), from: String(now - 1), to: String(now + 1) })
}

/** What of the year before takes the law's annual leave away, in words. */
function notEntitled(person: Listed, balances: readonly Balance[], balance: Balance, first: Day) {
  if (balance.type.law !== 'annual') return null
  const used = (wanted: (balance: Balance) => boolean) =>
    daysOf(balances.filter(wanted).reduce((sum, each) => sum + each.used, 0))
  const lost = lostYear({
    sickDays: used(({ type }) => type.law === 'sick'),
    paidPersonalDays: used(({ type }) => type.code === 'personal' && type.rule.paid === 'full'),
    years: yearsBetween(person.firstWorkDay ?? person.from, first),
  })
  return lost ? both((t) => t(`lost.${lost.why}`, { most: lost.most })) : null
}

type Facts = { person: Listed; balances: readonly Balance[]; due: readonly Due[]; first: Day }

const sum = (units: readonly number[]): number => units.reduce((total, each) => total + each, 0)

/** What is in lots that end with the year before, or whose carry-over does, and what of it runs out. */
function endingIn(balance: Balance | undefined, first: Day): { left: number; runsOut: number } {
  const ending = (balance?.states ?? []).filter(({ to, carryUntil }) => to === first || carryUntil === first)
  const left = ending.map((lot) => balanceOn(lot, lot.entries, addDays(first, -1)))
  const out = ending.flatMap((lot) => settleLot(lot, lot.entries, first)).filter(({ day }) => day === first)
  return { left: sum(left), runsOut: 0 - sum(out.map(({ units }) => units)) }
}

/** By the types of the year that begins: one that is new has no balance of the year before. */
function rowOf(type: LeaveTypeOn, { person, balances, due, first }: Facts) {
  const mine = due.filter((each) => each.type.typeId === type.typeId)
  const balance = balances.find((each) => each.type.typeId === type.typeId)
  const { left, runsOut } = endingIn(balance, first)
  return {
    ...{ personId: person.personId, name: person.name, employeeNo: person.number, unit: person.unit },
    ...{ type: typeRef(type), left, runsOut, carried: Math.max(0, left - runsOut) },
    given: sum(mine.map(({ given }) => given.units)),
    posted: mine.every(({ missing }) => missing === 0),
    notEntitled: balance ? notEntitled(person, balances, balance, first) : null,
    steps: mine.flatMap(({ given }) => shownSteps(given)),
  }
}

const yearEndPreview = implement(leave.yearEndPreview, {
  about: 'company',
  async run(call) {
    const { db, input, today } = call
    assertYear(call, input.year)
    const first = `${input.year}-01-01` as Day
    const at = { limit: pageSize, offset: (input.page - 1) * pageSize }
    const filter = { reach: [{ scope: 'company' as const }], today, search: input.search }
    const { rows, count } = await peopleListed(db, filter, at)
    const known = await balancesOf(
      db,
      rows.map(({ employmentId }) => employmentId),
      addDays(first, -1),
    )
    const giving = await givingFor(db, input.year, today, true)
    const due = await dueTo(db, giving, rows, true)
    const shown = rows.flatMap((person) => {
      // Leaving closes what there is: nothing of it goes on.
      if (person.to <= first) return []
      const own = due.filter(({ employee }) => employee.employmentId === person.employmentId)
      const facts = { person, first, balances: known.get(person.employmentId) ?? [], due: own }
      return giving.types.map((type) => rowOf(type, facts))
    })
    return { year: input.year, rows: shown.filter(({ left, given }) => left !== 0 || given !== 0), count }
  },
})

const yearEndTotals = implement(leave.yearEndTotals, {
  about: 'company',
  async run(call) {
    const { db, input, today } = call
    assertYear(call, input.year)
    const giving = await givingFor(db, input.year, today, true)
    const turning = await turningAt(db, `${input.year}-01-01` as Day)
    const types = []
    for (const type of giving.types) {
      const { posted = 0, left = 0, runsOut = 0 } = turning.get(type.typeId) ?? {}
      const given = await givenToAll(db, giving, type)
      types.push({ type: typeRef(type), ...given, posted, left, runsOut, carried: Math.max(0, left - runsOut) })
    }
    return { year: input.year, types }
  },
})

/** A statement for each type: people who are alike to its rule are reckoned once. */
async function givenToAll(db: Db, giving: Giving, type: LeaveTypeOn): Promise<{ people: number; given: number }> {
  const { year, until, law } = giving
  const { typeId, rule } = type
  const byJoining = rule.grant.by === 'service' && rule.grant.more.length > 0
  let [people, given] = [0, 0]
  for (const { count, ...grantee } of await alikeIn(db, spanOf(giving), { typeId, year, byJoining })) {
    const units = givenIn(grantee, year, rule, law)
      .filter(({ from }) => from <= until)
      .reduce((sum, each) => sum + each.units, 0)
    if (units > 0) people += count
    given += units * count
  }
  return { people, given }
}

const runYearEnd = implement(leave.runYearEnd, {
  about: 'company',
  async run(call) {
    const { year } = call.input
    assertYear(call, year)
    const title = both((t) => t('yearEnd', { year: String(year) }))
    return { jobId: await startJob(call, yearEndJob.kind, { year }, title) }
  },
})

export const yearEndOperations = [yearEndPreview, yearEndTotals, runYearEnd]
