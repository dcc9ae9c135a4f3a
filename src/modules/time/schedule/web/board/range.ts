import type { Day } from '#platform/kernel/day.ts'
import type { HeadDay, Plan, Row } from '../calls.ts'

/** A cell by its place on the board. */
export type Spot = { row: number; column: number }
/** From where it was begun to where it is now. */
export type Range = { from: Spot; to: Spot }

export const isIn = ({ from, to }: Range, { row, column }: Spot): boolean =>
  between(row, from.row, to.row) && between(column, from.column, to.column)

const between = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b)

export type Cell = { personId: string; day: Day; shiftId: Plan }

/** The cells of a range that may be planned: people employed on days that are not closed. */
export function cellsIn(range: Range, rows: readonly Row[], days: readonly HeadDay[], shiftId: Plan): Cell[] {
  return rows.flatMap(({ personId, days: own }, row) =>
    days.flatMap(({ day, closed }, column) =>
      isIn(range, { row, column }) && !closed && own.some((each) => each.day === day)
        ? [{ personId, day, shiftId }]
        : [],
    ),
  )
}

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where an arrow key leads, within the board. */
export function stepped(spot: Spot, key: string, size: { rows: number; columns: number }): Spot | null {
  const step = steps[key]
  if (!step) return null
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: clamp(spot.row + step[0], size.rows), column: clamp(spot.column + step[1], size.columns) }
}
