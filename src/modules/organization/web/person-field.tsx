import { useDeferredValue, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { type Named, organization } from '../contract.ts'
import { words } from './locale.ts'
import './person-field.css'

type PersonFieldProps = FieldProps & { value: Named | null; onChange: (person: Named | null) => void }

/** Somebody of the roster, found by name, pinyin or number; or nobody yet. */
export function PersonField({ value, onChange, ...field }: PersonFieldProps) {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const people = useRead(organization.findPeople, { search }, { enabled: search !== '' })
  const rows = search === '' ? [] : (people.data?.rows ?? [])

  if (value) {
    return (
      <Field {...field}>
        {(control) => (
          <div className="person-chosen">
            <Avatar name={value.name} size={24} />
            <span className="grow">{value.name}</span>
            <button
              {...control}
              type="button"
              className="bare icon-button"
              aria-label={t('clearPerson')}
              onClick={() => onChange(null)}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        )}
      </Field>
    )
  }
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            type="search"
            autoComplete="off"
            value={typed}
            placeholder={t('findPerson')}
            onChange={(event) => setTyped(event.target.value)}
          />
          {search !== '' && people.data && (
            <ul className="person-found" aria-label={t('peopleFound')}>
              {rows.map((row) => (
                <li key={row.employmentId}>
                  <button
                    type="button"
                    className="bare"
                    onClick={() => {
                      setTyped('')
                      onChange({ id: row.employmentId, name: row.name })
                    }}
                  >
                    <Avatar name={row.name} size={24} />
                    <span className="strong">{row.name}</span>
                    <span className="soft ellipsis">{[row.number, row.unitName].filter(Boolean).join(' · ')}</span>
                  </button>
                </li>
              ))}
              {rows.length === 0 && <li className="dense soft">{t('nobodyFound')}</li>}
            </ul>
          )}
        </>
      )}
    </Field>
  )
}
