import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startEngine } from '#platform/database/engine/engine.ts'

const top = join(import.meta.dirname, '../..')

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

/** A program of the product with its output collected. */
function run(args: string[], env: NodeJS.ProcessEnv): Run {
  const { PORT: _, HOST: __, DATABASE_URL: ___, ...inherited } = process.env
  const child = spawn(process.execPath, args, { cwd: top, env: { ...inherited, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', (code) => resolve(code))) }
}

export type Server = {
  url: string
  pid: number
  said: () => string
  kill: () => Promise<void>
  stop: () => Promise<number | null>
}

/** `npm start` on a folder, until it says its address. */
export async function startServer(folder: string, env: NodeJS.ProcessEnv = { PORT: '0' }): Promise<Server> {
  const { child, said, ended } = run(['tools/start.mjs'], { RENHE_DATA: folder, ...env })
  let over = false
  void ended.then(() => {
    over = true
  })
  const addressIn = () => /→\s+(http:\S+)/.exec(said())?.[1]
  while (!addressIn()) {
    if (over) throw new Error(`The server did not start:\n${said()}`)
    await pause(50)
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    url: addressIn() ?? '',
    pid: child.pid ?? 0,
    said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}

/** `npm start` that is expected to end by itself. */
export async function startInVain(folder: string): Promise<{ code: number | null; said: string }> {
  const { said, ended } = run(['tools/start.mjs'], { RENHE_DATA: folder, PORT: '0' })
  const code = await ended
  return { code, said: said() }
}

export async function renhe(
  folder: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string; answer: Record<string, unknown> }> {
  const { said, ended } = run(['bin/renhe.mjs', ...args], { RENHE_DATA: folder, ...env })
  const code = await ended
  const line =
    said()
      .split('\n')
      .find((each) => each.startsWith('{')) ?? '{}'
  return { code, said: said(), answer: JSON.parse(line) as Record<string, unknown> }
}

/** A data folder of its own. Under root the database runs as another user, who must pass. */
export async function newFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-crash-'))
  await chmod(folder, 0o711)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'database/postmaster.pid'), 'utf8')).split('\n')[0])

/** Asks the database behind the server's back. */
export async function query(folder: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const engine = await startEngine({ folder, share: true })
  const client = new pg.Client(engine.connection)
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
    await engine.stop()
  }
}
