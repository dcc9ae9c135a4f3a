import { Button } from 'antd'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { organization, type Reorganization, type Step } from '../contract.ts'
import { ConflictSentence } from './change-result.tsx'
import { words } from './locale.ts'
import { StepForm } from './step-form.tsx'
import { unitsMade, useStepSentence } from './step-words.ts'
import './change.css'

type StepListProps = {
  draft: Reorganization
  readOnly: boolean
  busy: boolean
  onChange: (steps: Step[], accept?: boolean) => void
}

const most = 500

/** Names of units on the day of the draft, and of those its steps make. */
export function useDraftUnits({ day, steps }: Reorganization) {
  const units = useRead(organization.units, { asOf: day, limit: most })
  const made = unitsMade(steps)
  const rows = units.data?.rows ?? []
  const names = new Map([...rows.map((row) => [row.id, row.name] as const), ...made])
  const choices = [
    ...[...made].map(([value, label]) => ({ value, label })),
    ...rows.map((row) => ({ value: row.id, label: row.path.join(' / '), ...(row.code && { search: row.code }) })),
  ]
  return { nameOf: (id: string) => names.get(id) ?? '…', choices }
}

/** The steps in order, each with what stands in its way. */
export function StepList({ draft, readOnly, busy, onChange }: StepListProps) {
  const t = useWords(words)
  const { steps } = draft
  const { nameOf, choices } = useDraftUnits(draft)
  const say = useStepSentence(nameOf)
  const may = useMay(organization.saveReorganizationSteps.name) && !readOnly
  const without = (at: number) => steps.filter((_, index) => index !== at)
  const raised = (at: number) => {
    const [step] = steps.slice(at, at + 1)
    return step ? [...steps.slice(0, at - 1), step, ...steps.slice(at - 1, at), ...steps.slice(at + 1)] : steps
  }

  return (
    <div className="stack apart" aria-busy={busy}>
      <h1 className="title">{t('stepsTitle', { count: steps.length, day: draft.day })}</h1>
      {may && draft.state === 'blocked' && (
        <div>
          <Button loading={busy} onClick={() => onChange(steps, true)}>
            {t('acceptNow')}
          </Button>
        </div>
      )}
      {steps.length === 0 && (
        <Empty small title={t('noSteps')}>
          {t('noStepsWhy')}
        </Empty>
      )}
      <ol className="draft-steps">
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order
          <li key={at}>
            <span className="draft-step-number">{at + 1}</span>
            <div className="grow">
              <p>{say(step)}</p>
              {draft.conflicts
                .filter((conflict) => conflict.step === at)
                .map((conflict) => (
                  <p key={`${conflict.code}${conflict.unitId}`} className="dense broken">
                    <ConflictSentence conflict={conflict} />
                  </p>
                ))}
            </div>
            {may && at > 0 && (
              <button
                type="button"
                className="bare icon-button"
                aria-label={t('stepUp')}
                disabled={busy}
                onClick={() => onChange(raised(at))}
              >
                <Icon name="up" size={16} />
              </button>
            )}
            {may && (
              <button
                type="button"
                className="bare icon-button"
                aria-label={t('stepRemove')}
                disabled={busy}
                onClick={() => onChange(without(at))}
              >
                <Icon name="trash" size={16} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {may && <StepForm day={draft.day} choices={choices} onAdd={(step) => onChange([...steps, step])} />}
    </div>
  )
}
