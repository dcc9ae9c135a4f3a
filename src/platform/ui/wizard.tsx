import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../client/use-words.ts'
import { Icon } from './icons.tsx'
import { words } from './locale.ts'
import { Logo } from './logo.tsx'
import { Sheet } from './shell/frame.tsx'
import './wizard.css'

export type Step = { key: string; label: string }

type WizardProps = {
  /** What the whole is for, and what it takes: 大约还要3分钟。随时可以退出，已填的会留着。 */
  title: string
  note?: ReactNode
  steps: readonly Step[]
  /** The step one is at. Those before it are done. */
  current: string
  /** Back to a step that is done. */
  onStep?: (key: string) => void
  /** Below the steps: another way to start. */
  side?: ReactNode
  onBack?: (() => void) | undefined
  /** Left of the deed: 可在24小时内整批撤销. */
  footNote?: ReactNode
  /** Perhaps a check only, then the deed with its size. */
  footActions: ReactNode
  /** Inside the shell it brings no logo and no sheet of its own. */
  inside?: boolean
  children: ReactNode
}

/** Steps that depend on each other and write once: steps left, a sheet, one sticky footer. */
export function Wizard({
  title,
  note,
  side,
  inside = false,
  footNote,
  footActions,
  onBack,
  children,
  ...progress
}: WizardProps) {
  const t = useWords(words)
  const sheet = (
    <>
      <div className="wizard-body">{children}</div>
      <footer className="wizard-foot">
        {onBack && <Button onClick={onBack}>{t('previousStep')}</Button>}
        <span className="grow" />
        {footNote !== undefined && <span className="wizard-note">{footNote}</span>}
        {footActions}
      </footer>
    </>
  )
  return (
    <div className={inside ? 'wizard inside' : 'wizard'}>
      <div className="wizard-side">
        {!inside && (
          <div className="wizard-brand">
            <Logo size={30} />
            {t('appName')}
          </div>
        )}
        <h2>{title}</h2>
        {note !== undefined && <p className="dense soft">{note}</p>}
        <Steps {...progress} />
        {side !== undefined && <div className="wizard-more">{side}</div>}
      </div>
      {inside ? <div className="wizard-sheet">{sheet}</div> : <Sheet>{sheet}</Sheet>}
    </div>
  )
}

type StepsProps = Pick<WizardProps, 'steps' | 'current' | 'onStep'> & { across?: boolean }

/** The steps alone; `across` lays them in a row. */
export function Steps({ steps, current, onStep, across = false }: StepsProps) {
  const t = useWords(words)
  const at = steps.findIndex((step) => step.key === current)
  return (
    <ol className={across ? 'steps across' : 'steps'} aria-label={t('steps')}>
      {steps.map(({ key, label }, index) => {
        const done = index < at
        const mark = (
          <>
            <span className="step-mark">{done ? <Icon name="check" size={14} /> : index + 1}</span>
            <span className="step-label">{label}</span>
          </>
        )
        return (
          <li key={key} className={done ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
            {done && onStep ? (
              <button className="bare step" type="button" onClick={() => onStep(key)}>
                {mark}
                <span className="visually-hidden">{t('stepDone')}</span>
              </button>
            ) : (
              <span className="step">{mark}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
