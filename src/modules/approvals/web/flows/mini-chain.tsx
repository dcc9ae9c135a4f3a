import { Fragment } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'
import './mini-chain.css'

type MiniChainProps = { steps: readonly { key: string; label: string; conditional: boolean }[] }

/** A flow in short: its steps one after the other, the conditional ones dashed. */
export function MiniChain({ steps }: MiniChainProps) {
  const t = useWords(words)
  if (steps.length === 0) return <span className="dense quiet">{t('directly')}</span>
  return (
    <span className="mini-chain">
      {steps.map(({ key, label, conditional }, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="mini-arrow" aria-hidden="true" />}
          <span className={conditional ? 'mini-step conditional' : 'mini-step'}>
            {label}
            {conditional && <span className="mini-note">{t('conditional')}</span>}
          </span>
        </Fragment>
      ))}
    </span>
  )
}
