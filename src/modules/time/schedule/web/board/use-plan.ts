import { useState } from 'react'
import { useWrite } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import { useUndoToast } from '#platform/ui/undo-toast.tsx'
import { time } from '../../../contract.ts'
import type { Plan, Warning } from '../calls.ts'
import { words } from '../locale.ts'
import type { Cell } from './range.ts'

/** Plans cells at once; what they held before is a deed away. */
export function usePlan() {
  const t = useWords(words)
  const tell = useUndoToast()
  const planning = useWrite(time.planDays)
  const copying = useWrite(time.copyPlan)
  const [pending, setPending] = useState<readonly Cell[]>([])
  const [warnings, setWarnings] = useState<readonly Warning[]>([])

  async function plan(cells: readonly Cell[]) {
    if (cells.length === 0) return
    copying.reset()
    setPending(cells)
    const done = await planning.mutateAsync({ cells: [...cells] }).catch(() => undefined)
    setPending([])
    setWarnings(done?.warnings ?? [])
    if (done) tell({ said: t('planned', { count: cells.length }), undo: () => void takeBack(done.before) })
  }

  async function copy(personIds: readonly string[], from: Day, days: number, to: Day) {
    planning.reset()
    const done = await copying.mutateAsync({ personIds: [...personIds], from, days, to }).catch(() => undefined)
    setWarnings(done?.warnings ?? [])
    if (done) tell({ said: t('copied'), undo: () => void takeBack(done.before) })
  }

  async function takeBack(before: readonly Cell[]) {
    setPending(before)
    const done = await planning.mutateAsync({ cells: [...before] }).catch(() => undefined)
    setPending([])
    setWarnings(done?.warnings ?? [])
  }

  return {
    plan,
    copy,
    busy: planning.isPending || copying.isPending,
    problem: planning.error?.message ?? copying.error?.message,
    warnings,
    pendingOf: (personId: string, day: Day): Plan | undefined =>
      pending.find((cell) => cell.personId === personId && cell.day === day)?.shiftId,
  }
}
