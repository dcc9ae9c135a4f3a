import type { Track } from './contract.ts'

type Rung = { id: string; track: Track; rank: number }
type Range = { lowestLevelId: string | null; highestLevelId: string | null }

export type RangeProblem = 'jobs.levelUnknown' | 'jobs.levelsOfTwoLadders' | 'jobs.levelsUpsideDown'

/** A profile's levels are one stretch of one ladder: from P2 to P4, not from P2 to M3, and not from P4 down to P2. */
export function problemOfRange(range: Range, ladder: Rung[]): RangeProblem | undefined {
  const { lowestLevelId, highestLevelId } = range
  const lowest = ladder.find((rung) => rung.id === lowestLevelId)
  const highest = ladder.find((rung) => rung.id === highestLevelId)
  if ((lowestLevelId && !lowest) || (highestLevelId && !highest)) return 'jobs.levelUnknown'
  if (!lowest || !highest) return undefined
  if (lowest.track !== highest.track) return 'jobs.levelsOfTwoLadders'
  return lowest.rank > highest.rank ? 'jobs.levelsUpsideDown' : undefined
}
