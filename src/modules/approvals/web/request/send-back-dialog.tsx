import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals } from '../../contract.ts'
import { Attach, useAttachments } from '../shared/attach.tsx'
import { useMatter } from '../shared/names.ts'
import { turnOf } from '../shared/turn.ts'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

/** 退回: the asker is to mend it, and is told what. */
export function SendBackDialog({ request, onDone, onClose }: DialogProps) {
  const t = useWords(words)
  const what = useMatter()(request)
  const [comment, setComment] = useState('')
  const attachments = useAttachments()
  const write = useDeed(approvals.sendBack)
  const done = useDone({ onDone, onClose })
  const { requestId, asker } = request
  return (
    <DeedDialog
      title={t('sendBackTitle', { what })}
      deed={t('deed.sendBack')}
      write={write}
      ready={comment.trim() !== '' && !attachments.isBusy}
      onSend={() =>
        write.run({ requestId, ...turnOf(request), comment, files: attachments.ids }, () =>
          done(t('sentBack', { name: asker.name })),
        )
      }
      onClose={onClose}
    >
      <TextAreaField
        label={t('whatToMend')}
        hint={t('whatToMendHint', { name: asker.name })}
        value={comment}
        onChange={setComment}
      />
      <Attach attachments={attachments} />
    </DeedDialog>
  )
}
