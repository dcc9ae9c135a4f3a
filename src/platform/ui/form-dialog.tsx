import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '../client/use-words.ts'
import { Dialog } from './dialog.tsx'
import { words } from './locale.ts'
import { RefusalNote } from './refusal-note.tsx'

type FormDialogProps = {
  title: string
  width?: 'narrow' | 'wide'
  /** What the button says: the deed with its size. */
  deed: string
  busy: boolean
  /** Can it be sent as it is? */
  ready?: boolean
  /** Why it could not be done, where no field says so. */
  problem?: string | undefined
  onSend: () => void
  onClose: () => void
  /** What leaving it is called, where that is more than closing a form. */
  leave?: string
  /** Another deed instead of leaving. */
  other?: ReactNode
  children: ReactNode
}

/** A short form with one deed, sent by its button or by Enter. */
export function FormDialog(props: FormDialogProps) {
  const { title, width = 'narrow', deed, busy, ready = true, problem, onSend, onClose, leave, other, children } = props
  const t = useWords(words)
  const form = useId()
  return (
    <Dialog
      open
      width={width}
      title={title}
      onClose={onClose}
      footer={
        <>
          {other ?? <Button onClick={onClose}>{leave ?? t('cancel')}</Button>}
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
        {problem && <RefusalNote reason={problem} />}
      </form>
    </Dialog>
  )
}
