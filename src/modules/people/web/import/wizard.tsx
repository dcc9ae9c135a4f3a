import { Button } from 'antd'
import { useEffect } from 'react'
import { useParams } from '#platform/client/use-address.ts'
import { useJob } from '#platform/client/use-job.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Anchor, useGo } from '#platform/ui/anchor.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { peopleImport } from '../../import/contract.ts'
import { Done } from './done.tsx'
import { words } from './locale.ts'
import { StayingPlaces, useTakenBack } from './places.tsx'
import { Preview } from './preview.tsx'
import { Reason } from './reason.tsx'
import { ImportSteps } from './steps.tsx'

export type ShownImport = (typeof peopleImport.import)['output']['_output']

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
  const reason = shown.problem && <Reason shown={shown} />
  if (shown.state === 'ready' && shown.summary) return <Preview shown={shown} summary={shown.summary} reason={reason} />
  if (shown.state === 'written') return <Done shown={shown} reason={reason} />
  if (shown.state === 'undone')
    return (
      <Framed step="write">
        <Undone shown={shown} />
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
      <Failed shown={shown} />
    </Framed>
  )
}

function Undone({ shown }: { shown: ShownImport }) {
  const t = useWords(words)
  const takenBack = useTakenBack()
  const { summary, undone } = shown
  return (
    <div className="stack apart">
      <div>
        <h1 className="title">{t('undone')}</h1>
        <p className="soft">{shown.fileName}</p>
      </div>
      {summary && undone && (
        <>
          <p>{takenBack(summary, undone)}</p>
          <StayingPlaces stay={undone.stay} />
        </>
      )}
      <p>
        <Anchor className="link" href="/people/import">
          {t('back')}
        </Anchor>
      </p>
    </div>
  )
}

/** The file could not be read: why, and what to do. */
function Failed({ shown }: { shown: ShownImport }) {
  const t = useWords(words)
  const go = useGo()
  return (
    <div className="stack apart">
      <div>
        <h1 className="title">{t('failed')}</h1>
        <p className="soft">{shown.fileName}</p>
      </div>
      <Reason shown={shown} />
      <p className="line wrap">
        {shown.fileId && <Button onClick={() => go(`/people/import?file=${shown.fileId}`)}>{t('columnsAgain')}</Button>}
        <Button type="primary" onClick={() => go('/people/import')}>
          {t('again')}
        </Button>
      </p>
    </div>
  )
}

function Ended({ title }: { title: string }) {
  const t = useWords(words)
  return (
    <Empty
      title={title}
      action={
        <Anchor className="link" href="/people/import">
          {t('back')}
        </Anchor>
      }
    />
  )
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
      ? void giveUp.mutateAsync({ importId: shown.importId }).then(
          () => go('/people/import'),
          () => undefined,
        )
      : cancel()
  return (
    <ImportSteps
      current={kind === 'checking' ? 'check' : 'write'}
      footActions={kind !== 'undoing' && <Button onClick={stop}>{t('cancel')}</Button>}
    >
      <h1 className="visually-hidden">{t(kind, { name: shown.fileName })}</h1>
      <JobProgress
        name={t(kind, { name: shown.fileName })}
        done={done}
        total={Math.max(job?.total ?? 0, done, 1)}
        {...(counted && { counted })}
      />
    </ImportSteps>
  )
}
