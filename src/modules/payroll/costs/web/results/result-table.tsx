import { useState } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Month } from '#platform/kernel/day.ts'
import { usePhone } from '#platform/ui/media.ts'
import { PhoneRow, PhoneRows } from '#platform/ui/phone-rows.tsx'
import { payroll } from '../../../contract.ts'
import { Money } from '../../../runs/web/money.tsx'
import { useMonthName } from '../../../slips/web/months.ts'
import { words } from '../locale.ts'
import { EditRow } from './edit-row.tsx'
import { ShownRow } from './shown-row.tsx'
import { newestOf, type ResultRow } from './types.ts'

type ResultTableProps = { rows: readonly ResultRow[]; missing: readonly Month[] }

/** Months by revenue and profit, the newest first; each changed in its place, on the phone on a page of its own. */
export function ResultTable({ rows, missing }: ResultTableProps) {
  const phone = usePhone()
  const newestFirst = rows.toReversed()
  return phone ? <OnPhone rows={newestFirst} missing={missing} /> : <OnDesk rows={newestFirst} missing={missing} />
}

function OnDesk({ rows, missing }: ResultTableProps) {
  const t = useWords(words)
  const [editing, setEditing] = useState<Month>()
  const mayChange = useMay(payroll.saveBusinessResult.name)
  const done = () => setEditing(undefined)
  return (
    <div className="data-table">
      <section className="table-scroll roomy" aria-label={t('results')}>
        <table className="results-table">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" className="number">
                {t('revenueYuan')}
              </th>
              <th scope="col" className="number">
                {t('profitYuan')}
              </th>
              <th scope="col" className="number">
                {t('margin')}
              </th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('enteredBy')}</th>
              <th scope="col" aria-label={t('change')} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) =>
              row.month === editing ? (
                <EditRow key={row.month} row={row} onDone={done} />
              ) : (
                <ShownRow
                  key={row.month}
                  row={row}
                  isMissing={missing.includes(row.month)}
                  onEdit={mayChange ? () => setEditing(row.month) : undefined}
                />
              ),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function OnPhone({ rows, missing }: ResultTableProps) {
  const t = useWords(words)
  const monthName = useMonthName()
  const [, set] = useQueryState()
  const mayLook = useMay(payroll.businessResultHistory.name)
  const fen = (entry: ResultRow['profit']) => <Money fen={entry?.fen ?? null} form="rounded" />
  return (
    <PhoneRows
      label={t('results')}
      rows={rows}
      rowKey={({ month }) => month}
      {...(mayLook && { onPeek: ({ month }: ResultRow) => set({ peek: month }, true) })}
      phone={(row) => (
        <PhoneRow
          title={
            <span className={missing.includes(row.month) ? 'waits' : undefined}>{monthName(row.month, 'short')}</span>
          }
          figure={fen(row.revenue)}
          detail={newestOf(row)?.note ?? ''}
          note={
            <>
              {t('profit')} {fen(row.profit)}
            </>
          }
        />
      )}
    />
  )
}
