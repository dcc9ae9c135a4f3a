import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { refuse } from '#platform/refusal.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, initialise, launch, requireSameVersion } from './cluster.ts'
import { externalEngine } from './external.ts'
import type { EngineNote } from './locale.ts'
import { liveOwner, type Ownership, takeOwnership } from './ownership.ts'
import { findPlace, isCluster, makeSocketFolder, type Place, requireOwnData, setAside } from './place.ts'
import {
  hasItsPrograms,
  isServing,
  type Postmaster,
  readPostmaster,
  removeSocketFolder,
  signalTo,
  stopPostmaster,
} from './postmaster.ts'
import { databaseSecret, secretFile } from './secret.ts'
import { answerOf, connectionTo, otherSessions, prepareDatabase } from './sessions.ts'
import { supervise } from './supervise.ts'

export type { EngineNote } from './locale.ts'

/** A PostgreSQL to work with. */
export type Engine = {
  connection: pg.PoolConfig
  embedded: boolean
  /** Called each time the database had to be started again; what was not committed is lost, listeners must listen anew. */
  onRestart: (listener: () => void) => void
  /** Close your connections first. */
  stop: () => Promise<void>
  /** The process of the embedded database; another one after a restart. */
  readonly serverPid?: number
}

export type EngineOptions = {
  /** `RENHE_DATA`; made when missing. */
  folder: string
  databaseUrl?: string | undefined
  /** Works beside a server that is running, and starts a database only when there is none. */
  share?: boolean
  /** False for a database that is thrown away: faster, and gone with the power. */
  durable?: boolean
  say?: (note: EngineNote) => void
}

/**
 * Starts, takes over or joins the database.
 * @throws Refusal `engine.…` with a sentence in `locale.ts` when the user can do something about it.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const say = options.say ?? (() => undefined)
  if (options.databaseUrl) return externalEngine(options.databaseUrl, say)
  const place = findPlace(options.folder, say)
  requireOwnData(place)
  const entry = await enter(place, options.share ?? false)
  return 'release' in entry ? ownEngine(place, entry, options, say) : sharedEngine(place, entry)
}

const patience = 30_000

/** The right to run the database, or, when sharing, the one that runs. An owner that is just starting is waited for. */
async function enter(place: Place, share: boolean): Promise<Ownership | Postmaster> {
  const end = Date.now() + patience
  for (;;) {
    const running = share && (await runningServer(place))
    const entry = running || takeOwnership(place.home)
    if (entry) return entry
    const owner = liveOwner(place.home)
    if (owner && (!share || Date.now() > end)) refuse('engine.inUse', { pid: String(owner), folder: place.folder })
    await pause(50)
  }
}

async function runningServer(place: Place): Promise<Postmaster | undefined> {
  const found = readPostmaster(place.data)
  if (!found || !isServing(place.data, found) || !existsSync(secretFile(place.folder))) return undefined
  const connection = connectionTo({ socketFolder: found.socketFolder, secret: databaseSecret(place.folder) })
  return (await answerOf(connection)) ? found : undefined
}

/** Of several who share, the last one out stops a database that no server owns. */
function sharedEngine(place: Place, server: Postmaster): Engine {
  const connection = connectionTo({ socketFolder: server.socketFolder, secret: databaseSecret(place.folder) })
  const isLast = async () => liveOwner(place.home) === undefined && (await otherSessions(connection)) === 0
  return {
    connection,
    embedded: true,
    serverPid: server.pid,
    onRestart: () => undefined,
    async stop() {
      if (await isLast().catch(() => false)) await stopPostmaster(server)
    },
  }
}

async function ownEngine(
  place: Place,
  ownership: Ownership,
  options: EngineOptions,
  say: (note: EngineNote) => void,
): Promise<Engine> {
  try {
    const { cluster, pid } = await bringUp(place, options.durable ?? true, say)
    return engineOf(cluster, pid, ownership, options.share ?? false, say)
  } catch (error) {
    const left = readPostmaster(place.data)
    if (left && isServing(place.data, left)) await stopPostmaster(left)
    ownership.release()
    throw error
  }
}

async function bringUp(
  place: Place,
  durable: boolean,
  say: (note: EngineNote) => void,
): Promise<{ cluster: Cluster; pid: number }> {
  const binaries = findBinaries(place.user, place.folder, say)
  const secret = databaseSecret(place.folder)
  const adopted = await settleFormer(place, secret, binaries.version, say)
  if (place.isLeftover) setAside(place, say)
  requireSameVersion(place.data, binaries)

  const socketFolder = adopted?.socketFolder ?? makeSocketFolder(place.user)
  const cluster: Cluster = { place, binaries, socketFolder, secret, durable }
  try {
    const pid = adopted?.pid ?? (await startServer(cluster, say))
    await prepareDatabase(cluster)
    return { cluster, pid }
  } catch (error) {
    if (!adopted) removeSocketFolder(socketFolder)
    throw error
  }
}

async function startServer(cluster: Cluster, say: (note: EngineNote) => void): Promise<number> {
  const began = Date.now()
  const isNew = !isCluster(cluster.place.data)
  if (isNew) await initialise(cluster)
  const pid = await launch(cluster)
  if (isNew) say({ code: 'engine.initialised', params: { milliseconds: Date.now() - began, data: cluster.place.data } })
  return pid
}

/** What a run that was killed left behind: a server to take over, one to stop, or just its file. */
async function settleFormer(
  place: Place,
  secret: string,
  version: string,
  say: (note: EngineNote) => void,
): Promise<Postmaster | undefined> {
  const former = readPostmaster(place.data)
  if (!former) return undefined
  const { pid, socketFolder } = former
  if (!isServing(place.data, former)) {
    removeSocketFolder(socketFolder)
    say({ code: 'engine.staleLock', params: { pid: String(pid) } })
    return undefined
  }
  const answer = hasItsPrograms(pid) && (await answerOf(connectionTo({ socketFolder, secret })))
  if (answer === version) {
    say({ code: 'engine.adopted', params: { pid: String(pid) } })
    return former
  }
  await stopPostmaster(former)
  say({ code: 'engine.stoppedOrphan', params: { pid: String(pid) } })
  return undefined
}

function engineOf(
  cluster: Cluster,
  pid: number,
  ownership: Ownership,
  share: boolean,
  say: (note: EngineNote) => void,
): Engine {
  const connection = connectionTo(cluster)
  const server = supervise(cluster, pid, say)
  let stopping: Promise<void> | undefined

  // Whoever leaves in a hurry still lets the database finish properly.
  const atExit = () => {
    signalTo(server.pid(), 'SIGINT')
    ownership.release()
  }
  process.once('exit', atExit)

  const stop = async () => {
    await server.release()
    const isNeeded = share && (await otherSessions(connection).catch(() => 0)) > 0
    if (!isNeeded) await stopPostmaster({ pid: server.pid(), socketFolder: cluster.socketFolder })
    process.off('exit', atExit)
    ownership.release()
  }

  return {
    connection,
    embedded: true,
    onRestart: server.onRestart,
    get serverPid() {
      return server.pid()
    },
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}
