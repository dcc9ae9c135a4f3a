import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import './bulk-bar.css'

type BulkBarProps = {
  count: number
  /** How many the filters hold in all, and the way to take them all. */
  total?: number
  onSelectAll?: () => void
  onClear: () => void
  /** How the count is read; the default is 已选3条. */
  said?: ReactNode
  /** At most four verbs, small buttons. */
  children: ReactNode
}

/** Floats while rows are selected. What follows is a preview by outcome, not the deed itself. */
export function BulkBar({ count, total, onSelectAll, onClear, said, children }: BulkBarProps) {
  const t = useWords(words)
  if (count === 0) return null
  return (
    <section className="bulk-bar" aria-label={t('bulk')}>
      <span className="nowrap" role="status">
        {said ?? t('selected', { count })}
      </span>
      {onSelectAll && total !== undefined && total > count && (
        <button className="bare link nowrap" type="button" onClick={onSelectAll}>
          {t('selectAll', { count: total })}
        </button>
      )}
      <span className="bulk-line" />
      {children}
      <button
        className="bare icon-button"
        type="button"
        aria-label={t('clearSelection')}
        title={t('clearSelection')}
        onClick={onClear}
      >
        <Icon name="close" />
      </button>
    </section>
  )
}
