import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '#platform/refusal.ts'
import { canEnter, type DatabaseUser, giveTo, isRoot, userFor } from './database-user.ts'
import type { EngineNote } from './locale.ts'

/** Where the database of a data folder lives: in the folder itself, or elsewhere when the database's user can't get there. */
export type Place = {
  folder: string
  /** Holds `database/`, `database.log` and `owner.pid`. */
  home: string
  /** The data of PostgreSQL. */
  data: string
  user: DatabaseUser
  /** Its folder was deleted and made anew, so the data there is of a former life. */
  isLeftover: boolean
}

/** Outside every home folder; used only under root. */
export const commonFolder = '/var/lib/renhe'

/** Says in the data folder where its database went, so that it is found when the folder moves or becomes reachable. */
const signpost = 'database.location'

/** Finds the database of a data folder, making the folder when it is missing. */
export function findPlace(wished: string, say: (note: EngineNote) => void): Place {
  mkdirSync(wished, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
  const folder = realpathSync(wished)
  const signed = readSignpost(folder)
  if (signed) return placeAt(folder, signed)

  const here = placeAt(folder, folder)
  if (canEnter(folder, here.user)) return here
  if (isCluster(here.data)) refuse('engine.unreachable', { data: here.data })
  return moveOut(folder, say)
}

export const isCluster = (data: string): boolean => existsSync(join(data, 'PG_VERSION'))

/** Only its owner may open a database's files. */
export function requireOwnData(place: Place): void {
  const owner = statSync(place.data, { throwIfNoEntry: false })?.uid
  const mine = process.getuid?.()
  if (owner !== undefined && !place.user && owner !== mine)
    refuse('engine.foreignOwner', { data: place.data, uid: String(owner) })
}

/** Renames the data of a folder that is gone: never deleted, never mistaken for the new one. */
export function setAside(place: Place, say: (note: EngineNote) => void): void {
  const to = `${place.data}.${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
  renameSync(place.data, to)
  say({ code: 'engine.setAside', params: { from: place.data, to } })
}

/** PostgreSQL's limit is 107 bytes with the name of the socket (103 on macOS). */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length - 'renhe-XXXXXX'.length - 1

/** A short folder of its own that only the database's user may enter. */
export function makeSocketFolder(user: DatabaseUser): string {
  const candidates = [tmpdir(), '/tmp', ...(isRoot() ? [commonFolder] : [])]
  const base = candidates.find((path) => Buffer.byteLength(path) <= longestSocketFolder && canEnter(path, user))
  const folder = mkdtempSync(join(base ?? '/tmp', 'renhe-'))
  giveTo(folder, user)
  return folder
}

function placeAt(folder: string, home: string, isLeftover = false): Place {
  const data = join(home, 'database')
  return { folder, home, data, user: userFor(data), isLeftover }
}

function moveOut(folder: string, say: (note: EngineNote) => void): Place {
  const home = join(commonFolder, createHash('sha256').update(folder).digest('hex').slice(0, 16))
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const leftover = isCluster(join(home, 'database'))
  writeFileSync(join(folder, signpost), `${home}\n`)
  say({ code: 'engine.movedData', params: { from: folder, to: home } })
  return placeAt(folder, home, leftover)
}

function readSignpost(folder: string): string | undefined {
  const file = join(folder, signpost)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
