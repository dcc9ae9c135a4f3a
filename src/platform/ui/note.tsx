import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import './note.css'

export type NoteTone = 'plain' | 'running' | 'waiting' | 'good' | 'broken'

const icons: Record<NoteTone, IconName> = {
  plain: 'page',
  running: 'check',
  waiting: 'warning',
  good: 'check',
  broken: 'warning',
}

type NoteProps = { tone?: NoteTone; icon?: IconName; title?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** A remark that belongs to what stands around it. */
export function Note({ tone = 'plain', icon = icons[tone], title, actions, children }: NoteProps) {
  return (
    <div className={`note note-${tone}`}>
      <Icon name={icon} />
      <div className="grow">
        {title && <div className="note-title">{title}</div>}
        {children}
        {actions && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  )
}
