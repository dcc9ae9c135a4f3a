import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Field, type FieldProps } from '#platform/ui/field.tsx'
import { approvals } from '../../contract.ts'
import { Chip, Chips } from '../shared/chips.tsx'
import { FindList } from './find-list.tsx'
import { words } from './locale.ts'
import { valueSaid } from './says.ts'
import type { KindField } from './types.ts'
import { useTyped } from './use-found.ts'
import { useNaming } from './use-lexicon.ts'

type TreeFieldProps = FieldProps & {
  field: KindField
  value: readonly string[]
  onChange: (value: string[]) => void
  single?: boolean
}

/** Places in a tree, such as units: too many to list, so they are looked for. */
export function TreeField({ field, value, onChange, single = false, ...shown }: TreeFieldProps) {
  const t = useWords(words)
  const { kind, lexicon, learn } = useNaming()
  const { typed, setTyped, search } = useTyped()
  const found = useRead(
    approvals.fieldChoices,
    { kind: kind.kind, field: field.key, search },
    { enabled: search !== '' },
  )
  const take = (id: string, name: string) => {
    learn(id, name)
    setTyped('')
    onChange(single ? [id] : [...value.filter((each) => each !== id), id])
  }
  const chip = (each: string) => {
    const name = valueSaid(each, field, lexicon)
    return (
      <Chip
        key={each}
        removeLabel={t('remove', { name })}
        onRemove={() => onChange(value.filter((other) => other !== each))}
      >
        {name}
      </Chip>
    )
  }
  return (
    <Field {...shown}>
      {(control) => (
        <>
          {value.length > 0 && <Chips>{value.map(chip)}</Chips>}
          <input
            {...control}
            className="input"
            type="search"
            autoComplete="off"
            value={typed}
            placeholder={t('findValue')}
            onChange={(event) => setTyped(event.target.value)}
          />
          {search !== '' && found.data && (
            <div className="found-box">
              <FindList
                label={t('found')}
                found={found.data.rows.map((row) => ({ id: row.value, label: row.label, detail: row.detail }))}
                onChoose={({ id, label }) => take(id, label)}
              />
            </div>
          )}
        </>
      )}
    </Field>
  )
}
