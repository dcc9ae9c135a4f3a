import { useId } from 'react'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { formatMoney } from '#platform/ui/format.ts'
import { readMoney } from '#platform/ui/read-money.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { words } from './locale.ts'
import { type MonthCells as Cells, cellOf, monthsFrom, readCells, withCell, writeCells } from './months.ts'
import type { Calculator, Field, Values } from './spec.ts'
import { useShown } from './use-shown.ts'
import { monthOf } from './values.ts'

type MonthCellsProps = {
  calculator: Calculator
  field: Extract<Field, { kind: 'months' }>
  values: Values
  onChange: (text: string) => void
  refusal: string | undefined
}

/** A line for each month: what the fields above say, until something else is typed for that month. */
export function MonthCells({ calculator, field, values, onChange, refusal }: MonthCellsProps) {
  const t = useWords(words)
  const shown = useShown()
  const [language] = useLanguage()
  const id = useId()
  const typed = values[field.key] ?? ''
  const cells = readCells(typed)
  const columns = calculator.fields.filter(({ key }) => field.columns.includes(key))
  const [first, last] = [field.from, field.to].map((key) => monthOf(values[key] ?? ''))
  const months = first && last ? monthsFrom(first, last).slice(0, 12) : []
  return (
    <details className="month-cells" open={typed !== '' || undefined}>
      <summary>{t('monthly')}</summary>
      <p className="field-hint" id={id}>
        {field.hint?.(language)}
      </p>
      {refusal && <RefusalNote reason={refusal} />}
      <table aria-label={field.label(language)} aria-describedby={id}>
        <thead>
          <tr>
            <th scope="col">{t('monthHead')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="number">
                {label(language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{shown(month, 'month')}</th>
              {columns.map(({ key, label }) => (
                <td key={key}>
                  <Cell
                    label={t('cell', { month: shown(month, 'month'), column: label(language) })}
                    at={{ cells, column: key, month: Number(month.slice(5)) }}
                    above={values[key] ?? ''}
                    onChange={(next) => onChange(writeCells(next))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type CellProps = {
  label: string
  at: { cells: Cells; column: string; month: number }
  /** What counts while nothing is typed here. */
  above: string
  onChange: (cells: Cells) => void
}

function Cell({ label, at: { cells, column, month }, above, onChange }: CellProps) {
  const fen = readMoney(above)
  return (
    <input
      className="input"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      placeholder={typeof fen === 'number' ? formatMoney(fen, 'bare') : ''}
      value={cellOf(cells, column, month)}
      // What parts one cell from another in the address is no part of a number.
      onChange={(event) => onChange(withCell(cells, column, month, event.target.value.replace(/[~=]/g, '')))}
    />
  )
}
