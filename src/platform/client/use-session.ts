import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** Who is signed in, as `session.current` tells it. */
export type Session = {
  user: { id: string; name: string; email: string }
  personId: string | null
  roles: { id: string; names: { zh: string; en: string } }[]
  may: string[]
  language: 'zh' | 'en'
}

/** `undefined` while it is asked for, `null` for a visitor. What says "visitor" is old news once somebody signs in, so it is asked again. */
export function useSession(): Session | null | undefined {
  const { data, isFetching } = useQuery({
    queryKey: ['session', 'session.current'],
    queryFn: () => call<Session | null>('session.current', {}),
    staleTime: 60_000,
  })
  return data === null && isFetching ? undefined : data
}
