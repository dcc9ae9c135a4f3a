import { type Generated, type Selectable, sql } from 'kysely'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database, Db } from '../database/database.ts'
import { prepared } from '../database/prepared.ts'
import type { Seal } from './chain.ts'
import type { Entry } from './message.ts'
import { type StoredEntry, storedColumns, storedEntries } from './stored-entry.ts'

declare module '../database/database.ts' {
  interface Database {
    audit: {
      id: Generated<number>
      xid: Generated<string>
      at: string
      actor: string | null
      operation: string
      about: unknown
      door: string
      ip: string | null
      body: unknown
      hash: Buffer
    }
  }
}

export type AuditRow = Selectable<Database['audit']>

/** The body keeps its text as it was hashed: it goes through `json`, never through `jsonb`. */
export async function addEntries(db: Db, entries: readonly (Entry & { hash: Buffer })[]): Promise<void> {
  const all = <K extends keyof Entry | 'hash'>(key: K) => entries.map((entry) => entry[key])
  const texts = (key: 'about' | 'body') => entries.map((entry) => JSON.stringify(entry[key]))
  await sql`${prepared} insert into audit (at, actor, operation, about, door, ip, body, hash)
    select at, actor, operation, about::jsonb, door, ip, body::json, hash
    from unnest(${all('at')}::timestamptz[], ${all('actor')}::uuid[], ${all('operation')}::text[],
      ${texts('about')}::text[], ${all('door')}::text[], ${all('ip')}::text[], ${texts('body')}::text[],
      ${all('hash')}::bytea[]) with ordinality
      as e(at, actor, operation, about, door, ip, body, hash, place)
    order by place`.execute(db)
}

const sealColumns = 'id, xid_below::text, floor_id, ids::text, entries, merkle_root, previous, hash'

const sealLock = 74_386_004

/** False when another process is sealing right now. Held until the transaction ends. */
export async function lockSeals(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_xact_lock($1) as locked', [sealLock])
  return rows[0]?.locked ?? false
}

export async function lastSeal(client: pg.ClientBase | pg.Pool): Promise<Seal | undefined> {
  const { rows } = await client.query<Seal>(`select ${sealColumns} from seal order by id desc limit 1`)
  return rows[0]
}

export type Horizon = {
  /** All transactions below are finished. */
  xidBelow: string
  /** There is something to seal. */
  due: boolean
  /** Transaction numbers are lower than they once were: this database was loaded from another's dump. */
  restarted: boolean
  lastId: number
}

export async function horizon(client: pg.ClientBase, last: Seal | undefined): Promise<Horizon> {
  const { rows } = await client.query<Horizon>(
    `select oldest::text as "xidBelow", oldest < $1::xid8 as restarted, coalesce((select max(id) from audit), 0) as "lastId",
       exists (select from audit where xid >= $1::xid8 and xid < oldest and id > $2) as due
     from (select pg_snapshot_xmin(pg_current_snapshot()) as oldest) as now`,
    [last?.xid_below ?? '0', last?.floor_id ?? 0],
  )
  const [row] = rows
  if (!row) throw new Error('A select without from gives one row')
  return row
}

const batch = 5000

