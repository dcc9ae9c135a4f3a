import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { deductionsSince } from '../facts/store/deductions.ts'
import type { PersonFacts, YearSoFar } from './rules/facts.ts'
import type { GroupFit } from './rules/groups.ts'
import { postOf, settlesHere } from './rules/inputs.ts'
import { type Stationed, stayOf } from './rules/stay.ts'
import {
  basesOf,
  employedOf,
  type LeaveKinds,
  type Opening,
  oneOffsOf,
  openingsOf,
  type Stay,
  termsOf,
  timeOf,
  yearKey,
  yearsOf,
} from './store/month.ts'
import { amountsOf, membersOf, type PersonRow, personRows, postsOf, wagesOf } from './store/people.ts'

const nothing: never[] = []
const of = <V>(rows: ReadonlyMap<string, V[]>, key: string): readonly V[] => rows.get(key) ?? nothing

/** For which month of which group facts are collected. */
export type Collecting = {
  groupId: string
  groups: readonly GroupFit[]
  month: Span
  leave: LeaveKinds
  /** The run they are for; of a closed one its one-off amounts are taken, and the year before it. */
  runId: string | null
  closed: boolean
}

type Back = PersonFacts['back']
const noBack: Back = { earning: 0, contribution: 0, afterTax: 0, company: 0 }
const noYear: YearSoFar = { income: 0, social: 0, additional: 0, other: 0, tax: 0, bonusTaxed: false }

/** All that a month's pay of these people is made from, in a number of statements that does not grow with them. */
export async function collect(db: Db, ids: readonly string[], collecting: Collecting): Promise<PersonFacts[]> {
  const people = await personRows(db, ids)
  const known = await knownOf(db, ids, people, collecting)
  return people.map((person) => factsFrom(person, known, collecting))
}

type Known = Awaited<ReturnType<typeof knownOf>>

async function knownOf(db: Db, ids: readonly string[], people: readonly PersonRow[], collecting: Collecting) {
  const { month, groups, groupId, runId, closed, leave } = collecting
  const personIds = [...new Set(people.map(({ personId }) => personId))]
  const year = Number(month.from.slice(0, 4))
  const posts = await postsOf(db, ids, month, groups)
  const members = await membersOf(db, ids, month)
  const stationed = ({ employmentId, from, to }: PersonRow): Stationed => {
    return { from, to, posts: of(posts, employmentId), members: of(members, employmentId) }
  }
  const stays = people.flatMap((person): Stay[] => {
    const spans = stayOf(stationed(person), groupId, month)
    return spans.map(({ from, to }) => ({ from, to, employmentId: person.employmentId }))
  })
  const employed = await employedOf(db, personIds, month)
  const years = await yearsOf(db, personIds, month.from, runId)
  return {
    ...{ stationed, employed, years, additional: additionalOf(years) },
    wages: await wagesOf(db, ids, month),
    amounts: await amountsOf(db, ids, month),
    terms: await termsOf(db, ids, month.from),
    oneOffs: await oneOffsOf(db, ids, month.from, closed ? runId : null),
    bases: await basesOf(db, personIds, year),
    openings: await openingsOf(db, personIds, year),
    deductions: await deductionsSince(db, sinceOf(personIds, employed, month), month.from),
    time: await timeOf(db, stays, month, leave),
  }
}

function factsFrom(person: PersonRow, known: Known, { month, groupId, closed }: Collecting): PersonFacts {
  const { employmentId, personId } = person
  const { from, to, posts, members } = known.stationed(person)
  const stay = stayOf({ from, to, posts, members }, groupId, month)
  const settles = settlesHere(person, stay, month)
  const key = yearKey(personId, postOf({ posts }, stay)?.legalEntityId ?? null)
  const year = known.years.get(key) ?? noYear
  const opening = known.openings.get(key) ?? known.openings.get(yearKey(personId, null))
  // Named one by one: copied as they came, the rows of a large company take several times as long.
  return {
    ...{ employmentId, personId, from, to, posts, members, settles },
    employmentType: person.employmentType,
    probationUntil: person.probationUntil,
    firstWorkDay: person.firstWorkDay,
    wages: of(known.wages, employmentId),
    amounts: of(known.amounts, employmentId),
    term: known.terms.get(employmentId) ?? null,
    time: known.time.get(employmentId) ?? null,
    // A closed run took what it paid; of an open one each amount is one group's, or it would be paid by two.
    oneOffs: closed || settles ? of(known.oneOffs, employmentId) : [],
    deductions: of(known.deductions, personId),
    basis: known.bases.get(personId) ?? 'normal',
    year: withOpening(year, opening),
    additionalElsewhere: (known.additional.get(personId) ?? 0) - year.additional,
    yearMonths: monthsOf(of(known.employed, key), opening),
    back: noBack,
  }
}

/** What employers here have counted of each one's additional deductions: one month of them counts with one. */
function additionalOf(years: ReadonlyMap<string, YearSoFar>): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [key, { additional }] of years) {
    const personId = key.split(' ')[0] ?? key
    sums.set(personId, (sums.get(personId) ?? 0) + additional)
  }
  return sums
}

const withOpening = (year: YearSoFar, opening: Opening | undefined): YearSoFar =>
  opening
    ? {
        income: year.income + opening.income,
        social: year.social + opening.social,
        additional: year.additional + opening.additional,
        other: year.other + opening.other,
        tax: year.tax + opening.tax,
        bonusTaxed: year.bonusTaxed || opening.bonusTaxed,
      }
    : year

/** The months in which he was employed, each counted once; those before an opening as it says. */
function monthsOf(spans: readonly Span[], opening: Opening | undefined): number {
  const months = new Set<number>()
  for (const { from, to } of spans) {
    if (from >= to) continue
    for (let month = monthNumber(from); month <= lastMonth(to); month += 1) months.add(month)
  }
  if (!opening) return months.size
  const through = monthNumber(opening.through)
  return opening.months + [...months].filter((month) => month > through).length
}

/** From his first month of the year with any employer here: what was declared late is made up for. */
function sinceOf(personIds: readonly string[], employed: ReadonlyMap<string, Span[]>, { from }: Span) {
  const first = new Map<string, Day>()
  for (const [key, spans] of employed) {
    const personId = key.split(' ')[0] ?? key
    for (const span of spans) {
      const known = first.get(personId)
      if (!known || span.from < known) first.set(personId, span.from)
    }
  }
  return personIds.map((personId) => ({ personId, from: `${(first.get(personId) ?? from).slice(0, 7)}-01` as Day }))
}

const monthNumber = (day: Day): number => Number(day.slice(5, 7))

/** The month of the day before, in a span of one year: on 1 January that of the year before. */
function lastMonth(to: Day): number {
  if (!to.endsWith('-01')) return monthNumber(to)
  return monthNumber(to) === 1 ? 12 : monthNumber(to) - 1
}
