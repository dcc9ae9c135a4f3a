import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { type PersonalChanges, type PersonalField, people } from '../../contract.ts'
import { type Change, Result } from '../deeds/deed-dialog.tsx'
import { dotted } from '../fact.tsx'
import { useFieldName } from '../lists/request-changes.tsx'
import { changedFields, draftOf, requestable } from '../person/personal-draft.ts'
import { fieldOf, PersonalFields } from '../person/personal-fields.tsx'
import { known, type Person } from '../types.ts'
import { whenDone } from '../when-done.ts'
import { words } from './locale.ts'

/** One asks; HR decides. The result is shown before it is sent. */
export function AskForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [before] = useState(() => draftOf(person, requestable))
  const [draft, setDraft] = useState(before)
  const [reason, setReason] = useState('')
  const write = useWrite(people.requestChange)
  const changes = changedFields(before, draft)
  const count = Object.keys(changes).length
  const place = fieldOf(write.error?.code)
  const send = () =>
    whenDone(write.mutateAsync({ changes, ...(reason.trim() && { reason }) }), () => {
      tell({ said: t('asked') })
      onClose()
    })
  return (
    <FormDialog
      width="wide"
      title={t('askTitle')}
      deed={count === 0 ? t('askNothing') : t('askSend', { count })}
      busy={write.isPending}
      ready={count > 0}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet dense">{t('askNote')}</p>
      <PersonalFields
        person={person}
        fields={requestable}
        draft={draft}
        onChange={setDraft}
        refusalAt={(field) => (field === place ? write.error?.message : undefined)}
      />
      <TextField
        label={t('askReason')}
        optional
        hint={t('askReasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
      <Result changes={useAsked(person, changes)} day={undefined} />
      {write.error && !place && <RefusalNote reason={write.error.message} />}
    </FormDialog>
  )
}

function useAsked(person: Person, changes: PersonalChanges): Change[] {
  const nameOf = useFieldName()
  return (Object.keys(changes) as PersonalField[]).map((field) => {
    const before = known(person[field])
    return { key: field, label: nameOf(field), before: before ? dotted(before) : '—', after: changes[field] ?? '—' }
  })
}
