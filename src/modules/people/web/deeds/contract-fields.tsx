import { useLanguage, useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { DayField } from '#platform/ui/day-field.tsx'
import type { WayOut } from '#platform/ui/refusal-note.tsx'
import { SelectField } from '#platform/ui/select-field.tsx'
import { TextAreaField } from '#platform/ui/text-field.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { termTypes } from '../../columns.ts'
import type { EmploymentType, TermType } from '../../contract.ts'
import type { Problem } from '../../rules/event-list.ts'
import { useRuleSentence } from '../refusals.ts'
import { useNames } from '../use-names.ts'
import { afterYears, type ContractDraft, longestProbation } from './contract-draft.ts'
import { words } from './locale.ts'

type Part = { draft: ContractDraft; set: (change: Partial<ContractDraft>) => void; problem: Problem | null }

const atTerm = /^people\.(mustBeOpenEnded|openEndedHasNoEnd)/
const atEnd = /^people\.(endMissing|contractEndsBeforeStart)/
const atProbation = /^people\.(probation|noProbationAllowed)/

/** Where a refusal about a contract is said. */
const said = (problem: Problem | null, place: RegExp): Problem | null =>
  problem && place.test(problem.code) ? problem : null

/** Elsewhere than at one of the fields below. */
export const atStart = (problem: Problem | null): Problem | null =>
  problem && ![atTerm, atEnd, atProbation].some((place) => place.test(problem.code)) ? problem : null

/** A fixed term begins with the usual three years; the others have no last day. */
function termed({ from, lastDay }: ContractDraft, termType: TermType): Partial<ContractDraft> {
  if (termType !== 'fixed') return { termType, lastDay: undefined, agreed: undefined }
  return { termType, lastDay: lastDay ?? (from && afterYears(from, 3)) }
}

export function TermField({ draft, set, problem, agreeable = false }: Part & { agreeable?: boolean }) {
  const t = useWords(words)
  const { choice } = useNames()
  const sentence = useRuleSentence()
  const refusal = said(problem, atTerm)
  const ways: WayOut[] = [
    { label: t('wayOpenEnded'), onTake: () => set({ termType: 'open_ended', lastDay: undefined }) },
    ...(agreeable ? [{ label: t('wayAgreed'), onTake: () => set({ agreed: '' }) }] : []),
  ]
  return (
    <SelectField
      label={t('termType')}
      value={draft.termType}
      onChange={(termType = 'fixed') => set(termed(draft, termType))}
      choices={termTypes.map((value) => ({ value, label: choice('termType', value) }))}
      refusal={sentence(refusal)}
      ways={ways}
    />
  )
}

export function EndField({ draft, set, problem }: Part) {
  const t = useWords(words)
  const sentence = useRuleSentence()
  const { from } = draft
  if (draft.termType === 'open_ended') return null
  const years = (count: number) => ({
    label: t('years', { count }),
    onTake: () => from && set({ lastDay: afterYears(from, count) }),
  })
  const refusal = sentence(said(problem, atEnd))
  return (
    <DayField
      label={t('contractEnd')}
      optional={draft.termType === 'task'}
      value={draft.lastDay}
      min={from}
      onChange={(lastDay) => set({ lastDay })}
      refusal={refusal}
      {...(refusal && { ways: [years(1), years(3)] })}
    />
  )
}

export function ProbationField({ draft, set, problem, employmentType }: Part & { employmentType: EmploymentType }) {
  const t = useWords(words)
  const [language] = useLanguage()
  const f = useFormat()
  const sentence = useRuleSentence()
  const refusal = said(problem, atProbation)
  const most = refusal?.details.lastDay as Day | undefined
  const { from } = draft
  const longest = refusal ? undefined : longestProbation(draft, employmentType)
  const ways: WayOut[] = most
    ? [
        { label: t('wayDay', { day: f.day(most, 'table') }), onTake: () => set({ probationEnd: most }) },
        ...(from && refusal?.details.months !== 6
          ? [{ label: t('wayThreeYears'), onTake: () => set({ termType: 'fixed', lastDay: afterYears(from, 3) }) }]
          : []),
      ]
    : [{ label: t('wayNoProbation'), onTake: () => set({ probationEnd: undefined }) }]
  return (
    <DayField
      label={t('probationEnd')}
      optional
      {...(longest && {
        hint: t('probationMost', { months: longest.months, day: longest.lastDay, article: longest.article[language] }),
      })}
      value={draft.probationEnd}
      min={from}
      onChange={(probationEnd) => set({ probationEnd })}
      refusal={sentence(refusal)}
      ways={ways}
    />
  )
}

export function AgreedField({ draft, set }: Omit<Part, 'problem'>) {
  const t = useWords(words)
  if (draft.agreed === undefined) return null
  return (
    <TextAreaField
      label={t('agreedFixed')}
      hint={t('agreedFixedHint')}
      value={draft.agreed}
      onChange={(agreed) => set({ agreed })}
    />
  )
}
