import { type Generated, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'

declare module '../database/database.ts' {
  interface Database {
    mail: {
      id: string
      recipient: string
      subject: string
      body: string
      created_at: Generated<string>
      sent_at: string | null
      tries: Generated<number>
      problem: string | null
      retry_at: Generated<string>
    }
  }
}

export type Letter = { to: string; subject: string; body: string }

/** In the caller's transaction: sent if and only if the change is kept; without a mail server it stays in the outbox page. */
export async function queueMail(db: Db, { to, subject, body }: Letter): Promise<void> {
  await db.insertInto('mail').values({ id: newId(), recipient: to, subject, body }).execute()
}

export async function queueMails(db: Db, letters: readonly Letter[]): Promise<void> {
  const rows = letters.map(({ to, subject, body }) => ({ id: newId(), recipient: to, subject, body }))
  if (rows.length > 0) await db.insertInto('mail').values(rows).execute()
}

export type Waiting = { id: string; recipient: string; subject: string; body: string; tries: number }

/** A mail that could not be sent for three days says nothing new any more: it stays in the outbox page. */
export async function takeMail(db: Db): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select id, recipient, subject, body, tries from mail
    where sent_at is null and retry_at <= clock_timestamp() and created_at > now() - interval '3 days'
    order by created_at limit 1 for update skip locked`.execute(db)
  return rows[0]
}

export async function markSent(db: Db, id: string): Promise<void> {
  await sql`update mail set sent_at = now(), body = '', problem = null, tries = tries + 1 where id = ${id}`.execute(db)
}

export async function markUnsent(db: Db, id: string, problem: string, seconds: number): Promise<void> {
  await sql`
    update mail set tries = tries + 1, problem = ${problem.slice(0, 500)},
      retry_at = clock_timestamp() + make_interval(secs => ${seconds})
    where id = ${id}`.execute(db)
}

/** 50 and one more that tells whether there is a next page. */
export const mailsBefore = (db: Db, before: string | undefined) =>
  db
    .selectFrom('mail')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(51)
    .execute()
