import { type Generated, type Selectable, sql } from 'kysely'
import type pg from 'pg'
import type { Database, Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'
import type { JobState } from './contract.ts'

declare module '../database/database.ts' {
  interface Database {
    job: {
      id: string
      kind: string
      title: Title
      state: Generated<JobState>
      done: Generated<number>
      total: number | null
      set_aside: Generated<number>
      stage: string | null
      input: unknown
      result: unknown
      error: JobError | null
      cancel_requested: Generated<boolean>
      user_id: string | null
      created_at: Generated<string>
      started_at: string | null
      finished_at: string | null
      beat_at: string | null
    }
  }
}

/** What the user sees a job called, in both languages. */
export type Title = { zh: string; en: string }
export type JobError = { code: string; details: Record<string, unknown> }
export type JobRow = Selectable<Database['job']>

/** The one task that the queue knows; what is to be done is in the row of `job`. */
export const taskName = 'renhe.job'

export type NewJob = { kind: string; input: unknown; title: Title; userId: string | null }

/** Writes the job and queues it, both in the caller's transaction: it runs if and only if that is kept. */
export async function addJob(db: Db, { kind, input, title, userId }: NewJob): Promise<string> {
  const id = newId()
  await sql`
    insert into job (id, kind, title, input, user_id)
    values (${id}, ${kind}, ${JSON.stringify(title)}::jsonb, ${JSON.stringify(input ?? {})}::jsonb, ${userId})`.execute(
    db,
  )
  await queue(db, id)
  return id
}

async function queue(db: Db, id: string): Promise<void> {
  await sql`
    select graphile_worker.add_job(${taskName}, json_build_object('id', ${id}::text), max_attempts => 1, job_key => ${id}::text)
  `.execute(db)
}

/** Two numbers make the key: ours, and one of the job. */
const jobLock = 74_386_003

/** Held on a connection as long as the job runs there: the database knows at once when that process dies. */
export async function lockJob(client: pg.ClientBase, id: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as locked', [
    jobLock,
    id,
  ])
  return rows[0]?.locked ?? false
}

export async function unlockJob(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('select pg_advisory_unlock($1, hashtext($2))', [jobLock, id])
}

/** Marks it running. Nothing when it is finished already. Who calls holds the job's lock, so `running` means: died. */
export async function claim(client: pg.ClientBase, id: string): Promise<JobRow | undefined> {
  const { rows } = await client.query<JobRow>(
    `update job set state = 'running', started_at = now(), beat_at = now(), done = 0, set_aside = 0, stage = null
     where id = $1 and state in ('waiting', 'running') returning *`,
    [id],
  )
  return rows[0]
}

export type Progress = { done: number; total: number | null; stage: string | null; setAside: number }

/** Says how far it is and asks whether somebody wants it to stop. */
export async function beat(client: pg.ClientBase, id: string, progress: Progress): Promise<boolean> {
  const { rows } = await client.query<{ cancel_requested: boolean }>(
    `update job set done = $2, total = $3, stage = $4, set_aside = $5, beat_at = now()
     where id = $1 returning cancel_requested`,
    [id, progress.done, progress.total, progress.stage, progress.setAside],
  )
  return rows[0]?.cancel_requested ?? false
}

export type Outcome = { state: 'done' | 'failed' | 'cancelled'; result?: unknown; error?: JobError }

export async function finish(client: pg.ClientBase, id: string, { state, result, error }: Outcome): Promise<void> {
  await client.query(
    `update job set state = $2, result = $3, error = $4, finished_at = now(), beat_at = now() where id = $1`,
    [id, state, asJson(result), asJson(error)],
  )
}

const asJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** For a process that stops while the job is under way: another, or the next start, takes it up. */
export async function putBack(client: pg.ClientBase, id: string): Promise<void> {
  await client.query(`update job set state = 'waiting' where id = $1 and state = 'running'`, [id])
  await requeue(client, [id])
}

