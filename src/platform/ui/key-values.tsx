import type { ReactNode } from 'react'
import './key-values.css'

export type KeyValue = { key: string; label: ReactNode; value: ReactNode }

type KeyValuesProps = {
  items: readonly KeyValue[]
  /** `pairs` side by side with the value left (default) · `ledger` hairlines with the value right · `grid` in columns. */
  form?: 'pairs' | 'ledger' | 'grid'
}

/** Facts with their names. */
export function KeyValues({ items, form = 'pairs' }: KeyValuesProps) {
  return (
    <dl className={`key-values ${form}`}>
      {items.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
