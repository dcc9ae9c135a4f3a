import type { PathStep } from '#modules/approvals/contract.ts'
import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { words } from './locale.ts'
import './path-in-short.css'

type PathProps = { path: readonly PathStep[] }

type Taken = PathStep & { state: 'done' | 'current' | 'coming' }

const isTaken = (step: PathStep): step is Taken =>
  step.state === 'done' || step.state === 'current' || step.state === 'coming'

/** Who has decided, who is to, and who comes after: one line beside the record. */
export function PathInShort({ path }: PathProps) {
  const t = useWords(words)
  const [language] = useLanguage()
  const steps = path.filter(isTaken)
  if (steps.length === 0) return null
  return (
    <ol className="path-short">
      {steps.map((step) => (
        <li key={step.key} data-state={step.state}>
          <span className="quiet">{step.label[language]}</span>
          <strong>
            <Deciders step={step} />
          </strong>
          {step.state !== 'coming' && <span className="small quiet">{t(`state.${step.state}`)}</span>}
        </li>
      ))}
    </ol>
  )
}

const mostNames = 3
const joins = { any: 'or', all: 'and', turn: 'thereafter' } as const

function Deciders({ step: { people, state, mode } }: { step: PathStep }) {
  const t = useWords(words)
  const asked = people.filter((person) =>
    state === 'done' ? person.state === 'approved' : person.state !== 'void' && person.state !== 'handed',
  )
  if (asked.length === 0) return state === 'done' ? null : t('nobody')
  const names = asked.slice(0, mostNames).map(({ name }) => name)
  const others = asked.length > mostNames ? t('more', { count: asked.length }) : ''
  return `${names.join(t(joins[mode]))}${others}`
}