/** Queues jobs again. A queue entry that a dead worker still holds loses its key and is never run. */
async function requeue(client: pg.ClientBase | pg.Pool, ids: string[]): Promise<void> {
  await client.query(
    `select graphile_worker.add_job($2, json_build_object('id', id), max_attempts => 1, job_key => id)
     from unnest($1::text[]) as id`,
    [ids, taskName],
  )
}

/**
 * Takes up what a dead process left: running jobs whose lock is free, and waiting ones that no queue entry will run.
 * @returns how many
 */
export async function recover(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    `select job.id from job
     left join graphile_worker._private_jobs as queued on queued.key = job.id::text
     where state in ('waiting', 'running')
       and (queued.id is null or queued.locked_at is not null or queued.attempts >= queued.max_attempts)
       and not exists (
         select from pg_locks where locktype = 'advisory' and classid = $1 and database = (select oid from pg_database where datname = current_database())
           and objid::bigint = hashtext(job.id::text)::bigint & 4294967295)`,
    [jobLock],
  )
  const ids = rows.map((row) => row.id)
  if (ids.length > 0) await requeue(pool, ids)
  await pool.query(
    `delete from graphile_worker._private_jobs where key is null and attempts >= max_attempts and locked_at < now() - interval '1 day'`,
  )
  return ids.length
}

export async function isFinished(pool: pg.Pool, id: string): Promise<boolean> {
  const { rows } = await pool.query<{ finished: boolean }>(
    `select state in ('done', 'failed', 'cancelled') as finished from job where id = $1`,
    [id],
  )
  return rows[0]?.finished ?? true
}

export async function unqueue(pool: pg.Pool, id: string): Promise<void> {
  await pool.query('select graphile_worker.remove_job($1)', [id])
}

/** A job that nobody has begun is cancelled at once, one that runs is asked to. */
export async function requestCancel(db: Db, id: string): Promise<void> {
  await sql`
    update job set cancel_requested = true,
      state = case when state = 'waiting' then 'cancelled' else state end,
      finished_at = case when state = 'waiting' then now() end
    where id = ${id} and state in ('waiting', 'running')`.execute(db)
}

/** @returns whether it had failed and is now waiting anew */
export async function queueAgain(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`
    update job set state = 'waiting', error = null, result = null, started_at = null, finished_at = null, done = 0, total = null,
      set_aside = 0, stage = null, cancel_requested = false
    where id = ${id} and state = 'failed' returning id`.execute(db)
  if (rows.length > 0) await queue(db, id)
  return rows.length > 0
}

export const jobOf = (db: Db, id: string): Promise<JobRow | undefined> =>
  db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst()

export const jobsOf = (db: Db, userId: string): Promise<JobRow[]> =>
  db
    .selectFrom('job')
    .selectAll()
    .where('user_id', '=', userId)
    .where((where) =>
      where.or([
        where('state', 'in', ['waiting', 'running']),
        where('created_at', '>', sql<string>`now() - interval '7 days'`),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()

export type JobFilter = { state?: JobState | undefined; before?: string | undefined }

/** Newest first, 50 and one more that tells whether there is a next page. */
export async function allJobs(db: Db, { state, before }: JobFilter): Promise<(JobRow & { by: string | null })[]> {
  const { rows } = await sql<JobRow & { by: string | null }>`
    select job.*, auth_user.name as by from job left join auth_user on auth_user.id = job.user_id
    where (${state ?? null}::text is null or state = ${state ?? null})
      and (${before ?? null}::uuid is null or job.id < ${before ?? null}::uuid)
    order by job.id desc limit 51`.execute(db)
  return rows
}

/** True for the one process that gets to start this kind on this day. */
export async function takeNight(db: Db, kind: string, day: string): Promise<boolean> {
  const { rows } = await sql`
    insert into setting (key, value) values (${`night.${kind}`}, to_jsonb(${day}::text))
    on conflict (key) do update set value = excluded.value where setting.value <> excluded.value
    returning key`.execute(db)
  return rows.length > 0
}
