import { useLanguage } from '#platform/client/use-words.ts'
import type { JobFamily, LadderLevel } from '../contract.ts'

/** Names of families and levels in the reader's language. */
export function useNames() {
  const [language] = useLanguage()
  const nameOf = (named: Pick<JobFamily, 'nameZh' | 'nameEn'>) => (language === 'zh' ? named.nameZh : named.nameEn)
  return {
    nameOf,
    levelName: (level: LadderLevel) => `${level.code} ${nameOf(level)}`,
  }
}
