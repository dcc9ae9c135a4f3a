import { stat } from 'node:fs/promises'
import { refuse } from '../refusal.ts'
import type { Secrets } from '../secrets.ts'
import { Damaged, type Part, readParts } from './container.ts'
import {
  keyCheck,
  type Manifest,
  manifestPart,
  Opening,
  openingPart,
  type Manifest as Read,
  readManifest,
} from './manifest.ts'

/**
 * Reads a backup to its end without using it.
 * @returns what is in it, when it was made with this key and not a byte has changed
 * @throws Refusal `backup.notFound`, `backup.notABackup`, `backup.wrongKey`, `backup.damaged`
 */
export async function checkBackup(path: string, secrets: Secrets): Promise<Manifest> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!isFile) refuse('backup.notFound', { path })
  try {
    return await readThrough(path, secrets)
  } catch (error) {
    if (error instanceof Damaged)
      return refuse(error.message === 'not a backup' ? 'backup.notABackup' : 'backup.damaged', { path })
    throw error
  }
}

async function readThrough(path: string, secrets: Secrets): Promise<Manifest> {
  const sums = new Map<string, string>()
  let manifest: Read | undefined
  for await (const part of readParts(path)) {
    const bytes = await contentOf(part)
    if (part.name === openingPart) requireKey(bytes, secrets)
    if (part.name === manifestPart) manifest = readManifest(secrets, bytes)
    else sums.set(part.name, part.sum().sha256)
  }
  if (!manifest || manifest.parts.length !== sums.size) throw new Damaged('no manifest')
  const wrong = manifest.parts.find((part) => sums.get(part.name) !== part.sha256)
  if (wrong) throw new Damaged(wrong.name)
  return manifest
}

/** Only what is read here is kept; of tables and files the sum is enough. */
async function contentOf({ name, bytes }: Part): Promise<Buffer> {
  const isKept = name === openingPart || name === manifestPart
  const kept: Buffer[] = []
  for await (const piece of bytes) if (isKept) kept.push(piece)
  return Buffer.concat(kept)
}

function requireKey(bytes: Buffer, secrets: Secrets): void {
  const opening = Opening.safeParse(JSON.parse(bytes.toString('utf8')))
  if (!opening.success) throw new Damaged('not a backup')
  if (opening.data.keyCheck !== keyCheck(secrets)) refuse('backup.wrongKey')
}
