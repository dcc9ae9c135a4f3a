import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals, type Party } from '../../contract.ts'
import { useMatter } from '../shared/names.ts'
import { PeopleField } from '../shared/people-field.tsx'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

/** 转交: another decides in my stead. */
export function HandOverDialog({ request, onDone, onClose }: DialogProps) {
  const t = useWords(words)
  const what = useMatter()(request)
  const [people, setPeople] = useState<Party[]>([])
  const [comment, setComment] = useState('')
  const write = useDeed(approvals.handOver)
  const done = useDone({ onDone, onClose })
  const [person] = people
  const send = () => {
    if (!person) return
    const { userId, name } = person
    write.run({ requestId: request.requestId, userId, comment }, () => done(t('handedOver', { what, name })))
  }
  return (
    <DeedDialog
      title={t('handOverTitle', { what })}
      deed={person ? t('handOverTo', { name: person.name }) : t('deed.handOver')}
      write={write}
      ready={person !== undefined}
      onSend={send}
      onClose={onClose}
    >
      <PeopleField label={t('handOverWho')} hint={t('handOverHint')} most={1} value={people} onChange={setPeople} />
      <TextAreaField label={t('comment')} optional value={comment} onChange={setComment} />
    </DeedDialog>
  )
}
