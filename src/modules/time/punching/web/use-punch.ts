import { useState } from 'react'
import type { z } from 'zod'
import { useRead, useWrite } from '#platform/client/use-operation.ts'
import { usePhone } from '#platform/ui/media.ts'
import { time } from '../../contract.ts'

export type MyDay = z.output<typeof time.myPunchDay.output>
export type Punched = z.output<typeof time.punch.output>

const refreshed = 60_000
const patience = 8000

type Whereabouts = { latitude: number; longitude: number; accuracy: number }

/** Where the device says it is; undefined when it will not say, or not soon. */
const whereabouts = (): Promise<Whereabouts | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracy: Math.min(accuracy, 100_000) }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 30_000 },
    )
  })

/** One's own day, and the deed. The place is asked of the device only where the company looks at places and one agreed. */
export function usePunch() {
  const onPhone = usePhone()
  const mine = useRead(time.myPunchDay, {}, { every: refreshed })
  const write = useWrite(time.punch)
  const [asking, setAsking] = useState(false)
  const punch = async () => {
    setAsking(true)
    const where = mine.data?.places?.consented ? await whereabouts() : undefined
    setAsking(false)
    write.mutate({
      device: onPhone ? 'phone' : 'web',
      clientAt: new Date().toISOString(),
      ...(where && { whereabouts: where }),
    })
  }
  return { mine, punch, punched: write.data, problem: write.error, isPending: asking || write.isPending }
}
