import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { readMoney } from '#platform/ui/read-money.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { payroll } from '../../../contract.ts'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { fenOf, newestOf, type ResultRow } from './types.ts'

export type DraftKey = 'revenue' | 'profit' | 'note'

const shown = (fen: number | null): string => (fen === null ? '' : formatMoney(fen, 'bare'))

/** What is being typed for a month, until it is saved. */
export function useDraft(row: ResultRow, onDone: () => void) {
  const t = useWords(words)
  const monthName = useMonthName()
  const tell = useUndoToast()
  const write = useWrite(payroll.saveBusinessResult)
  const [typed, setTyped] = useState(() => ({
    revenue: shown(fenOf(row.revenue)),
    profit: shown(fenOf(row.profit)),
    note: newestOf(row)?.note ?? '',
  }))
  const [revenue, profit] = [readMoney(typed.revenue), readMoney(typed.profit)]
  const unreadable = { revenue: revenue === 'unreadable', profit: profit === 'unreadable' }
  const save = () => {
    if (revenue === 'unreadable' || profit === 'unreadable') return
    const { month } = row
    const onSuccess = () => {
      onDone()
      tell({ said: t('saved', { month: monthName(month) }) })
    }
    write.mutate({ month, revenue: revenue ?? null, profit: profit ?? null, note: typed.note.trim() }, { onSuccess })
  }
  return {
    ...{ typed, unreadable, save },
    set: (key: DraftKey, value: string) => setTyped((old) => ({ ...old, [key]: value })),
    ready: !unreadable.revenue && !unreadable.profit,
    busy: write.isPending,
    problem: write.error?.message,
  }
}

export type Draft = ReturnType<typeof useDraft>
