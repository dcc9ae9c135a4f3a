import type { Db } from '../database/database.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { authContextOn } from './authentication.ts'
import { longestPassword, passwordProblem, shortestPassword } from './password.ts'
import { passwordOf } from './store/user.ts'

/** Refuses a password that is too easy for its owner to be guessed by. */
export function assertGoodPassword(password: string, owner: { email: string; name: string }): void {
  if (password.length > longestPassword) refuse('session.passwordTooLong', { most: longestPassword })
  const problem = passwordProblem(password, owner)
  if (problem) refuse(problem, { least: shortestPassword })
}

/** The first password of a user who has none yet. */
export async function addPassword(world: World, db: Db, userId: string, password: string): Promise<void> {
  const { internalAdapter, password: hashing } = await authContextOn(world, db)
  const hash = await hashing.hash(password)
  await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}

export async function isPasswordOf(world: World, db: Db, userId: string, password: string): Promise<boolean> {
  const hash = await passwordOf(db, userId)
  if (!hash) return false
  const context = await authContextOn(world, db)
  return context.password.verify({ hash, password })
}

export async function replacePassword(world: World, db: Db, userId: string, password: string): Promise<void> {
  const { internalAdapter, password: hashing } = await authContextOn(world, db)
  await internalAdapter.updatePassword(userId, await hashing.hash(password))
}
