import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginningOf } from './process.ts'

/** The right of one process to start, adopt and stop the database of a folder: the file `owner.pid` in it. */
export type Ownership = { release: () => void }

type Owner = { pid: number; beginning: string }

const fileIn = (home: string): string => join(home, 'owner.pid')

/** The process that owns this folder, when it is still alive. */
export function liveOwner(home: string): number | undefined {
  const owner = readOwner(fileIn(home))
  return owner && isAlive(owner) ? owner.pid : undefined
}

/** Takes the folder, also from an owner that is dead. Undefined while another process that lives owns it. */
export function takeOwnership(home: string): Ownership | undefined {
  const file = fileIn(home)
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify({ pid: process.pid, beginning: beginningOf(process.pid) ?? '' } satisfies Owner))
  try {
    return claim(file, draft) || (removeDead(file) && claim(file, draft)) ? { release: () => release(file) } : undefined
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Linking fails when the file is there, so of two that try at once only one succeeds. */
function claim(file: string, draft: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves the file of a dead owner aside first: what was moved may by now be the file of another who was quicker, and goes back. */
function removeDead(file: string): boolean {
  const before = readOwner(file)
  if (before && isAlive(before)) return false
  const aside = `${file}.dead.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return true
  }
  const moved = readOwner(aside)
  const wasDead = !moved || !isAlive(moved)
  if (!wasDead) claim(file, aside)
  rmSync(aside, { force: true })
  return wasDead
}

function release(file: string): void {
  if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true })
}

const isAlive = (owner: Owner): boolean => beginningOf(owner.pid) === owner.beginning

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}
