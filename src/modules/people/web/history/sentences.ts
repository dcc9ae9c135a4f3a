import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { EventKind } from '../../contract.ts'
import { words as names } from '../../locale.ts'
import { type Entry, known } from '../types.ts'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

type Told = Pick<Entry, 'kind' | 'changes' | 'pay'> & Partial<Pick<Entry, 'until' | 'leaveKind' | 'regretted'>>

type Changed = { field: string; after: string | null }

/** 技术专家 P3，研发一部，成都: the rest stands on the overview. */
function opening(changes: readonly Changed[]): string[] {
  const after = (field: string) => changes.find((change) => change.field === field)?.after
  const post = [after('position'), after('level')].filter(Boolean).join(' ')
  return [post, after('orgUnit'), after('city')].filter((part): part is string => Boolean(part))
}

/** What the last day of an entry is the last day of. */
const untilWords: Partial<Record<EventKind, 'secondUntil' | 'probationUntil'>> = {
  second: 'secondUntil',
  hire: 'probationUntil',
  rehire: 'probationUntil',
  import: 'probationUntil',
}

/** Beside the name of the kind, which stands before it: not the same word again. */
const bareWords: Partial<Record<EventKind, 'isConfirmed' | 'isBack' | 'lastDay'>> = {
  confirm: 'isConfirmed',
  return: 'isBack',
  leave: 'lastDay',
}

const openings: ReadonlySet<EventKind> = new Set(['hire', 'rehire', 'import'])

/** What an entry of somebody's history says, in one sentence. */
export function useSentence(): (told: Told) => string {
  const t = useWords(words)
  const name = useWords(names)
  const { event, choice } = useNames()
  const f = useFormat()

  const changed = ({ kind, changes }: Told): string[] => {
    if (isHidden(changes)) return [t('hiddenChanges')]
    if (openings.has(kind)) return opening(changes)
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

  const leaving = ({ leaveKind = null, regretted = null }: Told): string[] => {
    const how = known(leaveKind)
    const judged = known(regretted)
    const parts = [how && choice('leaveKind', how), judged !== null && t(judged ? 'wasRegretted' : 'notRegretted')]
    return parts.filter((said) => typeof said === 'string')
  }

  const ended = (told: Told): string[] => {
    const { kind, until = null } = told
    const last = known(until)
    const key = untilWords[kind]
    if (kind === 'leave') return leaving(told)
    return last && key ? [t(key, { day: last })] : []
  }

  const bare = ({ kind, pay }: Told): string => {
    if (kind === 'pay' && isHidden(pay)) return t('hiddenPay')
    const said = bareWords[kind]
    return said ? t(said) : event(kind)
  }

  return (told) => {
    const parts = [...changed(told), ...paid(told), ...ended(told)].filter((part) => part !== '')
    return parts.length > 0 ? parts.join(t('comma')) : bare(told)
  }
}
