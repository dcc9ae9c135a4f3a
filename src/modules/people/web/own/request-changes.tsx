import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import { dotted } from '../fact.tsx'
import type { ChangeRequest } from '../types.ts'
import { useFieldName } from '../use-field-name.ts'
import { words } from './locale.ts'

/** What one asks to have changed: old → new, field by field. */
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
