import { createTransport } from 'nodemailer'
import type { World } from '../world.ts'
import { markSent, markUnsent, takeMail, type Waiting } from './store.ts'

/** Sends one mail, or throws with the mail server's reason. */
export type Send = (mail: Waiting) => Promise<void>

export const canSend = (env: NodeJS.ProcessEnv = process.env): boolean => Boolean(env.SMTP_URL)

const transports = new Map<string, Send>()

/** The mail server of `SMTP_URL`. The sender is its user, or the `from` in its query: `smtp://…?from=hr@example.com`. */
function sendBy(smtpUrl: string): Send {
  const known = transports.get(smtpUrl)
  if (known) return known
  const address = new URL(smtpUrl)
  const from = address.searchParams.get('from') ?? (decodeURIComponent(address.username) || `renhe@${address.hostname}`)
  const transport = createTransport(smtpUrl)
  const send: Send = async ({ recipient, subject, body }) => {
    await transport.sendMail({ from, to: recipient, subject, text: body })
  }
  transports.set(smtpUrl, send)
  return send
}

/**
 * Sends what waits. A mail whose sending and noting are torn apart by a crash is sent twice rather than never.
 * @returns how many were sent
 */
export async function deliverMails(world: World, send?: Send): Promise<number> {
  const smtpUrl = process.env.SMTP_URL
  const sender = send ?? (smtpUrl ? sendBy(smtpUrl) : undefined)
  let sent = 0
  if (!sender) return sent
  for (let result = await deliverOne(world, sender); result !== 'none'; result = await deliverOne(world, sender)) {
    if (result === 'sent') sent++
  }
  return sent
}

const longestPause = 3600

function deliverOne(world: World, send: Send): Promise<'sent' | 'failed' | 'none'> {
  return world.db.transaction().execute(async (db) => {
    const mail = await takeMail(db)
    if (!mail) return 'none'
    try {
      await send(mail)
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      await markUnsent(db, mail.id, problem, Math.min(10 * 2 ** mail.tries, longestPause))
      return 'failed'
    }
    await markSent(db, mail.id)
    return 'sent'
  })
}
