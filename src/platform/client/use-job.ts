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

function useReadAgain(job: ShownJob | undefined): void {
  const cache = useQueryClient()
  const ran = useRef(false)
  const running = isRunning(job)
  useEffect(() => {
    if (running) ran.current = true
    else if (job && ran.current) {
      ran.current = false
      void cache.invalidateQueries()
    }
  }, [running, job, cache])
}
