import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { EventKind } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { known, type Entry } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

type Told = Pick<Entry, 'kind' | 'changes' | 'pay'> & Partial<Pick<Entry, 'until' | 'leaveKind'>>

const openings: ReadonlySet<EventKind> = new Set(['hire', 'rehire', 'import'])

/** What an entry of somebody's history says, in one sentence. */
export function useSentence(): (told: Told) => string {
  const t = useWords(words)
  const name = useWords(names)
  const { event, choice } = useNames()
  const f = useFormat()

  const changed = ({ kind, changes }: Told): string[] => {
    if (isHidden(changes)) return [t('hiddenChanges')]
    if (openings.has(kind)) return [changes.map((change) => change.after).filter(Boolean).join(t('comma'))]
    return changes.map(({ field, before, after }) =>
      t('change', { field: name(`column.${field}`), before: before ?? t('nothing'), after: after ?? t('nothing') }),
    )
  }

  const paid = ({ pay, kind }: Told): string[] => {
    if (isHidden(pay) || pay === null || pay.after === null) return []
    const after = f.money(pay.after, 'rounded')
    if (pay.before === null || pay.before === 0) return [t('payFrom', { after })]
    const ratio = (pay.after - pay.before) / pay.before
    const share = `${ratio > 0 ? '+' : ''}${f.percent(ratio)}`
    return [t(kind === 'pay' ? 'payChange' : 'payAlso', { before: f.money(pay.before, 'rounded'), after, share })]
  }

  const ended = ({ kind, leaveKind, until }: Told): string[] => {
    const last = known(until ?? null)
    const how = known(leaveKind ?? null)
    if (kind === 'leave' && how) return [choice('leaveKind', how)]
    if (kind === 'second' && last) return [t('secondUntil', { day: last })]
    if (openings.has(kind) && last) return [t('probationUntil', { day: last })]
    return []
  }

  return (told) => {
    const parts = [...changed(told), ...paid(told), ...ended(told)].filter((part) => part !== '')
    return parts.length > 0 ? parts.join(t('comma')) : event(told.kind)
  }
}
