import { useState } from 'react'
import type { z } from 'zod'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { usePhone } from '#platform/ui/media.ts'
import { time } from '../../contract.ts'
import { usePhoneKey } from './phone-key.ts'
import { whereabouts } from './whereabouts.ts'

export type MyDay = z.output<typeof time.myPunchDay.output>
export type Punched = z.output<typeof time.punch.output>

const refreshed = 60_000
/** One's own day, and the deed. The place is asked of the device only where the company looks at places and one agreed. */
export function usePunch() {
  const device = usePhone() ? 'phone' : 'web'
  const own = usePhoneKey()
  const key = device === 'phone' ? own : undefined
  const known = key ? { phoneKey: key } : {}
  const mine = useRead(time.myPunchDay, known, { every: refreshed })
  const write = useWrite(time.punch)
  const [asking, setAsking] = useState(false)
  const punch = async () => {
    setAsking(true)
    const where = mine.data?.places?.consented ? await whereabouts() : undefined
    setAsking(false)
    write.mutate({
      device,
      clientAt: new Date().toISOString(),
      ...(where && { whereabouts: where }),
      ...known,
    })
  }
  const allowed = mine.data?.devices ?? [device]
  return {
    mine,
    punch,
    otherDevice: allowed.includes(device) ? undefined : allowed[0],
    /** Where each punches on a phone of his own: how the one in hand stands to that. */
    phone: device === 'phone' ? (mine.data?.phone ?? null) : null,
    punched: write.data,
    problem: write.error,
    isPending: asking || write.isPending,
  }
}
