import { type Generated, sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Digest, NoticeState } from './contract.ts'

declare module '../database/database.ts' {
  interface Database {
    notice_mark: {
      user_id: string
      kind: string
      key: string
      seen_at: string | null
      mailed_at: string | null
      put_off_until: Day | null
      dismissed_at: string | null
      touched_at: Generated<string>
    }
    notice_setting: {
      user_id: string
      digest: Generated<Digest>
      digested_on: Day | null
      feed_hash: Buffer | null
      feed_made_at: string | null
    }
    notice_choice: { user_id: string; kind: string; shown: boolean; by_mail: boolean; ahead: number }
  }
}

export type Item = { kind: string; key: string }

// —— What was done with a notice ——

export type Mark = Item & { seen: boolean; mailed: boolean; putOffUntil: Day | null; dismissed: boolean }

export async function marksOf(db: Db, userId: string): Promise<Mark[]> {
  const { rows } = await sql<Mark>`
    select kind, key, seen_at is not null as seen, mailed_at is not null as mailed,
      put_off_until as "putOffUntil", dismissed_at is not null as dismissed
    from notice_mark where user_id = ${userId}`.execute(db)
  return rows
}

const listed = (items: readonly Item[]) => sql`
  (select distinct * from unnest(${items.map(({ kind }) => kind)}::text[], ${items.map(({ key }) => key)}::text[]) as i (kind, key))`

/** Whoever decides about a notice has seen it; put off it comes back as new. */
export async function markItems(
  db: Db,
  userId: string,
  items: readonly Item[],
  as: NoticeState,
  until: Day | null,
): Promise<void> {
  const isNewLater = as === 'putOff'
  await sql`
    insert into notice_mark (user_id, kind, key, seen_at, put_off_until, dismissed_at)
    select ${userId}, kind, key, ${isNewLater ? null : sql`now()`}, ${until}, ${as === 'done' ? sql`now()` : null}
    from ${listed(items)} i
    on conflict (user_id, kind, key) do update set seen_at = excluded.seen_at, put_off_until = excluded.put_off_until,
      dismissed_at = excluded.dismissed_at, touched_at = now(),
      mailed_at = case when ${isNewLater} then null else notice_mark.mailed_at end`.execute(db)
}

const noted = async (db: Db, userId: string, items: readonly Item[], column: 'seen_at' | 'mailed_at') => {
  if (items.length === 0) return
  await sql`
    insert into notice_mark (user_id, kind, key, ${sql.ref(column)}) select ${userId}, kind, key, now() from ${listed(items)} i
    on conflict (user_id, kind, key) do update set ${sql.ref(column)} = now(), touched_at = now()`.execute(db)
}

export const noteSeen = (db: Db, userId: string, items: readonly Item[]) => noted(db, userId, items, 'seen_at')
export const noteMailed = (db: Db, userId: string, items: readonly Item[]) => noted(db, userId, items, 'mailed_at')

/** Of matters that are long over. @returns how many went */
export async function forgetOldMarks(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from notice_mark where touched_at < now() - interval '400 days'`.execute(db)
  return Number(numAffectedRows ?? 0)
}

// —— What a user wants ——

export type Choice = { kind: string; shown: boolean; byMail: boolean; ahead: number }

export const choicesOf = (db: Db, userId: string): Promise<Choice[]> =>
  db
    .selectFrom('notice_choice')
    .select(['kind', 'shown', 'by_mail as byMail', 'ahead'])
    .where('user_id', '=', userId)
    .execute()

export async function saveChoices(db: Db, userId: string, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return
  const rows = choices.map(({ byMail, ...choice }) => ({ user_id: userId, by_mail: byMail, ...choice }))
  await db
    .insertInto('notice_choice')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'kind']).doUpdateSet(({ ref }) => ({
        shown: ref('excluded.shown'),
        by_mail: ref('excluded.by_mail'),
        ahead: ref('excluded.ahead'),
      })),
    )
    .execute()
}

export type Setting = { digest: Digest; feedMadeAt: string | null }

export async function settingOf(db: Db, userId: string): Promise<Setting> {
  const row = await db
    .selectFrom('notice_setting')
    .select(['digest', 'feed_made_at as feedMadeAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ?? { digest: 'workdays', feedMadeAt: null }
}

export async function saveDigest(db: Db, userId: string, digest: Digest): Promise<void> {
  await sql`insert into notice_setting (user_id, digest) values (${userId}, ${digest})
    on conflict (user_id) do update set digest = excluded.digest`.execute(db)
}

// —— The calendar's address ——

/** Null withdraws it. */
export async function setFeed(db: Db, userId: string, hash: Buffer | null): Promise<void> {
  await sql`insert into notice_setting (user_id, feed_hash, feed_made_at)
    values (${userId}, ${hash}, ${hash ? sql`now()` : null})
    on conflict (user_id) do update set feed_hash = excluded.feed_hash, feed_made_at = excluded.feed_made_at`.execute(
    db,
  )
}

export async function userOfFeed(db: Db, hash: Buffer): Promise<string | undefined> {
  const row = await db.selectFrom('notice_setting').select('user_id').where('feed_hash', '=', hash).executeTakeFirst()
  return row?.user_id
}

// —— The digest ——

type Digesting = { today: Day; monday: Day; isWorkday: boolean }

const due = ({ today, monday, isWorkday }: Digesting) => sql`case coalesce(s.digest, 'workdays')
  when 'workdays' then ${isWorkday} and coalesce(s.digested_on < ${today}, true)
  when 'weekly' then coalesce(s.digested_on < ${monday}, true)
  else false end`

/** Whether work of the system that was queued before this job is not finished yet. */
export async function earlierWorkRuns(db: Db, jobId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from job where user_id is null and state in ('waiting', 'running')
      and created_at < (select created_at from job where id = ${jobId}) limit 1`.execute(db)
  return rows.length > 0
}

/** The next users, in the order of their ids, to whom a digest may be due. */
export async function usersToDigest(db: Db, digesting: Digesting, after: string | null, limit: number) {
  const { rows } = await sql<{ id: string }>`
    select u.id from auth_user u left join notice_setting s on s.user_id = u.id
    where u.disabled_at is null and ${due(digesting)} and (${after}::uuid is null or u.id > ${after}::uuid)
    order by u.id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** Takes the day's digest of this user on oneself; false when somebody else has. Holds until the transaction ends. */
export async function claimDigest(db: Db, userId: string, digesting: Digesting): Promise<boolean> {
  const { rows } = await sql`
    insert into notice_setting as s (user_id, digested_on) values (${userId}, ${digesting.today})
    on conflict (user_id) do update set digested_on = excluded.digested_on where ${due(digesting)}
    returning user_id`.execute(db)
  return rows.length > 0
}
