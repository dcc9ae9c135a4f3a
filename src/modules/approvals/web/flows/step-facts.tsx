import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import type { Step } from '../../contract.ts'
import { words } from './locale.ts'
import { allWhoSaid, mayBeSeveral, timeOutSaid, whenSaid } from './says.ts'
import { useLexicon } from './use-lexicon.ts'

/** A step for those who only read it. */
export function StepFacts({ step }: { step: Step }) {
  const t = useWords(words)
  const lexicon = useLexicon()
  const facts = [
    { key: 'who', label: t('approvers'), value: allWhoSaid(step.who, lexicon) },
    ...(mayBeSeveral(step, lexicon)
      ? [{ key: 'mode', label: t('howMany'), value: `${t(`mode.${step.mode}`)} · ${t(`modeMeans.${step.mode}`)}` }]
      : []),
    { key: 'when', label: t('condition'), value: step.when ? whenSaid(step.when, lexicon) : t('always') },
    ...(step.timeOut
      ? [{ key: 'timeOut', label: t('timeOut'), value: timeOutSaid(step.timeOut, lexicon.language) }]
      : []),
  ]
  return <KeyValues items={facts} form="pairs" />
}
