import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'

const Ticket = z.object({ fileId: z.uuid(), name: z.string(), userId: z.string(), until: z.number() })
type Ticket = z.infer<typeof Ticket>

export type TicketFor = { fileId: string; name: string; userId: string; minutes?: number }

const signatureOf = (world: Pick<World, 'secrets'>, body: string): Buffer => world.secrets.sign(`ticket ${body}`)

/** Leave to fetch one file, for one user and a few minutes. Who has permission is decided by the operation that gives it. */
export function issueTicket(world: Pick<World, 'secrets'>, { minutes = 5, ...ticket }: TicketFor): string {
  const body = encode(JSON.stringify({ ...ticket, until: Date.now() + minutes * 60_000 } satisfies Ticket))
  return `${body}.${encode(signatureOf(world, body))}`
}

/** @throws Refusal `files.ticketInvalid` (not ours, or another user's) or `files.ticketExpired` */
export function redeemTicket(world: Pick<World, 'secrets'>, ticket: string, userId: string): Ticket {
  const [body = '', signature = ''] = ticket.split('.')
  const expected = signatureOf(world, body)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return refuse('files.ticketInvalid')
  const read = Ticket.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
  if (read.userId !== userId) refuse('files.ticketInvalid')
  if (read.until < Date.now()) refuse('files.ticketExpired')
  return read
}

const encode = (value: string | Buffer): string => Buffer.from(value as string).toString('base64url')
