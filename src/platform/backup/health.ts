import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { World } from '../world.ts'
import type { Health } from './contract.ts'

export async function healthOf(world: World, db: Db): Promise<Health> {
  const [counts, disk] = await Promise.all([countsOf(db), statfs(world.folder)])
  const { database_bytes, version, file_count, file_bytes, ...rest } = counts
  return {
    database: { bytes: database_bytes, version },
    files: { count: file_count, bytes: file_bytes },
    disk: { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize },
    jobs: { waiting: rest.jobs_waiting, running: rest.jobs_running, failed: rest.jobs_failed },
    events: { waiting: rest.events_waiting, givenUp: rest.events_given_up },
    mails: { waiting: rest.mails_waiting, troubled: rest.mails_troubled },
  }
}

type Counts = Record<
  | 'database_bytes'
  | 'file_count'
  | 'file_bytes'
  | 'jobs_waiting'
  | 'jobs_running'
  | 'jobs_failed'
  | 'events_waiting'
  | 'events_given_up'
  | 'mails_waiting'
  | 'mails_troubled',
  number
> & { version: string }

async function countsOf(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select pg_database_size(current_database()) as database_bytes, current_setting('server_version') as version,
      f.count as file_count, f.bytes as file_bytes, j.*, e.*, m.*
    from (select count(*), coalesce(sum(size), 0)::bigint as bytes from file where expires_at is null or expires_at > now()) as f,
      (select count(*) filter (where state = 'waiting') as jobs_waiting, count(*) filter (where state = 'running') as jobs_running,
         count(*) filter (where state = 'failed' and finished_at > now() - interval '7 days') as jobs_failed from job) as j,
      (select count(*) filter (where given_up_at is null) as events_waiting,
         count(*) filter (where given_up_at is not null) as events_given_up from outbox where delivered_at is null) as e,
      (select count(*) as mails_waiting, count(*) filter (where problem is not null) as mails_troubled from mail where sent_at is null) as m`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Error('A select of counts gives one row')
  return row
}
