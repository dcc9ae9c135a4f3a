import { execFileSync, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const top = join(import.meta.dirname, '../..')

/** The command line from the sources, on a company of its own. */
export type Installation = {
  folder: string
  run: (args: string[]) => Promise<{ code: number | null; said: string }>
  remove: () => Promise<void>
}

export async function installation(): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-law-'))
  // Root's database user must get in.
  await chmod(folder, 0o755)
  const run = async (args: string[]) => {
    const child = start(folder, args)
    const heard: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => heard.push(chunk))
    return new Promise<{ code: number | null; said: string }>((resolve) => {
      child.once('close', (code) => resolve({ code, said: Buffer.concat(heard).toString('utf8') }))
    })
  }
  const { code } = await run(['init', '--company', '云岭科技', '--admin-email', 'admin@yunling.example'])
  if (code !== 0) throw new Error(`No company: ${code}`)
  return { folder, run, remove: () => rm(folder, { recursive: true, force: true }) }
}

function start(folder: string, args: string[]) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, RENHE_DATA: join(folder, 'data'), RENHE_ADMIN_PASSWORD: 'Azurite-1234-check' }
  return spawn(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...args], {
    cwd: top,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

export type Batch = {
  /** The output of one line, or its error. */
  ask: (operation: string, input: object) => Promise<Record<string, unknown>>
  end: () => Promise<void>
}

/** `renhe call --batch`, asked line by line through a pipe with a name. */
export function openBatch({ folder }: Installation): Batch {
  const file = join(folder, 'lines')
  execFileSync('mkfifo', [file])
  const child = start(folder, ['call', '--batch', file])
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createWriteStream(file)
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ask(operation, input) {
      lines.write(`${JSON.stringify({ operation, input })}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('The command ended before it answered')
      const { output, error } = JSON.parse(value) as { output?: object; error?: object }
      return { ...(output ?? error) }
    },
    async end() {
      lines.end()
      await ended
    },
  }
}
