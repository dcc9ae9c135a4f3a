import { refuse } from '#platform/refusal.ts'
import type { Engine } from './engine.ts'
import type { EngineNote } from './locale.ts'
import { ask } from './sessions.ts'

const oldestVersion = 15

type Server = { version: string; encoding: string; ctype: string }

/** A PostgreSQL that somebody else runs: looked at, never started or stopped. */
export async function externalEngine(databaseUrl: string, say: (note: EngineNote) => void): Promise<Engine> {
  const connection = { connectionString: databaseUrl }
  const server = await lookAt(connection)
  const major = Math.floor(Number(server.version) / 10_000)
  if (major < oldestVersion) refuse('engine.tooOld', { found: major, needed: oldestVersion })
  if (server.encoding !== 'UTF8') refuse('engine.notUnicode', { encoding: server.encoding })
  if (/^(C|POSIX)$/.test(server.ctype)) say({ code: 'engine.plainCharacters', params: { ctype: server.ctype } })
  return { connection, embedded: false, onRestart: () => undefined, stop: async () => undefined }
}

async function lookAt(connection: { connectionString: string }): Promise<Server> {
  try {
    const [server] = await ask<Server>(
      connection,
      `select current_setting('server_version_num') as version, pg_encoding_to_char(encoding) as encoding, datctype as ctype
       from pg_database where datname = current_database()`,
    )
    if (server) return server
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error)
    refuse('engine.cannotConnect', { host: hostOf(connection.connectionString), reason })
  }
  throw new Error('No row about the current database')
}

/** Without the password, which has no place in a message. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '?'
}
