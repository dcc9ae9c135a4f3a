import { useWords } from '#platform/client/use-words.ts'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import type { Flow, Step } from '../../contract.ts'
import { changeStep, moveStep } from './edit.ts'
import { words } from './locale.ts'
import { stepSaid } from './says.ts'
import { SettingsPanel } from './settings-panel.tsx'
import { Side } from './side.tsx'
import { StepFacts } from './step-facts.tsx'
import { StepPanel } from './step-panel.tsx'
import { TrialPanel } from './trial-panel.tsx'
import type { FlowProblem, Version } from './types.ts'
import { useLexicon } from './use-lexicon.ts'
import type { PanelChoice } from './use-panel.ts'
import type { TrialRun } from './use-trial.ts'
import { VersionsPanel } from './versions-panel.tsx'

type Change = (make: (flow: Flow) => Flow) => void

type FlowPanelProps = {
  flow: Flow
  choice: PanelChoice
  versions: readonly Version[]
  problems: readonly FlowProblem[]
  trial: TrialRun
  /** Without it everything is only read. */
  change: Change | undefined
  onRemove: (step: Step) => void
  onUsual: () => void
}

/** What stands beside the picture: the chosen step, a dry run, the versions; else what holds for the whole flow. */
export function FlowPanel(props: FlowPanelProps) {
  const { flow, choice, versions, trial, change } = props
  const t = useWords(words)
  const { panel, close } = choice
  if (panel?.at === 'step') return <OfStep {...props} step={flow.steps.find(({ key }) => key === panel.step)} />
  if (panel?.at === 'try') {
    return (
      <Side title={t('tryOut')} onClose={close}>
        <TrialPanel flow={flow} trial={trial} />
      </Side>
    )
  }
  if (panel?.at === 'versions') {
    return (
      <Side title={t('versions')} onClose={close}>
        <VersionsPanel versions={versions} looked={choice.version} onLook={choice.look} />
      </Side>
    )
  }
  return (
    <Side title={t('settings')} onClose={panel && close}>
      <SettingsPanel
        flow={flow}
        onChange={change && ((next) => change((now) => ({ ...now, ...next })))}
        onUsual={props.onUsual}
      />
    </Side>
  )
}

function OfStep(props: FlowPanelProps & { step: Step | undefined }) {
  const { flow, step, choice, problems, change } = props
  const lexicon = useLexicon()
  if (!step) return null
  const title = stepSaid(step, lexicon)
  return (
    <Side
      title={title}
      onClose={choice.close}
      tools={change && <StepTools flow={flow} step={step} change={change} onRemove={props.onRemove} />}
    >
      {change ? (
        <StepPanel
          key={step.key}
          step={step}
          problems={problems.filter((problem) => problem.step === step.key)}
          onChange={(next) => change((now) => changeStep(now, step.key, next))}
        />
      ) : (
        <StepFacts step={step} />
      )}
    </Side>
  )
}

type StepToolsProps = { flow: Flow; step: Step; change: Change; onRemove: (step: Step) => void }

function StepTools({ flow, step, change, onRemove }: StepToolsProps) {
  const t = useWords(words)
  const at = flow.steps.indexOf(step)
  const move = (by: -1 | 1) => change((now) => moveStep(now, step.key, by))
  return (
    <>
      <Tool icon="up" label={t('moveUp')} disabled={at <= 0} onClick={() => move(-1)} />
      <Tool icon="down" label={t('moveDown')} disabled={at === flow.steps.length - 1} onClick={() => move(1)} />
      <Tool icon="trash" label={t('removeStep')} onClick={() => onRemove(step)} />
    </>
  )
}

type ToolProps = { icon: IconName; label: string; disabled?: boolean; onClick: () => void }

function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className="bare icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
