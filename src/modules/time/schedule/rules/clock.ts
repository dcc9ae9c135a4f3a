import type { ShiftBody } from '../../contract.ts'

export const dayMinutes = 1440

/** When a shift begins and ends, in minutes from midnight of its day. */
export function endsOf({ segments }: Pick<ShiftBody, 'segments'>): { from: number; to: number } {
  return { from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 0 }
}

/** `08:00`; from the day after on it starts again at midnight. */
export function clockText(minute: number): string {
  const within = ((minute % dayMinutes) + dayMinutes) % dayMinutes
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
