import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { jobs } from '../jobs/contract.ts'
import { call, type Refused } from './call.ts'
import { named } from './named.ts'
import { useWrite } from './use-operation.ts'

const cancelJob = named<typeof jobs.cancel>('job.cancel')

export type ShownJob = z.output<typeof jobs.show.output>

const isRunning = (job: ShownJob | undefined): boolean => job?.state === 'waiting' || job?.state === 'running'

/** A long job as it goes on: asked for twice a second until it has ended. What is on the screen is read again then, as after a write. */
export function useJob(id: string | undefined) {
  const found = useQuery<ShownJob, Refused>({
    queryKey: ['job', 'job.show', { id }],
    queryFn: ({ signal }) => call('job.show', { id }, signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : 500),
  })
  const cancel = useWrite(cancelJob)
  useReadAgain(found.data)
  return {
    job: found.data,
    error: found.error,
    isRunning: id !== undefined && (found.data === undefined || isRunning(found.data)),
    cancel: () => {
      if (id) cancel.mutate({ id })
    },
  }
}

/** Once for each job, also where it was over before anybody asked. */
function useReadAgain(job: ShownJob | undefined): void {
  const cache = useQueryClient()
  const read = useRef<string>(undefined)
  const over = job && !isRunning(job) ? job.id : undefined
  useEffect(() => {
    if (!over || read.current === over) return
    read.current = over
    void cache.invalidateQueries()
  }, [over, cache])
}
