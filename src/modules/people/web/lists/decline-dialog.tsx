import { Button } from 'antd'
import { useId, useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { people } from '../../contract.ts'
import { words as shared } from '../locale.ts'
import { whenDone } from '../when-done.ts'
import { words } from './locale.ts'

type DeclineProps = { requestId: string; name: string; onClose: () => void }

/** A no that its reader can understand. */
export function DeclineDialog({ requestId, name, onClose }: DeclineProps) {
  const t = useWords(words)
  const cancel = useWords(shared)('cancel')
  const form = useId()
  const tell = useUndoToast()
  const [reason, setReason] = useState('')
  const write = useWrite(people.decideChange)
  const send = () =>
    whenDone(write.mutateAsync({ requestId, accept: false, reason }), () => {
      tell({ said: t('declined', { name }) })
      onClose()
    })
  return (
    <Dialog
      open
      title={t('declineTitle', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={form}
            loading={write.isPending}
            disabled={reason.trim() === ''}
          >
            {t('decline')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextAreaField
          label={t('declineReason')}
          hint={t('declineHint', { name })}
          value={reason}
          onChange={setReason}
          refusal={write.error?.message}
        />
      </form>
    </Dialog>
  )
}
