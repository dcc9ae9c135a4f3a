import { useToday } from '#platform/client/use-today.ts'
import { useWords } from '#platform/client/use-words.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Note } from '#platform/ui/note.tsx'
import { Section } from '#platform/ui/section.tsx'
import { useFormat } from '#platform/ui/use-format.ts'
import { useNames } from '../use-names.ts'
import type { HireDraft } from './hire-draft.ts'
import { words } from './locale.ts'

/** What will stand in the roster, said before it is sent. */
export function HireResult({ draft }: { draft: HireDraft }) {
  const t = useWords(words)
  const f = useFormat()
  const { column, choice } = useNames()
  const today = useToday()
  const { post, hireDate, contract, withContract, wage } = draft
  const none = t('none')
  const term = contract.lastDay ? t('to', { day: contract.lastDay }) : ''
  const items = [
    { key: 'who', label: t('who'), value: draft.personal.fullName ?? none },
    { key: 'when', label: t('when'), value: hireDate ? f.day(hireDate, 'sentence') : none },
    { key: 'where', label: t('where'), value: [post.unit?.name, post.city].filter(Boolean).join(' · ') || none },
    { key: 'as', label: t('as'), value: [post.position?.name, post.level].filter(Boolean).join(' ') || none },
    { key: 'manager', label: column('managerName'), value: post.manager?.name ?? none },
    {
      key: 'contract',
      label: t('contract'),
      value: withContract ? `${choice('termType', contract.termType)} ${term}` : t('noContract'),
    },
    {
      key: 'probation',
      label: t('probation'),
      value: contract.probationEnd ? t('to', { day: contract.probationEnd }) : t('noProbation'),
    },
    ...(wage === undefined ? [] : [{ key: 'wage', label: column('monthlyWage'), value: f.money(wage, 'rounded') }]),
  ]
  return (
    <Section title={t('result')}>
      <div className="stack apart" aria-live="polite">
        <KeyValues items={items} />
        {hireDate && hireDate > today && (
          <Note icon="calendar">{t('planned', { day: f.day(hireDate, 'sentence') })}</Note>
        )}
      </div>
    </Section>
  )
}
