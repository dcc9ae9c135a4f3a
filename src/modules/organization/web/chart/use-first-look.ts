import { useMemo, useState } from 'react'
import type { ChartNode } from '../../contract.ts'
import { ancestorsOf, foldedAtFirst } from './first-look.ts'

/** What is folded from the first look on: decided once, opened by the reader, and never over what he looks for or what changes. */
export function useFirstLook(nodes: readonly ChartNode[], room: number, soughtIds: readonly string[]) {
  const [first, setFirst] = useState<ReadonlySet<string>>()
  if (first === undefined && room > 0 && nodes.length > 0) setFirst(foldedAtFirst(nodes, room))
  const sought = soughtIds.join(' ')
  const folded = useMemo(() => {
    const changing = nodes.filter(({ planned, changes }) => planned || changes.length > 0).map(({ id }) => id)
    const needed = ancestorsOf(nodes, [...sought.split(' '), ...changing])
    return [...(first ?? [])].filter((id) => !needed.has(id))
  }, [first, nodes, sought])
  return { folded, open: (id: string) => setFirst((now) => new Set([...(now ?? [])].filter((each) => each !== id))) }
}
