import { useState } from 'react'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../contract.ts'
import { words } from './locale.ts'

const most = 31

/** How many forgotten punches a month may be asked for. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const tell = useUndoToast()
  const found = useRead(time.askingRules, {})
  const save = useWrite(time.saveAskingRules)
  const [typed, setTyped] = useState<string>()
  const value = typed ?? String(found.data?.corrections ?? '')
  const corrections = /^\d{1,2}$/.test(value) ? Number(value) : undefined
  const isRight = corrections !== undefined && corrections <= most

  function send() {
    const done = () => {
      onClose()
      tell({ said: t('rulesSaved') })
    }
    if (corrections !== undefined) save.mutate({ corrections }, { onSuccess: done })
  }

  return (
    <FormDialog
      title={t('rules')}
      deed={t('save')}
      busy={save.isPending}
      ready={isRight}
      problem={save.error?.message ?? found.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <TextField label={t('perMonth')} hint={t('perMonthHint')} value={value} maxLength={2} onChange={setTyped} />
    </FormDialog>
  )
}
