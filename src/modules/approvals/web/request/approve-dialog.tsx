import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals } from '../../contract.ts'
import { Attach, useAttachments } from '../shared/attach.tsx'
import { words as shared } from '../shared/locale.ts'
import { useMatter } from '../shared/names.ts'
import { turnOf } from '../shared/turn.ts'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

/** 同意, with a word or a file where one wants to add it. */
export function ApproveDialog({ request, onDone, onClose }: DialogProps) {
  const t = useWords(words)
  const s = useWords(shared)
  const what = useMatter()(request)
  const [comment, setComment] = useState('')
  const attachments = useAttachments()
  const write = useDeed(approvals.decide)
  const done = useDone({ onDone, onClose })
  const { requestId } = request
  return (
    <DeedDialog
      title={t('approveTitle', { what })}
      deed={s('approve')}
      write={write}
      ready={!attachments.isBusy}
      onSend={() =>
        write.run({ requestId, ...turnOf(request), decision: 'approve', comment, files: attachments.ids }, () =>
          done(s('approved', { what })),
        )
      }
      onClose={onClose}
    >
      <TextAreaField label={t('comment')} optional value={comment} onChange={setComment} />
      <Attach attachments={attachments} />
    </DeedDialog>
  )
}
