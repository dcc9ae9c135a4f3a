import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { words } from './locale.ts'

type FormDialogProps = {
  title: string
  width?: 'narrow' | 'wide'
  /** What the button says: the deed with its size. */
  deed: string
  busy: boolean
  /** Can it be sent as it is? */
  ready: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A short form with one deed, sent by its button or by Enter. */
export function FormDialog({ title, width = 'narrow', deed, busy, ready, onSend, onClose, children }: FormDialogProps) {
  const cancel = useWords(words)('cancel')
  const form = useId()
  return (
    <Dialog
      open
      width={width}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button type="primary" htmlType="submit" form={form} loading={busy} disabled={!ready}>
            {deed}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack apart"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onSend()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
