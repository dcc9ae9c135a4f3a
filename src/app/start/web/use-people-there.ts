import { useState } from 'react'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useMay } from '#platform/client/use-may.ts'
import { useRead } from '#platform/client/use-operation.ts'

const rosterCount = named<typeof people.rosterCount>('people.rosterCount')

/**
 * How many people the roster held when the page was opened; 0 for who may not count them, undefined until it is known.
 * Kept as it was: the sample company that is being written here is not one that was here before.
 */
export function usePeopleThere(): number | undefined {
  const mayCount = useMay('people.rosterCount')
  const [first, setFirst] = useState<number>()
  const { data, isError } = useRead(rosterCount, {}, { enabled: mayCount && first === undefined })
  if (data && first === undefined) setFirst(data.count)
  if (first !== undefined) return first
  return mayCount && !isError ? undefined : 0
}
