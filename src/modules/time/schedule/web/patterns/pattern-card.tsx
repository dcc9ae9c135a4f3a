import { useState } from 'react'
import { useMay } from '#platform/client/use-may.ts'
import { useToday } from '#platform/client/use-today.ts'
import { time } from '../../../contract.ts'
import type { Pattern, Shift, Uses } from '../calls.ts'
import { standing } from '../standing.ts'
import { CycleRow } from './cycle-row.tsx'
import { EndDialog, type Ending } from './end-dialog.tsx'
import { PatternHead } from './pattern-head.tsx'
import { UseChips } from './use-chips.tsx'
import { UsersList } from './users-list.tsx'

type PatternCardProps = {
  pattern: Pattern
  shifts: readonly Shift[]
  uses: Uses | undefined
  onEdit: (() => void) | undefined
  onAssign: () => void
}

/** A pattern: its cycle as a row of days, and who works by it. */
export function PatternCard({ pattern, shifts, uses, onEdit, onAssign }: PatternCardProps) {
  const today = useToday()
  const mayAssign = useMay(time.usePattern.name)
  const [ending, setEnding] = useState<Ending>()
  const [people, setPeople] = useState(false)
  const body = standing(pattern.versions, today)
  const onEnd = mayAssign ? setEnding : undefined
  return (
    <article className="pattern">
      <PatternHead pattern={pattern} onEdit={onEdit} onAssign={mayAssign ? onAssign : undefined} />
      {body && <CycleRow cycle={body.cycle} shifts={shifts} />}
      {uses && <UseChips pattern={pattern} uses={uses} onEnd={onEnd} onPeople={() => setPeople(true)} />}
      {people && <UsersList pattern={pattern} onEnd={onEnd} onClose={() => setPeople(false)} />}
      {ending && <EndDialog ending={ending} pattern={pattern} onClose={() => setEnding(undefined)} />}
    </article>
  )
}
