import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import type { Speak } from '../words.ts'
import { words } from './locale.ts'
import './job-progress.css'

type JobProgressProps = {
  name: string
  done: number
  total: number
  /** How done and total are read, with their unit: 301 / 486人. */
  counted?: string
  /** Seconds that are left, when they can be told. */
  left?: number | undefined
  /** Rows that could not be done and wait for a look. */
  setAside?: ReactNode
  onCancel?: () => void
}

/** A job of more than two seconds. */
export function JobProgress({ name, done, total, counted, left, setAside, onCancel }: JobProgressProps) {
  const t = useWords(words)
  const note = counted ?? t('jobProgress', { done, total })
  return (
    <div className="job">
      <div className="line">
        <span className="strong grow">{name}</span>
        {left !== undefined && <span className="dense quiet">{timeLeft(t, left)}</span>}
      </div>
      <progress aria-label={name} value={done} max={total} />
      <div className="line dense">
        <span className="soft grow" role="status">
          {note}
          {setAside && <> · {setAside}</>}
        </span>
        {onCancel && (
          <button className="bare link" type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </div>
  )
}

/** A running job when its page was left: a chip in the top bar. */
export function JobChip({
  name,
  done,
  total,
  onOpen,
}: {
  name: string
  done: number
  total: number
  onOpen: () => void
}) {
  return (
    <button className="bare job-chip" type="button" onClick={onOpen}>
      <span className="ellipsis">{name}</span>
      <progress aria-label={name} value={done} max={total} />
    </button>
  )
}

function timeLeft(t: Speak<typeof words.table>, seconds: number): string {
  if (seconds < 90) return t('secondsLeft', { count: Math.max(1, Math.ceil(seconds)) })
  return t('minutesLeft', { count: Math.round(seconds / 60) })
}
