import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from '../world.ts'
import { type BackupReport, backup, type Progress } from './backup.ts'
import { checkBackup } from './check.ts'
import { Kept } from './contract.ts'

/** Backups made from the web lie in the data folder, each with a slip that says what it is; the database knows nothing of them. */
const folderOf = ({ folder }: Pick<World, 'folder'>): string => join(folder, 'backups')
const slipOf = (world: Pick<World, 'folder'>, id: string): string => join(folderOf(world), `${id}.json`)
export const backupPath = (world: Pick<World, 'folder'>, id: string): string => join(folderOf(world), `${id}.renhe`)

/** Makes one, reads it back, and only then says that it is there. */
export async function keepBackup(world: World, id: string, onProgress: Progress): Promise<Kept> {
  await mkdir(folderOf(world), { recursive: true, mode: 0o700 })
  const path = backupPath(world, id)
  const { at, report } = await made(world, path, onProgress)
  const { bytes, rows, files, missingFiles } = report
  const kept = { id, at, bytes, rows, files, missingFiles: missingFiles.length, proven: true }
  await writeFile(slipOf(world, id), JSON.stringify(kept), { mode: 0o600 })
  return kept
}

async function made(world: World, path: string, onProgress: Progress): Promise<{ at: string; report: BackupReport }> {
  const report = await backup(world, path, onProgress)
  try {
    const { at } = await checkBackup(path, world.secrets)
    return { at, report }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

export async function keptBackups(world: Pick<World, 'folder'>): Promise<Kept[]> {
  const names = await readdir(folderOf(world)).catch(() => [])
  const ids = names.flatMap((name) => /^([0-9a-f-]{36})\.json$/.exec(name)?.[1] ?? [])
  const found = await Promise.all(ids.map((id) => keptBackup(world, id)))
  return found.flatMap((each) => each ?? []).sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Undefined when it is not there any more. */
export async function keptBackup(world: Pick<World, 'folder'>, id: string): Promise<Kept | undefined> {
  const slip = await readFile(slipOf(world, id), 'utf8').catch(() => undefined)
  const size = await stat(backupPath(world, id)).then(
    (found) => found.size,
    () => undefined,
  )
  const read = slip === undefined || size === undefined ? undefined : Kept.safeParse(JSON.parse(slip)).data
  // One that was replaced or cut short since was not the one that was read back.
  return read && { ...read, bytes: size ?? 0, proven: read.proven && read.bytes === size }
}

export async function dropBackup(world: Pick<World, 'folder'>, id: string): Promise<void> {
  await rm(slipOf(world, id), { force: true })
  await rm(backupPath(world, id), { force: true })
}

/** What it is called where it is saved: the moment, readable. */
export const nameOf = ({ at }: Kept): string => `renhe-${at.slice(0, 16).replace('T', '-').replace(':', '')}.backup`
