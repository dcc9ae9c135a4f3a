import type { Names } from '#modules/approvals/contract.ts'
import type { KindFact, RequestKind } from '#modules/approvals/index.ts'
import { bilingual, unitField } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { addDays } from '#platform/kernel/day.ts'
import { type Balance, balancesAt, dayKey } from '../balances.ts'
import { words } from '../locale.ts'
import { daysOf, leaveHoursOf } from '../rules/units.ts'
import { saidSpan } from '../saying.ts'
import { awayBesideEach, type Colleague, postsOn } from '../store/people.ts'
import { type RequestRow, requestsById } from '../store/requests.ts'
import { leaveKindName } from './name.ts'

const both = bilingual(words)

const fact = (
  key: 'type' | 'length' | 'when' | 'balance' | 'beside' | 'files',
  value: Names,
  more: Partial<KindFact> = {},
): KindFact => ({
  ...{ key, label: both((t) => t(`fact.${key}`)), value, fieldClass: 'internal' },
  ...more,
})

const besideSaid = (beside: readonly Colleague[]): Names =>
  beside.length === 0
    ? both((t) => t('besideNobody'))
    : both((t) =>
        t('beside', {
          count: beside.length,
          names: beside
            .slice(0, 5)
            .map(({ name }) => name)
            .join(t('comma')),
        }),
      )

const isByHour = ({ type }: Balance): boolean => type.rule.unit === 'hour'

/** In days, or in hours of a standard day where it is taken by the hour. */
const said = (units: number, balance: Balance): Names =>
  isByHour(balance)
    ? both((t) => t('hours', { count: leaveHoursOf(units) }))
    : both((t) => t('days', { count: daysOf(units) }))

function factsOf(row: RequestRow, balance: Balance, beside: readonly Colleague[]): KindFact[] {
  return [
    fact('type', balance.type.names, { fieldClass: 'personal' }),
    fact('length', said(row.units, balance), { decides: true }),
    fact('when', saidSpan(row), { decides: true }),
    ...(balance.kept
      ? [
          fact('balance', said(balance.left, balance), {
            fieldClass: 'personal',
            tone: balance.left < 0 ? 'waiting' : 'plain',
          }),
        ]
      : []),
    fact('beside', besideSaid(beside), { tone: beside.length > 0 ? 'waiting' : 'plain', decides: true }),
    ...(row.files.length > 0
      ? [
          fact(
            'files',
            both((t) => t('files', { count: row.files.length })),
            { fieldClass: 'personal' },
          ),
        ]
      : []),
  ]
}

/** Who else is away then, by request. */
async function besideOf(db: Db, today: Day, rows: readonly RequestRow[]): Promise<Map<string, Colleague[]>> {
  const posts = await postsOn(
    db,
    rows.map(({ employmentId }) => employmentId),
    today,
  )
  const asked = rows.flatMap(({ requestId, employmentId, fromDay, toDay }) => {
    const post = posts.get(employmentId)
    return post ? [{ key: requestId, employmentId, post, span: { from: fromDay, to: addDays(toDay, 1) } }] : []
  })
  return awayBesideEach(db, asked, today)
}

/** 请假. What kind of leave it is, is personal: those who decide see it where their grants open that. */
export const leaveKind: RequestKind = {
  kind: leaveKindName,
  title: both((t) => t('leave')),
  glyph: ['假', 'calendar'],
  quick: true,
  fields: [
    { key: 'days', label: both((t) => t('fact.days')), type: 'number', unit: both((t) => t('dayUnit')) },
    {
      ...{ key: 'type', label: both((t) => t('fact.type')), type: 'choice' },
      choices: (
        [
          'annual',
          'sick',
          'personal',
          'marriage',
          'maternity',
          'paternity',
          'childcare',
          'bereavement',
          'home',
          'comp',
        ] as const
      ).map((code) => ({ value: code, label: both((t) => t(`type.${code}`)) })),
    },
    { ...unitField },
    { key: 'daysOfYear', label: both((t) => t('fact.daysOfYear')), type: 'number', unit: both((t) => t('dayUnit')) },
  ],
  readBy: 'leave.show',
  subjectType: 'person',
  async describe({ db, today }, recordIds) {
    const rows = await requestsById(db, recordIds)
    const described = new Map<string, { summary: Names; facts: KindFact[]; href: string | null }>()
    const balances = await balancesAt(
      db,
      rows.map(({ employmentId, toDay }) => ({ employmentId, day: toDay })),
    )
    const beside = await besideOf(db, today, rows)
    for (const row of rows) {
      const known = balances.get(dayKey(row.employmentId, row.toDay))
      const balance = known?.find(({ type }) => type.typeId === row.typeId)
      if (!balance) continue
      const facts = factsOf(row, balance, beside.get(row.requestId) ?? [])
      const summary = isByHour(balance)
        ? both((t) => t('summaryHours', { count: leaveHoursOf(row.units) }))
        : both((t) => t('summary', { count: daysOf(row.units) }))
      described.set(row.requestId, { summary, facts, href: `/people/${row.personId}/leave` })
    }
    return described
  },
  mendAt: '/me/leave',
  flow: {
    steps: [
      {
        ...{ key: 'manager', name: '', who: [{ by: 'relation', relation: 'manager' }], mode: 'any', when: null },
        timeOut: { days: 3, action: 'remind' },
      },
      {
        ...{ key: 'unitHead', name: '', who: [{ by: 'relation', relation: 'unitHead' }], mode: 'any' },
        when: { match: 'all', clauses: [{ field: 'days', is: 'moreThan', value: 3 }] },
        timeOut: { days: 3, action: 'remind' },
      },
      {
        ...{ key: 'hr', name: '', who: [{ by: 'role', roleId: 'hr_manager' }], mode: 'any' },
        when: { match: 'all', clauses: [{ field: 'days', is: 'moreThan', value: 7 }] },
        timeOut: { days: 3, action: 'remind' },
      },
    ],
    copies: [],
    nobody: 'hr_manager',
    once: true,
  },
}
