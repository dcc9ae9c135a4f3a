import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useFormat } from '#platform/ui/use-format.ts'
import type { LeaveKind } from '../../contract.ts'
import type { Change } from '../deeds/deed-dialog.tsx'
import { words as shared } from '../locale.ts'
import type { PickedPerson } from '../person-picker.tsx'
import { answerOf, type Regretted } from '../regretted-field.tsx'
import { type Entry, known } from '../types.ts'
import type { Picked } from '../unit-picker.tsx'
import { useNames } from '../use-names.ts'
import { words } from './locale.ts'

export type CorrectionDraft = {
  day: Day | undefined
  unit?: Picked | undefined
  position?: Picked | undefined
  manager?: PickedPerson | undefined
  level?: string | null
  city?: string
  wage?: number | undefined
  until?: Day | undefined
  leaveKind?: LeaveKind | undefined
  regretted?: Regretted | undefined
}

/** What a correction says otherwise than the entry did. */
export function useChanges(entry: Entry, draft: CorrectionDraft): Change[] {
  const t = useWords(words)
  const s = useWords(shared)
  const f = useFormat()
  const { column, choice } = useNames()
  const facts = known(entry.changes) ?? []
  const was = (field: string) => facts.find((change) => change.field === field)?.after ?? t('nothing')
  const money = (fen: number | null | undefined) => (fen ? f.money(fen, 'rounded') : undefined)
  const { day, unit, position, manager, level, city, wage, until, leaveKind, regretted } = draft
  const judgement = answerOf(known(entry.regretted))
  const lines = [
    { key: 'day', label: t('effective'), before: entry.day, after: day === entry.day ? undefined : day },
    { key: 'unit', label: column('orgUnit'), before: was('orgUnit'), after: unit?.name },
    { key: 'position', label: column('position'), before: was('position'), after: position?.name },
    { key: 'manager', label: column('managerName'), before: was('managerName'), after: manager?.name },
    { key: 'level', label: column('level'), before: was('level'), after: level },
    { key: 'city', label: column('city'), before: was('city'), after: city },
    { key: 'wage', label: column('monthlyWage'), before: money(known(entry.pay)?.after), after: money(wage) },
    { key: 'until', label: t('until'), before: known(entry.until), after: until },
    { key: 'how', label: column('leaveKind'), after: leaveKind && choice('leaveKind', leaveKind) },
    {
      key: 'regretted',
      label: s('regrettedShort'),
      before: choice('regretted', judgement),
      after: regretted && regretted !== judgement ? choice('regretted', regretted) : undefined,
    },
  ]
  return lines.filter((line) => Boolean(line.after))
}
