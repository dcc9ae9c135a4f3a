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

/** `undefined` while it is asked for, `null` for a visitor. */
export function useSession(): Session | null | undefined {
  return useQuery({
    queryKey: ['session', 'session.current'],
    queryFn: () => call<Session | null>('session.current', {}),
    staleTime: 60_000,
  }).data
}
