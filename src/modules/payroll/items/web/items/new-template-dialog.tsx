import { useState } from 'react'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useQueryState } from '#platform/client/use-address.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import type { TemplateRow } from '../../contract.ts'
import { words } from '../locale.ts'
import { shifted, useMonthChoices } from '../months.ts'

const usual = 'usual'

/** Another template, from the usual items or from one that there is. */
export function NewTemplateDialog({ rows, onClose }: { rows: readonly TemplateRow[]; onClose: () => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const present = useToday().slice(0, 7) as Month
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string>(usual)
  const [month, setMonth] = useState(present)
  const months = useMonthChoices(shifted(present, -12), shifted(present, 12))
  const rules = useRules(from)
  const making = useMaking(onClose)
  return (
    <FormDialog
      title={t('newTemplate')}
      deed={t('create', { month: monthName(month) })}
      busy={making.isPending}
      ready={name.trim() !== '' && rules !== undefined}
      problem={making.error?.message}
      onSend={() => rules && making.send({ name: name.trim(), fromMonth: month, ...rules })}
      onClose={onClose}
    >
      <TextField label={t('templateName')} value={name} maxLength={40} onChange={setName} />
      <SelectField
        label={t('startFrom')}
        value={from}
        onChange={(next) => next && setFrom(next)}
        choices={[
          { value: usual, label: t('usualSet') },
          ...rows.map(({ templateId, name: label }) => ({ value: templateId, label })),
        ]}
      />
      <SelectField label={t('validFrom')} value={month} onChange={(next) => next && setMonth(next)} choices={months} />
    </FormDialog>
  )
}

function useRules(from: string) {
  const usualItems = useRead(payroll.usualItems, {}, { enabled: from === usual })
  const template = useRead(payroll.template, { templateId: from }, { enabled: from !== usual, keep: false })
  const found = from === usual ? usualItems.data : template.data
  return found && { items: found.items, policy: found.policy }
}

function useMaking(onClose: () => void) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [, setQuery] = useQueryState()
  const write = useWrite(payroll.saveTemplate)
  const send = (sent: Parameters<typeof write.mutate>[0]) =>
    write.mutate(sent, {
      onSuccess: ({ templateId }) => {
        tell({ said: t('created', { name: sent.name }) })
        setQuery({ template: templateId, version: undefined })
        onClose()
      },
    })
  return { ...write, send }
}
