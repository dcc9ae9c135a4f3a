import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsk, useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { RunningExport } from '#platform/ui/running-export.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { columnKeys } from '../../columns.ts'
import { people, type Sort } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { columnsIn } from './address.ts'
import { words } from './locale.ts'
import { exportable } from './offered-columns.ts'
import type { Roster } from './use-roster.ts'

type ExportProps = {
  asked: Roster['asked'] | (Omit<Roster['asked'], 'search'> & { search?: undefined })
  sort: Sort | undefined
  count: number | undefined
  onClose: () => void
}

type Choice = { columns: 'shown' | 'all'; format: 'xlsx' | 'csv' }

/** Writes the file in the background and hands it out; closing leaves the job running. */
export function ExportDialog({ asked, sort, count = 0, onClose }: ExportProps) {
  const t = useWords(words)
  const [choice, setChoice] = useState<Choice>({ columns: 'shown', format: 'xlsx' })
  const [jobId, setJobId] = useState<string>()
  const start = useWrite(people.exportRoster)
  const ticket = useAsk(people.downloadExport)
  const columns = useExported()
  const begin = () => {
    const input = { ...asked, ...(sort && { sort }), columns: columns[choice.columns], format: choice.format }
    start.mutate(input, { onSuccess: (started) => setJobId(started.jobId) })
  }
  return (
    <Dialog
      open
      title={t('exportTitle')}
      onClose={onClose}
      footer={!jobId && <ExportVerbs count={count} busy={start.isPending} onExport={begin} onClose={onClose} />}
    >
      {jobId ? (
        <RunningExport
          jobId={jobId}
          name={t('exporting')}
          ticketFor={(fileId) => ticket({ fileId })}
          onAgain={() => setJobId(undefined)}
        />
      ) : (
        <div className="stack apart">
          <ExportChoice choice={choice} onChange={setChoice} shown={columns.shown.length} />
          <p className="quiet dense">{t('exportNote')}</p>
          {start.error && <RefusalNote reason={start.error.message} />}
        </div>
      )}
    </Dialog>
  )
}

/** What a reader may export is what a first row does not hide from him. */
function useExported() {
  const [query] = useQueryState()
  const rows = useRead(people.roster, { filters: [] }).data?.rows
  return { shown: exportable(columnsIn(query), rows), all: exportable(columnKeys, rows) }
}

type VerbsProps = { count: number; busy: boolean; onExport: () => void; onClose: () => void }

function ExportVerbs({ count, busy, onExport, onClose }: VerbsProps) {
  const t = useWords(words)
  const cancel = useWords(shared)('cancel')
  return (
    <>
      <Button onClick={onClose}>{cancel}</Button>
      <Button type="primary" loading={busy} onClick={onExport}>
        {t('exportSelected', { count })}
      </Button>
    </>
  )
}

type ChoiceProps = { choice: Choice; onChange: (choice: Choice) => void; shown: number }

function ExportChoice({ choice, onChange, shown }: ChoiceProps) {
  const t = useWords(words)
  return (
    <>
      <div className="field">
        <span className="dense soft">{t('exportColumns')}</span>
        <Segmented
          label={t('exportColumns')}
          value={choice.columns}
          onChange={(columns) => onChange({ ...choice, columns })}
          options={[
            { value: 'shown', label: t('shownColumns', { count: shown }) },
            { value: 'all', label: t('allColumns') },
          ]}
        />
      </div>
      <div className="field">
        <span className="dense soft">{t('format')}</span>
        <Segmented
          label={t('format')}
          value={choice.format}
          onChange={(format) => onChange({ ...choice, format })}
          options={[
            { value: 'xlsx', label: t('xlsx') },
            { value: 'csv', label: t('csv') },
          ]}
        />
      </div>
    </>
  )
}
