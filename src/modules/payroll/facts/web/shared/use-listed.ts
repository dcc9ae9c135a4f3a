import { useUnitOptions } from '#modules/people/web/use-unit-options.ts'
import { useQueryState } from '#platform/client/use-address.ts'
import { useWords } from '#platform/client/use-words.ts'
import { words } from '../locale.ts'

/** What the address asks of a list of people, with its search and its filter by unit. */
export function useListed() {
  const t = useWords(words)
  const [{ search = '', unit, page = '1' }, setQuery] = useQueryState()
  const chosen = unit ? [unit] : []
  const options = useUnitOptions(chosen)
  return {
    asked: { search, page: Math.max(1, Number(page) || 1), ...(unit && { unitId: unit }) },
    narrowed: search !== '' || unit !== undefined,
    clear: () => setQuery({ search: undefined, unit: undefined, page: undefined }),
    onPage: (next: number) => setQuery({ page: String(next), peek: undefined }),
    search: {
      value: search,
      onChange: (typed: string) => setQuery({ search: typed || undefined, page: undefined }),
      placeholder: t('search'),
    },
    unit: {
      ...{ key: 'unit', label: t('unit'), single: true, chosen, options },
      onChange: ([next]: string[]) => setQuery({ unit: next, page: undefined, peek: undefined }),
    },
  }
}
