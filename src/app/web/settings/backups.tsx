import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { backups, type Kept } from '#platform/backup/contract.ts'
import { download } from '#platform/client/download.ts'
import { useJob } from '#platform/client/use-job.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'
import { useSize } from './use-size.ts'

/** 备份: made here and now, each read back before it counts, fetched to keep it elsewhere. */
export function Backups() {
  const t = useWords(words)
  const { data, error, refetch } = useRead(backups.list, {})
  return (
    <Section title={t('backups')} note={data?.backups.length}>
      <div className="stack">
        <p className="soft dense">{t('backupWhy')}</p>
        <Making onMade={() => void refetch()} />
        {error && <ErrorNote happened={error.message} onRetry={() => void refetch()} />}
        {!data && !error && <LoadingRows rows={2} height={52} />}
        {data?.backups.length === 0 && <Empty small title={t('noBackups')} />}
        {data && data.backups.length > 0 && (
          <ListRows label={t('backups')}>
            {data.backups.map((each) => (
              <BackupRow key={each.id} backup={each} />
            ))}
          </ListRows>
        )}
        <Note tone="waiting" icon="lock">
          {t('backupKey')}
        </Note>
      </div>
    </Section>
  )
}

function Making({ onMade }: { onMade: () => void }) {
  const t = useWords(words)
  const [jobId, setJobId] = useState<string>()
  const make = useWrite(backups.make)
  const mayMake = useMay('backup.make')
  const { job, isRunning, cancel } = useJob(jobId)
  const ended = job?.finishedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read again when the job ends, and only then
  useEffect(() => {
    if (ended) onMade()
  }, [ended])
  if (isRunning) {
    return <JobProgress name={t('backingUp')} done={job?.done ?? 0} total={job?.total ?? 1} onCancel={cancel} />
  }
  return (
    <>
      {job?.state === 'failed' && <Note tone="broken">{t('backupFailed')}</Note>}
      {make.error && <RefusalNote reason={make.error.message} />}
      {mayMake && (
        <div>
          <Button
            type="primary"
            loading={make.isPending}
            onClick={() => make.mutate({}, { onSuccess: (started) => setJobId(started.jobId) })}
          >
            {t('backUpNow')}
          </Button>
        </div>
      )}
    </>
  )
}

function BackupRow({ backup }: { backup: Kept }) {
  const t = useWords(words)
  const format = useFormat()
  const size = useSize()
  const { at, bytes, rows, files, missingFiles, proven } = backup
  const held = t('backupHolds', { rows, files })
  const missing = missingFiles > 0 ? ` · ${t('backupMissing', { count: missingFiles })}` : ''
  return (
    <ListRow
      title={
        <span className="line wrap">
          {format.moment(at)}
          <StatusTag tone={proven ? 'good' : 'broken'}>{proven ? t('proven') : t('unproven')}</StatusTag>
        </span>
      }
      detail={`${size(bytes)} · ${held}${missing}`}
      action={<BackupDeeds backup={backup} />}
    />
  )
}

function BackupDeeds({ backup: { id, at } }: { backup: Kept }) {
  const t = useWords(words)
  const format = useFormat()
  const confirm = useConfirm()
  const [fetching, removing] = [useWrite(backups.download), useWrite(backups.remove)]
  const [mayFetch, mayRemove] = [useMay('backup.download'), useMay('backup.remove')]
  const askToRemove = async () => {
    const question = { title: t('removeTitle', { at: format.moment(at) }), consequence: t('removeWhat') }
    if (await confirm({ ...question, keep: t('keepBackup'), deed: t('remove'), danger: true })) removing.mutate({ id })
  }
  return (
    <span className="line">
      {mayFetch && (
        <Button
          size="small"
          loading={fetching.isPending}
          onClick={() => fetching.mutate({ id }, { onSuccess: ({ ticket }) => download(ticket) })}
        >
          {t('download')}
        </Button>
      )}
      {mayRemove && (
        <Button size="small" loading={removing.isPending} onClick={() => void askToRemove()}>
          {t('remove')}
        </Button>
      )}
    </span>
  )
}
