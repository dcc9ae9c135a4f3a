import { useDeferredValue } from 'react'
import { useQueryState } from '#platform/client/use-address.ts'
import { useAsOf } from '#platform/client/use-as-of.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { people } from '../../contract.ts'
import { filtersIn, pageIn, sortIn } from './address.ts'

/** The page of the roster that the address asks for, and how many there are. */
export function useRoster() {
  const [query] = useQueryState()
  const { day, isToday } = useAsOf()
  const search = useDeferredValue(query.search)?.trim().slice(0, 60)
  const sort = sortIn(query)
  const asked = { filters: filtersIn(query), ...(search && { search }), ...(!isToday && { asOf: day }) }
  const page = pageIn(query)
  const list = useRead(people.roster, { ...asked, ...(sort && { sort }), page })
  const count = useRead(people.rosterCount, asked)
  const everybody = useRead(people.rosterCount, isToday ? {} : { asOf: day })
  return {
    asked,
    sort,
    page,
    rows: list.data?.rows,
    error: list.error,
    retry: () => void list.refetch(),
    count: count.data?.count,
    everybody: everybody.data?.count,
    isFiltered: asked.filters.length > 0 || search !== undefined,
  }
}

export type Roster = ReturnType<typeof useRoster>
