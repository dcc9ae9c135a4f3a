import { type ReactNode, useDeferredValue, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { words } from './locale.ts'
import './found-field.css'

export type Found = { id: string; label: string; detail?: string; leading?: ReactNode }

/** What has been typed, and, a moment later, what is asked for. */
export function useTyped() {
  const [typed, setTyped] = useState('')
  return { typed, setTyped, search: useDeferredValue(typed.trim()) }
}

type FoundFieldProps = FieldProps & {
  chosen: Found | undefined
  placeholder: string
  /** Says what the list of those found holds. */
  listed: string
  typing: ReturnType<typeof useTyped>
  /** `undefined` while it is being looked for. */
  found: readonly Found[] | undefined
  onChoose: (one: Found) => void
  onClear: () => void
}

/** One of too many to list: found by typing, on the server. */
export function FoundField({
  chosen,
  onClear,
  placeholder,
  listed,
  typing,
  found,
  onChoose,
  ...field
}: FoundFieldProps) {
  const t = useWords(words)
  const { typed, setTyped, search } = typing
  const choose = (one: Found) => {
    setTyped('')
    onChoose(one)
  }
  return (
    <Field {...field}>
      {(control) =>
        chosen ? (
          <div className="found-chosen">
            {chosen.leading}
            <span className="grow">{chosen.label}</span>
            <button
              {...control}
              type="button"
              className="bare icon-button"
              aria-label={t('clearChosen', { name: chosen.label })}
              onClick={onClear}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        ) : (
          <>
            <input
              {...control}
              className="input"
              type="search"
              autoComplete="off"
              value={typed}
              placeholder={placeholder}
              onChange={(event) => setTyped(event.target.value)}
            />
            {search !== '' && found && <FoundList label={listed} found={found} onChoose={choose} />}
          </>
        )
      }
    </Field>
  )
}

type FoundListProps = { label: string; found: readonly Found[]; onChoose: (one: Found) => void }

function FoundList({ label, found, onChoose }: FoundListProps) {
  const t = useWords(words)
  return (
    <ul className="found-list" aria-label={label}>
      {found.map((one) => (
        <li key={one.id}>
          <button type="button" className="bare" onClick={() => onChoose(one)}>
            {one.leading}
            <span className="strong">{one.label}</span>
            <span className="soft ellipsis">{one.detail}</span>
          </button>
        </li>
      ))}
      {found.length === 0 && <li className="dense soft">{t('nothingFound')}</li>}
    </ul>
  )
}
