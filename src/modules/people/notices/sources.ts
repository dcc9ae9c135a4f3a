import { addMonths, type Day } from '#platform/kernel/day.ts'
import type { Answer, Asking, Due, NoticeSource } from '#platform/notice/index.ts'
import type { EventKind } from '../contract.ts'
import { openEndedNext, signedOf } from '../rules/contracts.ts'
import { type AlertKind, type AlertRow, alertsOf } from '../store/alerts.ts'
import { contractsOfPeople } from '../store/contracts.ts'
import {
  anniversariesOf,
  birthdaysOf,
  joiningOf,
  type Noticed,
  type NoticeRow,
  ownAnniversary,
  plannedOf,
  withoutContractOf,
} from '../store/notices.ts'
import { glyphs, words } from './locale.ts'

type Kind = keyof typeof glyphs

/** What all sources of people have alike: named after the kind, and asked only for who sees what the company sees. */
const source = (kind: Kind, more: Pick<NoticeSource, 'operation' | 'ahead' | 'ask'> & { more?: string }) =>
  ({
    kind: `people.${kind}`,
    words,
    title: `kind.${kind}`,
    glyph: glyphs[kind],
    fieldClass: 'internal',
    ...more,
  }) satisfies NoticeSource

const answer = <Row>({ count, rows }: Noticed<Row>, toDue: (row: Row) => Due): Answer => ({
  count,
  dues: rows.map(toDue),
})

const personOf = (personId: string): string => `/people/${personId}`

/** A matter of an employment: another day is another matter. */
const aboutRow =
  (says: keyof typeof words.table) =>
  ({ employmentId, personId, day, name, unit }: NoticeRow): Due => ({
    key: `${employmentId} ${day}`,
    day,
    says,
    params: { name },
    note: unit,
    href: personOf(personId),
  })

const aboutYears =
  (says: keyof typeof words.table) =>
  (row: NoticeRow): Due => ({ ...aboutRow(says)(row), params: { name: row.name, count: row.years } })

/** 劳动合同法第十条、第十四条、第八十二条: after a month double pay is due, after a year the contract counts as open-ended. */
const aboutMissing =
  (today: Day) =>
  (row: NoticeRow): Due => {
    if (row.day > today) return aboutRow('withoutContract')(row)
    return aboutRow(addMonths(row.day, 11) > today ? 'doublePay' : 'deemedOpenEnded')(row)
  }

/** What the alerts tell of one's people: one's own days are told apart. */
async function alertsOfOthers(kind: AlertKind, asking: Asking): Promise<Noticed<AlertRow>> {
  const { count, rows } = await alertsOf(asking.db, kind, asking)
  const ofOthers = rows.filter(({ personId }) => personId !== asking.actor.personId)
  return { count: count - (rows.length - ofOthers.length), rows: ofOthers }
}

const aboutAlert =
  (says: keyof typeof words.table, tab = '') =>
  ({ employmentId, personId, day, fullName, orgUnit }: AlertRow): Due => ({
    key: `${employmentId} ${day}`,
    day,
    says,
    params: { name: fullName },
    note: orgUnit,
    href: `${personOf(personId)}${tab}`,
  })

async function contractsEnding(asking: Asking): Promise<Answer> {
  const found = await alertsOfOthers('contractsEnding', asking)
  const personIds = found.rows.map(({ personId }) => personId)
  const contracts = await contractsOfPeople(asking.db, personIds, asking.today)
  return answer(found, (row) => {
    const own = contracts.filter(({ employmentId }) => employmentId === row.employmentId).map(signedOf)
    return aboutAlert(openEndedNext(row.hiredOn, own) ? 'openEndedNext' : 'contractEnding', '/papers')(row)
  })
}

const plannedKinds = ['confirm', 'transfer', 'promote', 'second', 'return'] as const satisfies EventKind[]

const planned = async (asking: Asking): Promise<Answer> =>
  answer(await plannedOf(asking, plannedKinds), ({ eventId, kind, personId, name, unit, day }) => ({
    key: eventId,
    day,
    says: kind,
    params: { name, unit },
    note: unit,
    href: personOf(personId),
  }))

/** One's own contract, probation and years. */
async function ownDays(asking: Asking): Promise<Answer> {
  const contracts = await alertsOf(asking.db, 'contractsEnding', asking)
  const probations = await alertsOf(asking.db, 'probationEnding', asking)
  const years = await ownAnniversary(asking)
  const dues = [
    ...contracts.rows.map(aboutAlert('ownContract')),
    ...probations.rows.map(aboutAlert('ownProbation')),
    ...years.rows.map(aboutYears('ownAnniversary')),
  ]
  const ofOneself = dues.map(({ key, says, note: _, ...due }) => ({ ...due, says, key: `${says} ${key}`, href: '/me' }))
  return { count: dues.length, dues: ofOneself }
}

/** A month and more ahead where there is something to decide, a week where there is something to congratulate on. */
export const peopleNotices: NoticeSource[] = [
  source('contractEnding', {
    operation: 'people.alerts',
    ahead: 30,
    more: '/people?contractEnd=.within.30',
    ask: contractsEnding,
  }),
  source('withoutContract', {
    operation: 'people.alerts',
    ahead: 14,
    more: '/people?contractCount=0..0',
    ask: async (asking) => answer(await withoutContractOf(asking), aboutMissing(asking.today)),
  }),
  source('probationEnding', {
    operation: 'people.alerts',
    ahead: 14,
    more: '/people?probationEnd=.within.30',
    ask: async (asking) => answer(await alertsOfOthers('probationEnding', asking), aboutAlert('probationEnding')),
  }),
  source('joining', {
    operation: 'people.alerts',
    ahead: 14,
    more: '/people/moves',
    ask: async (asking) => answer(await joiningOf(asking), aboutRow('joining')),
  }),
  source('leaving', {
    operation: 'people.alerts',
    ahead: 14,
    more: '/people/moves',
    ask: async (asking) => answer(await alertsOfOthers('leaving', asking), aboutAlert('leaving')),
  }),
  source('planned', { operation: 'people.moves', ahead: 14, more: '/people/moves', ask: planned }),
  // Day and month only: neither the year nor the age, which are personal.
  source('birthday', {
    operation: 'people.roster',
    ahead: 7,
    ask: async (asking) => answer(await birthdaysOf(asking), aboutRow('birthday')),
  }),
  source('anniversary', {
    operation: 'people.roster',
    ahead: 7,
    ask: async (asking) => answer(await anniversariesOf(asking), aboutYears('anniversary')),
  }),
  source('own', { operation: 'people.me', ahead: 30, ask: ownDays }),
]
