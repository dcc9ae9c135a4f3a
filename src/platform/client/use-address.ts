import { useNavigate, useParams as useRouterParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** The `$name` parts of the page's address. */
export const useParams = (): Record<string, string | undefined> => useRouterParams({ strict: false })

type Query = Record<string, string | undefined>

/**
 * State that can be shared lives in the address: `const [query, setQuery] = useQueryState()`.
 * Setting a key to undefined takes it out. `push` makes a step that Back undoes (opening a panel); otherwise the address is replaced.
 */
export function useQueryState(): [Query, (change: Query, push?: boolean) => void] {
  const query = useSearch({ strict: false }) as Query
  const navigate = useNavigate()
  const change = useCallback(
    (next: Query, push = false) => {
      void navigate({ to: '.', search: ((old: Query) => clean({ ...old, ...next })) as never, replace: !push })
    },
    [navigate],
  )
  return [query, change]
}

const clean = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''))
