import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#modules/people/web/person-picker.tsx'
import { useWrite } from '#platform/client/use-operation.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Fields } from '#platform/ui/field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { MoneyField } from '#platform/ui/money-field.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { MonthField } from '../shared/month-field.tsx'
import { monthIn } from '../shared/month-in.ts'

type Item = { code: string; names: { zh: string; en: string } }
type AddOneOffDialogProps = { items: readonly Item[]; month: Month; onClose: () => void }

/** Whom, what, how much, for which month. */
export function AddOneOffDialog({ items, month: present, onClose }: AddOneOffDialogProps) {
  const t = useWords(words)
  const f = useFormat()
  const tell = useUndoToast()
  const [language] = useLanguage()
  const [person, setPerson] = useState<PickedPerson>()
  const [item, setItem] = useState<string>()
  const [fen, setFen] = useState<number>()
  const [typed, setTyped] = useState<string>(present)
  const [note, setNote] = useState('')
  const add = useWrite(payroll.addOneOff)
  const month = monthIn(typed)
  const ready = person && item && fen !== undefined && fen !== 0 && month
  const send = () => {
    if (!ready) return
    const onSuccess = () => {
      onClose()
      tell({ said: t('oneOffAdded', { name: person.name, amount: f.money(fen, 'bare') }) })
    }
    add.mutate({ personId: person.personId, item, fen, month, note: note.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title={t('addOneOff')}
      deed={t('save')}
      busy={add.isPending}
      ready={Boolean(ready)}
      problem={add.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <PersonPicker label={t('who')} value={person} onChange={setPerson} />
      <SelectField
        label={t('item')}
        value={item}
        onChange={setItem}
        choices={items.map(({ code, names }) => ({ value: code, label: names[language] }))}
      />
      <Fields columns={2}>
        <MoneyField label={t('amount')} hint={t('belowKept')} value={fen} onChange={setFen} />
        <MonthField label={t('payMonth')} value={typed} onChange={setTyped} />
      </Fields>
      <TextField label={t('note')} optional hint={t('noteHint')} maxLength={200} value={note} onChange={setNote} />
    </FormDialog>
  )
}
