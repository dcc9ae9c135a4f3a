import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { refuse } from '#platform/refusal.ts'
import { type Cluster, superuser } from './cluster.ts'
import { secretFile } from './secret.ts'

/** How the product connects to its embedded database. */
export function connectionTo(cluster: Pick<Cluster, 'socketFolder' | 'secret'>): pg.PoolConfig {
  return {
    host: cluster.socketFolder,
    port: 5432,
    user: 'renhe',
    database: 'renhe',
    password: cluster.secret,
    ssl: false,
  }
}

/** A busy machine takes its time to answer; one that does not in this time will not. */
const patience = 30_000

/** One question over a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(connection: pg.ClientConfig, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionTimeoutMillis: patience, application_name: 'renhe engine', ...connection })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The version of a server that lets us in, or nothing. A server that is still starting gets time to finish. */
export async function answerOf(connection: pg.ClientConfig): Promise<string | undefined> {
  const end = Date.now() + patience
  for (;;) {
    try {
      const [row] = await ask<{ server_version: string }>(connection, 'show server_version')
      return row?.server_version.split(' ')[0]
    } catch (error) {
      if (codeOf(error) !== startingUp || Date.now() > end) return undefined
      await pause(50)
    }
  }
}

/** Makes the user and the database at the first start, or when the first start was interrupted. */
export async function prepareDatabase(cluster: Cluster): Promise<void> {
  const connection = connectionTo(cluster)
  const failure = await failureOf(ask(connection, 'select 1'))
  if (!failure) return
  if (!isMissing(failure)) throw failure

  const asSuperuser = { ...connection, user: superuser, database: 'postgres' }
  const refused = await failureOf(ask(asSuperuser, 'select 1'))
  if (codeOf(refused) === wrongPassword) {
    refuse('engine.wrongSecret', { file: secretFile(cluster.place.folder), data: cluster.place.data })
  }
  await failureOf(ask(asSuperuser, 'create role renhe login createdb'))
  await ask(asSuperuser, `alter role renhe password '${cluster.secret}'`)
  const isNew = (await ask(asSuperuser, "select from pg_database where datname = 'renhe'")).length === 0
  if (isNew) await ask(asSuperuser, 'create database renhe owner renhe')
  await ask(connection, 'select 1')
}

/** How many others are connected to this server, in any of its databases. */
export async function otherSessions(connection: pg.ClientConfig): Promise<number> {
  const [row] = await ask<{ others: number }>(
    connection,
    "select count(*)::int as others from pg_stat_activity where usename = 'renhe' and pid <> pg_backend_pid()",
  )
  return row?.others ?? 0
}

const startingUp = '57P03'
const wrongPassword = '28P01'
const noSuchDatabase = '3D000'

const isMissing = (error: unknown): boolean => [wrongPassword, noSuchDatabase].includes(codeOf(error) ?? '')

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => undefined).catch((error: unknown) => error)
