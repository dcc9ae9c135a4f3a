import type { Day } from '#platform/kernel/day.ts'
import { implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { payroll } from '../../contract.ts'
import type { TaxWarning } from '../contract/tax.ts'
import { pageSize } from '../contract/terms.ts'
import { flatAmount } from '../figures.ts'
import { flatStanding } from '../rules/flat.ts'
import { firstDay, january, yearOf } from '../rules/months.ts'
import { closedIn, type TaxPerson, taxPeople, taxPerson, writeBasis } from '../store/tax.ts'
import { personSubjectOf } from '../subject.ts'

const taxBases = implement(payroll.taxBases, {
  about: 'reach',
  async run({ db, input, reach, today }) {
    const { page, only, year = yearOf(today), ...asked } = input
    const most = await flatAmount(db, firstDay(january(year)))
    const people = (await taxPeople(db, { ...asked, reach, today }, year)).map((row) => ({
      ...row,
      flat: flatStanding(row, year, most),
    }))
    const eligible = people.filter(({ flat, basis }) => flat === 'eligible' && basis !== 'flat60000')
    const set = people.filter(({ basis }) => basis !== 'normal')
    const found = only === 'all' ? people : only === 'set' ? set : eligible
    return {
      year,
      counts: { all: people.length, eligible: eligible.length, set: set.length },
      rows: found
        .slice((page - 1) * pageSize, page * pageSize)
        .map(({ from: _, to: __, oneEmployer: ___, ...row }) => ({
          ...row,
          income: row.months > 0 ? row.income : null,
        })),
      count: found.length,
    }
  },
})

/** First wage of the year: he says so, and came this year. */
function checkFirstJob({ from }: TaxPerson, { year, declared }: { year: number; declared: boolean }): void {
  if (!declared) refuse('payroll.firstJobNotDeclared')
  if (from <= `${year}-01-01`) refuse('payroll.firstJobNotNew', { year: String(year) })
}

function checkFlat(person: TaxPerson, year: number, most: number): TaxWarning[] {
  const standing = flatStanding(person, year, most)
  if (standing === 'no') refuse('payroll.flatNotAllowed', { year: String(year - 1) })
  return standing === 'unknown' ? ['yearNotKnown'] : []
}

/** Only the year that runs, the one before and the one to come. */
function checkYear(year: number, today: Day): void {
  if (Math.abs(year - yearOf(today)) > 1) refuse('payroll.yearOff', { year: String(year) })
}

const setTaxBasis = implement(payroll.setTaxBasis, {
  about: personSubjectOf,
  async run({ db, input, today, actor, record }) {
    const { personId, year, basis } = input
    checkYear(year, today)
    const person = (await taxPerson(db, personId, year, today)) ?? refuse('payroll.notEmployedThen', { day: today })
    if (basis === 'firstJobOfYear') checkFirstJob(person, input)
    const most = await flatAmount(db, firstDay(january(year)))
    const warnings = basis === 'flat60000' ? checkFlat(person, year, most) : []
    if ((await closedIn(db, [personId], year)).has(personId)) warnings.push('runsClosed')
    await writeBasis(db, { personId, year, basis, userId: actor.userId })
    record({ details: { year, basis } })
    return { warnings }
  },
})

export const taxOperations = [taxBases, setTaxBasis]
