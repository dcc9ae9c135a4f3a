import { useState } from 'react'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { words } from './locale.ts'

type LastDayProps = {
  title: string
  /** The button while no day is chosen. */
  deed: string
  hint?: string
  writing: { isPending: boolean; error: Error | null }
  onEnd: (lastDay: Day, told: { onSuccess: () => void }) => void
  onClose: () => void
}

/** Until when something holds. */
export function LastDayDialog({ title, deed, hint, writing, onEnd, onClose }: LastDayProps) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const [lastDay, setLastDay] = useState<Day | undefined>(useToday())
  const onSuccess = () => {
    tell({ said: t('ended') })
    onClose()
  }
  return (
    <FormDialog
      title={title}
      deed={lastDay ? t('endDeed', { day: format.day(lastDay, 'sentence') }) : deed}
      busy={writing.isPending}
      ready={lastDay !== undefined}
      problem={writing.error?.message}
      onClose={onClose}
      onSend={() => lastDay && onEnd(lastDay, { onSuccess })}
    >
      <DayField label={t('endLastDay')} hint={hint} value={lastDay} onChange={setLastDay} />
    </FormDialog>
  )
}
