import { useState } from 'react'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { payroll } from '../../../contract.ts'
import type { GroupPerson } from '../../contract.ts'
import { words } from '../locale.ts'
import { shifted, useMonthChoices } from '../months.ts'

/** From a month on he belongs by employer and city again. */
export function TakeOutDialog({ person, onClose }: { person: GroupPerson; onClose: () => void }) {
  const t = useWords(words)
  const name = useMonthName()
  const present = useToday().slice(0, 7) as Month
  const [from, setFrom] = useState(present)
  const months = useMonthChoices(shifted(present, -6), shifted(present, 6))
  const write = useWrite(payroll.takeOutOfGroup)
  return (
    <FormDialog
      title={t('takeOutTitle', { name: person.name })}
      deed={t('takeOutDeed', { month: name(from) })}
      busy={write.isPending}
      problem={write.error?.message}
      onSend={() => write.mutate({ personId: person.personId, from }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="small quiet">{t('takeOutNote')}</p>
      <SelectField label={t('fromMonth')} value={from} onChange={(next) => next && setFrom(next)} choices={months} />
    </FormDialog>
  )
}
