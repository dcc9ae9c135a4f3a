import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals, type Row } from '../../contract.ts'
import { Attach, useAttachments } from './attach.tsx'
import { words } from './locale.ts'
import { useMatter } from './names.ts'
import { turnOf } from './turn.ts'
import { useDeed } from './use-deed.ts'

type DeclineProps = { request: Row; onDone?: (() => void) | undefined; onClose: () => void }

/** A no that its reader can understand. */
export function DeclineDialog({ request, onDone, onClose }: DeclineProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const what = useMatter()(request)
  const [comment, setComment] = useState('')
  const attachments = useAttachments()
  const deed = useDeed(approvals.decide)
  const send = () =>
    deed.run(
      { requestId: request.requestId, ...turnOf(request), decision: 'decline', comment, files: attachments.ids },
      () => {
        tell({ said: t('declined', { what }) })
        onClose()
        onDone?.()
      },
    )
  return (
    <FormDialog
      title={t('declineTitle', { what })}
      deed={t('decline')}
      busy={deed.isBusy}
      ready={comment.trim() !== '' && !attachments.isBusy}
      onSend={send}
      onClose={onClose}
    >
      <TextAreaField
        label={t('reason')}
        hint={t('declineHint', { name: request.asker.name })}
        value={comment}
        onChange={setComment}
        refusal={deed.refusal}
      />
      <Attach attachments={attachments} />
    </FormDialog>
  )
}
