import { createReadStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { sealAudit } from '../audit/seal.ts'
import { lastSeal } from '../audit/store.ts'
import { pathOf } from '../files/files.ts'
import type { World } from '../world.ts'
import { type ContainerWriter, containerWriter, openPrivate, type PartSum } from './container.ts'
import {
  filePart,
  keyCheck,
  type Manifest,
  manifestPart,
  type Opening,
  openingPart,
  signManifest,
  tablePart,
} from './manifest.ts'
import { allSequences, allTables, appliedMigrations, beginSnapshot, copyOut, filesInUse, type Table } from './store.ts'

type Source = Pick<World, 'pool' | 'secrets' | 'folder' | 'log'>

export type BackupReport = {
  path: string
  bytes: number
  tables: number
  rows: number
  files: number
  /** Files that the database knows but the disk had not. */
  missingFiles: string[]
  newestSeal: Manifest['newestSeal']
  /** Without `RENHE_KEY`, kept elsewhere, the encrypted fields and files of a backup can't be read. */
  keyIncluded: false
}

export type Progress = (done: number, total: number) => Promise<void> | void

/**
 * Writes the whole database, as of one moment, and the files into one file, while everybody goes on working. The audit is
 * sealed first. A file of that name is replaced only once the new one is whole.
 */
export async function backup(
  world: Source,
  path: string,
  onProgress: Progress = () => undefined,
): Promise<BackupReport> {
  await sealAudit(world)
  const draft = `${path}.part`
  const file = await openPrivate(draft)
  try {
    const manifest = await writeAll(world, await containerWriter(file), onProgress)
    await file.sync()
    await file.close()
    await rename(draft, path)
    return await reportOf(path, manifest)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

async function reportOf(path: string, { tables, files, missingFiles, newestSeal }: Manifest): Promise<BackupReport> {
  const { size } = await stat(path)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { path, bytes: size, tables: tables.length, rows, files, missingFiles, newestSeal, keyIncluded: false }
}

async function writeAll(world: Source, writer: ContainerWriter, onProgress: Progress): Promise<Manifest> {
  const client = await world.pool.connect()
  try {
    await beginSnapshot(client)
    const at = new Date().toISOString()
    const opening: Opening = { product: 'renhe', format: 1, at, keyCheck: keyCheck(world.secrets) }
    const parts = [await writer.add(openingPart, once(JSON.stringify(opening)))]
    const { tables, files } = { tables: await allTables(client), files: await filesInUse(client) }
    const steps = counter(tables.length + files.length, onProgress)
    const written: Manifest['tables'] = []
    for (const table of tables) {
      const { part, rows } = await writeTable(client, writer, table)
      parts.push(part)
      written.push({ ...table, rows })
      await steps()
    }
    const missingFiles: string[] = []
    for (const { id } of files) {
      const part = await writeFile(world.folder, writer, id)
      if (part) parts.push(part)
      else missingFiles.push(id)
      await steps()
    }
    const manifest: Manifest = {
      at,
      migrations: await appliedMigrations(client),
      tables: written,
      sequences: await allSequences(client),
      files: files.length - missingFiles.length,
      missingFiles,
      newestSeal: await newestSeal(client),
      parts,
    }
    await writer.add(manifestPart, once(signManifest(world.secrets, manifest)))
    return manifest
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    )
  }
}

function counter(total: number, onProgress: Progress): () => Promise<void> {
  let done = 0
  return async () => onProgress(++done, total)
}

async function writeTable(
  client: pg.ClientBase,
  writer: ContainerWriter,
  table: Table,
): Promise<{ part: PartSum; rows: number }> {
  let rows = 0
  async function* counted(lines: AsyncIterable<Buffer>) {
    for await (const piece of lines) {
      for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) rows++
      yield piece
    }
  }
  let part: PartSum | undefined
  await pipeline(copyOut(client, table), counted, createGzip({ level: 1 }), async (packed: AsyncIterable<Buffer>) => {
    part = await writer.add(tablePart(table.name), packed)
  })
  if (!part) throw new Error(`Table ${table.name} was not written`)
  return { part, rows }
}

/** As it lies on the disk: encrypted. Undefined when it is not there. */
async function writeFile(folder: string, writer: ContainerWriter, id: string): Promise<PartSum | undefined> {
  const path = pathOf(folder, id)
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  return exists ? writer.add(filePart(id), createReadStream(path)) : undefined
}

async function newestSeal(client: pg.ClientBase): Promise<Manifest['newestSeal']> {
  const seal = await lastSeal(client)
  return seal ? { id: seal.id, hash: seal.hash.toString('hex'), entries: seal.entries } : null
}

const once = (content: string | Buffer): Readable => Readable.from([Buffer.from(content as string)])
