import { useWords } from '#platform/client/use-words.ts'
import { Icon, type IconName } from '#platform/ui/icons.tsx'
import { StatusTag } from '#platform/ui/tag.tsx'
import type { PathStep, Step } from '../../contract.ts'
import { words } from './locale.ts'
import { allWhoSaid, mayBeSeveral, stepSaid, timeOutSaid, whenSaid } from './says.ts'
import { TriedPeople } from './tried-people.tsx'
import type { FlowProblem } from './types.ts'
import { useLexicon } from './use-lexicon.ts'
import { WhoGlyph } from './who-glyph.tsx'

export type StepCardProps = {
  step: Step
  number: number
  chosen: boolean
  /** Something is still to be filled in. */
  missing: boolean
  problems: readonly FlowProblem[]
  /** What a dry run says of this step. */
  tried: PathStep | undefined
  onChoose: () => void
}

/** A step in the picture: who, how, on which condition, until when. */
export function StepCard(props: StepCardProps) {
  const { step, number, chosen, missing, problems, tried, onChoose } = props
  const t = useWords(words)
  const lexicon = useLexicon()
  const title = stepSaid(step, lexicon)
  return (
    <button type="button" className={classOf(props)} data-step={step.key} aria-pressed={chosen} onClick={onChoose}>
      <span className="step-head">
        <WhoGlyph who={step.who} size={28} />
        <span className="grow">
          <span className="visually-hidden">{t('stepNumber', { number })} </span>
          <span className="step-title">{title}</span>
          {step.name.trim() !== '' && <span className="step-who">{allWhoSaid(step.who, lexicon)}</span>}
        </span>
        {mayBeSeveral(step, lexicon) && <StatusTag>{t(`mode.${step.mode}`)}</StatusTag>}
      </span>
      {step.when && <StepLine icon="filter" kind="when" said={whenSaid(step.when, lexicon)} />}
      {step.timeOut && <StepLine icon="clock" kind="quiet" said={timeOutSaid(step.timeOut, lexicon.language)} />}
      {missing && <StepLine icon="warning" kind="waits" said={t('toFinish')} />}
      {problems.map(({ code, sentence }) => (
        <StepLine key={code} icon="warning" kind="broken" said={sentence[lexicon.language]} />
      ))}
      {tried && <TriedPeople tried={tried} />}
    </button>
  )
}

function classOf({ chosen, missing, problems, tried }: StepCardProps): string {
  const marks = {
    chosen,
    refused: problems.length > 0,
    missing: missing || tried?.nobody,
    passed: tried?.state === 'skipped',
  }
  const on = Object.entries(marks).filter(([, is]) => is)
  return ['bare step-card', ...on.map(([mark]) => mark)].join(' ')
}

function StepLine({ icon, kind, said }: { icon: IconName; kind: string; said: string }) {
  return (
    <span className={`step-line ${kind}`}>
      <Icon name={icon} size={14} />
      <span>{said}</span>
    </span>
  )
}
