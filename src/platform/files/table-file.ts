import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SheetToWrite, writeCsv, writeXlsx } from '../sheet/write.ts'
import type { World } from '../world.ts'
import { receiveFile } from './files.ts'

type TableFile = {
  /** With its ending. */
  name: string
  format: 'xlsx' | 'csv'
  table: SheetToWrite
  /** Who may fetch it; null: nobody but by a ticket. */
  userId: string | null
  /** Until it is thrown away. */
  hours: number
}

/** Writes a table as a file that can be fetched, in bounded memory. */
export async function storeTable(
  world: World,
  { name, format, table, userId, hours }: TableFile,
): Promise<{ fileId: string; rows: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'renhe-table-'))
  try {
    const path = join(folder, `table.${format}`)
    const { rows } = format === 'xlsx' ? await writeXlsx(path, table) : await writeCsv(path, table)
    const stream = createReadStream(path)
    const file = await receiveFile(world, { name, stream, purpose: 'export', userId, maxBytes: 2 ** 31, hours })
    return { fileId: file.id, rows }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
