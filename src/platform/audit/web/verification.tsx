import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useJob } from '#platform/client/use-job.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Note } from '#platform/ui/note.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { audit, Verified } from '../contract.ts'
import { words } from '../locale.ts'

const shownProblems = 20

/** How far the chain reaches, and the proof on demand. */
export function Verification() {
  const t = useWords(words)
  const [jobId, setJobId] = useState<string>()
  const { job, isRunning } = useJob(jobId)
  const start = useWrite(audit.verify)
  const may = useMay('audit.verify')
  const verify = may && (
    <Button
      size="small"
      loading={start.isPending || isRunning}
      onClick={() => start.mutate({}, { onSuccess: (started) => setJobId(started.jobId) })}
    >
      {t('verify')}
    </Button>
  )
  const result = job?.state === 'done' ? Verified.safeParse(job.result).data : undefined
  if (isRunning) return <Note tone="running">{t('verifying', { done: job?.done ?? 0 })}</Note>
  if (job && !result)
    return (
      <Note tone="broken" actions={verify}>
        {t('failed')}
      </Note>
    )
  if (result) return <Result result={result} actions={verify} />
  return <ChainState actions={verify} />
}

function ChainState({ actions }: { actions: ReactNode }) {
  const t = useWords(words)
  const format = useFormat()
  const { data } = useRead(audit.state, {})
  if (!data) return null
  const { entries, sealed, lastSealedAt } = data
  const said = lastSealedAt ? t('chainState', { entries, sealed, at: format.moment(lastSealedAt) }) : t('neverSealed')
  return <Note actions={actions}>{said}</Note>
}

function Result({ result, actions }: { result: Verified; actions: ReactNode }) {
  const t = useWords(words)
  if (result.ok)
    return (
      <Note tone="good" actions={actions}>
        {t('intact', { entries: result.entries })}
      </Note>
    )
  return (
    <Note tone="broken" title={t('broken', { count: result.problems.length })} actions={actions}>
      <ul>
        {result.problems.slice(0, shownProblems).map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>{t(`problem.${kind}`, { id: String(id) })}</li>
        ))}
      </ul>
    </Note>
  )
}
