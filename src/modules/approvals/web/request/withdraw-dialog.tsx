import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals } from '../../contract.ts'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

/** 撤回: nobody has to decide any more. */
export function WithdrawDialog({ request, onClose }: DialogProps) {
  const t = useWords(words)
  const [comment, setComment] = useState('')
  const write = useDeed(approvals.withdraw)
  const done = useDone({ onClose })
  return (
    <DeedDialog
      title={t('withdrawTitle')}
      deed={t('deed.withdraw')}
      write={write}
      onSend={() => write.run({ requestId: request.requestId, comment }, () => done(t('withdrawn')))}
      onClose={onClose}
    >
      <p>{t('withdrawWhat')}</p>
      <TextAreaField label={t('comment')} optional value={comment} onChange={setComment} />
    </DeedDialog>
  )
}
