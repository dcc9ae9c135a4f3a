import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { people } from '../../contract.ts'
import { whenDone } from '../when-done.ts'
import { words } from './locale.ts'

type DeclineProps = { requestId: string; name: string; onClose: () => void }

/** A no that its reader can understand. */
export function DeclineDialog({ requestId, name, onClose }: DeclineProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [reason, setReason] = useState('')
  const write = useWrite(people.decideChange)
  const send = () =>
    whenDone(write.mutateAsync({ requestId, accept: false, reason }), () => {
      tell({ said: t('declined', { name }) })
      onClose()
    })
  return (
    <FormDialog
      title={t('declineTitle', { name })}
      deed={t('decline')}
      busy={write.isPending}
      ready={reason.trim() !== ''}
      onSend={send}
      onClose={onClose}
    >
      <TextAreaField
        label={t('declineReason')}
        hint={t('declineHint', { name })}
        value={reason}
        onChange={setReason}
        refusal={write.error?.message}
      />
    </FormDialog>
  )
}
