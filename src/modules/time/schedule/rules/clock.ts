import type { ShiftBody } from '../../contract.ts'

/** When a shift begins and ends, in minutes from midnight of its day. */
export function endsOf({ segments }: Pick<ShiftBody, 'segments'>): { from: number; to: number } {
  return { from: segments[0]?.from ?? 0, to: segments.at(-1)?.to ?? 0 }
}
