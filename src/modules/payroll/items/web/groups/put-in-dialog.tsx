import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { GroupRow } from '../../contract.ts'
import { words } from '../locale.ts'
import { shifted, useMonthChoices } from '../months.ts'

/** Somebody is paid here from a month on, whatever his employer and city. */
export function PutInDialog({ group, onClose }: { group: GroupRow; onClose: () => void }) {
  const t = useWords(words)
  const name = useMonthName()
  const tell = useUndoToast()
  const present = useToday().slice(0, 7) as Month
  const [person, setPerson] = useState<PickedPerson>()
  const [from, setFrom] = useState(present)
  const months = useMonthChoices(shifted(present, -6), shifted(present, 6))
  const write = useWrite(payroll.putIntoGroup)
  const send = ({ personId, name: called }: PickedPerson) => {
    const onSuccess = () => {
      tell({ said: t('putInDone', { name: called, group: group.name, month: name(from) }) })
      onClose()
    }
    write.mutate({ personId, groupId: group.groupId, from }, { onSuccess })
  }
  return (
    <FormDialog
      title={t('putInTitle', { group: group.name })}
      deed={t('putInDeed', { month: name(from) })}
      busy={write.isPending}
      ready={person !== undefined}
      problem={write.error?.message}
      onSend={() => person && send(person)}
      onClose={onClose}
    >
      <p className="small quiet">{t('putInNote')}</p>
      <PersonPicker label={t('person')} value={person} onChange={setPerson} />
      <SelectField label={t('fromMonth')} value={from} onChange={(next) => next && setFrom(next)} choices={months} />
    </FormDialog>
  )
}
