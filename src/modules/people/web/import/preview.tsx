import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useAsk, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { peopleImport, type Summary } from '../../import/contract.ts'
import { CompanyAfter } from './company-after.tsx'
import { words } from './locale.ts'
import { NewUnits } from './new-units.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { ImportSteps } from './steps.tsx'
import type { ShownImport } from './wizard.tsx'

type Props = { shown: ShownImport; summary: Summary; reason: ReactNode }

/** What would be written, and what would not; nothing is written yet. */
export function Preview({ shown, summary, reason }: Props) {
  const t = useWords(words)
  const go = useGo()
  return (
    <ImportSteps
      current="check"
      {...(shown.fileId && { onBack: () => go(`/people/import?file=${shown.fileId}`) })}
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
        <CompanyAfter after={summary.after} />
      </div>
    </ImportSteps>
  )
}

function Finding({ summary: { create, update, rejected, rows } }: { summary: Summary }) {
  const t = useWords(words)
  const ready = create + update
  if (rejected === rows) return t('findingNone', { count: rejected })
  if (rejected > 0) return t('findingRejected', { ready, count: rejected })
  return ready === 0 ? t('findingNothing') : t('findingReady', { count: ready })
}

function Figures({ summary }: { summary: Summary }) {
  const t = useWords(words)
  const figures = [
    ['created', summary.create, ''],
    ...(summary.update + summary.unchanged > 0
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
          <div className={`page-figure ${value > 0 ? tone : ''}`}>{value.toLocaleString('en-US')}</div>
          <div className="small quiet">{t(key)}</div>
        </div>
      ))}
    </div>
  )
}

type Tab = 'problems' | 'doubtful' | 'changes' | 'all' | 'units'

function Rows({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const counts: Record<Tab, number> = {
    problems: summary.rejected,
    doubtful: summary.doubtful,
    changes: summary.update,
    all: summary.rows,
    units: summary.newUnits,
  }
  const tabs = (['problems', 'doubtful', 'changes', 'all', 'units'] as const).filter(
    (key) => key !== 'changes' || counts.changes > 0,
  )
  const [tab, setTab] = useState<Tab>(summary.rejected > 0 ? 'problems' : summary.doubtful > 0 ? 'doubtful' : 'all')
  return (
    <>
      <div className="import-tools">
        <Segmented
          label={t('tabs')}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({
            value,
            label: `${t(`tab.${value}`)} ${counts[value].toLocaleString('en-US')}`,
          }))}
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
  return (
    <>
      {rejected > 0 && <DownloadRejected importId={shown.importId} />}
      <Button
        size="small"
        onClick={() => giveUp.mutate({ importId: shown.importId }, { onSuccess: () => go('/people/import') })}
      >
        {t('again')}
      </Button>
    </>
  )
}

export function DownloadRejected({ importId }: { importId: string }) {
  const t = useWords(words)
  const ask = useAsk(peopleImport.rejectedRows)
  const [problem, setProblem] = useState<string>()
  const fetch = () =>
    ask({ importId }).then(
      ({ ticket }) => download(ticket),
      (error: Error) => setProblem(error.message),
    )
  return (
    <>
      <Button size="small" onClick={() => void fetch()}>
        {t('download')}
      </Button>
      {problem && <span className="broken dense">{problem}</span>}
    </>
  )
}

function Deeds({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const go = useGo()
  const write = useWrite(peopleImport.writeImport)
  const people = summary.create + summary.update
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
        {summary.rejected > 0 ? t('deedSkipping', { people, count: summary.rejected }) : t('deed', { count: people })}
      </Button>
    </>
  )
}
