import { useState } from 'react'
import { upload } from '#platform/client/upload.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { type Column, DataTable } from '#platform/ui/data-table.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { PhoneRow } from '#platform/ui/phone-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { type Import, type ImportState, peopleImport } from '../../import/contract.ts'
import { ColumnsStep } from './columns-step.tsx'
import { DropZone } from './drop-zone.tsx'
import { words } from './locale.ts'

/** Where an import begins, and what was imported before. `?file=` is a file that was sent and waits for its columns. */
export function ImportsScreen() {
  const [{ file }] = useQueryState()
  return file ? <ColumnsStep key={file} fileId={file} /> : <Start />
}

function Start() {
  const t = useWords(words)
  return (
    <Page>
      <PageHeader crumbs={[{ label: t('roster'), href: '/people' }]} title={t('title')} />
      <Columns>
        <Body>
          <div className="stack apart">
            <Sending />
            <History />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

type Sent = { name: string; share: number }

function Sending() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  const [sending, setSending] = useState<Sent>()
  const [problem, setProblem] = useState<string>()
  const send = async (file: File) => {
    setProblem(undefined)
    setSending({ name: file.name, share: 0 })
    try {
      const { fileId } = await upload(file, (share) => setSending({ name: file.name, share }))
      setQuery({ file: fileId }, true)
    } catch (error) {
      setProblem((error as Error).message)
    } finally {
      setSending(undefined)
    }
  }
  return (
    <div className="stack">
      {sending ? (
        <JobProgress
          name={t('uploading', { name: sending.name })}
          done={Math.round(sending.share * 100)}
          total={100}
          counted={`${Math.round(sending.share * 100)}%`}
        />
      ) : (
        <DropZone onFile={(file) => void send(file)} />
      )}
      {problem && <RefusalNote reason={problem} />}
    </div>
  )
}

const tones: Record<ImportState, 'normal' | 'running' | 'waiting' | 'good' | 'broken'> = {
  checking: 'running',
  ready: 'waiting',
  writing: 'running',
  written: 'good',
  undone: 'normal',
  failed: 'broken',
  cancelled: 'normal',
}

function History() {
  const t = useWords(words)
  const f = useFormat()
  const go = useGo()
  const [page, setPage] = useState(1)
  const imports = useRead(peopleImport.imports, { page })
  const countsOf = ({ summary }: Import) =>
    summary ? t('counts', { create: summary.create, update: summary.update }) : ''
  const open = (row: Import) => go(`/people/import/${row.importId}`)
  const columns: Column<Import>[] = [
    {
      key: 'file',
      title: t('file'),
      render: (row) => (
        <Anchor className="link" href={`/people/import/${row.importId}`}>
          {row.fileName}
        </Anchor>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => <StatusTag tone={tones[row.state]}>{t(`state.${row.state}`)}</StatusTag>,
    },
    { key: 'result', title: t('result'), render: countsOf },
    { key: 'by', title: t('by'), render: (row) => row.by ?? '' },
    { key: 'when', title: t('when'), render: (row) => f.moment(row.writtenAt ?? row.createdAt) },
  ]
  return (
    <Section title={t('history')}>
      <div className="import-table">
        <DataTable
          label={t('history')}
          columns={columns}
          rows={imports.data?.rows}
          rowKey={(row) => row.importId}
          rowName={(row) => row.fileName}
          onOpen={open}
          page={{ page, size: 20, total: imports.data?.count ?? 0, onPage: setPage }}
          empty={t('noHistory')}
          phone={(row) => (
            <PhoneRow
              title={row.fileName}
              detail={countsOf(row)}
              figure={t(`state.${row.state}`)}
              note={f.moment(row.createdAt)}
            />
          )}
        />
      </div>
    </Section>
  )
}
