import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../../contract.ts'
import type { Pattern } from '../calls.ts'
import { words } from '../locale.ts'

export type Ending = { useId: string; who: string }

/** Until when it holds. */
export function EndDialog({ ending, pattern, onClose }: { ending: Ending; pattern: Pattern; onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const [lastDay, setLastDay] = useState<Day | undefined>(useToday())
  const write = useWrite(time.endPatternUse)
  return (
    <FormDialog
      title={t('endTitle', { who: ending.who, pattern: pattern.name })}
      deed={lastDay ? t('endDeed', { day: format.day(lastDay, 'sentence') }) : t('endUse')}
      busy={write.isPending}
      ready={lastDay !== undefined}
      problem={write.error?.message}
      onClose={onClose}
      onSend={() => {
        const onSuccess = () => {
          tell({ said: t('ended') })
          onClose()
        }
        if (lastDay) write.mutate({ useId: ending.useId, lastDay }, { onSuccess })
      }}
    >
      <DayField label={t('endLastDay')} hint={t('endNote')} value={lastDay} onChange={setLastDay} />
    </FormDialog>
  )
}
