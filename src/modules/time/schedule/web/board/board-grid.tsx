import { type PointerEvent, useRef, useState } from 'react'
import { useWords } from '#platform/client/use-words.ts'
import type { Day } from '#platform/kernel/day.ts'
import type { Plan, Planner } from '../calls.ts'
import { words } from '../locale.ts'
import { BoardFoot } from './board-foot.tsx'
import { BoardHead } from './board-head.tsx'
import { BoardRow } from './board-row.tsx'
import type { Range, Spot } from './range.ts'
import { useKeys } from './use-keys.ts'
import '../../../web/people-days.css'

export type BoardGridProps = {
  data: Planner
  today: Day
  range: Range | undefined
  /** Is a brush in hand? Then what is passed over is planned when the pointer is let go. */
  painting: boolean
  pendingOf: (personId: string, day: Day) => Plan | undefined
  /** Left out for who only looks. */
  onRange: ((range: Range | undefined) => void) | undefined
  onDone: (range: Range) => void
  onPlan: (plan: Plan, range: Range) => void
  onDrop: () => void
}

const spotOf = (target: EventTarget): Spot | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** People by days. The arrow keys move, with Shift they select; digits plan. */
export function BoardGrid(props: BoardGridProps) {
  const { data, today, painting, onRange } = props
  const t = useWords(words)
  const [here, setHere] = useState<Spot>({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const onKeyDown = useKeys({ ...props, here, setHere, table })
  return (
    <section className="people-days-scroll">
      <table
        ref={table}
        className={painting ? 'people-days board-grid painting' : 'people-days board-grid'}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the focus is a grid
        role="grid"
        aria-label={t('board')}
        aria-multiselectable={onRange !== undefined}
        onKeyDown={onKeyDown}
        {...usePointer(props, setHere)}
      >
        <BoardHead days={data.days} today={today} />
        <tbody>
          {data.rows.map((row, at) => (
            <BoardRow key={row.personId} {...props} row={row} at={at} here={here} />
          ))}
        </tbody>
        <BoardFoot data={data} />
      </table>
    </section>
  )
}

/** Pressing begins a range, passing over cells widens it, letting go plans it with the brush in hand. */
function usePointer({ range, painting, onRange, onDone }: BoardGridProps, setHere: (spot: Spot) => void) {
  const start = useRef<Spot>(undefined)
  return {
    onPointerDown(event: PointerEvent) {
      const spot = spotOf(event.target)
      if (!spot || !onRange || event.button !== 0) return
      start.current = event.shiftKey && range ? range.from : spot
      setHere(spot)
      onRange({ from: start.current, to: spot })
    },
    onPointerOver(event: PointerEvent) {
      const spot = spotOf(event.target)
      if (spot && start.current && event.buttons === 1) onRange?.({ from: start.current, to: spot })
    },
    onPointerUp(event: PointerEvent) {
      const spot = spotOf(event.target)
      if (start.current && spot && painting) onDone({ from: start.current, to: spot })
      start.current = undefined
    },
  }
}
