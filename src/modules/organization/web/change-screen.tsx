import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useParams, useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useGo } from '#platform/ui/anchor.tsx'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { DayField } from '#platform/ui/day-field.tsx'
import { ErrorNote } from '#platform/ui/error-note.tsx'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import { Body, Page } from '#platform/ui/page.tsx'
import { PageHeader } from '#platform/ui/page-header.tsx'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Wizard } from '#platform/ui/wizard.tsx'
import type { Reorganization, Step } from '../contract.ts'
import { words } from './locale.ts'
import { organization } from './operations.ts'
import { StateTag } from './state-tag.tsx'
import { StepList } from './step-list.tsx'

const stages = ['steps', 'compare', 'people', 'do'] as const
type Stage = (typeof stages)[number]

/** A re-organisation from its steps to its day: every stage shows what it would do before anything is written. */
export function Screen() {
  const t = useWords(words)
  const { id = '' } = useParams()
  const draft = useRead(organization.reorganization, { id })
  const header = (
    <PageHeader
      crumbs={[{ label: t('changes'), href: '/organization/changes' }]}
      title={draft.data?.name ?? ''}
      {...(draft.data && { count: draft.data.day, tag: <StateTag state={draft.data.state} /> })}
    />
  )
  return (
    <Page>
      {header}
      {draft.isError && (
        <Body>
          <ErrorNote happened={draft.error.message} onRetry={() => void draft.refetch()} />
        </Body>
      )}
      {draft.isPending && <LoadingRows rows={8} height={52} />}
      {draft.data && <DraftWizard draft={draft.data} />}
    </Page>
  )
}

/** What there is to see first of these is how they stand. */
const decided: ReadonlySet<Reorganization['state']> = new Set(['asking', 'scheduled', 'applied'])

function useStage(draft: Reorganization): [Stage, (stage: Stage) => void] {
  const [query, setQuery] = useQueryState()
  const asked = stages.find((each) => each === query.stage)
  const first: Stage = decided.has(draft.state) ? 'do' : 'steps'
  return [asked ?? first, (stage) => setQuery({ stage })]
}

function DraftWizard({ draft }: { draft: Reorganization }) {
  const t = useWords(words)
  const [stage, setStage] = useStage(draft)
  const at = stages.indexOf(stage)
  const [previous, next] = [stages[at - 1], stages[at + 1]]
  const closed = draft.state === 'applied' || draft.state === 'discarded'
  const locked = closed || draft.state === 'asking'
  return (
    <Wizard
      inside
      title={draft.name}
      note={draft.reason || t('effectiveOn', { day: draft.day })}
      steps={stages.map((key) => ({ key, label: t(`stage.${key}`) }))}
      current={stage}
      onStep={(key) => setStage(key as Stage)}
      side={
        <div className="stack apart">
          <DraftDay draft={draft} closed={locked} />
          <Discard draft={draft} closed={closed} />
        </div>
      }
      onBack={previous && (() => setStage(previous))}
      footNote={t('savedAsYouGo')}
      footActions={
        next ? (
          <Button type="primary" disabled={draft.steps.length === 0} onClick={() => setStage(next)}>
            {t(`to.${next}`)}
          </Button>
        ) : (
          <Deeds draft={draft} closed={closed} />
        )
      }
    >
      <StageSheet draft={draft} stage={stage} closed={locked} />
    </Wizard>
  )
}

// The chart and the tables of what comes of it are fetched when somebody looks.
const result = () => import('./change-result.tsx')
const ComparedUnits = lazy(async () => ({ default: (await result()).ComparedUnits }))
const AffectedPeople = lazy(async () => ({ default: (await result()).AffectedPeople }))
const DraftSummary = lazy(async () => ({ default: (await result()).DraftSummary }))

function StageSheet({ draft, stage, closed }: { draft: Reorganization; stage: Stage; closed: boolean }) {
  if (stage === 'steps') return <StepsStage draft={draft} closed={closed} />
  return (
    <Suspense fallback={<LoadingRows rows={8} height={52} />}>
      {stage === 'compare' && <ComparedUnits draft={draft} />}
      {stage === 'people' && <AffectedPeople draft={draft} />}
      {stage === 'do' && <DraftSummary draft={draft} />}
    </Suspense>
  )
}

function StepsStage({ draft, closed }: { draft: Reorganization; closed: boolean }) {
  const save = useWrite(organization.saveReorganizationSteps)
  const keep = (steps: Step[], accept = false) => save.mutate({ id: draft.id, steps, accept })
  return (
    <>
      {save.error && <RefusalNote reason={save.error.message} />}
      <StepList draft={draft} readOnly={closed} busy={save.isPending} onChange={keep} />
    </>
  )
}

function DraftDay({ draft, closed }: { draft: Reorganization; closed: boolean }) {
  const t = useWords(words)
  const may = useMay(organization.saveReorganizationSteps.name) && !closed
  const save = useWrite(organization.saveReorganizationSteps)
  if (!may) return null
  return (
    <DayField
      label={t('effectiveDay')}
      value={draft.day}
      refusal={save.error?.message}
      onChange={(day) => day && save.mutate({ id: draft.id, day, steps: draft.steps })}
    />
  )
}

function Discard({ draft, closed }: { draft: Reorganization; closed: boolean }) {
  const t = useWords(words)
  const go = useGo()
  const confirm = useConfirm()
  const may = useMay(organization.discardReorganization.name) && !closed
  const discard = useWrite(organization.discardReorganization)
  if (!may) return null
  async function give() {
    const sure = await confirm({
      title: t('discardTitle', { name: draft.name }),
      consequence: t('discardWhy', { count: draft.steps.length }),
      keep: t('keepDraft'),
      deed: t('discard'),
      danger: true,
    })
    if (sure) discard.mutate({ id: draft.id }, { onSuccess: () => go('/organization/changes') })
  }
  return (
    <button type="button" className="bare link" onClick={() => void give()}>
      {t('discard')}
    </button>
  )
}

/** Sent for approval; once approved and due it can be applied at once, without waiting for the night. */
function Deeds({ draft, closed }: { draft: Reorganization; closed: boolean }) {
  const t = useWords(words)
  const { today } = useAsOf()
  const [problem, setProblem] = useState<string>()
  const schedule = useWrite(organization.scheduleReorganization)
  const apply = useWrite(organization.applyReorganization)
  const maySchedule = useMay(organization.scheduleReorganization.name)
  const mayApply = useMay(organization.applyReorganization.name)
  const ready = draft.steps.length > 0 && draft.conflicts.length === 0
  const onError = (error: Error) => setProblem(error.message)
  if (closed || draft.state === 'asking') return null
  const isApproved = draft.state === 'scheduled'
  return (
    <>
      {problem && <RefusalNote reason={problem} />}
      {!isApproved && maySchedule && (
        <Button
          type="primary"
          disabled={!ready}
          loading={schedule.isPending}
          onClick={() => schedule.mutate({ id: draft.id }, { onError })}
        >
          {t('sendForApproval')}
        </Button>
      )}
      {isApproved && draft.day <= today && mayApply && (
        <Button
          type="primary"
          disabled={!ready}
          loading={apply.isPending}
          onClick={() => apply.mutate({ id: draft.id }, { onError })}
        >
          {t('applyNow', { steps: draft.steps.length, count: draft.affected.changeUnit })}
        </Button>
      )}
    </>
  )
}
