import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { Anchor } from './anchor.tsx'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Pop } from './pop.tsx'
import './explained.css'

/** How a number came about. The last step is the sum. */
export type Explanation = {
  title: string
  steps: readonly { label: string; value: ReactNode }[]
  /** The rule in words, with its article. */
  rule?: ReactNode
  /** Metric and date of the data: `turnover.rolling12 · 数据截至 2026-11-21`. */
  source?: ReactNode
  /** To the rows behind the number, when they may be seen. */
  more?: { label: string; href: string }
}

/** A computed number: dotted underline, a click shows how. No underline means that somebody typed it in. */
export function Explained({ children, ...explanation }: Explanation & { children: ReactNode }) {
  const t = useWords(words)
  return (
    <Pop button={children} buttonClass="bare explained" label={t('explain', { title: explanation.title })}>
      <ExplanationCard {...explanation} />
    </Pop>
  )
}

/** The card alone, for pages that show it open. */
export function ExplanationCard({ title, steps, rule, source, more }: Explanation) {
  return (
    <div className="explanation">
      <h3>{title}</h3>
      <dl>
        {steps.map(({ label, value }, index) => (
          <div key={label} className={index === steps.length - 1 ? 'sum' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {rule && (
        <p className="explanation-rule">
          <Icon name="page" size={16} />
          <span>{rule}</span>
        </p>
      )}
      {(source || more) && (
        <p className="explanation-foot">
          <span className="grow">{source}</span>
          {more && (
            <Anchor className="link" href={more.href}>
              {more.label}
            </Anchor>
          )}
        </p>
      )}
    </div>
  )
}
