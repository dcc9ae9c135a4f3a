import type { Db } from '#platform/database/database.ts'
import type { Day, Span } from '#platform/kernel/day.ts'
import { deductionsSince } from '../facts/store/deductions.ts'
import type { PersonFacts, YearSoFar } from './rules/facts.ts'
import type { GroupFit } from './rules/groups.ts'
import { stayOf } from './rules/stay.ts'
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
import { amountsOf, membersOf, personRows, postsOf, wagesOf } from './store/people.ts'

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
  const { month, groups, groupId, runId, closed } = collecting
  const people = await personRows(db, ids)
  const personIds = [...new Set(people.map(({ personId }) => personId))]
  const year = Number(month.from.slice(0, 4))
  const [posts, members, wages, amounts, terms, oneOffs, bases, years, openings, employed] = [
    await postsOf(db, ids, month, groups),
    await membersOf(db, ids, month),
    await wagesOf(db, ids, month),
    await amountsOf(db, ids, month),
    await termsOf(db, ids, month.from),
    await oneOffsOf(db, ids, month.from, closed ? runId : null),
    await basesOf(db, personIds, year),
    await yearsOf(db, personIds, month.from, runId),
    await openingsOf(db, personIds, year),
    await employedOf(db, personIds, month),
  ]
  const deductions = await deductionsSince(db, sinceOf(personIds, employed, month), month.from)
  const stays = people.flatMap((person): Stay[] => {
    const { employmentId } = person
    const placed = { posts: of(posts, employmentId), members: of(members, employmentId) }
    const spans = stayOf({ from: person.from, to: person.to, ...placed }, groupId, month)
    return spans.map(({ from, to }) => ({ from, to, employmentId }))
  })
  const time = await timeOf(db, stays, month, collecting.leave)
  return people.map((person): PersonFacts => {
    const { employmentId, personId } = person
    const own = of(posts, employmentId)
    const key = yearKey(personId, own.at(-1)?.legalEntityId ?? null)
    const opening = openings.size === 0 ? undefined : (openings.get(key) ?? openings.get(yearKey(personId, null)))
    // Named one by one: copied as they came, the rows of a large company take several times as long.
    return {
      employmentId,
      personId,
      employmentType: person.employmentType,
      from: person.from,
      to: person.to,
      probationUntil: person.probationUntil,
      firstWorkDay: person.firstWorkDay,
      posts: own,
      members: of(members, employmentId),
      wages: of(wages, employmentId),
      amounts: of(amounts, employmentId),
      term: terms.get(employmentId) ?? null,
      time: time.get(employmentId) ?? null,
      oneOffs: of(oneOffs, employmentId),
      deductions: of(deductions, personId),
      basis: bases.get(personId) ?? 'normal',
      year: withOpening(years.get(key) ?? noYear, opening),
      yearMonths: monthsOf(of(employed, key), opening),
      back: noBack,
    }
  })
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
