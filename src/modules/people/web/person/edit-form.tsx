import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { people } from '../../contract.ts'
import type { Person } from '../types.ts'
import { words } from './locale.ts'
import { changedFields, draftOf, editable } from './personal-draft.ts'
import { fieldOf, PersonalFields } from './personal-fields.tsx'

/** HR changes what is known of somebody. */
export function EditForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [before] = useState(() => draftOf(person, editable))
  const [draft, setDraft] = useState(before)
  const write = useWrite(people.edit)
  const changes = changedFields(before, draft)
  const count = Object.keys(changes).length
  const place = fieldOf(write.error?.code)
  const save = () =>
    whenDone(write.mutateAsync({ personId: person.personId, changes }), ({ changed }) => {
      tell({ said: t('saved', { count: changed.length }) })
      onClose()
    })
  return (
    <FormDialog
      width="wide"
      title={t('editTitle', { name: person.fullName })}
      deed={count === 0 ? t('nothingNew') : t('saveFields', { count })}
      busy={write.isPending}
      ready={count > 0}
      onSend={save}
      onClose={onClose}
    >
      <p className="quiet dense">{t('editNote')}</p>
      <PersonalFields
        person={person}
        fields={editable}
        draft={draft}
        onChange={setDraft}
        refusalAt={(field) => (field === place ? write.error?.message : undefined)}
      />
      {write.error && !place && <RefusalNote reason={write.error.message} />}
    </FormDialog>
  )
}
