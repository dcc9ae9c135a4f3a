import type { ReactNode } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { differenceOf, Money as MoneyShown } from '../../../runs/web/money.tsx'
import { words } from '../locale.ts'
import { known, type Money } from './types.ts'

export type ComparedRow = { key: string; name: ReactNode; note?: ReactNode; now: Money; before: Money }

type ComparisonProps = {
  label: string
  /** What the rows are. */
  head: string
  rows: readonly ComparedRow[]
  years: { now: string; before: string }
  total?: ComparedRow | undefined
}

/** Two years side by side, to the yuan, with what changed. */
export function Comparison({ label, head, rows, years, total }: ComparisonProps) {
  const t = useWords(words)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop inside, the keyboard could not scroll it sideways
    <section className="cost-table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {t('yearYuan', { year: years.now })}
            </th>
            <th scope="col" className="number">
              {t('yearYuan', { year: years.before })}
            </th>
            <th scope="col" className="number">
              {t('changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row row={total} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Row({ row: { name, note, now, before } }: { row: ComparedRow }) {
  return (
    <tr>
      <th scope="row">
        {name}
        {note !== undefined && <span className="small quiet cost-note">{note}</span>}
      </th>
      <td className="number">
        <Yuan fen={now} />
      </td>
      <td className="number soft">
        <Yuan fen={before} />
      </td>
      <td className="number soft">
        <Change now={now} before={before} />
      </td>
    </tr>
  )
}

/** To the yuan: here it is sizes that count. */
function Yuan({ fen }: { fen: Money }) {
  if (typeof fen !== 'number') return <MoneyShown fen={fen} />
  return <>{formatMoney(fen, 'rounded').replace('¥', '')}</>
}

function Change({ now, before }: { now: Money; before: Money }) {
  const f = useFormat()
  const [present, past, change] = [known(now), known(before), known(differenceOf(now, before))]
  if (change === null || present === null || past === null) return <span className="quiet">—</span>
  const share = past > 0 ? `${change > 0 ? '+' : ''}${f.percent(change / past)}` : ''
  return (
    <span className="cost-change">
      <span>{`${change > 0 ? '+' : ''}${formatMoney(change, 'rounded').replace('¥', '')}`}</span>
      <span className="quiet">{share.replace('-', '−')}</span>
    </span>
  )
}
