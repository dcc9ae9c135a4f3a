import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Refusal, refuse } from '#platform/refusal.ts'
import type { Binaries } from './binaries.ts'
import { giveTo } from './database-user.ts'
import { isCluster, type Place } from './place.ts'
import { clearKilled, readPostmaster } from './postmaster.ts'
import { configuration } from './settings.ts'

/** A place with everything needed to run its database. */
export type Cluster = { place: Place; binaries: Binaries; socketFolder: string; secret: string; durable: boolean }

/** The user of the first hour; the product itself works as `renhe`, who can't go around what the database enforces. */
export const superuser = 'postgres'

/** Names of the same thing on different systems. Without one of them PostgreSQL does not know Chinese characters as letters. */
const unicodeLocales = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8', 'UTF-8']

/** What the database's processes may know of our environment: no secrets. */
const environment = { PATH: process.env.PATH, LC_ALL: 'C' }

export const logOf = (place: Place): string => join(place.home, 'database.log')

/** Makes the data folder; it appears only when it is complete. */
export async function initialise(cluster: Cluster): Promise<void> {
  const { place } = cluster
  const draft = `${place.data}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(draft, place.user)
  const secretFile = join(cluster.socketFolder, 'secret')
  writeFileSync(secretFile, cluster.secret, { mode: 0o600 })
  giveTo(secretFile, place.user)
  try {
    await initdb(cluster, draft, secretFile)
  } finally {
    rmSync(secretFile, { force: true })
  }
  renameSync(draft, place.data)
}

async function initdb(cluster: Cluster, data: string, secretFile: string): Promise<void> {
  const fixed = [
    '--encoding=UTF8',
    '--locale=C',
    '--auth-local=scram-sha-256',
    '--auth-host=reject',
    '--no-instructions',
  ]
  const given = ['-D', data, '-U', superuser, `--pwfile=${secretFile}`, ...(cluster.durable ? [] : ['--no-sync'])]
  const options = { ...cluster.place.user, cwd: '/', env: environment }
  for (const locale of unicodeLocales) {
    const failure = await promisify(execFile)(
      cluster.binaries.initdb,
      [...fixed, `--lc-ctype=${locale}`, ...given],
      options,
    ).then(
      () => undefined,
      (error: Error & { stderr?: string }) => error.stderr?.trim() || error.message,
    )
    if (!failure) return
    if (!failure.includes('invalid locale name')) refuse('engine.cannotInitialise', { data, reason: failure })
  }
  refuse('engine.cannotInitialise', { data, reason: `none of the locales ${unicodeLocales.join(', ')}` })
}

/** Refuses data of another major version, which these programs can't read. */
export function requireSameVersion(data: string, binaries: Binaries): void {
  if (!isCluster(data)) return
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const needed = binaries.version.split('.')[0] ?? ''
  if (found !== needed) refuse('engine.otherVersion', { data, found, needed })
}

/** Starts the server and waits until it takes connections, however long its repair takes. Gives its process id. */
export async function launch(cluster: Cluster): Promise<number> {
  const { place } = cluster
  await clearKilled(place.data)
  giveTo(place.data, place.user)
  writeConfiguration(cluster)
  makeSocketPlace(cluster)
  const patience = Date.now() + 15_000
  for (;;) {
    const logStart = rotateLog(place)
    const child = spawnServer(cluster)
    if (await becomesReady(child, place.data)) return child.pid ?? 0
    const reason = failureIn(place, logStart)
    // The processes of a killed server need a moment to notice that it is gone.
    const isWaiting = reason.includes('pre-existing shared memory') && Date.now() < patience
    if (!isWaiting) throw new Refusal('engine.cannotStart', { reason, log: logOf(place) })
    await pause(100)
  }
}

function spawnServer({ place, binaries, socketFolder }: Cluster): ChildProcess {
  const log = openSync(logOf(place), 'a', 0o600)
  const sockets = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories="${socketFolder}"`,
    '-c',
    'unix_socket_permissions=0700',
  ]
  const child = spawn(
    binaries.postgres,
    ['-D', place.data, `--config-file=${join(place.data, 'renhe.conf')}`, ...sockets],
    {
      ...place.user,
      cwd: '/',
      env: environment,
      // Ctrl-C in the terminal is for us: we stop the database when the last request is answered.
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
  return child
}

async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  child.once('error', () => {
    hasEnded = true
  })
  while (!hasEnded) {
    const postmaster = readPostmaster(data)
    if (postmaster?.pid === child.pid && postmaster?.isReady) return true
    await pause(5)
  }
  return false
}

function writeConfiguration({ place, durable }: Cluster): void {
  const file = join(place.data, 'renhe.conf')
  writeFileSync(file, configuration(durable))
  chmodSync(file, 0o600)
  if (place.user) chownSync(file, place.user.uid, place.user.gid)
}

/** The same path for as long as we live, so that connections find a restarted server. */
function makeSocketPlace({ place, socketFolder }: Cluster): void {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(socketFolder, name), { force: true })
  mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
  giveTo(socketFolder, place.user)
}

const largestLog = 10 * 1024 * 1024

/** Gives the length of the log, after which the next start writes. */
function rotateLog(place: Place): number {
  const size = statSync(logOf(place), { throwIfNoEntry: false })?.size ?? 0
  if (size < largestLog) return size
  renameSync(logOf(place), `${logOf(place)}.1`)
  return 0
}

/** The last thing the server said before it gave up, without time and process number. */
function failureIn(place: Place, from: number): string {
  const lines = readFileSync(logOf(place)).subarray(from).toString('utf8').trim().split('\n')
  const telling = lines.filter((line) => /(FATAL|PANIC|ERROR|error|HINT):? /.test(line)).slice(0, 2)
  return (telling.length > 0 ? telling : lines.slice(-2))
    .map((line) => line.replace(/^.*?(FATAL|PANIC|HINT): +/, ''))
    .join(' ')
}
