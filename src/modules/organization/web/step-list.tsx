import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { Empty } from '#platform/ui/empty.tsx'
import { Icon } from '#platform/ui/icons.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import type { Reorganization, Step } from '../contract.ts'
import { ConflictSentence } from './conflict-sentence.tsx'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import { unitsMade, unitsNamed, useStepSentence } from './step-words.ts'
import './change.css'

type StepListProps = {
  draft: Reorganization
  readOnly: boolean
  busy: boolean
  onChange: (steps: Step[], accept?: boolean) => void
}

const StepForm = lazy(async () => ({ default: (await import('./step-form.tsx')).StepForm }))

/** The most that a read by ids takes. */
const most = 500

/** What the units are called that the steps name: on the day of the draft, or as a step makes them. */
function useDraftUnits({ day, steps }: Reorganization) {
  const ids = unitsNamed(steps).slice(0, most)
  const units = useRead(organization.units, { asOf: day, ids, limit: most }, { enabled: ids.length > 0 })
  const made = unitsMade(steps)
  const names = new Map([...(units.data?.rows ?? []).map((row) => [row.id, row.name] as const), ...made])
  return { nameOf: (id: string) => names.get(id) ?? '…', made: [...made].map(([value, label]) => ({ value, label })) }
}

/** The steps in order, each with what stands in its way. */
export function StepList({ draft, readOnly, busy, onChange }: StepListProps) {
  const t = useWords(words)
  const { steps } = draft
  const { nameOf, made } = useDraftUnits(draft)
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
      {may && (
        <Suspense fallback={<LoadingRows rows={3} height={52} />}>
          <StepForm day={draft.day} made={made} onAdd={(step) => onChange([...steps, step])} />
        </Suspense>
      )}
    </div>
  )
}
