import { lazy, Suspense, useMemo } from 'react'
import type { Slot } from '#platform/client/screen.ts'
import { LoadingRows } from '#platform/ui/loading-rows.tsx'
import type { PersonPart } from './slots.ts'

/** A part that another module brings, loaded when it is shown. */
export function SlotPart({ slot, part }: { slot: Slot<PersonPart>; part: PersonPart }) {
  const Part = useMemo(() => lazy(async () => ({ default: (await slot.load()).Part })), [slot])
  return (
    <Suspense fallback={<LoadingRows rows={3} />}>
      <Part {...part} />
    </Suspense>
  )
}
