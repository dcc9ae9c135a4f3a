import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { words as shared } from '../shared/locale.ts'
import { useReread } from '../shared/use-deed.ts'

type DeedDialogProps = {
  title: string
  deed: string
  /** The write behind it. */
  write: { isBusy: boolean; refusal: string | undefined }
  ready?: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** The short form of a deed. When it is refused, because things have moved on, one can see how it stands now. */
export function DeedDialog({ title, deed, write, ready = true, onSend, onClose, children }: DeedDialogProps) {
  const t = useWords(shared)
  const reread = useReread()
  const look = () => {
    reread()
    onClose()
  }
  return (
    <FormDialog title={title} deed={deed} busy={write.isBusy} ready={ready} onSend={onSend} onClose={onClose}>
      {children}
      {write.refusal && <RefusalNote reason={write.refusal} ways={[{ label: t('reread'), onTake: look }]} />}
    </FormDialog>
  )
}

/** What follows a deed that was done: the toast, the form gone, and what comes after a decision. */
export function useDone({ onDone, onClose }: { onDone?: (() => void) | undefined; onClose: () => void }) {
  const tell = useUndoToast()
  return (said: string) => {
    tell({ said })
    onClose()
    onDone?.()
  }
}
