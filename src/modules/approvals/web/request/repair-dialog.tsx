import { useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { TextField } from '#platform/ui/text-field.tsx'
import { approvals, type Party } from '../../contract.ts'
import { words as shared } from '../shared/locale.ts'
import { PeopleField } from '../shared/people-field.tsx'
import { useDeed } from '../shared/use-deed.ts'
import { DeedDialog, useDone } from './deed-dialog.tsx'
import { words } from './locale.ts'
import type { DialogProps } from './types.ts'

const repairs = ['assign', 'lookAgain', 'skip', 'end'] as const
type Repair = (typeof repairs)[number]

const mostAssigned = 10

/** For whoever keeps the flows: gets a request going again, or ends it. */
export function RepairDialog({ request, onClose }: DialogProps) {
  const t = useWords(words)
  const s = useWords(shared)
  const [deed, setDeed] = useState<Repair>('assign')
  const [people, setPeople] = useState<Party[]>([])
  const [reason, setReason] = useState('')
  const write = useDeed(approvals.repair)
  const done = useDone({ onClose })
  const { requestId } = request
  const userIds = deed === 'assign' ? people.map(({ userId }) => userId) : []
  const isReady = reason.trim() !== '' && (deed !== 'assign' || userIds.length > 0)
  return (
    <DeedDialog
      title={t('repairTitle')}
      deed={t(`repair.${deed}`)}
      write={write}
      ready={isReady}
      onSend={() => write.run({ requestId, deed, userIds, reason }, () => done(t(`repaired.${deed}`)))}
      onClose={onClose}
    >
      <Choices value={deed} onChange={setDeed} />
      {deed === 'assign' && (
        <PeopleField
          label={t('assignWho')}
          hint={s('mostPeople', { count: mostAssigned })}
          most={mostAssigned}
          value={people}
          onChange={setPeople}
        />
      )}
      <TextField label={s('reason')} hint={t('repairHint')} value={reason} onChange={setReason} maxLength={300} />
    </DeedDialog>
  )
}

function Choices({ value, onChange }: { value: Repair; onChange: (deed: Repair) => void }) {
  const t = useWords(words)
  return (
    <fieldset className="stack" aria-label={t('repairHow')}>
      {repairs.map((each) => (
        <label key={each} className="check">
          <input type="radio" name="repair" checked={value === each} onChange={() => onChange(each)} />
          <span>
            {t(`repair.${each}`)} <span className="small quiet">{t(`repairNote.${each}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
