import type { ReactNode } from 'react'
import './outcomes.css'

export type Outcome = { key: string; label: ReactNode; count: ReactNode; tone?: 'waiting' | 'broken' }

/** What a bulk deed would do, by outcome, before it is done. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <dl className="outcomes">
      {outcomes.map(({ key, label, count, tone }) => (
        <div key={key} className={tone}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
