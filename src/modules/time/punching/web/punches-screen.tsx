import { useCallback, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { DropFile } from '#platform/ui/drop-file.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
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
            {fileId ? (
              <FilePreview key={fileId} fileId={fileId} onDone={done} />
            ) : (
              <DropFile
                title={t('drop')}
                pickTitle={t('pick')}
                note={t('chooseNote')}
                accept=".xlsx,.csv,.tsv,.txt,.dat"
                onSent={(file) => setFileId(file.fileId)}
              />
            )}
            <FileList />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}
