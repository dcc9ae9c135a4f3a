import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '#platform/refusal.ts'

/** Whom the database runs as, when not as ourselves. */
export type DatabaseUser = { uid: number; gid: number } | undefined

/** The number that systems reserve for "nobody"; it needs no entry in the list of users. */
const nobody = { uid: 65534, gid: 65534 }

export const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses root: under root it runs as the owner its data already has, or as nobody. */
export function userFor(data: string): DatabaseUser {
  if (!isRoot()) return undefined
  const owner = statSync(data, { throwIfNoEntry: false })
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody
}

/** Asked of the kernel, as that user: modes alone don't know access lists and mounts. */
export function canEnter(path: string, user: DatabaseUser): boolean {
  if (!user) return canEnterMyself(path)
  const answer = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/', stdio: 'ignore' })
  if (answer.error) refuse('engine.cannotSwitchUser', { reason: answer.error.message })
  return answer.status === 0
}

/** Gives a file or a whole folder to the user. Nothing to do when it is that user's already. */
export function giveTo(path: string, user: DatabaseUser): void {
  if (!user || statSync(path).uid === user.uid) return
  chownAll(path, user.uid, user.gid)
}

function chownAll(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  if (entry.isDirectory()) for (const name of readdirSync(path)) chownAll(join(path, name), uid, gid)
  chownSync(path, uid, gid)
}

function canEnterMyself(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
