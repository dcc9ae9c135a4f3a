import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { whenDone } from '#platform/client/when-done.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { people } from '../../contract.ts'
import type { Contract } from '../types.ts'
import { words } from './locale.ts'

/** A contract that ends before its last day. */
export function EndContract({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [day, setDay] = useState<Day | undefined>(useToday())
  const [reason, setReason] = useState('')
  const write = useWrite(people.endContract)
  const { personId, contractId, sequence: n } = contract
  const send = () =>
    day &&
    whenDone(write.mutateAsync({ personId, contractId, endedDay: day, reason }), () => {
      tell({ said: t('endDone', { n, day }) })
      onClose()
    })
  return (
    <FormDialog
      title={t('endTitle', { n })}
      deed={t('endContract')}
      busy={write.isPending}
      ready={day !== undefined && reason.trim() !== ''}
      onSend={send}
      onClose={onClose}
    >
      <DayField
        label={t('endDay')}
        value={day}
        min={contract.contractStart}
        max={contract.contractEnd ?? undefined}
        onChange={setDay}
        refusal={write.error?.message}
      />
      <TextField label={t('endReason')} value={reason} onChange={setReason} maxLength={300} />
    </FormDialog>
  )
}
