import pino from 'pino'
import { seedFlows } from '#modules/approvals/index.ts'
import { companyZone } from '#modules/organization/index.ts'
import { openDatabase, openPool } from '#platform/database/database.ts'
import { startEngine } from '#platform/database/engine/engine.ts'
import { noteText } from '#platform/database/engine/locale.ts'
import { migrate } from '#platform/database/migrate.ts'
import { buildHouse } from '#platform/house.ts'
import { hourIn, todayIn } from '#platform/kernel/day.ts'
import { secretsFrom } from '#platform/secrets.ts'
import type { World } from '#platform/world.ts'
import { type Environment, readKey } from './environment.ts'
import { modules } from './modules.ts'
import { fillPorts } from './ports.ts'
import { seedRoles } from './roles.ts'

type Opening = {
  /** A command beside a running server shares its database; a server wants the folder for itself. */
  share: boolean
  say: (line: string) => void
}

/** What the house is built on: a reachable database, the key, the folder. */
export type Ground = Pick<World, 'pool' | 'secrets' | 'folder' | 'log'> & { close: () => Promise<void> }

export type OpenWorld = World & { close: () => Promise<void> }

/** Starts or reaches the database and leaves it as it is. */
export async function openGround(environment: Environment, { share, say }: Opening): Promise<Ground> {
  const { folder, databaseUrl, logLevel } = environment
  const engine = await startEngine({
    folder,
    share,
    say: (note) => say(noteText(note, 'zh')),
    ...(databaseUrl && { databaseUrl }),
  })
  const pool = openPool(engine.connection)
  const close = async () => {
    await pool.end()
    await engine.stop()
  }
  try {
    const secrets = secretsFrom(await readKey(folder))
    const log = pino({ level: logLevel, redact: ['*.password', '*.authorization', '*.cookie'] })
    return { pool, secrets, folder, log, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts or reaches the database, brings it up to date, and puts the house on it. */
export async function openWorld(environment: Environment, opening: Opening): Promise<OpenWorld> {
  const ground = await openGround(environment, opening)
  try {
    return await build(environment, ground)
  } catch (error) {
    await ground.close()
    throw error
  }
}

async function build(environment: Environment, ground: Ground): Promise<OpenWorld> {
  await migrate(ground.pool)
  const db = openDatabase(ground.pool)
  fillPorts()
  await seedRoles(db)
  await seedFlows(db)
  const zone = await watchZone(() => companyZone(db))
  return {
    ...ground,
    house: buildHouse(modules),
    db,
    url: environment.url ?? `http://${environment.host}:${environment.port}`,
    now: () => new Date(),
    today: () => todayIn(zone.current()),
    hour: () => hourIn(zone.current()),
    close: async () => {
      zone.stop()
      await ground.close()
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
