import { Button } from 'antd'
import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useToday } from '#platform/client/use-today.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { Avatar } from '#platform/ui/avatar.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { FormDialog } from '#platform/ui/form-dialog.tsx'
import { ListRow, ListRows } from '#platform/ui/list-rows.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Peek } from '#platform/ui/peek.tsx'
import { Problem } from '#platform/ui/problem.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { words } from '../locale.ts'
import { Money } from '../shared/money.tsx'
import { type Item, SetAmountDialog } from './set-amount-dialog.tsx'

type Row = (typeof payroll.amountHistory)['output']['_output']['rows'][number]
type AmountPeekProps = { personId: string; items: readonly Item[]; onClose: () => void }

/** Everything somebody had and has of his own, beside the list. */
export function AmountPeek({ personId, items, onClose }: AmountPeekProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const today = useToday()
  const [{ do: deed }, setQuery] = useQueryState()
  const may = useMay(payroll.setAmount.name)
  const history = useRead(payroll.amountHistory, { personId }, { keep: false })
  const listed = useRead(payroll.amounts, { personId }, { keep: false }).data?.rows[0]
  const rows = history.data?.rows ?? []
  const running = rows.filter(({ lastDay }) => lastDay === null || lastDay >= today)
  const person = { personId, name: listed?.name ?? '' }
  const done = () => setQuery({ do: undefined })
  return (
    <>
      <Peek
        leading={<Avatar name={person.name} size={48} />}
        title={person.name}
        detail={[listed?.employeeNo, listed?.unit].filter(Boolean).join(' · ')}
        actions={
          may && (
            <>
              <Button size="small" type="primary" onClick={() => setQuery({ do: 'set' })}>
                {t('setAmount')}
              </Button>
              {running.length > 0 && (
                <Button size="small" onClick={() => setQuery({ do: 'end' })}>
                  {t('endAmount')}
                </Button>
              )}
            </>
          )
        }
        onClose={onClose}
      >
        {history.error && <Problem error={history.error} onRetry={() => void history.refetch()} />}
        {history.isLoading && <LoadingRows rows={4} height={52} />}
        <ListRows label={t('history')}>
          {rows.map((row) => (
            <ListRow
              key={`${row.item} ${row.from}`}
              title={row.names[language]}
              detail={t('span', { from: row.from, until: row.lastDay ?? t('openEnded') })}
              trailing={<Money fen={row.fen} />}
            />
          ))}
        </ListRows>
      </Peek>
      {deed === 'set' && <SetAmountDialog items={items} person={person} onClose={done} />}
      {deed === 'end' && <EndDialog person={person} rows={running} onClose={done} />}
    </>
  )
}

type EndDialogProps = { person: { personId: string; name: string }; rows: readonly Row[]; onClose: () => void }

function EndDialog({ person, rows, onClose }: EndDialogProps) {
  const t = useWords(words)
  const tell = useUndoToast()
  const [language] = useLanguage()
  const today = useToday()
  const [item, setItem] = useState(rows[0]?.item)
  const [lastDay, setLastDay] = useState<Day | undefined>(today)
  const end = useWrite(payroll.endAmount)
  const send = () => {
    if (!item || !lastDay) return
    const onSuccess = () => {
      onClose()
      tell({ said: t('amountEnded', { day: lastDay }) })
    }
    end.mutate({ personId: person.personId, item, lastDay }, { onSuccess })
  }
  const named = new Map(rows.map((row) => [row.item, row.names[language]]))
  return (
    <FormDialog
      title={t('endAmountOf', { name: person.name })}
      deed={t('endAmount')}
      busy={end.isPending}
      ready={item !== undefined && lastDay !== undefined}
      problem={end.error?.message}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('item')}
        value={item}
        onChange={setItem}
        choices={[...named].map(([value, label]) => ({ value, label }))}
      />
      <DayField label={t('lastDay')} hint={t('endAmountHint')} value={lastDay} onChange={setLastDay} />
    </FormDialog>
  )
}
