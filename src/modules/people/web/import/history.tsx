import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DataTable } from '#platform/ui/data-table.tsx'
import { Dialog } from '#platform/ui/dialog.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import type { Column } from '#platform/ui/table.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type Import, type ImportState, importsPage, peopleImport } from '../../import/contract.ts'
import { words } from './locale.ts'
import { useReason } from './reason.tsx'
import { useUndo } from './use-undo.tsx'

const tones: Record<ImportState, 'normal' | 'running' | 'waiting' | 'good' | 'broken'> = {
  checking: 'running',
  ready: 'waiting',
  writing: 'running',
  written: 'good',
  undone: 'normal',
  failed: 'broken',
  cancelled: 'normal',
}

const isRunning = ({ state }: Import): boolean => state === 'checking' || state === 'writing'

/** What was imported before: each to be looked at, gone on with, put away or undone. */
export function History() {
  const t = useWords(words)
  const [page, setPage] = useState(1)
  const [busy, setBusy] = useState(false)
  const imports = useRead(peopleImport.imports, { page }, { every: busy && 1500 })
  const isBusy = imports.data?.rows.some(isRunning) ?? false
  if (isBusy !== busy) setBusy(isBusy)
  const deeds = useDeeds()
  return (
    <Section title={t('history')} note={t('historyNote')}>
      <div className="import-table history">
        <DataTable
          label={t('history')}
          columns={useColumns(deeds)}
          rows={imports.data?.rows}
          rowKey={(row) => row.importId}
          rowName={(row) => row.fileName}
          {...((imports.data?.count ?? 0) > 0 && {
            page: { page, size: importsPage, total: imports.data?.count ?? 0, onPage: setPage },
          })}
          empty={
            <Empty small title={t('noHistory')}>
              {t('noHistoryWhy')}
            </Empty>
          }
          phone={(row) => <PhoneCard row={row} deeds={deeds} />}
        />
      </div>
      {deeds.layer}
    </Section>
  )
}

type Deeds = ReturnType<typeof useDeeds>

function useDeeds() {
  const t = useWords(words)
  const confirm = useConfirm()
  const may = useMay('people.undoImport')
  const { undo, problem } = useUndo()
  const [asked, setAsked] = useState<Import>()
  const putAway = useWrite(peopleImport.cancelImport)
  const discard = async (row: Import) => {
    const agreed = await confirm({
      title: t('discardTitle', { name: row.fileName }),
      consequence: t('discardConsequence'),
      keep: t('discardKeep'),
      deed: t('discard'),
    })
    if (agreed) putAway.mutate({ importId: row.importId })
  }
  return {
    discard,
    undo: may
      ? async (row: Import) => {
          setAsked(row)
          await undo(row)
        }
      : undefined,
    layer: (
      <>
        {putAway.error && <RefusalNote reason={putAway.error.message} />}
        <NotUndoable row={asked} problem={problem} onClose={() => setAsked(undefined)} />
      </>
    ),
  }
}

function NotUndoable({
  row,
  problem,
  onClose,
}: {
  row: Import | undefined
  problem: string | undefined
  onClose: () => void
}) {
  const t = useWords(words)
  const go = useGo()
  const open = row !== undefined && problem !== undefined
  return (
    <Dialog
      open={open}
      width="narrow"
      title={t('cannotUndo')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('gotIt')}</Button>
          <Button type="primary" onClick={() => go(`/people/import/${row?.importId}`)}>
            {t('open')}
          </Button>
        </>
      }
    >
      <p>{problem}</p>
    </Dialog>
  )
}

function useColumns(deeds: Deeds): Column<Import>[] {
  const t = useWords(words)
  const f = useFormat()
  return [
    {
      key: 'file',
      title: t('file'),
      render: (row) => (
        <Anchor className="link history-file" href={`/people/import/${row.importId}`}>
          {row.fileName}
        </Anchor>
      ),
    },
    { key: 'state', title: t('state'), render: (row) => <State row={row} /> },
    { key: 'result', title: t('result'), render: (row) => <Result row={row} /> },
    { key: 'by', title: t('by'), render: (row) => row.by ?? '' },
    { key: 'when', title: t('when'), render: (row) => f.moment(row.undoneAt ?? row.writtenAt ?? row.createdAt) },
    { key: 'deeds', title: t('deeds'), render: (row) => <RowDeeds row={row} deeds={deeds} /> },
  ]
}

function State({ row }: { row: Import }) {
  const t = useWords(words)
  return <StatusTag tone={tones[row.state]}>{t(`state.${row.state}`)}</StatusTag>
}

/** How many were taken, or why none could be. */
function Result({ row }: { row: Import }) {
  const t = useWords(words)
  const reason = useReason()(row)
  const { summary, state } = row
  return (
    <div className="history-result">
      {summary && (
        <div>
          {t('counts', { create: summary.create, update: summary.update })}
          {summary.rejected > 0 &&
            ` · ${t(state === 'ready' ? 'countsWrong' : 'countsOut', { count: summary.rejected })}`}
        </div>
      )}
      {reason && <div className={state === 'failed' ? 'broken' : 'waits'}>{reason}</div>}
    </div>
  )
}

function RowDeeds({ row, deeds }: { row: Import; deeds: Deeds }) {
  const t = useWords(words)
  const go = useGo()
  const { state } = row
  const open = () => go(`/people/import/${row.importId}`)
  const isUnfinished = state === 'ready' || state === 'failed' || state === 'checking'
  return (
    <div className="history-deeds">
      {state === 'ready' && (
        <Button size="small" onClick={open}>
          {t('goOn')}
        </Button>
      )}
      {isUnfinished && (
        <Button size="small" type="text" onClick={() => void deeds.discard(row)}>
          {t('discard')}
        </Button>
      )}
      {state === 'written' && deeds.undo && (
        <Button size="small" onClick={() => void deeds.undo?.(row)}>
          {t('undoShort')}
        </Button>
      )}
    </div>
  )
}

function PhoneCard({ row, deeds }: { row: Import; deeds: Deeds }) {
  const f = useFormat()
  const facts = [row.by, f.moment(row.undoneAt ?? row.writtenAt ?? row.createdAt)].filter(Boolean)
  return (
    <div className="import-line">
      <div className="line">
        <Anchor className="link grow history-file" href={`/people/import/${row.importId}`}>
          {row.fileName}
        </Anchor>
        <State row={row} />
      </div>
      <div className="dense">
        <Result row={row} />
      </div>
      <div className="line">
        <span className="small quiet grow">{facts.join(' · ')}</span>
        <RowDeeds row={row} deeds={deeds} />
      </div>
    </div>
  )
}
