import { useWords } from '../../client/use-words.ts'
import type { FieldClass } from '../../kernel/field-class.ts'
import type { GrantShown } from '../contract.ts'
import { words } from '../locale.ts'

/** From what everybody may see to what hardly anybody may. */
export const classOrder: readonly FieldClass[] = ['public', 'internal', 'personal', 'sensitive', 'case']

/** The row's operation and area, in the language of the screen. */
export type RowNames = { operation: string; area: string }

/** How a grant is put in words. */
export function useGrantWords() {
  const t = useWords(words)
  const closest = ({ classes }: Pick<GrantShown, 'classes'>) => classOrder.findLast((each) => classes.includes(each))
  return {
    /** Whose records, and the most closely kept class that is open there: 全公司·敏感. */
    short: (grant: Pick<GrantShown, 'scope' | 'classes'>): string => {
      const kept = closest(grant)
      return kept ? `${t(`scope_${grant.scope}`)}·${t(`class_${kept}`)}` : t(`scope_${grant.scope}`)
    },
    /** What a pattern covers, said of one row of the matrix. */
    pattern: (pattern: string, { operation, area }: RowNames): string => {
      if (pattern === '*') return t('everything')
      return pattern.endsWith('.*') ? t('wholeArea', { area }) : operation
    },
  }
}
