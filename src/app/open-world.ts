import pino from 'pino'
import { companyZone } from '#modules/organization/index.ts'
import { openDatabase, openPool } from '#platform/database/database.ts'
import { type Engine, startEngine } from '#platform/database/engine/engine.ts'
import { noteText } from '#platform/database/engine/locale.ts'
import { migrate } from '#platform/database/migrate.ts'
import { buildHouse } from '#platform/house.ts'
import { todayIn } from '#platform/kernel/day.ts'
import { secretsFrom } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { type Environment, readKey } from './environment.ts'
import { modules } from './modules.ts'
import { fillPorts } from './ports.ts'
import { seedRoles } from './roles.ts'

export type OpenWorld = World & { close: () => Promise<void> }

type Opening = {
  /** A command beside a running server shares its database; a server wants the folder for itself. */
  share: boolean
  say: (line: string) => void
}

/** Starts or reaches the database, brings it up to date, and puts the house on it. */
export async function openWorld(environment: Environment, { share, say }: Opening): Promise<OpenWorld> {
  const { folder, databaseUrl } = environment
  const engine = await startEngine({
    folder,
    share,
    say: (note) => say(noteText(note, 'zh')),
    ...(databaseUrl && { databaseUrl }),
  })
  try {
    return await furnish(environment, engine)
  } catch (error) {
    await engine.stop()
    throw error
  }
}

async function furnish(environment: Environment, engine: Engine): Promise<OpenWorld> {
  const pool = openPool(engine.connection)
  await migrate(pool)
  const db = openDatabase(pool)
  await seedRoles(db)
  fillPorts()
  const zone = await watchZone(() => companyZone(db))
  return {
    house: buildHouse(modules),
    pool,
    db,
    secrets: secretsFrom(await readKey(environment.folder)),
    folder: environment.folder,
    url: environment.url ?? `http://${environment.host}:${environment.port}`,
    log: pino({ level: environment.logLevel, redact: ['*.password', '*.authorization', '*.cookie'] }),
    today: () => todayIn(zone.current()),
    close: async () => {
      zone.stop()
      await pool.end()
      await engine.stop()
    },
  }
}

/** The company's time zone, looked up again each minute: another process may have changed it. */
async function watchZone(read: () => Promise<string>) {
  let zone = await read()
  const timer = setInterval(async () => {
    zone = await read().catch(() => zone)
  }, 60_000)
  timer.unref()
  return { current: () => zone, stop: () => clearInterval(timer) }
}
