import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import { Icon } from '#platform/ui/icons.tsx'
import type { Flow, Step } from '../../contract.ts'
import { words } from './locale.ts'
import { allWhoSaid, stepSaid } from './says.ts'
import { StepCard } from './step-card.tsx'
import type { FlowProblem, Trial } from './types.ts'
import { useLexicon } from './use-lexicon.ts'
import './diagram.css'

type DiagramProps = {
  flow: Flow
  /** Key of the step whose panel is open. */
  chosen: string | undefined
  missing: readonly string[]
  problems: readonly FlowProblem[]
  trial: Trial | undefined
  onChoose: (key: string) => void
  onCopies: () => void
  /** Without it nothing can be put in. */
  onInsert: ((index: number) => void) | undefined
}

/** A flow from above to below: it is sent, decided step by step, and told to those who get a copy. */
export function Diagram(props: DiagramProps) {
  const { flow, chosen, onInsert, onCopies, trial } = props
  const t = useWords(words)
  const lexicon = useLexicon()
  const picture = useFocusOnNew(flow.steps, chosen)
  return (
    <ol ref={picture} className="flow" aria-label={t('picture')}>
      <li>
        <span className="flow-node">{t('begin')}</span>
      </li>
      <Gap label={t('insertFirst')} onInsert={onInsert && (() => onInsert(0))} />
      {flow.steps.map((step, index) => (
        <Stop key={step.key} diagram={props} step={step} index={index}>
          <Gap
            label={t('insertAfter', { name: stepSaid(step, lexicon) })}
            onInsert={onInsert && (() => onInsert(index + 1))}
          />
        </Stop>
      ))}
      {flow.steps.length === 0 && (
        <>
          <li className="dense quiet">{t('directly')}</li>
          <Gap />
        </>
      )}
      {flow.copies.length > 0 && (
        <>
          <li>
            <button type="button" className="bare flow-copies" onClick={onCopies}>
              <Icon name="chat" size={16} />
              <span className="soft">{t('copies')}</span>
              <span className="ellipsis">{copiesSaid(trial) ?? allWhoSaid(flow.copies, lexicon)}</span>
            </button>
          </li>
          <Gap />
        </>
      )}
      <li>
        <span className="flow-node">{t('end')}</span>
      </li>
    </ol>
  )

  function copiesSaid(of: Trial | undefined) {
    return of && of.copies.length > 0 ? of.copies.join(t('comma')) : undefined
  }
}

type StopProps = { diagram: DiagramProps; step: Step; index: number; children: ReactNode }

/** A step; a conditional one with the way round it. */
function Stop({ diagram, step, index, children }: StopProps) {
  const t = useWords(words)
  const { chosen, missing, problems, trial, onChoose } = diagram
  const tried = trial?.path.find(({ key }) => key === step.key)
  const round = tried?.skip === 'condition' ? 'flow-stop round taken' : 'flow-stop round'
  return (
    <>
      <li className={step.when ? round : 'flow-stop'}>
        <StepCard
          step={step}
          number={index + 1}
          chosen={chosen === step.key}
          missing={missing.includes(step.key)}
          problems={problems.filter((problem) => problem.step === step.key)}
          tried={tried}
          onChoose={() => onChoose(step.key)}
        />
        {step.when && <span className="flow-round-said">{t('bypass')}</span>}
      </li>
      {children}
    </>
  )
}

function Gap({ label, onInsert }: { label?: string; onInsert?: (() => void) | undefined }) {
  if (!onInsert) return <li className="flow-gap" aria-hidden="true" />
  return (
    <li className="flow-gap open">
      <button type="button" className="bare flow-plus" aria-label={label} title={label} onClick={onInsert}>
        <Icon name="plus" size={14} />
      </button>
    </li>
  )
}

/** A step that was just put in has the focus: it is what one goes on with. */
function useFocusOnNew(steps: readonly Step[], chosen: string | undefined) {
  const picture = useRef<HTMLOListElement>(null)
  const known = useRef(new Set(steps.map(({ key }) => key)))
  useEffect(() => {
    if (!chosen || known.current.has(chosen)) return
    picture.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(chosen)}"]`)?.focus()
    known.current = new Set(steps.map(({ key }) => key))
  }, [steps, chosen])
  return picture
}
