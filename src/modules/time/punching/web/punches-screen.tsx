import { Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { upload } from '#platform/client/upload.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { words } from '../locale.ts'
import { FileList } from './file-list.tsx'
import { FilePreview } from './file-preview.tsx'

/** Files of time clocks: choose one, look at what it comes to, import it; below those that were imported. */
export function PunchesScreen() {
  const t = useWords(words)
  const [fileId, setFileId] = useState<string>()
  const done = useCallback(() => setFileId(undefined), [])
  return (
    <Page>
      <PageHeader title={t('files')} crumbs={[]} />
      <Columns>
        <Body>
          <div className="stack apart">
            {fileId ? <FilePreview key={fileId} fileId={fileId} onDone={done} /> : <Choose onFile={setFileId} />}
            <FileList />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function Choose({ onFile }: { onFile: (fileId: string) => void }) {
  const t = useWords(words)
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const send = async (file: File) => {
    setSending(file.name)
    setProblem(undefined)
    try {
      onFile((await upload(file)).fileId)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setSending(undefined)
    }
  }
  return (
    <div className="stack">
      <p className="soft prose">{t('chooseNote')}</p>
      {problem && <RefusalNote reason={problem} />}
      <div>
        <Button type="primary" loading={sending !== undefined} onClick={() => input.current?.click()}>
          {sending ? t('reading', { name: sending }) : t('choose')}
        </Button>
      </div>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('choose')}
        accept=".xlsx,.csv,.tsv,.txt,.dat"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void send(file)
          target.value = ''
        }}
      />
    </div>
  )
}
