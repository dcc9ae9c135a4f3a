import type pg from 'pg'
import { Cancelled, type JobRun } from './job.ts'
import { beat, type Progress } from './store.ts'

/** A process that is told to stop puts its jobs back. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const shortestPause = 500
const longestPause = 2000

export type Tracking = Pick<JobRun, 'progress' | 'setAside' | 'signal'> & {
  stop: () => Promise<void>
}

/**
 * Follows a running job on a connection of its own, so that others see how far it is before it commits.
 * The same write asks whether to stop; a lost connection stops it too, because then another process may take the job up.
 */
export function track(client: pg.PoolClient, id: string, stopping: AbortSignal): Tracking {
  const abort = new AbortController()
  const state: Progress = { done: 0, total: null, stage: null, setAside: 0 }
  let writtenAt = 0

  const write = async () => {
    writtenAt = Date.now()
    if (await beat(client, id, state)) abort.abort(new Cancelled('cancelled'))
  }
  const lose = (error: unknown) => abort.abort(new Interrupted('the connection is lost', { cause: error }))
  const interrupt = () => abort.abort(new Interrupted('the process stops'))
  const timer = setInterval(() => void write().catch(lose), longestPause)
  client.on('error', lose)
  if (stopping.aborted) interrupt()
  stopping.addEventListener('abort', interrupt)

  return {
    signal: abort.signal,
    setAside: (count) => {
      state.setAside += count
    },
    progress: async (done, total, stage) => {
      Object.assign(state, { done, total: total ?? state.total, stage: stage ?? state.stage })
      if (Date.now() - writtenAt >= shortestPause) await write()
      abort.signal.throwIfAborted()
    },
    stop: async () => {
      clearInterval(timer)
      stopping.removeEventListener('abort', interrupt)
      client.off('error', lose)
      if (!(abort.signal.reason instanceof Interrupted)) await beat(client, id, state)
    },
  }
}
