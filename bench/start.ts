import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { absolute, type Measurement } from './measurement.ts'

const top = join(import.meta.dirname, '..')

type Started = { child: ChildProcess; milliseconds: number }

/** `npm start` until its first page is there. */
async function start(folder: string): Promise<Started> {
  const began = performance.now()
  const { PORT: _, DATABASE_URL: __, ...env } = process.env
  const child = spawn(process.execPath, ['tools/start.mjs'], {
    cwd: top,
    env: { ...env, RENHE_DATA: folder, PORT: '0' },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for (;;) {
    const address = /→\s+(http:\S+)/.exec(said)?.[1]
    if (address && (await fetch(address)).ok) return { child, milliseconds: performance.now() - began }
    if (child.exitCode !== null) throw new Error(`It did not start:\n${said}`)
    await pause(10)
  }
}

async function stop({ child }: Started): Promise<void> {
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('close', resolve))
}

/** The process and all it has started, and these in turn. */
async function familyOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter((each) => each > 0)
  const parents = new Map(await Promise.all(all.map(async (each) => [each, await parentOf(each)] as const)))
  const isBelow = (each: number | undefined): boolean =>
    each === pid || (each !== undefined && each > 1 && isBelow(parents.get(each)))
  return all.filter(isBelow)
}

async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(/\) \S (\d+)/.exec(status)?.[1]) || undefined
}

/** Memory that is really used: what processes share is counted once. In MB. */
async function memoryOf(pids: number[]): Promise<number> {
  const kilobytes = await Promise.all(
    pids.map(async (pid) =>
      Number(/Pss:\s+(\d+)/.exec(await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''))?.[1] ?? 0),
    ),
  )
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'database/postmaster.pid'), 'utf8')).split('\n')[0])

/** The second start to the first page, and what server and database hold when nobody asks for anything. */
export async function measure(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-bench-start-'))
  await chmod(folder, 0o711)
  try {
    await stop(await start(folder))
    const times: number[] = []
    for (let at = 0; at < 3; at++) {
      const started = await start(folder)
      times.push(started.milliseconds)
      await stop(started)
    }
    const idle = await start(folder)
    await pause(15_000)
    const pids = [...(await familyOf(idle.child.pid ?? 0)), ...(await familyOf(await postmasterOf(folder)))]
    const megabytes = await memoryOf([...new Set(pids)])
    await stop(idle)
    return [
      absolute('start.second', 1, times.toSorted((a, b) => a - b)[1] ?? Number.NaN, 'ms', 4000),
      absolute('idle.memory', 1, megabytes, 'MB', 400),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
