import type { z } from 'zod'
import type { people } from '#modules/people/contract.ts'
import { named } from '#platform/client/named.ts'
import { useRead } from '#platform/client/use-operation.ts'
import { useSession } from '#platform/client/use-session.ts'

const ownDay = named<typeof people.ownDay>('people.ownDay')

export type OwnDay = z.output<typeof people.ownDay.output>

/** What the day holds for the reader himself; nothing is asked for who is not in the roster. */
export function useOwnDay(wanted = true) {
  const isPerson = Boolean(useSession()?.personId)
  return useRead(ownDay, {}, { enabled: isPerson && wanted })
}

/** In how many matters something concerns the reader himself. */
export const mattersIn = ({ dues, leaving }: OwnDay): number => dues.length + (leaving ? 1 : 0)
