import type { FieldValues, Names } from '#modules/approvals/contract.ts'
import { fact, flowOf, type KindFact, type RequestKind, stepBy } from '#modules/approvals/index.ts'
import { bilingual, plain, unitField, unitPaths } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import type { Day } from '#platform/kernel/day.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { say } from '#platform/words.ts'
import { proposalKinds } from '../contract.ts'
import { words as names } from '../locale.ts'
import type { FactChange } from '../rules/changes.ts'
import { riseOf } from '../rules/proposals.ts'
import { placedToday } from '../store/approving.ts'
import { type Names as NamesById, namesFor } from '../store/details.ts'
import { levelsFound, type NewProposal, type ProposalRow, proposalsById } from '../store/proposals.ts'
import { words } from './locale.ts'
import { idsOf, shownAs } from './post-facts.ts'

const both = bilingual(words)

/** What flows can compare of a proposal; the units are those he works in and those he would go to, with all above. */
export async function moveValues(db: Db, today: Day, proposal: NewProposal): Promise<FieldValues> {
  const { personId, kind, told, changes } = proposal
  const placed = (await placedToday(db, [personId], today)).get(personId)
  const unitIds = [placed?.unitId, told.unitId].filter((id) => id !== undefined && id !== null)
  const paths = await unitPaths(db, [...new Set(unitIds)], today)
  const raise = riseOf(changes.pay)
  return {
    kind,
    unit: [...new Set([...paths.values()].flat().map(({ id }) => id))],
    ...(raise !== undefined && { raise }),
    ...(told.baseFen !== undefined && { amount: told.baseFen }),
    ...(told.level && { level: [told.level] }),
  }
}

const kindName = (kind: (typeof proposalKinds)[number]): Names => both((t) => t(`move.${kind}`))

const yuan = (fen: number | null): Names => (fen === null ? both((t) => t('nothing')) : plain(`¥${formatFen(fen)}`))

function payFacts({ kind, changes: { pay } }: ProposalRow): KindFact[] {
  if (!pay) return []
  const raise = pay.before ? riseOf(pay) : undefined
  const label = both((t) => t('wage'))
  const rise: KindFact = {
    ...{ key: 'raise', label: both((t) => t('moveRaise')), fieldClass: 'sensitive' },
    value: plain(`${raise !== undefined && raise > 0 ? '+' : ''}${raise}%`),
  }
  return [
    {
      key: 'pay',
      label,
      before: yuan(pay.before),
      value: yuan(pay.after),
      fieldClass: 'sensitive',
      decides: kind === 'pay',
    },
    ...(raise === undefined ? [] : [rise]),
  ]
}

function postFact({ field, before, after }: FactChange, known: NamesById, at: number): KindFact {
  const { column, of } = shownAs(field, known)
  const said = (value: string | null): Names => (value === null ? both((t) => t('nothing')) : plain(of(value)))
  return {
    key: field,
    label: { zh: say(names, 'zh', `column.${column}`), en: say(names, 'en', `column.${column}`) },
    ...{ before: said(before), value: said(after), fieldClass: 'internal', decides: at < 2 },
  }
}

function factsOf(row: ProposalRow, known: NamesById): KindFact[] {
  const { kind, day, told, changes } = row
  return [
    fact(
      'kind',
      both((t) => t('moveKind')),
      kindName(kind),
    ),
    fact(
      'day',
      both((t) => t('moveDay')),
      plain(day),
      { decides: true },
    ),
    ...(told.until
      ? [
          fact(
            'until',
            both((t) => t('moveUntil')),
            plain(told.until),
          ),
        ]
      : []),
    ...changes.post.map((change, at) => postFact(change, known, at)),
    ...payFacts(row),
  ]
}

const most = 20

/** 人事变动: what a superior or HR proposes for somebody. */
export const moveKind: RequestKind = {
  kind: 'people.move',
  title: both((t) => t('move')),
  glyph: ['动', 'swap'],
  quick: false,
  fields: [
    {
      ...{ key: 'kind', label: both((t) => t('moveKind')), type: 'choice' },
      choices: proposalKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
    },
    { key: 'raise', label: both((t) => t('moveRaise')), type: 'number', unit: plain('%'), fieldClass: 'sensitive' },
    { key: 'amount', label: both((t) => t('moveAmount')), type: 'money', fieldClass: 'sensitive' },
    {
      ...{ key: 'level', label: both((t) => t('moveLevel')), type: 'tree' },
      async find(db, wanted) {
        const levels = 'ids' in wanted ? wanted.ids : await levelsFound(db, wanted.search, most)
        return levels.map((level) => ({ value: level, label: level, detail: null }))
      },
    },
    { ...unitField, label: both((t) => t('moveUnits')) },
  ],
  readBy: 'people.show',
  subjectType: 'person',
  async describe({ db, today }, recordIds) {
    const rows = await proposalsById(db, recordIds)
    const known = await namesFor(db, idsOf(rows.flatMap(({ changes }) => changes.post)), today)
    return new Map(
      rows.map((row) => [
        row.proposalId,
        {
          summary: kindName(row.kind),
          facts: factsOf(row, known),
          href: `/people/${row.personId}/overview`,
        },
      ]),
    )
  },
  mendAt: null,
  flow: flowOf(
    [
      stepBy('unit', { by: 'relation', relation: 'unitHead' }),
      stepBy('records', { by: 'relation', relation: 'hrbp' }),
      stepBy(
        'company',
        { by: 'role', roleId: 'hr_manager' },
        {
          match: 'any',
          clauses: [
            { field: 'raise', is: 'atLeast', value: 10 },
            { field: 'kind', is: 'oneOf', value: ['promote'] },
          ],
        },
      ),
    ],
    'hr_manager',
  ),
}
