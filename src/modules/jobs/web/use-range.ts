import { useRead } from '#platform/client/use-operation.ts'
import { useWords } from '#platform/client/use-words.ts'
import { type JobProfile, jobs } from '../contract.ts'
import { words } from '../locale.ts'

/** `P2–P4`, or the one end that is set. */
export function useRange(): (profile: JobProfile) => string {
  const t = useWords(words)
  const levels = useRead(jobs.ladder, { withRetired: true }).data?.rows ?? []
  const codeOf = (id: string | null) => levels.find((level) => level.id === id)?.code
  return ({ lowestLevelId, highestLevelId }) => {
    const ends = new Set([codeOf(lowestLevelId), codeOf(highestLevelId)].filter((code) => code !== undefined))
    return ends.size === 0 ? t('anyLevel') : [...ends].join('–')
  }
}
