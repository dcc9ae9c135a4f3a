import { useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Note } from '#platform/ui/note.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import type { ComparedUnit, Reorganization } from '../contract.ts'
import { unitChanges } from '../rules/compare.ts'
import { DraftApproval } from './approval/draft-approval.tsx'
import { ChangeTags } from './chart/chart-node.tsx'
import { OrgChart } from './chart/org-chart.tsx'
import { ConflictSentence } from './conflict-sentence.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import './change.css'

type DraftProps = { draft: Reorganization }

function useTally() {
  const t = useWords(words)
  return ({ tally }: Reorganization): string =>
    unitChanges
      .flatMap((change) => {
        const count = tally[change]
        return count ? [t('tally', { change: t(`change.${change}`), count })] : []
      })
      .join(t('comma'))
}

/** From what to what, for the facts that change. */
function changesIn({
  name,
  parent,
  head,
}: ComparedUnit): { key: 'name' | 'parent' | 'head'; before: string | null; after: string | null }[] {
  const facts = [
    // One that begins or ends bears its name in the row already.
    ...(name.before !== null && name.after !== null ? [{ key: 'name' as const, ...name }] : []),
    { key: 'parent' as const, ...parent },
    { key: 'head' as const, ...head },
  ]
  return facts.filter((fact) => fact.before !== fact.after)
}

function ChangeText({ row }: { row: ComparedUnit }) {
  const t = useWords(words)
  if (row.into.length > 0) return <>{t('goesInto', { units: row.into.join(t('comma')) })}</>
  return (
    <span className="stack">
      {changesIn(row).map(({ key, before, after }) => (
        <span key={key}>
          {t('beforeAfter', { fact: t(`fact.${key}`), before: before ?? '—', after: after ?? '—' })}
        </span>
      ))}
    </span>
  )
}

/** The company before and after, as a list and as the chart of that day. */
export function ComparedUnits({ draft }: DraftProps) {
  const t = useWords(words)
  const tallied = useTally()(draft)
  const { before, after } = draft.plans
  return (
    <div className="stack apart">
      <h1 className="title">{tallied === '' ? t('nothingChanges') : t('compareTitle', { what: tallied })}</h1>
      {before !== after && <p className="dense soft">{t('planChanges', { before: before ?? 0, after: after ?? 0 })}</p>}
      <DataTable
        label={t('stage.compare')}
        rows={draft.compared}
        rowKey={(row) => row.unitId}
        rowName={(row) => row.name.after ?? row.name.before ?? ''}
        columns={[
          {
            key: 'unit',
            title: t('unit'),
            render: (row) => <span className="strong">{row.name.after ?? row.name.before}</span>,
            width: 200,
          },
          { key: 'changes', title: t('changeKind'), render: (row) => <ChangeTags changes={row.changes} />, width: 180 },
          { key: 'what', title: t('whatChanges'), render: (row) => <ChangeText row={row} /> },
        ]}
        empty={<Empty small title={t('nothingChanges')} />}
        phone={(row) => (
          <PhoneRow
            title={row.name.after ?? row.name.before ?? ''}
            figure={<ChangeTags changes={row.changes} first />}
            detail={<ChangeText row={row} />}
          />
        )}
      />
      {draft.state !== 'applied' && draft.state !== 'discarded' && <Preview id={draft.id} />}
    </div>
  )
}

function Preview({ id }: { id: string }) {
  const [open, setOpen] = useState<string[]>([])
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const chart = useRead(organization.chart, { reorganizationId: id, compare: true, depth: 2, open })
  if (!chart.data) return null
  return (
    <div className="draft-preview">
      <OrgChart
        nodes={chart.data.nodes}
        folded={folded}
        chosen={undefined}
        found={[]}
        onChoose={() => undefined}
        onFold={(unitId, opening) => {
          setFolded((now) => new Set(opening ? [...now].filter((each) => each !== unitId) : [...now, unitId]))
          if (opening) setOpen((now) => [...now, unitId])
        }}
      />
    </div>
  )
}

/** Who changes unit, and how many move along with theirs. */
export function AffectedPeople({ draft }: DraftProps) {
  const t = useWords(words)
  const { changeUnit, moveAlong, people } = draft.affected
  const [page, setPage] = useState(1)
  const size = 50
  return (
    <div className="stack apart">
      <h1 className="title">{t('affectedTitle', { count: changeUnit })}</h1>
      {moveAlong > 0 && <p className="dense soft">{t('moveAlong', { count: moveAlong })}</p>}
      <DataTable
        label={t('stage.people')}
        rows={people.slice((page - 1) * size, page * size)}
        rowKey={(row) => row.employmentId}
        rowName={(row) => row.name}
        columns={[
          { key: 'name', title: t('person'), render: (row) => <span className="strong">{row.name}</span>, width: 160 },
          { key: 'number', title: t('personNumber'), render: (row) => row.number, width: 140 },
          { key: 'from', title: t('fromUnit'), render: (row) => row.from },
          { key: 'to', title: t('toUnit'), render: (row) => row.to },
        ]}
        {...(people.length > size && { page: { page, size, total: people.length, onPage: setPage } })}
        empty={<Empty small title={t('nobodyMoves')} />}
        phone={(row) => <PhoneRow title={row.name} figure={row.number} detail={`${row.from} → ${row.to}`} />}
      />
      {changeUnit > people.length && (
        <p className="dense soft">{t('firstOf', { shown: people.length, count: changeUnit })}</p>
      )}
    </div>
  )
}

/** All of it once more before the deed, with what stands in the way. */
export function DraftSummary({ draft }: DraftProps) {
  const t = useWords(words)
  const tallied = useTally()(draft)
  const { conflicts, state } = draft
  return (
    <div className="stack apart">
      <h1 className="title">{t(`summary.${state}`, { day: draft.day })}</h1>
      {conflicts.length > 0 && (
        <Note tone="broken" title={t('conflicts', { count: conflicts.length })}>
          <ul>
            {conflicts.map((conflict) => (
              <li key={`${conflict.step}${conflict.code}${conflict.unitId}`}>
                {t('inStep', { number: conflict.step + 1 })} <ConflictSentence conflict={conflict} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      {state !== 'applied' && state !== 'discarded' && (
        <KeyValues
          form="ledger"
          items={[
            { key: 'day', label: t('effectiveDay'), value: draft.day },
            { key: 'what', label: t('whatChanges'), value: tallied || '—' },
            { key: 'plan', label: t('plan'), value: `${draft.plans.before ?? '—'} → ${draft.plans.after ?? '—'}` },
            { key: 'people', label: t('changeUnitCount'), value: t('people', { count: draft.affected.changeUnit }) },
            { key: 'along', label: t('moveAlongCount'), value: t('people', { count: draft.affected.moveAlong }) },
          ]}
        />
      )}
      {draft.reason && <p className="prose">{draft.reason}</p>}
      <DraftApproval draft={draft} />
    </div>
  )
}
