import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import type { Day } from '../kernel/day.ts'
import { words } from './locale.ts'
import { StatusTag } from './tag.tsx'
import './time-line.css'

export type TimeLineEntry = {
  key: string
  day: Day
  kind: ReactNode
  sentence: ReactNode
  why?: ReactNode
  planned?: boolean
  /** It was put right later: tagged, never hidden. */
  corrected?: boolean
  action?: ReactNode
}

/** One record's history, newest first. */
export function TimeLine({ entries, label }: { entries: readonly TimeLineEntry[]; label: string }) {
  const t = useWords(words)
  return (
    <ol className="time-line" aria-label={label}>
      {entries.map(({ key, day, kind, sentence, why, planned, corrected, action }) => (
        <li key={key} className={planned ? 'planned' : undefined}>
          <time dateTime={day}>{day}</time>
          <span className="time-line-dot" />
          <span className="time-line-kind">{kind}</span>
          <div className="time-line-said">
            <div>
              {sentence} {corrected && <StatusTag tone="planned">{t('corrected')}</StatusTag>}
              {planned && <span className="visually-hidden">{t('planned')}</span>}
            </div>
            {why !== undefined && <div className="time-line-why">{why}</div>}
          </div>
          {action}
        </li>
      ))}
    </ol>
  )
}
