import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'

export type Item = { code: string; names: { zh: string; en: string } }
type SetAmountDialogProps = { items: readonly Item[]; person?: PickedPerson; onClose: () => void }

/** Whose, which item, how much, from when; what it was until then stays as it was. */
export function SetAmountDialog({ items, person, onClose }: SetAmountDialogProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [language] = useLanguage()
  const today = useToday()
  const [picked, setPicked] = useState(person)
  const [item, setItem] = useState(items[0]?.code)
  const [fen, setFen] = useState<number>()
  const [from, setFrom] = useState<Day | undefined>(`${today.slice(0, 7)}-01` as Day)
  const set = useWrite(payroll.setAmount)
  const ready = picked !== undefined && item !== undefined && fen !== undefined && from !== undefined
  const send = () => {
    if (!ready) return
    const onSuccess = () => {
      onClose()
      tell({ said: t('amountSet', { name: picked.name, day: from }) })
    }
    set.mutate({ personId: picked.personId, item, fen, from }, { onSuccess })
  }
  return (
    <FormDialog
      title={picked ? t('setAmountOf', { name: picked.name }) : t('setAmount')}
      deed={t('save')}
      busy={set.isPending}
      ready={ready}
      problem={set.error?.message}
      onSend={send}
      onClose={onClose}
    >
      {!person && <PersonPicker label={t('who')} value={picked} onChange={setPicked} />}
      <SelectField
        label={t('item')}
        value={item}
        onChange={setItem}
        choices={items.map(({ code, names }) => ({ value: code, label: names[language] }))}
      />
      <Fields columns={2}>
        <MoneyField label={t('amountAMonth')} hint={t('zeroEnds')} value={fen} onChange={setFen} />
        <DayField label={t('from')} hint={t('fromHint')} value={from} onChange={setFrom} />
      </Fields>
    </FormDialog>
  )
}
