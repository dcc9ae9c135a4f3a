import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { peopleImport, type Summary } from '../../import/contract.ts'
import { CompanyAfter } from './company-after.tsx'
import { DownloadRejected } from './download-rejected.tsx'
import { words } from './locale.ts'
import { StayingPlaces, useTakenBack } from './places.tsx'
import { ImportSteps } from './steps.tsx'
import { useBuiltOn, useUndo } from './use-undo.tsx'
import type { ShownImport } from './wizard.tsx'

/** Written: what it did, what was left out, where to look now, and the way back. */
export function Done({ shown, reason }: { shown: ShownImport; reason: ReactNode }) {
  const t = useWords(words)
  const f = useFormat()
  const go = useGo()
  const { summary } = shown
  if (!summary) return null
  const { create, update, rejected } = summary
  const facts = [shown.fileName, shown.writtenAt && f.moment(shown.writtenAt), shown.by].filter(Boolean)
  return (
    <ImportSteps
      current="write"
      footActions={
        <>
          <Button onClick={() => go('/people/import')}>{t('another')}</Button>
          <Button onClick={() => go('/organization/chart')}>{t('toChart')}</Button>
          <Button type="primary" onClick={() => go('/people')}>
            {t('toRoster')}
          </Button>
        </>
      }
    >
      <div className="stack apart">
        {reason}
        <div>
          <h1 className="title">{t('doneTitle', { count: create + update })}</h1>
          <p className="soft">{facts.join(' · ')}</p>
          <Written shown={shown} summary={summary} />
        </div>
        {rejected > 0 && (
          <Note
            tone="waiting"
            title={t('leftOut', { count: rejected })}
            actions={<DownloadRejected importId={shown.importId} />}
          >
            {t('leftOutNote')}
          </Note>
        )}
        <WayBack shown={shown} summary={summary} />
        <CompanyAfter after={summary.after} title="brought" />
      </div>
    </ImportSteps>
  )
}

function Written({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const f = useFormat()
  const figures = [
    ['created', summary.create],
    ['updated', summary.update],
    ['unchanged', summary.unchanged],
    ['madeUnits', shown.made.units],
    ['madePositions', shown.made.positions],
    ['notTaken', summary.rejected],
  ] as const
  return (
    <div className="import-figures">
      {figures
        .filter(([key, value]) => value > 0 || key === 'created')
        .map(([key, value]) => (
          <div key={key}>
            <div className={key === 'notTaken' ? 'page-figure waits' : 'page-figure'}>{f.number(value)}</div>
            <div className="small quiet">{t(key)}</div>
          </div>
        ))}
    </div>
  )
}

/** Whether it can still be undone as one, what that would take back, and what stands in its way. */
function WayBack({ shown, summary }: { shown: ShownImport; summary: Summary }) {
  const t = useWords(words)
  const may = useMay('people.undoImport')
  const takenBack = useTakenBack()
  const builtOn = useBuiltOn()
  const { undo, problem, isPending } = useUndo()
  const { data } = useRead(peopleImport.import, { importId: shown.importId, undoing: true }, { enabled: may })
  if (!may) return null
  if (!data) return <LoadingRows rows={2} height={37} />
  if (!data.undoing) return null
  const { undoing } = data
  return (
    <Section title={t('wayBack')} note={undoing.builtOn ? t('wayBackShut') : t('wayBackOpen')}>
      <div className="stack">
        <p className="prose soft">
          {undoing.builtOn ? builtOn(undoing.builtOn) : `${takenBack(summary, undoing)}${t('wayBackUntil')}`}
        </p>
        {!undoing.builtOn && <StayingPlaces stay={undoing.stay} />}
        {problem && <RefusalNote reason={problem} />}
        {!undoing.builtOn && (
          <p>
            <Button danger loading={isPending} onClick={() => void undo(shown)}>
              {t('undo')}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}
