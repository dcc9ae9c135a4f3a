import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { writeEntry } from '../audit/entry.ts'
import { appendHead, setHeadsAside } from '../audit/heads.ts'
import { sealAudit } from '../audit/seal.ts'
import { type Verification, verifyAudit } from '../audit/verify.ts'
import { openDatabase } from '../database/database.ts'
import { knownMigrations, migrate } from '../database/migrate.ts'
import { fileKey, pathOf, writeWhole } from '../files/files.ts'
import { unseal } from '../files/sealed-stream.ts'
import { refuse } from '../refusal.ts'
import type { World } from '../world.ts'
import { checkBackup } from './check.ts'
import { Damaged, readParts } from './container.ts'
import { filePart, type Manifest, spokenMoment, tablePart } from './manifest.ts'
import { copyIn, filesInUse, isEmpty, refresh, rowCounts, setSequences, type Table, whileUnbound } from './store.ts'

/** Where to: an empty database, a folder for the files, and the key that the backup was made with. */
export type Target = Pick<World, 'pool' | 'secrets' | 'folder' | 'log'>

export type RestoreReport = {
  from: string
  /** When the backup was made. */
  at: string
  tables: number
  rows: number
  files: number
  missingFiles: string[]
  audit: Verification
}

/**
 * Makes the database and files of a backup anew, proves it, and brings it up to this version: every table has its rows, the foreign keys hold, the audit
 * chain is whole and ends where the backup says, every file is what was once received.
 * @throws Refusal `backup.notFound`, `backup.notABackup`, `backup.wrongKey`, `backup.damaged`, `backup.notEmpty`,
 * `backup.otherVersion` before anything is written; `backup.notProven` when the proof fails
 */
export async function restore(from: string, target: Target): Promise<RestoreReport> {
  const manifest = await checkBackup(from, target.secrets)
  if (!(await isEmpty(target.pool))) refuse('backup.notEmpty')
  await requireKnown(manifest)
  await migrate(target.pool, manifest.migrations)
  await load(from, target, manifest)
  await takeOverHeads(target, manifest)
  await prove(target, manifest)
  await migrate(target.pool)
  await refresh(target.pool)
  await noteRestore(target, manifest)
  const audit = await verifyAudit(target)
  if (!audit.ok) refuse('backup.notProven', { what: 'audit' })
  return {
    from,
    at: manifest.at,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    files: manifest.files,
    missingFiles: manifest.missingFiles,
    audit,
  }
}

/** An older backup is brought up to date once it is loaded; of a newer one nobody here knows what its tables mean. */
async function requireKnown({ migrations }: Manifest): Promise<void> {
  const known = await knownMigrations()
  const unknown = migrations.find((name) => !known.includes(name))
  if (unknown) refuse('backup.otherVersion', { level: unknown, here: known.at(-1) })
}

/** All tables or none. Files of a restore that failed are of no row and do no harm. */
async function load(from: string, target: Target, manifest: Manifest): Promise<void> {
  const tables = new Map(manifest.tables.map((table) => [tablePart(table.name), table]))
  const files = new Set(manifest.parts.map((part) => part.name))
  const client = await target.pool.connect()
  try {
    await client.query('begin')
    await whileUnbound(client, manifest.tables, () => loadParts(from, client, tables))
    await setSequences(client, manifest.sequences)
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
  for await (const { name, bytes } of readParts(from)) {
    const id = name.slice(filePart('').length)
    if (files.has(name) && name === filePart(id)) await writeWhole(pathOf(target.folder, id), bytes)
    else await skip(bytes)
  }
}

async function loadParts(from: string, client: pg.ClientBase, tables: Map<string, Table>): Promise<void> {
  for await (const { name, bytes } of readParts(from)) {
    const table = tables.get(name)
    if (table) await copyIn(client, table, Readable.from(bytes).pipe(createGunzip()))
    else await skip(bytes)
  }
}

async function skip(bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of bytes);
}

/** The chain goes on from where the backup ends; the heads of what this folder held before are kept aside. */
async function takeOverHeads({ folder }: Target, { newestSeal, at }: Manifest): Promise<void> {
  await setHeadsAside(folder, new Date().toISOString())
  if (newestSeal)
    await appendHead(folder, { seal: newestSeal.id, hash: newestSeal.hash, entries: newestSeal.entries, at })
}

async function prove(target: Target, manifest: Manifest): Promise<void> {
  const counts = await rowCounts(target.pool, manifest.tables)
  const wrong = manifest.tables.find((table) => counts.get(table.name) !== table.rows)
  if (wrong) refuse('backup.notProven', { what: wrong.name })
  const missing = new Set(manifest.missingFiles)
  for (const { id, sha256 } of await filesInUse(target.pool)) {
    if (!missing.has(id) && !(await sumOf(target, id)).equals(sha256)) refuse('backup.notProven', { what: id })
  }
}

async function sumOf({ folder, secrets }: Target, id: string): Promise<Buffer> {
  const hash = createHash('sha256')
  const plain = unseal(fileKey(secrets, id), createReadStream(pathOf(folder, id)))
  try {
    for await (const piece of plain) hash.update(piece)
  } catch (cause) {
    throw new Damaged(`file ${id}`, { cause })
  }
  return hash.digest()
}

/** What no seal held when the backup was made is sealed now: transaction numbers begin anew in this database. */
async function noteRestore(target: Target, manifest: Manifest): Promise<void> {
  await writeEntry(openDatabase(target.pool), target.secrets, {
    at: new Date().toISOString(),
    actor: null,
    operation: 'backup.restore',
    about: [],
    door: 'cli',
    ip: null,
    body: { from: spokenMoment(manifest.at) },
  })
  await sealAudit(target, { restart: true })
}
