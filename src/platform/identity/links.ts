import { randomBytes } from 'node:crypto'
import type { Db } from '../database/database.ts'
import { queueMail } from '../mail/index.ts'
import { type Language, say } from '../words.ts'
import type { World } from '../world.ts'
import { authContextOn } from './authentication.ts'
import { mailWords } from './locale.ts'

/** To whom a letter goes. */
type Addressee = { id: string; name: string; email: string; language: Language }

const hour = 3_600_000

/** better-auth looks for a link to a new password under this name. */
export const linkName = (token: string): string => `reset-password:${token}`

async function newLink(world: World, db: Db, userId: string, hours: number): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await authContextOn(world, db)
  const expiresAt = new Date(Date.now() + hours * hour)
  await internalAdapter.createVerificationValue({ identifier: linkName(token), value: userId, expiresAt })
  return new URL(`/reset?token=${token}`, world.url).href
}

/** A link to set the first password, good for a week. */
export async function postInvitation(world: World, db: Db, user: Addressee): Promise<string> {
  const link = await newLink(world, db, user.id, 7 * 24)
  await queueMail(db, {
    to: user.email,
    subject: say(mailWords, user.language, 'inviteSubject'),
    body: say(mailWords, user.language, 'inviteBody', { name: user.name, link }),
  })
  return link
}

/** A link to a new password, good for an hour. */
export async function postReset(world: World, db: Db, user: Addressee): Promise<void> {
  const link = await newLink(world, db, user.id, 1)
  await queueMail(db, {
    to: user.email,
    subject: say(mailWords, user.language, 'resetSubject'),
    body: say(mailWords, user.language, 'resetBody', { name: user.name, link }),
  })
}

/** Whoever changed the password, its owner hears of it. */
export async function postPasswordChanged(db: Db, user: Addressee): Promise<void> {
  await queueMail(db, {
    to: user.email,
    subject: say(mailWords, user.language, 'changedSubject'),
    body: say(mailWords, user.language, 'changedBody', { name: user.name }),
  })
}
