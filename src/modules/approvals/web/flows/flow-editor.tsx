import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { useConfirm } from '#platform/ui/confirm.tsx'
import { Body, Columns } from '#platform/ui/page.tsx'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { approvals, type Flow, type Step, type Who } from '../../contract.ts'
import { Diagram } from './diagram.tsx'
import { insertStep, newStep, removeStep } from './edit.ts'
import { ProblemBand, SaveBand, TrialBand, VersionBand } from './flow-bands.tsx'
import { FlowHead, FlowThumb } from './flow-head.tsx'
import { FlowPanel } from './flow-panel.tsx'
import { words } from './locale.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { type Lexicon, stepSaid } from './says.ts'
import type { KindFlow, Version } from './types.ts'
import { type FlowDraft, useFlowDraft } from './use-flow-draft.ts'
import { NamingProvider, useNamingOf } from './use-lexicon.ts'
import { type PanelChoice, usePanel } from './use-panel.ts'
import { useTrial } from './use-trial.ts'
import { UsualFlows } from './usual-flows.tsx'

type FlowEditorProps = { data: KindFlow; onLoad: () => void }

/** Picture, panel and deeds of one flow. */
export function FlowEditor({ data, onLoad }: FlowEditorProps) {
  const naming = useNamingOf(data)
  const draft = useFlowDraft(data)
  const [over, setOver] = useState<'publish' | 'usual'>()
  const { choice, version, flow } = useLooked(data, draft)
  const editable = useMay(approvals.saveFlow.name) && version === undefined
  const deeds = useDeeds(data, draft, choice, naming.lexicon)
  return (
    <NamingProvider value={naming}>
      <FlowHead
        {...{ data, draft, choice, editable }}
        onPublish={() => setOver('publish')}
        onDiscard={() => void deeds.discard()}
        onUsual={() => setOver('usual')}
      />
      <FlowSheet
        {...{ data, draft, choice, version, flow, editable, deeds, onLoad }}
        onUsual={() => setOver('usual')}
      />
      <FlowThumb {...{ draft, choice, editable }} onPublish={() => setOver('publish')} />
      <Over {...{ data, draft, deeds, over }} onClose={() => setOver(undefined)} />
    </NamingProvider>
  )
}

type OverProps = {
  data: KindFlow
  draft: FlowDraft
  deeds: ReturnType<typeof useDeeds>
  over: 'publish' | 'usual' | undefined
  onClose: () => void
}

/** What is asked over the page. */
function Over({ data, draft, deeds, over, onClose }: OverProps) {
  const then =
    <A extends unknown[]>(deed: (...about: A) => void) =>
    (...about: A) => {
      onClose()
      deed(...about)
    }
  if (over === 'usual') return <UsualFlows onClose={onClose} onTake={then(deeds.takeUsual)} />
  if (over !== 'publish') return null
  return <PublishDialog kind={data} revision={draft.revision} onClose={onClose} onPublished={then(deeds.published)} />
}

/** The draft, or an older version that somebody looks at. */
function useLooked({ versions }: KindFlow, draft: FlowDraft) {
  const choice = usePanel(draft.flow)
  const version = versions.slice(draft.isDraft ? 0 : 1).find(({ number }) => number === choice.version)
  return { choice, version, flow: version?.flow ?? draft.flow }
}

type SheetProps = {
  data: KindFlow
  draft: FlowDraft
  choice: PanelChoice
  version: Version | undefined
  flow: Flow
  editable: boolean
  deeds: ReturnType<typeof useDeeds>
  onLoad: () => void
  onUsual: () => void
}

function FlowSheet({ data, draft, choice, version, flow, editable, deeds, onLoad, onUsual }: SheetProps) {
  const trial = useTrial(data.kind, flow)
  const { panel, toStep } = choice
  const mayTake = useMay(approvals.saveFlow.name)
  const toProblem = (step: string | null) => (step === null ? choice.to('settings') : toStep(step))
  return (
    <Columns>
      <Body padding="none">
        {editable && <SaveBand draft={draft} onLoad={() => deeds.load(onLoad)} />}
        {version && (
          <VersionBand
            version={version}
            isDraft={draft.isDraft}
            onTake={mayTake ? () => deeds.takeVersion(version) : undefined}
            onBack={() => choice.look(undefined)}
          />
        )}
        {editable && <ProblemBand draft={draft} onStep={toProblem} />}
        <TrialBand trial={trial} onShow={() => choice.to('try')} />
        <div className="flow-canvas">
          <Diagram
            flow={flow}
            chosen={panel?.at === 'step' ? panel.step : undefined}
            missing={version ? [] : draft.missing}
            problems={version ? [] : draft.problems}
            trial={trial.result}
            onChoose={toStep}
            onCopies={() => choice.to('settings')}
            onInsert={editable ? deeds.insert : undefined}
          />
        </div>
      </Body>
      <FlowPanel
        {...{ flow, choice, trial, onUsual }}
        versions={data.versions}
        problems={draft.problems}
        change={editable ? draft.change : undefined}
        onRemove={(step) => deeds.remove(step)}
      />
    </Columns>
  )
}

/** What is done to the flow as a whole, or to its order. */
function useDeeds(data: KindFlow, draft: FlowDraft, choice: PanelChoice, lexicon: Lexicon) {
  const t = useWords(words)
  const tell = useUndoToast()
  const confirm = useConfirm()
  const discarding = useWrite(approvals.discardFlow)
  const { flow, change, takeKept } = draft

  function replace(next: Flow, said: string) {
    const before = flow
    change(next)
    choice.look(undefined)
    tell({ said, undo: () => change(before) })
  }

  async function discard() {
    const number = String(data.versions[0]?.number ?? 1)
    const sure = await confirm({
      title: t('discardTitle'),
      consequence: t('discardWhy', { number }),
      keep: t('keepDraft'),
      deed: t('discard'),
      danger: true,
    })
    const gone = () => {
      takeKept()
      tell({ said: t('discarded') })
    }
    if (sure) discarding.mutate({ kind: data.kind }, { onSuccess: gone })
  }

  return {
    discard,
    insert: (index: number) => {
      const step = newStep(usualWho(data, flow))
      change((now) => insertStep(now, index, step))
      choice.toStep(step.key)
    },
    remove: (step: Step) => {
      const at = flow.steps.indexOf(step)
      change((now) => removeStep(now, step.key))
      choice.close()
      const said = t('removed', { name: stepSaid(step, lexicon) })
      tell({ said, undo: () => change((now) => insertStep(now, at, step)) })
    },
    takeUsual: (usual: Flow, name: string) => replace(usual, t('usualTaken', { name })),
    takeVersion: (version: Version) => replace(version.flow, t('takenAsDraft', { number: String(version.number) })),
    published: (number: number) => {
      takeKept()
      tell({ said: t('publishedNow', { number: String(number) }) })
    },
    load: (read: () => void) => {
      takeKept()
      read()
    },
  }
}

/** A new step begins with whom the kind's people ask first and no step asks yet. */
function usualWho({ relations }: KindFlow, flow: Flow): Who[] {
  const asked = new Set(flow.steps.flatMap(({ who }) => who.map((each) => each.by === 'relation' && each.relation)))
  const next = relations.find(({ key }) => !asked.has(key)) ?? relations[0]
  return next ? [{ by: 'relation', relation: next.key }] : []
}
