import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals } from '../../contract.ts'
import { words } from './locale.ts'
import type { KindFlow } from './types.ts'

type PublishDialogProps = {
  kind: KindFlow
  revision: number
  onPublished: (number: number) => void
  onClose: () => void
}

const noteAtMost = 200

/** The draft becomes the next version. Requests under way keep theirs. */
export function PublishDialog({ kind, revision, onPublished, onClose }: PublishDialogProps) {
  const t = useWords(words)
  const [note, setNote] = useState('')
  const publish = useWrite(approvals.publishFlow)
  const number = String((kind.versions[0]?.number ?? 0) + 1)
  const open = kind.versions.reduce((sum, version) => sum + version.open, 0)
  return (
    <FormDialog
      title={t('publishTitle', { number })}
      deed={t('publishDeed', { number })}
      leave={t('cancel')}
      busy={publish.isPending}
      problem={publish.error?.message}
      onSend={() =>
        publish.mutate({ kind: kind.kind, revision, note }, { onSuccess: (made) => onPublished(made.number) })
      }
      onClose={onClose}
    >
      <p>
        {t('publishNew')}
        {open > 0 && t('publishKept', { count: open })}
      </p>
      <TextAreaField
        label={t('publishNote')}
        optional
        value={note}
        onChange={(typed) => setNote(typed.slice(0, noteAtMost))}
      />
    </FormDialog>
  )
}
