import { useState } from 'react'
import { WouldDecide } from '#modules/approvals/web/shared/would-decide.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Note } from '#platform/ui/note.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { type PersonalChanges, type PersonalField, people } from '../../contract.ts'
import { type Change, Result } from '../deeds/deed-dialog.tsx'
import { dotted } from '../fact.tsx'
import { changedFields, draftOf, isMasked, requestable } from '../person/personal-draft.ts'
import { fieldOf, PersonalFields } from '../person/personal-fields.tsx'
import { type ChangeRequest, known, type Person } from '../types.ts'
import { useFieldName } from '../use-field-name.ts'
import { words } from './locale.ts'

/** `again`: one that was sent back, to be mended. */
type AskFormProps = { person: Person; again?: ChangeRequest | undefined; onClose: () => void }

/** One asks; who decides stands below before it is sent, and so does the result. */
export function AskForm({ person, again, onClose }: AskFormProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [before] = useState(() => draftOf(person, requestable))
  const [draft, setDraft] = useState({ ...before, ...askedBefore(again) })
  const [reason, setReason] = useState((again && known(again.reason)) ?? '')
  const write = useWrite(people.requestChange)
  const changes = changedFields(before, draft)
  const fields = Object.keys(changes) as PersonalField[]
  const place = fieldOf(write.error?.code)
  const input = { changes, ...(reason.trim() && { reason }), ...(again && { requestId: again.requestId }) }
  const send = () =>
    whenDone(write.mutateAsync(input), () => {
      tell({ said: t('asked') })
      onClose()
    })
  return (
    <FormDialog
      width="wide"
      title={t('askTitle')}
      deed={fields.length === 0 ? t('askNothing') : t('askSend', { count: fields.length })}
      busy={write.isPending}
      ready={fields.length > 0}
      onSend={send}
      onClose={onClose}
    >
      <p className="quiet dense">{t('askNote')}</p>
      {again?.decisionReason && <Note tone="waiting">{again.decisionReason}</Note>}
      {again?.fields.some(isMasked) && <p className="dense waits">{t('askAccountAgain')}</p>}
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
      {fields.length > 0 && !again && <WouldDecide kind="people.change" values={valuesOf(person, fields)} />}
      {write.error && !place && <RefusalNote reason={write.error.message} />}
    </FormDialog>
  )
}

/** What conditions of the flow can ask: the same that the server hands over. */
const valuesOf = ({ orgUnitPath }: Person, fields: PersonalField[]) => ({
  fields,
  count: fields.length,
  unit: orgUnitPath.map(({ unitId }) => unitId),
})

/** What came back, to go on from. A number that is only known masked has to be typed again. */
function askedBefore(again: ChangeRequest | undefined): PersonalChanges {
  const changes = (again && known(again.changes)) ?? []
  return Object.fromEntries(changes.filter(({ field }) => !isMasked(field)).map(({ field, after }) => [field, after]))
}

function useAsked(person: Person, changes: PersonalChanges): Change[] {
  const nameOf = useFieldName()
  return (Object.keys(changes) as PersonalField[]).map((field) => {
    const before = known(person[field])
    return { key: field, label: nameOf(field), before: before ? dotted(before) : '—', after: changes[field] ?? '—' }
  })
}
