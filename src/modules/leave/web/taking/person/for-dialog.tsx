import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { CheckField } from '#platform/ui/check-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useAmount } from '../../shared/amount.ts'
import { AskFields, useDeedWord } from '../form/ask-fields.tsx'
import type { Choice } from '../form/types.ts'
import { useAsk } from '../form/use-ask.ts'
import { words } from '../locale.ts'
import { useBalancesOf } from './use-balances-of.ts'
import { useMonthOf } from './use-month-of.ts'

type ForDialogProps = { person?: PickedPerson; onClose: () => void }

/** 替他请假: on behalf of somebody, by approval or as agreed already. */
export function ForDialog({ person, onClose }: ForDialogProps) {
  const t = useWords(words)
  const [picked, setPicked] = useState(person)
  const { types } = useBalancesOf(picked?.personId)
  if (picked && types) return <Form key={picked.personId} person={picked} types={types} onClose={onClose} />
  return (
    <FormDialog
      title={t('askForTitle')}
      deed={t('send')}
      busy={false}
      ready={false}
      onSend={() => undefined}
      onClose={onClose}
    >
      <PersonPicker label={t('forWhom')} value={picked} onChange={setPicked} />
    </FormDialog>
  )
}

type FormProps = { person: PickedPerson; types: readonly Choice[]; onClose: () => void }

function Form({ person, types, onClose }: FormProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const today = useToday()
  const [language] = useLanguage()
  const amount = useAmount()
  const deedWord = useDeedWord()
  const [month, setMonth] = useState(today.slice(0, 7) as Month)
  const days = useMonthOf(person.personId, month)
  const ask = useAsk({ types, day: undefined, personId: person.personId })
  const { preview, choice } = ask
  const said = {
    type: choice?.type.names[language] ?? '',
    amount: choice && preview ? amount(preview.units, choice.type.unit) : '',
  }
  return (
    <FormDialog
      width="wide"
      title={t('askForName', { name: person.name })}
      deed={deedWord(ask, said)}
      busy={ask.busy}
      ready={ask.ready}
      onSend={() =>
        ask.send((sent) => {
          onClose()
          tell({ said: t(sent?.state === 'approved' ? 'recorded' : 'sent', said) })
        })
      }
      onClose={onClose}
    >
      <CheckField label={t('isAgreed')} checked={ask.agreed} onChange={ask.setAgreed} />
      <AskFields {...{ ask, month, days }} onMonth={setMonth} />
    </FormDialog>
  )
}
