import { Button } from 'antd'
import { z } from 'zod'
import { download } from '../client/download.ts'
import { type ShownJob, useJob } from '../client/use-job.ts'
import { useLanguage, useWords } from '../client/use-words.ts'
import { sentenceOf, type Words } from '../words.ts'
import { JobProgress } from './job-progress.tsx'
import { words } from './locale.ts'
import { Note } from './note.tsx'

/** The result of a job that writes a file. */
const Written = z.object({ fileId: z.string(), rows: z.number() })

type RunningExportProps = {
  jobId: string
  /** What is written: 正在导出花名册. */
  name: string
  /** Leave to fetch the file. */
  ticketFor: (fileId: string) => Promise<{ ticket: string }>
  onAgain: () => void
  /** The sentences of what may stand in its way. */
  refusals?: Words
}

/** A file that is written in the background, and handed out when it is there. */
export function RunningExport({ jobId, name, ticketFor, onAgain, refusals }: RunningExportProps) {
  const t = useWords(words)
  const why = useWhy(refusals)
  const { job, isRunning, cancel } = useJob(jobId)
  if (isRunning) {
    return (
      <div className="stack">
        <JobProgress name={name} done={job?.done ?? 0} total={job?.total ?? 1} onCancel={cancel} />
        <p className="quiet dense">{t('leaveRunning')}</p>
      </div>
    )
  }
  const result = Written.safeParse(job?.result)
  if (!result.success) {
    const again = (
      <Button size="small" onClick={onAgain}>
        {t('exportAgain')}
      </Button>
    )
    return (
      <Note tone="waiting" actions={again}>
        {why(job)}
      </Note>
    )
  }
  const { fileId, rows } = result.data
  const fetchFile = (
    <Button type="primary" size="small" onClick={() => void ticketFor(fileId).then(({ ticket }) => download(ticket))}>
      {t('download')}
    </Button>
  )
  return (
    <Note tone="good" actions={fetchFile}>
      {t('exported', { count: rows })}
    </Note>
  )
}

/** Why there is no file: a refusal in its own words, or the number under which the fault is found. */
function useWhy(refusals: Words | undefined): (job: ShownJob | undefined) => string {
  const t = useWords(words)
  const [language] = useLanguage()
  return (job) => {
    if (job?.state === 'cancelled') return t('exportCancelled')
    if (!job?.error) return t('exportFailed')
    const { code, details } = job.error
    if (code === 'bug') return t('exportBroke', { number: String(details.number) })
    return refusals ? sentenceOf(code, details, language, [refusals]) : t('exportFailed')
  }
}
