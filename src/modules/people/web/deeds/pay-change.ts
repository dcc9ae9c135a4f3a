import type { FieldValues } from '#modules/approvals/contract.ts'
import { useWords } from '#platform/client/use-words.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import { riseOf } from '../../rules/proposals.ts'
import type { Person } from '../types.ts'
import { useNames } from '../use-names.ts'
import type { Change } from './deed-dialog.tsx'
import { words } from './locale.ts'

/** What flows can ask of a new wage, as far as the reader knows the old one. */
export function wageAsked({ monthlyWage: before }: Person, wage: number | undefined): FieldValues {
  if (wage === undefined) return {}
  const raise = isHidden(before) ? undefined : riseOf({ before, after: wage })
  return { amount: wage, ...(raise !== undefined && { raise }) }
}

/** What a new wage changes, with its share; nothing while none is typed or it is the same. */
export function usePayChange(person: Person, wage: number | undefined): Change[] {
  const t = useWords(words)
  const f = useFormat()
  const { column } = useNames()
  const { monthlyWage: before } = person
  if (wage === undefined || wage === before) return []
  const after = f.money(wage, 'rounded')
  if (isHidden(before)) return [{ key: 'pay', label: column('monthlyWage'), after }]
  if (!before) return [{ key: 'pay', label: column('monthlyWage'), before: t('none'), after }]
  const ratio = (wage - before) / before
  const share = `${ratio > 0 ? '+' : ''}${f.percent(ratio)}`
  return [
    {
      key: 'pay',
      label: column('monthlyWage'),
      before: f.money(before, 'rounded'),
      after: t('rise', { after, share }),
    },
  ]
}