async function* fetchAll<T extends pg.QueryResultRow>(client: pg.ClientBase, name: string): AsyncGenerator<T[]> {
  for (;;) {
    const { rows } = await client.query<T>(`fetch ${batch} from ${name}`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query(`close ${name}`)
}

type Entries = AsyncGenerator<StoredEntry[]>

const copyEntries = (client: pg.ClientBase, condition: string): Entries =>
  storedEntries(
    client.query(
      copyTo(`copy (select ${storedColumns} from audit where ${condition} order by id) to stdout (format binary)`),
    ),
  )

/** Entries of finished transactions since the last seal, in the order of their numbers. */
export const unsealedEntries = (client: pg.ClientBase, last: Seal | undefined, below: string): Entries =>
  copyEntries(client, `xid >= '${last?.xid_below ?? '0'}' and xid < '${below}' and id > ${last?.floor_id ?? 0}`)

/** Entries that no seal holds, whatever their transaction: for a database that was just loaded. */
export const entriesOutsideSeals = (client: pg.ClientBase): Entries =>
  copyEntries(client, `not (select coalesce(range_agg(held), '{}') from seal, unnest(ids) as held) @> id`)

export const allEntries = (client: pg.ClientBase): Entries => copyEntries(client, 'true')

/** Two connections that see the same moment: what one reads is laid to what the other reads meanwhile. */
export async function beginSnapshot(first: pg.ClientBase, second: pg.ClientBase): Promise<void> {
  await first.query('begin isolation level repeatable read read only')
  const { rows } = await first.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
  await second.query(
    `begin isolation level repeatable read read only; set transaction snapshot '${rows[0]?.snapshot ?? ''}'`,
  )
}

export type NewSeal = Omit<Seal, 'id'> & { first_id: number; last_id: number }

export async function addSeal(client: pg.ClientBase, seal: NewSeal): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `insert into seal (xid_below, floor_id, ids, first_id, last_id, entries, merkle_root, previous, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      seal.xid_below,
      seal.floor_id,
      seal.ids,
      seal.first_id,
      seal.last_id,
      seal.entries,
      seal.merkle_root,
      seal.previous,
      seal.hash,
    ],
  )
  return rows[0]?.id ?? 0
}

/** In the order in which their first entries come. */
export async function* sealsByFirstEntry(client: pg.ClientBase): AsyncGenerator<Seal[]> {
  await client.query(`declare every_seal no scroll cursor for select ${sealColumns} from seal order by first_id, id`)
  yield* fetchAll<Seal>(client, 'every_seal')
}

/** In the order in which they were made. */
export async function* sealsInOrder(client: pg.ClientBase): AsyncGenerator<Seal[]> {
  await client.query(`declare seal_chain no scroll cursor for select ${sealColumns} from seal order by id`)
  yield* fetchAll<Seal>(client, 'seal_chain')
}

export type Search = {
  actor: string | undefined
  operations: string[] | undefined
  subject: { type: string; id: string } | undefined
  from: string | undefined
  to: string | undefined
  /** The time zone whose days these are. */
  zone: string
  text: string | undefined
  /** Operations whose words hold the text. */
  named: string[]
  before: { at: string; id: number } | undefined
}

export type FoundEntry = Entry & { id: number }

/** Newest first, 50 and one more that tells whether there is a next page. */
export async function findEntries(db: Db, search: Search): Promise<FoundEntry[]> {
  const { actor, operations, subject, from, to, zone, text, named, before } = search
  const pattern = `%${text?.replace(/[\\%_]/g, '\\$&') ?? ''}%`
  const { rows } = await sql<FoundEntry>`
    select id, at, actor, operation, about, door, ip, body from audit
    where true
      ${actor ? sql`and actor = ${actor}` : sql``}
      ${operations ? sql`and operation = any(${operations})` : sql``}
      ${subject ? sql`and about @> ${JSON.stringify([subject])}::jsonb` : sql``}
      ${from ? sql`and at >= ${from}::date::timestamp at time zone ${zone}` : sql``}
      ${to ? sql`and at < (${to}::date + 1)::timestamp at time zone ${zone}` : sql``}
      ${before ? sql`and (at, id) < (${before.at}::timestamptz, ${before.id}::bigint)` : sql``}
      ${text ? sql`and (operation = any(${named}) or body::text ilike ${pattern} or actor in (select id from auth_user where name ilike ${pattern}))` : sql``}
    order by at desc, id desc limit 51`.execute(db)
  return rows
}

export async function userNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth_user where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export type ChainState = {
  entries: number
  sealed: number
  seals: number
  lastSealedAt: string | null
  lastHash: string | null
}

export async function chainState(db: Db): Promise<ChainState> {
  const { rows } = await sql<ChainState>`
    select (select count(*) from audit) as entries, coalesce(sum(entries), 0)::bigint as sealed, count(*) as seals,
      max(at) as "lastSealedAt", (select encode(hash, 'hex') from seal order by id desc limit 1) as "lastHash"
    from seal`.execute(db)
  return rows[0] ?? { entries: 0, sealed: 0, seals: 0, lastSealedAt: null, lastHash: null }
}
