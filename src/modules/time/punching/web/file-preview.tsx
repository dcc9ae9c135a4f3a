import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { useJob } from '#platform/client/use-job.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { JobProgress } from '#platform/ui/job-progress.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Outcomes } from '#platform/ui/outcomes.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { sentenceOf } from '#platform/words.ts'
import { time } from '../../contract.ts'
import { problemWords, words } from '../locale.ts'

type Read = z.output<typeof time.readPunchFile.output>

/** What importing the file would come to, and the deed. */
export function FilePreview({ fileId, onDone }: { fileId: string; onDone: () => void }) {
  const t = useWords(words)
  const [shiftMinutes, setShift] = useState(0)
  const reading = { shiftMinutes }
  const read = useRead(time.readPunchFile, { fileId, reading }, { keep: false })
  const write = useWrite(time.importPunches)
  const { job, isRunning, cancel } = useJob(write.data?.jobId)
  const isOver = job !== undefined && !isRunning
  useEffect(() => {
    if (isOver) onDone()
  }, [isOver, onDone])
  if (read.error) return <RefusalNote reason={read.error.message} ways={[{ label: t('other'), onTake: onDone }]} />
  if (write.data && isRunning)
    return <JobProgress name={t('importing')} done={job?.done ?? 0} total={job?.total ?? 0} onCancel={cancel} />
  if (!read.data) return <LoadingRows rows={6} height={37} />
  const { added } = read.data.summary
  return (
    <Section title={t('preview', { name: read.data.fileName })}>
      <div className="stack">
        <Found read={read.data} />
        <Clock hint={read.data.hint} shiftMinutes={shiftMinutes} onShift={setShift} />
        <Problems read={read.data} />
        {write.error && <RefusalNote reason={write.error.message} />}
        <div className="line">
          <Button
            type="primary"
            disabled={added === 0}
            loading={write.isPending}
            onClick={() => write.mutate({ fileId, reading })}
          >
            {added === 0 ? t('nothingNew') : t('write', { count: added })}
          </Button>
          <Button onClick={onDone}>{t('other')}</Button>
        </div>
      </div>
    </Section>
  )
}

function Found({ read: { summary, columns, known } }: { read: Read }) {
  const t = useWords(words)
  const { added, already, rejected } = summary
  const times = columns.times.length > 2 ? `${columns.times[0]} … ${columns.times.at(-1)}` : columns.times.join('、')
  return (
    <>
      <Outcomes
        outcomes={[
          { key: 'added', label: t('added'), count: added },
          { key: 'already', label: t('already'), count: already },
          { key: 'rejected', label: t('rejected'), count: rejected, ...(rejected > 0 && { tone: 'broken' as const }) },
        ]}
      />
      <p className="soft">{t('found', { number: columns.number, times })}</p>
      {known && <Note tone="plain">{t('known')}</Note>}
    </>
  )
}

type ClockProps = { hint: Read['hint']; shiftMinutes: number; onShift: (minutes: number) => void }

function Clock({ hint, shiftMinutes, onShift }: ClockProps) {
  const t = useWords(words)
  if (hint) {
    const { shiftMinutes: minutes } = hint
    return (
      <Note
        tone="waiting"
        actions={
          <Button size="small" onClick={() => onShift(shiftMinutes + minutes)}>
            {t('hintTake', { minutes })}
          </Button>
        }
      >
        {t('hint', { hours: Math.abs(minutes) / 60 })}
      </Note>
    )
  }
  if (shiftMinutes === 0) return null
  return (
    <p className="soft">
      {t('shifted', { minutes: shiftMinutes })}{' '}
      <button type="button" className="bare link" onClick={() => onShift(0)}>
        {t('shiftBack')}
      </button>
    </p>
  )
}

const shown = 20

function Problems({ read: { problems, summary } }: { read: Read }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (problems.length === 0) return null
  const first = problems.slice(0, shown)
  return (
    <ul className="dense">
      {first.map(({ row, column, code, details }) => (
        <li key={`${row} ${column} ${code}`}>
          <span className="quiet">{t('problemAt', { row, column })}</span>{' '}
          {sentenceOf(code, details, language, [problemWords])}
        </li>
      ))}
      {summary.rejected > first.length && (
        <li className="quiet">{t('moreProblems', { count: summary.rejected - first.length })}</li>
      )}
    </ul>
  )
}
