import { Button } from 'antd'
import { z } from 'zod'
import { useJob } from '#platform/client/use-job.ts'
import { useWords } from '#platform/client/use-words.ts'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { Note } from '#platform/ui/note.tsx'
import { words } from '../locale.ts'

const Written = z.object({ written: z.number(), skipped: z.number() })

/** The import as it goes on, and what it came to. Stopped, nothing of it is written. */
export function OpeningRun({ jobId, onGone }: { jobId: string; onGone: () => void }) {
  const t = useWords(words)
  const { job, isRunning, cancel } = useJob(jobId)
  if (isRunning) {
    const [done, total] = [job?.done ?? 0, job?.total ?? 0]
    return (
      <JobProgress
        name={t('openingRunning')}
        done={done}
        total={total}
        counted={t('openingCounted', { done, total })}
        onCancel={cancel}
      />
    )
  }
  const result = Written.safeParse(job?.result)
  return (
    <Note
      tone={result.success && result.data.written > 0 ? 'good' : 'waiting'}
      actions={
        <Button size="small" onClick={onGone}>
          {t('gotIt')}
        </Button>
      }
    >
      {result.success ? said(result.data) : t(job?.state === 'cancelled' ? 'openingCancelled' : 'openingFailed')}
    </Note>
  )

  function said({ written, skipped }: z.output<typeof Written>): string {
    if (written === 0) return t('changedMeanwhile')
    return skipped > 0 ? t('openingWrittenSome', { count: written, skipped }) : t('openingWritten', { count: written })
  }
}
