import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { moveAmongButtons } from '#platform/ui/menu.tsx'
import { words } from './locale.ts'
import './find-list.css'

export type Found = { id: string; label: string; detail?: string | null; leading?: ReactNode }

type FindListProps = { label: string; found: readonly Found[]; onChoose: (one: Found) => void }

/** What a search has found, each a button. Arrow keys move. */
export function FindList({ label, found, onChoose }: FindListProps) {
  const t = useWords(words)
  if (found.length === 0) return <p className="found-none">{t('nothingFound')}</p>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from button to button
    <div onKeyDown={moveAmongButtons}>
      <ul className="found-rows" aria-label={label}>
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className="bare" onClick={() => onChoose(one)}>
              {one.leading}
              <span className="nowrap">{one.label}</span>
              <span className="quiet dense ellipsis grow">{one.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
