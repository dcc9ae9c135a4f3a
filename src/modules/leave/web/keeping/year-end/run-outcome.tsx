import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { z } from 'zod'
import { useJob } from '#platform/client/use-job.ts'
import { useWords } from '#platform/client/use-words.ts'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { Note } from '#platform/ui/note.tsx'
import { words } from '../locale.ts'

const Turned = z.object({ settled: z.number(), given: z.number() })

/** The run as it goes on, and what it did; done twice it says that nothing was left to do. */
export function RunOutcome({ jobId, year, onGone }: { jobId: string; year: number; onGone: () => void }) {
  const t = useWords(words)
  const cache = useQueryClient()
  const { job, isRunning, cancel } = useJob(jobId)
  const ended = job !== undefined && !isRunning
  // What the page shows was read before the run.
  useEffect(() => {
    if (ended) void cache.invalidateQueries({ queryKey: ['leave'] })
  }, [ended, cache])
  if (isRunning) {
    const [done, total] = [job?.done ?? 0, job?.total ?? 0]
    return (
      <div className="year-bar">
        <JobProgress
          name={t('running', { year: String(year) })}
          done={done}
          total={total}
          counted={t('runningCount', { done, total })}
          onCancel={cancel}
        />
      </div>
    )
  }
  const result = Turned.safeParse(job?.result)
  const close = (
    <Button size="small" onClick={onGone}>
      {t('gotIt')}
    </Button>
  )
  return (
    <div className="year-bar">
      <Note tone={result.success ? 'good' : 'waiting'} actions={close}>
        {result.success ? said(result.data) : t(job?.state === 'cancelled' ? 'runCancelled' : 'runFailed')}
      </Note>
    </div>
  )

  function said({ given, settled }: z.output<typeof Turned>): string {
    if (given === 0 && settled === 0) return t('runNothing', { year: String(year) })
    return t('runDone', { given, settled })
  }
}
