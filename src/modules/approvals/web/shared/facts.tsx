import { useWords } from '#platform/client/use-words.ts'
import { isHidden, shown } from '#platform/kernel/field-class.ts'
import { KeyValues } from '#platform/ui/key-values.tsx'
import { Locked } from '#platform/ui/masked.tsx'
import type { Fact, Row } from '../../contract.ts'
import { words } from './locale.ts'
import { useSaid } from './names.ts'

const tones = { plain: undefined, waiting: 'waits', broken: 'broken', good: 'good' } as const

/** The reason has its own place: a fact that only repeats it is left out. */
export const factsBeside = ({ facts, reason }: Pick<Row, 'facts' | 'reason'>): Fact[] =>
  facts.filter(({ value }) => !reason || shown(value)?.zh !== reason)

/** What is to be decided on, fact by fact: 前 → 后. */
export function Facts({ facts, form = 'pairs' }: { facts: readonly Fact[]; form?: 'pairs' | 'grid' }) {
  const said = useSaid()
  if (facts.length === 0) return null
  return (
    <KeyValues
      form={form}
      items={facts.map((fact) => ({ key: fact.key, label: said(fact.label), value: <FactValue fact={fact} /> }))}
    />
  )
}

export function FactValue({ fact: { before, value, tone } }: { fact: Fact }) {
  const t = useWords(words)
  const said = useSaid()
  if (isHidden(value)) return <Locked />
  const now = said(value) || t('nothing')
  if (!before) return <span className={tones[tone]}>{now}</span>
  return (
    <>
      {isHidden(before) ? <Locked /> : <span className="quiet">{said(before) || t('nothing')}</span>}
      <span aria-hidden="true"> → </span>
      <strong className={tones[tone]}>{now}</strong>
    </>
  )
}
