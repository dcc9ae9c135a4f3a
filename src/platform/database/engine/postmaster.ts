import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandOf, goneWithin, isRunning, isTaken, processesIn } from './process.ts'

/** What PostgreSQL writes about itself into its data folder. */
export type Postmaster = { pid: number; socketFolder: string; isReady: boolean }

const fileIn = (data: string): string => join(data, 'postmaster.pid')

export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(fileIn(data), 'utf8').split('\n')
    const pid = Math.abs(Number(lines[0]))
    return pid > 0 ? { pid, socketFolder: lines[4] ?? '', isReady: lines[7]?.trim() === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** The number in the file may by now belong to any program: only a PostgreSQL with this very data folder counts. */
export function isServing(data: string, postmaster: Postmaster): boolean {
  const command = commandOf(postmaster.pid)
  return isRunning(postmaster.pid) && command.includes('postgres') && command.includes(data)
}

/** False when its programs were deleted under it, as a new install does: it could not load another extension. */
export function hasItsPrograms(pid: number): boolean {
  try {
    return !readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)')
  } catch {
    return true
  }
}

/**
 * Makes way for a new server after one that was killed. PostgreSQL itself waits as long as any process bears the number in
 * the file, be it another program or a dead process that nobody collects, as in many containers.
 */
export async function clearKilled(data: string): Promise<void> {
  const former = readPostmaster(data)
  if (!former || isServing(data, former)) return
  await endStrays(data)
  if (isTaken(former.pid)) rmSync(fileIn(data), { force: true })
}

/** The sessions of a killed server end by themselves, a busy one a little later. Two servers must never write the same files. */
async function endStrays(data: string): Promise<void> {
  for (const signal of [undefined, 'SIGQUIT', 'SIGKILL'] as const) {
    const strays = processesIn(data)
    if (signal) for (const pid of strays) signalTo(pid, signal)
    for (const pid of strays) await goneWithin(pid, 2_000)
  }
}

export function removeSocketFolder(folder: string): void {
  if (/^renhe-\w{6}$/.test(folder.slice(dirname(folder).length + 1))) rmSync(folder, { recursive: true, force: true })
}

/** Ends a server, first with a last checkpoint, then at once, then by force; its socket goes with it. */
export async function stopPostmaster({ pid, socketFolder }: Pick<Postmaster, 'pid' | 'socketFolder'>): Promise<void> {
  await endWithin(pid)
  removeSocketFolder(socketFolder)
}

async function endWithin(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!signalTo(pid, signal) || (await goneWithin(pid, patience))) return
  }
}

export function signalTo(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
