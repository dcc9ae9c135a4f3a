import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import type { PersonalField } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { dotted } from '../fact.tsx'
import type { ChangeRequest } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

/** What somebody asks to have changed: old → new, field by field. */
export function RequestChanges({ request }: { request: ChangeRequest }) {
  const t = useWords(words)
  const nameOf = useFieldName()
  if (isHidden(request.changes)) return <Locked />
  return (
    <KeyValues
      items={request.changes.map(({ field, before, after }) => ({
        key: field,
        label: nameOf(field),
        value: (
          <>
            <span className="quiet">{before ? dotted(before) : t('nothing')}</span>
            <span aria-hidden="true"> → </span>
            <strong>{after ? dotted(after) : t('nothing')}</strong>
          </>
        ),
      }))}
    />
  )
}

export function useFieldName(): (field: PersonalField) => string {
  const name = useWords(names)
  const { column } = useNames()
  return (field) => (field === 'nationality' || field === 'bankName' ? name(`field.${field}`) : column(field))
}
