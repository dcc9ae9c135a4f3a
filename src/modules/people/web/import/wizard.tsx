import { Button } from 'antd'
import { useEffect } from 'react'
import { useParams } from '#platform/client/use-address.ts'
import { useJob } from '#platform/client/use-job.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { defineWords, sentenceOf } from '#platform/words.ts'
import { peopleImport } from '../../import/contract.ts'
import { importRefusalWords } from '../../import/locale.ts'
import { Done } from './done.tsx'
import { words } from './locale.ts'
import { Preview } from './preview.tsx'
import { ImportSteps } from './steps.tsx'

export type ShownImport = (typeof peopleImport.import)['output']['_output']

const refusals = defineWords('people.import.refusals', importRefusalWords)

/** One import, at the step at which it stands. */
export function ImportScreen() {
  const { id = '' } = useParams()
  const shown = useRead(peopleImport.import, { importId: id })
  const { data } = shown
  const job = useJob(data?.jobId ?? undefined)
  const { refetch } = shown
  const isBusy = data?.state === 'checking' || data?.state === 'writing' || (data?.state === 'written' && job.isRunning)
  useEffect(() => {
    if (!job.isRunning) void refetch()
  }, [job.isRunning, refetch])
  if (shown.error)
    return (
      <Framed step="check">
        <ErrorNote happened={shown.error.message} onRetry={() => void refetch()} />
      </Framed>
    )
  if (!data)
    return (
      <Framed step="check">
        <LoadingRows rows={10} height={37} />
      </Framed>
    )
  if (isBusy) return <Busy shown={data} job={job} />
  return <Standing shown={data} />
}

function Framed({ step, children }: { step: 'check' | 'write'; children: React.ReactNode }) {
  return (
    <ImportSteps current={step} footActions={null}>
      {children}
    </ImportSteps>
  )
}

function Standing({ shown }: { shown: ShownImport }) {
  const t = useWords(words)
  if (shown.state === 'ready' && shown.summary)
    return <Preview shown={shown} summary={shown.summary} reason={<Reason shown={shown} />} />
  if (shown.state === 'written') return <Done shown={shown} />
  if (shown.state === 'undone')
    return (
      <Framed step="write">
        <Ended title={t('undone')} why={t('undoneNote')} />
      </Framed>
    )
  if (shown.state === 'cancelled')
    return (
      <Framed step="check">
        <Ended title={t('cancelled')} />
      </Framed>
    )
  return (
    <Framed step="check">
      <div className="stack">
        <Reason shown={shown} />
        <Ended title={t('failed')} {...(!shown.problem && { why: t('failedWhy') })} />
      </div>
    </Framed>
  )
}

function Ended({ title, why }: { title: string; why?: string }) {
  const t = useWords(words)
  return (
    <Empty
      title={title}
      action={
        <Anchor className="link" href="/people/import">
          {t('back')}
        </Anchor>
      }
    >
      {why}
    </Empty>
  )
}

/** What stood in the way the last time. */
function Reason({ shown }: { shown: ShownImport }) {
  const [language] = useLanguage()
  if (!shown.problem) return null
  return <RefusalNote reason={sentenceOf(shown.problem.code, shown.problem.details, language, [refusals])} />
}

/** What goes on with it now. */
function workOf({ state }: ShownImport): 'undoing' | 'writing' | 'checking' {
  if (state === 'written') return 'undoing'
  return state === 'writing' ? 'writing' : 'checking'
}

function Busy({ shown, job: { job, cancel } }: { shown: ShownImport; job: ReturnType<typeof useJob> }) {
  const t = useWords(words)
  const go = useGo()
  const giveUp = useWrite(peopleImport.cancelImport)
  const kind = workOf(shown)
  const done = job?.done ?? 0
  const counted =
    job?.stage === 'checking' ? t('comparing') : kind === 'checking' ? t('rowsRead', { count: done }) : undefined
  const stop = () =>
    kind === 'checking'
      ? giveUp.mutate({ importId: shown.importId }, { onSuccess: () => go('/people/import') })
      : cancel()
  return (
    <ImportSteps
      current={kind === 'checking' ? 'check' : 'write'}
      footActions={kind !== 'undoing' && <Button onClick={stop}>{t('cancel')}</Button>}
    >
      <JobProgress
        name={t(kind, { name: shown.fileName })}
        done={done}
        total={Math.max(job?.total ?? 0, done, 1)}
        {...(counted && { counted })}
      />
    </ImportSteps>
  )
}
