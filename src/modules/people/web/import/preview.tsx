import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { peopleImport, type Summary } from '../../import/contract.ts'
import { CompanyAfter } from './company-after.tsx'
import { DownloadRejected } from './download-rejected.tsx'
import { words } from './locale.ts'
import { NewUnits } from './new-units.tsx'
import { PreviewRows, type RowsTab } from './preview-rows.tsx'
import { type ImportStep, ImportSteps } from './steps.tsx'
import type { ShownImport } from './wizard.tsx'

type Props = { shown: ShownImport; summary: Summary; reason: ReactNode }

/** What would be written, and what would not; nothing is written yet. */
export function Preview({ shown, summary, reason }: Props) {
  const t = useWords(words)
  const go = useGo()
  const toColumns = shown.fileId ? () => go(`/people/import?file=${shown.fileId}`) : undefined
  return (
    <ImportSteps
      current="check"
      onBack={toColumns}
      onStep={toColumns && ((step: ImportStep) => (step === 'columns' ? toColumns() : go('/people/import')))}
      footNote={t('undoable')}
      footActions={<Deeds shown={shown} summary={summary} />}
    >
      <div className="stack apart">
        {reason}
        <div>
          <h1 className="title">
            <Finding summary={summary} />
          </h1>
          <p className="soft">{t('fileLine', { name: shown.fileName, count: summary.rows })}</p>
          <Figures summary={summary} />
          <Rows shown={shown} summary={summary} />
        </div>
        <CompanyAfter after={summary.after} title={summary.update + summary.unchanged > 0 ? 'inFile' : 'after'} />
      </div>
    </ImportSteps>
  )
}

function Finding({ summary: { create, update, unchanged, rejected, rows } }: { summary: Summary }) {
  const t = useWords(words)
  const ready = create + update
  if (rejected === rows) return t('findingNone', { count: rejected })
  if (rejected > 0 && ready === 0) return t('findingUnchanged', { unchanged, count: rejected })
  if (rejected > 0) return t('findingRejected', { ready, count: rejected })
  return ready === 0 ? t('findingNothing') : t('findingReady', { count: ready })
}

function Figures({ summary }: { summary: Summary }) {
  const t = useWords(words)
  const f = useFormat()
  const isKnown = summary.update + summary.unchanged > 0
  const figures = [
    ['created', summary.create, ''],
    ...(isKnown
      ? ([
          ['updated', summary.update, ''],
          ['unchanged', summary.unchanged, ''],
        ] as const)
      : []),
    ['newUnits', summary.newUnits, ''],
    ['newPositions', summary.newPositions, ''],
    ['rejected', summary.rejected, 'broken'],
    ['doubtful', summary.doubtful, 'waits'],
  ] as const
  return (
    <div className="import-figures">
      {figures.map(([key, value, tone]) => (
        <div key={key}>
          <div className={`page-figure ${value > 0 ? tone : ''}`}>{f.number(value)}</div>
          <div className="small quiet">{t(key)}</div>
        </div>
      ))}
    </div>
  )
}

type Tab = RowsTab | 'units'
const order = ['problems', 'doubtful', 'changes', 'all', 'units'] as const

function Rows({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const f = useFormat()
  const counts: Record<Tab, number> = {
    problems: summary.rejected,
    doubtful: summary.doubtful,
    changes: summary.update,
    all: summary.rows,
    units: summary.newUnits,
  }
  const tabs = order.filter((key) => counts[key] > 0)
  const [chosen, setTab] = useState<Tab>()
  const tab = tabs.find((key) => key === chosen) ?? tabs[0] ?? 'all'
  return (
    <>
      <div className="import-tools">
        <Segmented
          label={t('tabs')}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({ value, label: `${t(`tab.${value}`)} ${f.number(counts[value])}` }))}
        />
        <span className="grow" />
        <Tools shown={shown} rejected={summary.rejected} />
      </div>
      {tab === 'units' ? (
        <NewUnits importId={shown.importId} />
      ) : (
        <PreviewRows key={tab} shown={shown} tab={tab} mendable={summary.mendable} />
      )}
    </>
  )
}

function Tools({ shown, rejected }: { shown: ShownImport; rejected: number }) {
  const t = useWords(words)
  const go = useGo()
  const giveUp = useWrite(peopleImport.cancelImport)
  const again = () =>
    giveUp.mutateAsync({ importId: shown.importId }).then(
      () => go('/people/import'),
      () => undefined,
    )
  return (
    <>
      {rejected > 0 && <DownloadRejected importId={shown.importId} />}
      <Button size="small" loading={giveUp.isPending} onClick={() => void again()}>
        {t('again')}
      </Button>
      {giveUp.error && <RefusalNote reason={giveUp.error.message} />}
    </>
  )
}

function Deeds({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const go = useGo()
  const write = useWrite(peopleImport.writeImport)
  const people = summary.create + summary.update
  const deedFor = (count: number, skipped: number) => {
    if (count === 0) return t('deedNone')
    return skipped > 0 ? t('deedSkipping', { people: count, count: skipped }) : t('deed', { count })
  }
  return (
    <>
      {write.error && <RefusalNote reason={write.error.message} />}
      <Button onClick={() => go('/people/import')}>{t('checkOnly')}</Button>
      <Button
        type="primary"
        disabled={people === 0}
        loading={write.isPending}
        onClick={() => write.mutate({ importId: shown.importId, skipRejected: summary.rejected > 0 })}
      >
        {deedFor(people, summary.rejected)}
      </Button>
    </>
  )
}
