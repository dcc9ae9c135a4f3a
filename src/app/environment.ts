import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export type Environment = {
  folder: string
  host: string
  port: number
  /** Whether somebody asked for that very port, or any free one will do. */
  portChosen: boolean
  url: string | undefined
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  logLevel: string
  /** How many proxies of one's own stand before it. */
  proxies: number
}

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const port = Number(env.PORT ?? 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT=${env.PORT} is not a port number`)
  const proxies = Number(env.RENHE_PROXY ?? 0)
  if (!Number.isInteger(proxies) || proxies < 0)
    throw new Error(`RENHE_PROXY=${env.RENHE_PROXY} is not a number of proxies`)
  return {
    folder: resolve(env.RENHE_DATA ?? 'data'),
    host: env.HOST ?? '127.0.0.1',
    port,
    portChosen: env.PORT !== undefined,
    url: env.RENHE_URL,
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    logLevel: env.LOG_LEVEL ?? 'info',
    proxies,
  }
}

/** `RENHE_KEY`, or the key made at the first start and kept beside the data, readable by its owner only. */
export async function readKey(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.RENHE_KEY) return env.RENHE_KEY
  const secrets = join(folder, 'secrets')
  const path = join(secrets, 'key')
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  await mkdir(secrets, { recursive: true, mode: 0o700 })
  await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' }).catch(keepWinner)
  await chmod(path, 0o600)
  return (await readFile(path, 'utf8')).trim()
}

/** Two first starts at once: the key that was written first stands. */
function keepWinner(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
}
