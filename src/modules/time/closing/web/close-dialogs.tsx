import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { Note } from '#platform/ui/note.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { time } from '../../contract.ts'
import { words } from './locale.ts'

type CloseDialogProps = { month: Month; open: number; onClose: () => void }

/** Closing says what it means, and how much is still open. */
export function CloseDialog({ month, open, onClose }: CloseDialogProps) {
  const t = useWords(words)
  const [despite, setDespite] = useState(false)
  const close = useWrite(time.closeMonth)
  return (
    <FormDialog
      title={t('closeMonth', { month })}
      deed={t('closeMonth', { month })}
      busy={close.isPending}
      ready={open === 0 || despite}
      problem={close.error?.message}
      onSend={() => close.mutate({ month, despite }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('closeWhy', { month })}</p>
      {open > 0 && (
        <>
          <Note tone="waiting">{t('exceptionsLeft', { count: open })}</Note>
          <CheckField label={t('despite')} checked={despite} onChange={setDespite} />
        </>
      )}
    </FormDialog>
  )
}

export function ReopenDialog({ month, onClose }: { month: Month; onClose: () => void }) {
  const t = useWords(words)
  const [reason, setReason] = useState('')
  const reopen = useWrite(time.reopenMonth)
  return (
    <FormDialog
      title={t('reopenMonth', { month })}
      deed={t('reopenMonth', { month })}
      busy={reopen.isPending}
      ready={reason.trim() !== ''}
      problem={reopen.error?.message}
      onSend={() => reopen.mutate({ month, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('reopenWhy')}</p>
      <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={300} />
    </FormDialog>
  )
}
