import { Button } from 'antd'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { StatusTag } from '#platform/ui/tag.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { payroll } from '../../../contract.ts'
import { Money } from '../../../runs/web/money.tsx'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { fenOf, newestOf, type ResultRow } from './types.ts'

type ShownRowProps = { row: ResultRow; isMissing: boolean; onEdit: (() => void) | undefined }

/** What is known of a month; its name opens what was changed. */
export function ShownRow({ row, isMissing, onEdit }: ShownRowProps) {
  const t = useWords(words)
  const f = useFormat()
  const [{ peek }, set] = useQueryState()
  const { month, revenue, profit } = row
  const newest = newestOf(row)
  return (
    <tr className={peek === month ? 'current-row' : undefined}>
      <td>
        <span className="line">
          <MonthLink month={month} known={newest !== null} onOpen={() => set({ peek: month }, !peek)} />
          {isMissing && <StatusTag tone="waiting">{t('toEnter')}</StatusTag>}
        </span>
      </td>
      <td className="number">
        <Money fen={revenue?.fen ?? null} />
      </td>
      <td className="number">
        <Money fen={profit?.fen ?? null} />
      </td>
      <td className="number soft">
        <Margin row={row} />
      </td>
      <td className="results-note">{newest?.note ?? newest?.fileName}</td>
      <td className="soft">{newest && t('byAt', { by: newest.by ?? '', at: f.moment(newest.at) })}</td>
      <td className="results-deed">{onEdit && <EditButton month={month} known={newest !== null} onEdit={onEdit} />}</td>
    </tr>
  )
}

type OfMonth = { month: Month; known: boolean }

function MonthLink({ month, known, onOpen }: OfMonth & { onOpen: () => void }) {
  const monthName = useMonthName()
  const mayLook = useMay(payroll.businessResultHistory.name)
  const name = monthName(month, 'short')
  if (!mayLook || !known) return name
  return (
    <button className="bare link" type="button" onClick={onOpen}>
      {name}
    </button>
  )
}

function EditButton({ month, known, onEdit }: OfMonth & { onEdit: () => void }) {
  const t = useWords(words)
  const monthName = useMonthName()
  const said = { month: monthName(month) }
  return (
    <Button size="small" type="text" aria-label={t(known ? 'changeFor' : 'enterFor', said)} onClick={onEdit}>
      {t(known ? 'change' : 'enter')}
    </Button>
  )
}

function Margin({ row }: { row: ResultRow }) {
  const f = useFormat()
  const [revenue, profit] = [fenOf(row.revenue), fenOf(row.profit)]
  if (!revenue || profit === null) return <span className="quiet">—</span>
  return f.percent(profit / revenue)
}
