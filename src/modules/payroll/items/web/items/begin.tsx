import { Button } from 'antd'
import { useState } from 'react'
import { useMonthName } from '#modules/time/web/month-steps.tsx'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { monthsFrom, shifted } from '../months.ts'
import { shownCategories } from './draft.ts'
import { useItemSentence } from './use-item-sentence.ts'

/** Nothing is set up: one button, and what it will bring. */
export function Begin() {
  const t = useWords(words)
  const may = useMay(payroll.begin.name)
  return (
    <div className="stack apart begin-pay">
      <Empty title={t('beginTitle')} action={may && <BeginForm />}>
        {t('beginWhy')}
      </Empty>
      <Usual />
    </div>
  )
}

function BeginForm() {
  const t = useWords(words)
  const tell = useUndoToast()
  const name = useMonthName()
  const present = useToday().slice(0, 7) as Month
  const [month, setMonth] = useState(present)
  const begin = useWrite(payroll.begin)
  const months = monthsFrom(shifted(present, -12), shifted(present, 3))
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate({ month }, { onSuccess: ({ groups }) => tell({ said: t('begun', { count: groups }) }) })
      }}
    >
      <SelectField
        label={t('beginFrom')}
        value={month}
        onChange={(next) => next && setMonth(next)}
        choices={months.map((value) => ({ value, label: name(value) }))}
      />
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t('begin')}
      </Button>
      {begin.error && <RefusalNote reason={begin.error.message} />}
    </form>
  )
}

function Usual() {
  const t = useWords(words)
  const [language] = useLanguage()
  const found = useRead(payroll.usualItems, {})
  const sentence = useItemSentence(found.data?.sayings)
  if (!found.data) return <LoadingRows rows={8} height={52} />
  const { items } = found.data
  return (
    <ListRows label={t('willBring')}>
      {shownCategories
        .flatMap((kind) => items.filter(({ category }) => category === kind))
        .map((item) => (
          <ListRow key={item.code} title={item.names[language]} detail={sentence(item)} />
        ))}
    </ListRows>
  )
}
