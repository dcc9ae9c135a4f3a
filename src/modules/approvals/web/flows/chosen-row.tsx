import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import { words } from './locale.ts'
import './find-list.css'

type ChosenRowProps = { leading?: ReactNode; name: string; onRemove?: (() => void) | undefined }

/** What has been chosen, and the way to take it out again. */
export function ChosenRow({ leading, name, onRemove }: ChosenRowProps) {
  const t = useWords(words)
  return (
    <div className="chosen-row">
      {leading}
      <span className="grow ellipsis">{name}</span>
      {onRemove && (
        <button
          type="button"
          className="bare icon-button"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  )
}
