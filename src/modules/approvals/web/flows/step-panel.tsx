import { useWords } from '#platform/client/use-words.ts'
import { RefusalNote } from '#platform/ui/refusal-note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { Segmented } from '#platform/ui/segmented.tsx'
import { TextField } from '#platform/ui/text-field.tsx'
import type { Step } from '../../contract.ts'
import { words } from './locale.ts'
import { mayBeSeveral } from './says.ts'
import { TimeOutEditor } from './time-out-editor.tsx'
import type { FlowProblem } from './types.ts'
import { useLexicon } from './use-lexicon.ts'
import { WhenEditor } from './when-editor.tsx'
import { WhoField } from './who-field.tsx'

type StepPanelProps = {
  step: Step
  problems: readonly FlowProblem[]
  onChange: (change: Partial<Step>) => void
}

/** Everything of one step: who decides, how together, on which condition, and until when. */
export function StepPanel({ step, problems, onChange }: StepPanelProps) {
  const t = useWords(words)
  const lexicon = useLexicon()
  return (
    <div className="stack apart">
      {problems.map(({ code, sentence }) => (
        <RefusalNote key={code} reason={sentence[lexicon.language]} />
      ))}
      <WhoField
        label={t('approvers')}
        adding={t('addApprover')}
        none={t('nobodyChosen')}
        value={step.who}
        onChange={(who) => onChange({ who })}
      />
      {mayBeSeveral(step, lexicon) && <ModeField step={step} onChange={onChange} />}
      <Section title={t('condition')}>
        <WhenEditor value={step.when} onChange={(when) => onChange({ when })} />
      </Section>
      <Section title={t('timeOut')}>
        <TimeOutEditor value={step.timeOut} onChange={(timeOut) => onChange({ timeOut })} />
      </Section>
      <TextField
        label={t('stepName')}
        hint={t('stepNameHint')}
        optional
        value={step.name}
        onChange={(name) => onChange({ name })}
        maxLength={40}
      />
    </div>
  )
}

const modes = ['any', 'all', 'turn'] as const

function ModeField({ step, onChange }: Pick<StepPanelProps, 'step' | 'onChange'>) {
  const t = useWords(words)
  return (
    <div className="field">
      <span className="dense soft">{t('howMany')}</span>
      <div>
        <Segmented
          label={t('howMany')}
          value={step.mode}
          onChange={(mode) => onChange({ mode })}
          options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        />
      </div>
      <p className="field-hint">{t(`modeMeans.${step.mode}`)}</p>
    </div>
  )
}
