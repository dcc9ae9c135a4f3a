import type { Actor } from '../access/grant.ts'
import type { World } from '../world.ts'

/** What a running job can say and ask. */
export type JobRun = {
  id: string
  world: World
  /** On whose behalf it works: his permissions hold in the job too. */
  actor: Actor
  /** How far it is. Written at most twice a second; throws `Cancelled` once somebody asked to stop. */
  progress: (done: number, total?: number, stage?: string) => Promise<void>
  /** Records that could not be done and were put aside. */
  setAside: (count: number) => void
  signal: AbortSignal
}

/** Long work that shows progress and can be cancelled. Runs at least once: it must be safe to run again. */
export type JobKind = {
  kind: string
  run: (input: never, run: JobRun) => Promise<unknown>
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

export function job<I>(kind: string, run: (input: I, run: JobRun) => Promise<unknown>): JobKind {
  return { kind, run: run as JobKind['run'] }
}
