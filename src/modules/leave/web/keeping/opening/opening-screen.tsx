import { Button } from 'antd'
import { useState } from 'react'
import { download } from '#platform/client/download.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useAsk } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { DropFile } from '#platform/ui/drop-file.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { Body, Columns, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'
import '../keeping.css'
import { OpeningList } from './opening-list.tsx'
import { OpeningPreview } from './opening-preview.tsx'
import { OpeningRun } from './opening-run.tsx'

/** 期初余额: what was left in the system before, as a table; looked at, written, and undone as one. */
export function OpeningScreen() {
  const t = useWords(words)
  const [{ file, job }, setQuery] = useQueryState()
  const may = useMay(leave.importOpening.name)
  return (
    <Page>
      <PageHeader title={t('opening')} crumbs={[{ label: t('ledger'), href: '/leave/ledger' }]} />
      <Columns>
        <Body>
          <div className="stack apart">
            {job && <OpeningRun jobId={job} onGone={() => setQuery({ job: undefined })} />}
            {file && may && (
              <OpeningPreview
                key={file}
                fileId={file}
                onOther={() => setQuery({ file: undefined })}
                onStarted={(jobId) => setQuery({ file: undefined, job: jobId })}
              />
            )}
            {!file && may && (
              <DropFile
                title={t('dropOpening')}
                pickTitle={t('pickOpening')}
                note={t('openingNote')}
                more={<Template />}
                onSent={({ fileId }) => setQuery({ file: fileId, job: undefined }, true)}
              />
            )}
            <OpeningList />
          </div>
        </Body>
      </Columns>
    </Page>
  )
}

function Template() {
  const t = useWords(words)
  const ask = useAsk(leave.openingTemplate)
  const [problem, setProblem] = useState<string>()
  const fetch = () =>
    ask({}).then(
      ({ ticket }) => download(ticket),
      (error: Error) => setProblem(error.message),
    )
  return (
    <>
      <Button icon={<Icon name="download" size={16} />} onClick={() => void fetch()}>
        {t('template')}
      </Button>
      {problem && (
        <span className="broken dense" role="alert">
          {problem}
        </span>
      )}
    </>
  )
}
