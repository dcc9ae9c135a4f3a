import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { approvals, type Party } from '../../contract.ts'
import { words as shared } from '../shared/locale.ts'
import { useMatter } from '../shared/names.ts'
import { PeopleField } from '../shared/people-field.tsx'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

const mostAdded = 10

/** 加签: others decide too, before me or after me. */
export function AddDialog({ request, onClose }: DialogProps) {
  const t = useWords(words)
  const s = useWords(shared)
  const what = useMatter()(request)
  const [people, setPeople] = useState<Party[]>([])
  const [place, setPlace] = useState<'before' | 'after'>('before')
  const [comment, setComment] = useState('')
  const write = useDeed(approvals.addApprovers)
  const done = useDone({ onClose })
  const names = people.map(({ name }) => name).join(s('comma'))
  const userIds = people.map(({ userId }) => userId)
  return (
    <DeedDialog
      title={t('addTitle', { what })}
      deed={people.length > 0 ? t('addMany', { count: people.length }) : t('deed.add')}
      write={write}
      ready={people.length > 0}
      onSend={() =>
        write.run({ requestId: request.requestId, userIds, place, comment }, () => done(t('added', { names })))
      }
      onClose={onClose}
    >
      <PeopleField
        label={t('addWho')}
        hint={s('mostPeople', { count: mostAdded })}
        most={mostAdded}
        value={people}
        onChange={setPeople}
      />
      <div className="stack place-choice">
        <Segmented
          label={t('addPlace')}
          value={place}
          onChange={setPlace}
          options={[
            { value: 'before', label: t('beforeMe') },
            { value: 'after', label: t('afterMe') },
          ]}
        />
        <p className="small quiet">{t(place === 'before' ? 'beforeMeHint' : 'afterMeHint')}</p>
      </div>
      <TextAreaField label={t('comment')} optional value={comment} onChange={setComment} />
    </DeedDialog>
  )
}
