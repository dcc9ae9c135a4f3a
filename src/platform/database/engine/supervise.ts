import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '#platform/refusal.ts'
import { type Cluster, launch } from './cluster.ts'
import type { EngineNote } from './locale.ts'
import { isRunning } from './process.ts'

/** A server under watch: when it ends unasked it is started again on the same socket. */
export type Watched = { pid: () => number; onRestart: (listener: () => void) => void; release: () => Promise<void> }

const glance = 200
const longestWait = 5_000

export function supervise(cluster: Cluster, firstPid: number, say: (note: EngineNote) => void): Watched {
  const listeners: (() => void)[] = []
  let pid = firstPid
  let isReleased = false
  let reviving: Promise<void> | undefined

  const restart = async () => {
    pid = (await revive(cluster, say, () => isReleased)) ?? pid
    reviving = undefined
    if (!isReleased) for (const listener of listeners) listener()
  }
  const timer = setInterval(() => {
    if (!reviving && !isRunning(pid)) reviving = restart()
  }, glance).unref()

  return {
    pid: () => pid,
    onRestart: (listener) => void listeners.push(listener),
    async release() {
      isReleased = true
      clearInterval(timer)
      await reviving
    },
  }
}

/** Starts the server again, for as long as it takes: the disk may be full for a while. */
async function revive(
  cluster: Cluster,
  say: (note: EngineNote) => void,
  isReleased: () => boolean,
): Promise<number | undefined> {
  const began = Date.now()
  for (let attempt = 1; !isReleased(); attempt++) {
    try {
      const pid = await launch(cluster)
      say({ code: 'engine.recovered', params: { milliseconds: Date.now() - began } })
      return pid
    } catch (error) {
      if (attempt === 1) say({ code: 'engine.down', params: { reason: reasonOf(error) } })
      await pause(Math.min(100 * 2 ** attempt, longestWait))
    }
  }
  return undefined
}

function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return String(error.details.reason ?? error.code)
  return error instanceof Error ? error.message : String(error)
}
