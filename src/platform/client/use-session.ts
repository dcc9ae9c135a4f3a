import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Day } from '../kernel/day.ts'
import { call } from './call.ts'

/** Who is signed in, as `session.current` tells it. */
export type Session = {
  user: { id: string; name: string; email: string }
  personId: string | null
  roles: { id: string; names: { zh: string; en: string } }[]
  may: string[]
  onlyOwn: string[]
  language: 'zh' | 'en'
  /** The company's day, as the server sees it. */
  today: Day
}

const current = {
  queryKey: ['session', 'session.current'],
  queryFn: () => call<Session | null>('session.current', {}),
  staleTime: 60_000,
}

/** Keeps what the server has written into the page; said once, for what is asked later is newer. */
export function keepToldSession(cache: QueryClient): void {
  const told = document.getElementById('session')?.textContent
  if (told) cache.setQueryData(current.queryKey, JSON.parse(told) as Session | null)
}

/** `undefined` while it is asked for, `null` for a visitor. What says "visitor" is old news once somebody signs in, so it is asked again. */
export function useSession(): Session | null | undefined {
  const { data, isFetching } = useQuery(current)
  return data === null && isFetching ? undefined : data
}

/** The session as far as some page has asked for it; asks nothing itself. */
export const useKnownSession = (): Session | null | undefined => useQuery({ ...current, enabled: false }).data
