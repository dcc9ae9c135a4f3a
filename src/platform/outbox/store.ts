import { type Generated, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'

declare module '../database/database.ts' {
  interface Database {
    outbox: {
      id: string
      event: string
      payload: unknown
      at: Generated<string>
      delivered_at: string | null
      tries: Generated<number>
      retry_at: Generated<string>
      problem: string | null
      given_up_at: string | null
    }
  }
}

/** In the caller's transaction: told if and only if the change is kept. */
export async function addToOutbox(db: Db, event: string, payload: unknown): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ id: newId(), event, payload: sql`${JSON.stringify(payload)}::jsonb` })
    .execute()
}

export type Waiting = { id: string; event: string; payload: unknown; tries: number }

/** The oldest event that is due, held until the transaction ends; others pass over it. */
export async function takeNext(db: Db): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select id, event, payload, tries from outbox
    where delivered_at is null and given_up_at is null and retry_at <= clock_timestamp()
    order by id limit 1 for update skip locked`.execute(db)
  return rows[0]
}

export async function markDelivered(db: Db, id: string): Promise<void> {
  await sql`update outbox set delivered_at = now(), problem = null where id = ${id}`.execute(db)
}

export async function postpone(db: Db, id: string, problem: string, seconds: number | null): Promise<void> {
  await sql`
    update outbox set tries = tries + 1, problem = ${problem.slice(0, 500)},
      retry_at = clock_timestamp() + make_interval(secs => ${seconds ?? 0}),
      given_up_at = case when ${seconds === null} then now() end
    where id = ${id}`.execute(db)
}

/** What failed at least once, and what was given up. */
export async function undelivered(db: Db) {
  const { rows } = await sql<{
    id: string
    event: string
    at: string
    tries: number
    problem: string | null
    givenUp: boolean
  }>`
    select id, event, at, tries, problem, given_up_at is not null as "givenUp" from outbox
    where delivered_at is null and tries > 0 order by id limit 200`.execute(db)
  return rows
}

export async function deliverAgain(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    update outbox set given_up_at = null, retry_at = now(), tries = 0 where id = ${id} and delivered_at is null
    returning id`.execute(db)
  return rows.length > 0
}

/** Delivered events are of no more use after a while. */
export async function forgetDelivered(db: Db): Promise<void> {
  await sql`delete from outbox where delivered_at < now() - interval '30 days'`.execute(db)
}
