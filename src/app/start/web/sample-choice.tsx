import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { ShownJob } from '#platform/client/use-job.ts'
import { useJob } from '#platform/client/use-job.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { sentenceOf } from '#platform/words.ts'
import { start, usualSample } from '../contract.ts'
import { refusals, words } from '../locale.ts'

/** Instead of one's own roster: an invented company, written by a job and then opened. */
export function SampleChoice() {
  const t = useWords(words)
  const go = useGo()
  const fill = useWrite(start.fillSample)
  const [jobId, setJobId] = useState<string>()
  const { job, isRunning } = useJob(jobId)
  const isDone = job?.state === 'done'
  const cache = useQueryClient()
  useEffect(() => {
    if (!isDone) return
    // The company has another name now, and people.
    void cache.invalidateQueries()
    go('/')
  }, [isDone, go, cache])
  if (!useMay('start.fillSample')) return null
  const begin = () => fill.mutate({}, { onSuccess: (queued) => setJobId(queued.jobId) })
  return (
    <section className="start-sheet" aria-labelledby="start-sample">
      <div>
        <h2 className="subtitle strong" id="start-sample">
          {t('sampleTitle')}
        </h2>
        <p className="soft dense">{t('sampleNote', { count: usualSample.people })}</p>
      </div>
      <Problem said={fill.error?.message} job={job} />
      {isRunning || isDone ? (
        <Filling job={job} />
      ) : (
        <div>
          <Button onClick={begin} loading={fill.isPending}>
            {t('sampleStart')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Filling({ job }: { job: ShownJob | undefined }) {
  const t = useWords(words)
  const [done, total] = [job?.done ?? 0, job?.total ?? usualSample.people]
  return (
    <JobProgress name={t('sampleFilling')} done={done} total={total} counted={t('samplePeople', { done, total })} />
  )
}

/** Why it could not be asked for, or why it stopped. */
function Problem({ said, job }: { said: string | undefined; job: ShownJob | undefined }) {
  const [language] = useLanguage()
  const { code, details } = job?.error ?? {}
  const reason = code ? sentenceOf(code, details ?? {}, language, [refusals]) : said
  return reason ? <RefusalNote reason={reason} /> : null
}
