import type { FieldValues } from '#modules/approvals/contract.ts'
import { fact, flowOf, type KindFact, type RequestKind, stepBy } from '#modules/approvals/index.ts'
import { bilingual } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { formatFen } from '#platform/kernel/money.ts'
import { words } from './locale.ts'
import { previousRun, type RunRow, runsByIds } from './store/runs.ts'

const both = bilingual(words)

/** What flows can compare. */
export const runValues = ({ people, totals }: Pick<RunRow, 'people' | 'totals'>): FieldValues => ({
  people,
  net: totals?.net ?? 0,
})

const money = (fen: number) => both(() => `¥${formatFen(fen)}`)
const count = (number: number) => both(() => String(number))
const label = (key: 'people' | 'net' | 'cost' | 'change' | 'aside') => both((t) => t(key))

function factsOf(run: RunRow, before: RunRow | null): KindFact[] {
  const [net, cost] = [run.totals?.net ?? 0, (run.totals?.gross ?? 0) + (run.totals?.company ?? 0)]
  const sensitive = { fieldClass: 'sensitive' as const, decides: true }
  const earlier = before?.totals
  return [
    fact('people', label('people'), count(run.people), {
      decides: true,
      ...(before && { before: count(before.people) }),
    }),
    fact('net', label('net'), money(net), { ...sensitive, ...(earlier && { before: money(earlier.net) }) }),
    fact('cost', label('cost'), money(cost), {
      ...sensitive,
      ...(earlier && { before: money(earlier.gross + earlier.company) }),
    }),
    ...(run.setAside > 0
      ? [fact('aside', label('aside'), count(run.setAside), { tone: 'waiting', decides: true })]
      : []),
  ]
}

async function describe({ db }: { db: Db }, recordIds: string[]) {
  const runs = await runsByIds(db, recordIds)
  const described = await Promise.all(
    runs.map(async (run) => {
      const before = await previousRun(db, run)
      const summary = both((t) => t('summary', { group: run.group, month: run.month.slice(0, 7) }))
      return [run.runId, { summary, facts: factsOf(run, before), href: `/payroll/${run.runId}` }] as const
    }),
  )
  return new Map(described)
}

/** 核准工资: a second person looks at a run before it is locked. */
export const runKind: RequestKind = {
  kind: 'payroll.run',
  title: both((t) => t('kind')),
  glyph: ['薪', 'page'],
  quick: false,
  fields: [
    { key: 'people', label: label('people'), type: 'number', unit: both((t) => t('ofPeople')) },
    { key: 'net', label: label('net'), type: 'money', fieldClass: 'sensitive' },
  ],
  readBy: 'payroll.run',
  subjectType: 'unit',
  describe,
  mendAt: null,
  flow: flowOf(
    [
      {
        ...stepBy('second', { by: 'role', roleId: 'hr_manager' }),
        who: [
          { by: 'role', roleId: 'hr_manager' },
          { by: 'role', roleId: 'executive' },
        ],
      },
    ],
    null,
  ),
}
