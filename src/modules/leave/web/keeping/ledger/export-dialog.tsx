import { useState } from 'react'
import { useAsk, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RunningExport } from '#platform/ui/running-export.tsx'
import { leave } from '../../../contract.ts'
import { words } from '../locale.ts'

type ExportDialogProps = {
  asked: { search: string; unitId?: string; day?: Day; page: number }
  count: number
  onClose: () => void
}

/** The list as a workbook: everybody in it, not only the page. */
export function ExportDialog({ asked: { page: _, ...asked }, count, onClose }: ExportDialogProps) {
  const t = useWords(words)
  const start = useWrite(leave.exportBalances)
  const ticket = useAsk(leave.downloadBalances)
  const [jobId, setJobId] = useState<string>()
  if (jobId) {
    return (
      <Dialog open title={t('exportTitle')} onClose={onClose}>
        <RunningExport
          jobId={jobId}
          name={t('exporting')}
          ticketFor={(fileId) => ticket({ fileId })}
          onAgain={() => setJobId(undefined)}
        />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={t('exportTitle')}
      deed={t('exportCount', { count })}
      busy={start.isPending}
      ready={count > 0}
      problem={start.error?.message}
      onSend={() => start.mutate(asked, { onSuccess: (started) => setJobId(started.jobId) })}
      onClose={onClose}
    >
      <p className="soft">{t('exportNote')}</p>
    </FormDialog>
  )
}
