import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { World } from '../world.ts'
import { openFile } from './files.ts'

/** A stored file in clear on the disk, for as long as it is used: it is kept encrypted, and readers want to jump in it. */
export async function onDisk<T>(
  world: World,
  fileId: string,
  use: (file: { path: string; name: string }) => Promise<T>,
): Promise<T> {
  const { stream, name } = await openFile(world, fileId)
  const folder = await mkdtemp(join(tmpdir(), 'renhe-file-'))
  const path = join(folder, 'table')
  try {
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    return await use({ path, name })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
