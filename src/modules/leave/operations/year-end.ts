import { bilingual } from '#modules/organization/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { addDays, type Day, yearsBetween } from '#platform/kernel/day.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Balance, balancesOf, shownSteps } from '../balances.ts'
import { leave, pageSize } from '../contract.ts'
import { type Due, dueTo, givingFor } from '../giving.ts'
import { yearEndJob } from '../jobs.ts'
import { words } from '../locale.ts'
import { lostYear } from '../rules/lost-year.ts'
import { settleLot } from '../rules/lot.ts'
import { daysOf } from '../rules/units.ts'
import { typeRef } from '../showing.ts'
import { type Listed, peopleListed } from '../store/people.ts'

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

function rowsOf({ person, balances, due, first }: Facts) {
  return balances
    .filter(({ type }) => ['service', 'fixed'].includes(type.rule.grant.by) && !type.retired)
    .map((balance) => {
      const mine = due.filter(({ type }) => type.typeId === balance.type.typeId)
      const ending = balance.states.filter(({ to }) => to === first)
      const sum = (units: number[]) => units.reduce((total, each) => total + each, 0)
      const left = sum(
        ending.flatMap((lot) =>
          lot.entries.filter((e) => e.kind !== 'expire' && e.day < first).map(({ units }) => units),
        ),
      )
      const runsOut =
        0 -
        sum(
          ending
            .flatMap((lot) => settleLot(lot, lot.entries, first))
            .filter(({ day }) => day === first)
            .map(({ units }) => units),
        )
      return {
        ...{ personId: person.personId, name: person.name, employeeNo: person.number, unit: person.unit },
        ...{ type: typeRef(balance.type), left, runsOut, carried: Math.max(0, left - runsOut) },
        given: sum(mine.map(({ given }) => given.units)),
        posted: mine.every(({ missing }) => missing === 0),
        notEntitled: notEntitled(person, balances, balance, first),
        steps: mine.flatMap(({ given }) => shownSteps(given)),
      }
    })
    .filter(({ left, given }) => left !== 0 || given !== 0)
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
    const due = await dueTo(db, await givingFor(db, input.year, today, true), rows, true)
    return {
      year: input.year,
      rows: rows.flatMap((person) =>
        rowsOf({
          ...{ person, first, balances: known.get(person.employmentId) ?? [] },
          due: due.filter(({ employee }) => employee.employmentId === person.employmentId),
        }),
      ),
      count,
    }
  },
})

const runYearEnd = implement(leave.runYearEnd, {
  about: 'company',
  async run(call) {
    const { year } = call.input
    assertYear(call, year)
    const title = both((t) => t('yearEnd', { year: String(year) }))
    return { jobId: await startJob(call, yearEndJob.kind, { year }, title) }
  },
})

export const yearEndOperations = [yearEndPreview, runYearEnd]
