import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SheetToWrite, writeCsv, writeXlsx } from '../sheet/write.ts'
import type { World } from '../world.ts'
import { receiveFile } from './files.ts'
import { type ZipContent, zipWriter } from './zip-writer.ts'

/** A file in a zip: its bytes, or a table that is written as it is read. */
export type ZipPart = { name: string } & ({ bytes: Uint8Array } | { table: SheetToWrite; format: 'xlsx' | 'csv' })

type ZipFile = {
  /** With its ending. */
  name: string
  /** Each is made when the one before it is written. */
  parts: AsyncIterable<ZipPart>
  /** Who may fetch it; null: nobody but by a ticket. */
  userId: string | null
  /** Until it is thrown away. */
  hours: number
}

/** Writes a zip as a file that can be fetched: no more than one part is ever in memory. @returns its rows, or parts where these are no tables */
export async function storeZip(
  world: World,
  { name, parts, userId, hours }: ZipFile,
): Promise<{ fileId: string; rows: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-zip-'))
  try {
    const path = join(folder, 'zip')
    const rows = await writeZip(path, parts, folder)
    const file = await receiveFile(world, {
      ...{ name, stream: createReadStream(path), purpose: 'export', userId, hours },
      ...{ maxBytes: 2 ** 32, type: 'application/zip' },
    })
    return { fileId: file.id, rows }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeZip(path: string, parts: AsyncIterable<ZipPart>, folder: string): Promise<number> {
  const zip = await zipWriter(path)
  let rows = 0
  try {
    for await (const part of parts) {
      const { content, count } = await contentOf(part, join(folder, 'part'))
      await zip.add(part.name, content)
      rows += count
    }
    await zip.finish()
  } finally {
    await zip.close()
  }
  return rows
}

async function contentOf(part: ZipPart, path: string): Promise<{ content: ZipContent; count: number }> {
  if ('bytes' in part) return { content: [part.bytes], count: 1 }
  const { rows } = part.format === 'xlsx' ? await writeXlsx(path, part.table) : await writeCsv(path, part.table)
  return { content: createReadStream(path), count: rows }
}
