import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Dialog } from '#platform/ui/dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { words } from '../locale.ts'

type SaveDialogProps = {
  title: string
  onClose: () => void
  onSave: () => void
  busy: boolean
  problem: string | undefined
  children: ReactNode
}

/** A short form that saves one thing, and says in place why it could not. */
export function SaveDialog({ title, onClose, onSave, busy, problem, children }: SaveDialogProps) {
  const t = useWords(words)
  const form = useId()
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" form={form} loading={busy}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack apart"
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
        {problem && <RefusalNote reason={problem} />}
      </form>
    </Dialog>
  )
}
