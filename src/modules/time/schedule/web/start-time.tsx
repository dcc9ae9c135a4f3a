import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Empty } from '#platform/ui/empty.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { time } from '../../contract.ts'
import { words } from './locale.ts'

/** Before anybody works by a pattern: one deed. */
export function StartTime() {
  const t = useWords(words)
  const may = useMay(time.startTime.name)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Empty
        title={t('notStarted')}
        action={
          may && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('start')}
            </Button>
          )
        }
      >
        {t('notStartedWhy')}
      </Empty>
      {open && <StartDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function StartDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const format = useFormat()
  const tell = useUndoToast()
  const today = useToday()
  const starting = useWrite(time.startTime)
  const [from, setFrom] = useState<Day | undefined>(`${today.slice(0, 7)}-01` as Day)
  return (
    <FormDialog
      title={t('start')}
      deed={from ? t('startDeed', { day: format.day(from, 'sentence') }) : t('start')}
      leave={t('later')}
      busy={starting.isPending}
      ready={from !== undefined}
      problem={starting.error?.message}
      onClose={onClose}
      onSend={() => {
        const onSuccess = () => {
          tell({ said: t('started') })
          onClose()
        }
        if (from) starting.mutate({ from }, { onSuccess })
      }}
    >
      <p className="soft">{t('notStartedWhy')}</p>
      <DayField label={t('startFrom')} hint={t('startFromHint')} value={from} onChange={setFrom} />
    </FormDialog>
  )
}
