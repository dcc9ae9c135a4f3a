import { useQueryState } from '#platform/client/use-address.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DropFile } from '#platform/ui/drop-file.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { ColumnsStep } from './columns-step.tsx'
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

function Sending() {
  const t = useWords(words)
  const [, setQuery] = useQueryState()
  return (
    <DropFile
      title={t('dropTitle')}
      pickTitle={t('pickTitle')}
      note={t('dropNote')}
      onSent={({ fileId }) => setQuery({ file: fileId }, true)}
    />
  )
}
