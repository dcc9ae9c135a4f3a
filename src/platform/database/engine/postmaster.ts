import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandOf, goneWithin, isRunning } from './process.ts'

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

/** Removes the file of a server that is gone, and its socket. PostgreSQL itself would wait for the new bearer of the number. */
export function clearStale(data: string, postmaster: Postmaster): void {
  if (isRunning(postmaster.pid)) rmSync(fileIn(data), { force: true })
  removeSocketFolder(postmaster.socketFolder)
}

export function removeSocketFolder(folder: string): void {
  if (/^renhe-\w{6}$/.test(folder.slice(dirname(folder).length + 1))) rmSync(folder, { recursive: true, force: true })
}

/** Ends a server: first with a last checkpoint, then at once, then by force. */
export async function stopPostmaster(pid: number): Promise<void> {
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
