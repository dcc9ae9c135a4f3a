import { useState } from 'react'
import { upload } from '#platform/client/upload.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWords } from '#platform/client/use-words.ts'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DropZone } from './drop-zone.tsx'
import { History } from './history.tsx'
import { words } from './locale.ts'
import './import.css'

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
