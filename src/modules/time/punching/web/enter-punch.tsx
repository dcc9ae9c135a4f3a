import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { timeOfDay } from '#platform/kernel/clock.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { minutesOf } from '../../web/clock.ts'
import { ClockField } from '../../web/clock-field.tsx'
import { words } from '../locale.ts'

type EnterProps = { personId: string; name: string; day: Day }

/** HR enters a punch for somebody: a clock that failed, a paper list. */
export function EnterPunch(props: EnterProps) {
  const t = useWords(words)
  const may = useMay('time.enterPunch')
  const [isOpen, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('enter')}
        </Button>
      </div>
      {isOpen && <EnterDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function EnterDialog({ personId, name, day, onClose }: EnterProps & { onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const write = useWrite(time.enterPunch)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const clock = minutesOf(typed)
  const onSuccess = () => {
    tell({ said: t('entered') })
    onClose()
  }
  return (
    <FormDialog
      title={name ? t('enterFor', { name }) : t('enter')}
      deed={clock === undefined ? t('enter') : t('enterAt', { time: timeOfDay(clock) })}
      busy={write.isPending}
      ready={clock !== undefined && reason.trim() !== ''}
      problem={write.error?.message}
      onSend={() => clock !== undefined && write.mutate({ personId, day, clock, reason: reason.trim() }, { onSuccess })}
      onClose={onClose}
    >
      <Fields>
        <ClockField label={t('enterClock')} hint={format.day(day, 'sentence')} value={typed} onChange={setTyped} />
        <TextField
          label={t('enterReason')}
          hint={t('enterReasonHint')}
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </Fields>
    </FormDialog>
  )
}
