import { useDeferredValue, useState } from 'react'
import { useRead } from '#platform/client/use-operation.ts'
import { approvals } from '../../contract.ts'

/** What is typed, and, a moment later, what is asked for. */
export function useTyped() {
  const [typed, setTyped] = useState('')
  return { typed, setTyped, search: useDeferredValue(typed.trim()) }
}

/** Who can be asked or stand in, by name or pinyin; `undefined` while it is being looked for. */
export function useFoundPeople(search: string) {
  const people = useRead(approvals.findPeople, { search }, { enabled: search !== '' })
  return search === '' ? undefined : people.data?.rows
}
