import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { words } from './locale.ts'
import './empty.css'

type EmptyProps = {
  /** Why there is nothing: 还没有招聘需求. */
  title: ReactNode
  /** What brings something here. */
  children?: ReactNode
  /** One deed. */
  action?: ReactNode
  small?: boolean
}

/** Nothing there yet: an open ring, why, and one deed. */
export function Empty({ title, children, action, small = false }: EmptyProps) {
  return (
    <div className={small ? 'empty small-empty' : 'empty'}>
      <svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="19" fill="none" stroke="var(--line2)" strokeWidth="4" strokeDasharray="19.9 3.977" />
      </svg>
      <p className="strong">{title}</p>
      {children && <p className="empty-why">{children}</p>}
      {action}
    </div>
  )
}

/** There is something, but the filters hide it. */
export function FilteredAway({ onClear }: { onClear: () => void }) {
  const t = useWords(words)
  return (
    <Empty title={t('filteredAway')} action={<Button onClick={onClear}>{t('clearFilters')}</Button>}>
      {t('filteredAwayWhy')}
    </Empty>
  )
}

/** There may be something, and this reader may not know. */
export function NotPermitted() {
  const t = useWords(words)
  return <Empty title={t('notPermitted')}>{t('notPermittedWhy')}</Empty>
}
