import { useLanguage, useWords } from '#platform/client/use-words.ts'
import { FlowBand } from './flow-band.tsx'
import { words } from './locale.ts'
import type { Version } from './types.ts'
import type { FlowDraft } from './use-flow-draft.ts'
import type { TrialRun } from './use-trial.ts'
import { usePublished } from './versions-panel.tsx'

type VersionBandProps = { version: Version; isDraft: boolean; onTake: (() => void) | undefined; onBack: () => void }

/** Another version is on the screen. */
export function VersionBand({ version, isDraft, onTake, onBack }: VersionBandProps) {
  const t = useWords(words)
  const published = usePublished(version)
  return (
    <FlowBand
      tone="waiting"
      icon="clock"
      said={
        <>
          {t('lookingAt', { number: String(version.number) })} <span className="soft">{published}</span>
        </>
      }
    >
      {onTake && (
        <button type="button" className="bare link" onClick={onTake}>
          {t('asDraft')}
        </button>
      )}
      <button type="button" className="bare link" onClick={onBack}>
        {t(isDraft ? 'backToDraft' : 'backToCurrent')}
      </button>
    </FlowBand>
  )
}

/** Somebody is being supposed: the cards show who would decide. */
export function TrialBand({ trial, onShow }: { trial: TrialRun; onShow: () => void }) {
  const t = useWords(words)
  if (!trial.person) return null
  return (
    <FlowBand
      tone={trial.result?.stuck ? 'waiting' : 'plain'}
      icon={trial.result?.stuck ? 'warning' : 'eye'}
      said={
        <>
          <button type="button" className="bare strong" onClick={onShow}>
            {t('tryingAs', { name: trial.person.name })}
          </button>
          {trial.result?.stuck && <> · {t('tryStuck')}</>}
        </>
      }
    >
      <button type="button" className="bare link" onClick={() => trial.setPerson(undefined)}>
        {t('endTry')}
      </button>
    </FlowBand>
  )
}

/** What keeps it from being published, each a way to its step. */
export function ProblemBand({ draft, onStep }: { draft: FlowDraft; onStep: (step: string | null) => void }) {
  const t = useWords(words)
  const [language] = useLanguage()
  if (draft.problems.length === 0) return null
  return (
    <FlowBand tone="waiting" icon="warning" said={t('problems', { count: draft.problems.length })}>
      {draft.problems.map(({ code, step, sentence }) => (
        <button key={`${step} ${code}`} type="button" className="bare link" onClick={() => onStep(step)}>
          {sentence[language]}
        </button>
      ))}
    </FlowBand>
  )
}

/** What is on the screen could not be kept. */
export function SaveBand({ draft, onLoad }: { draft: FlowDraft; onLoad: () => void }) {
  const t = useWords(words)
  if (!draft.refusal) return null
  const isOvertaken = draft.refusal.code === 'approvals.savedMeanwhile'
  return (
    <FlowBand
      urgent
      tone="waiting"
      icon="warning"
      said={
        <>
          {draft.refusal.message} · <span className="soft">{t('notKept')}</span>
        </>
      }
    >
      <button type="button" className="bare link" onClick={isOvertaken ? onLoad : draft.saveAgain}>
        {t(isOvertaken ? 'loadTheirs' : 'saveAgain')}
      </button>
    </FlowBand>
  )
}
