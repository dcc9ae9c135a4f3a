import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const onLinux = process.platform === 'linux'

/** A dead process that nobody has collected still has its number; it does not count as running. */
export const isRunning = (pid: number): boolean => isTaken(pid) && !(onLinux && stateOf(pid) === 'Z')

/** Whether any process bears this number, a dead one included. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The processes that work in a folder. Known on Linux only; elsewhere the list is empty. */
export function processesIn(folder: string): number[] {
  if (!onLinux) return []
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.filter((name) => workingFolderOf(name) === folder).map(Number)
}

function workingFolderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

/** When a process began, as an opaque text: the same number given again to another process has another beginning. */
export function beginningOf(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined
  if (!onLinux) return ps(pid, 'lstart=')
  const startTicks = statusFields(pid)?.[19]
  return startTicks && `${bootId()}/${startTicks}`
}

/** The command line of a process; empty when it is gone or not ours to read. */
export function commandOf(pid: number): string {
  if (!onLinux) return ps(pid, 'command=') ?? ''
  return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
}

/** Waits until the process is gone. False when it is still there after that time. */
export async function goneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (isRunning(pid)) {
    if (Date.now() > end) return false
    await pause(10)
  }
  return true
}

const stateOf = (pid: number): string | undefined => statusFields(pid)?.[0]

/** The fields of /proc/PID/stat from the state on; the name before them may hold blanks and brackets. */
function statusFields(pid: number): string[] | undefined {
  const status = read(`/proc/${pid}/stat`)
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')
}

const bootId = (): string => (read('/proc/sys/kernel/random/boot_id') ?? '').trim()

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
