import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from '../database/database.ts'
import { newId } from '../kernel/id.ts'
import { line } from '../kernel/text.ts'
import { refuse } from '../refusal.ts'
import type { Secrets } from '../secrets.ts'
import type { World } from '../world.ts'
import { contentType } from './content-type.ts'
import { seal, unseal } from './sealed-stream.ts'
import { addFile, deleteExpired, type FileRow, fileOf } from './store.ts'

export type Receiving = {
  name: string
  stream: AsyncIterable<Uint8Array>
  /** What it is for, in the words of who takes it: `upload`, `import`, `export`. */
  purpose: string
  userId: string | null
  maxBytes: number
  /** Of what the house itself has made; what somebody sends is recognised by its content. */
  type?: string
  /** Gone after so many hours unless somebody keeps it (`keepFile`). Kept for good when left out. */
  hours?: number
}

const sniffed = 64 * 1024

/** Random ids spread the files evenly; the last characters of a v7 id are random, its first are the time. */
export const pathOf = (folder: string, id: string): string => join(folder, 'files', id.slice(-2), id)

export const fileKey = (secrets: Secrets, id: string): Buffer => secrets.keyFor(`file ${id}`)

/**
 * Takes a file in: measured, recognised by its content, encrypted, and flushed to the disk before its row says that it is there.
 * @throws Refusal `files.…` when it is empty, too large, of no kind that is taken, or not what its name says
 */
export async function receiveFile(world: World, receiving: Receiving): Promise<FileRow> {
  const { name, purpose, userId, hours } = receiving
  if (!line(200).safeParse(name).success || /[/\\\p{Cc}]/u.test(name)) refuse('files.badName')
  const id = newId()
  const path = pathOf(world.folder, id)
  const measured = measure(receiving)
  await writeWhole(path, seal(fileKey(world.secrets, id), measured.stream))
  try {
    const { size, sha256, head, tail } = measured.result()
    const type = size === 0 ? refuse('files.empty') : (receiving.type ?? recognised(name, head, tail))
    const expires_at = hours === undefined ? null : new Date(Date.now() + hours * 3_600_000).toISOString()
    return await addFile(world.db, { id, name, type, size, sha256, purpose, user_id: userId, expires_at })
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

function recognised(name: string, head: Buffer, tail: Buffer): string {
  const found = contentType(name, head, tail)
  return 'problem' in found ? refuse(`files.${found.problem}`, { name }) : found.type
}

type Measured = { size: number; sha256: Buffer; head: Buffer; tail: Buffer }

/** Passes the bytes on, and remembers of them what is asked afterwards. */
function measure({ stream, maxBytes }: Receiving): { stream: AsyncGenerator<Uint8Array>; result: () => Measured } {
  const hash = createHash('sha256')
  let [size, head, tail] = [0, Buffer.alloc(0), Buffer.alloc(0)]
  async function* passing() {
    for await (const chunk of stream) {
      size += chunk.byteLength
      if (size > maxBytes) refuse('files.tooLarge', { megabytes: Math.floor(maxBytes / 1_048_576) })
      hash.update(chunk)
      if (head.length < sniffed) head = Buffer.concat([head, chunk]).subarray(0, sniffed)
      tail = Buffer.concat([tail, chunk]).subarray(-sniffed)
      yield chunk
    }
  }
  return { stream: passing(), result: () => ({ size, sha256: hash.digest(), head, tail }) }
}

/** All of it under that name, or nothing. */
export async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.part`
  try {
    await pipeline(Readable.from(bytes), createWriteStream(draft, { mode: 0o600 }))
    const handle = await open(draft, 'r')
    await handle.sync().finally(() => handle.close())
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

export type OpenFile = FileRow & { stream: Readable }

/** @throws Refusal `files.notFound` */
export async function openFile(world: World, id: string): Promise<OpenFile> {
  const row = (await fileOf(world.db, id)) ?? refuse('files.notFound')
  const sealed = createReadStream(pathOf(world.folder, id))
  return { ...row, stream: Readable.from(unseal(fileKey(world.secrets, id), sealed), { objectMode: false }) }
}

/** The file that somebody brought along with an operation: only who has sent it may use it. */
export async function sentFile(db: Db, id: string, userId: string): Promise<FileRow> {
  const row = await fileOf(db, id)
  return row && row.user_id === userId ? row : refuse('files.notFound')
}

/** @returns how many files were taken away: those whose time is over, and drafts that a crash left. */
export async function removeExpired(world: World): Promise<number> {
  const ids = await deleteExpired(world.db)
  for (const id of ids) await rm(pathOf(world.folder, id), { force: true })
  return ids.length + (await removeDrafts(join(world.folder, 'files')))
}

const day = 86_400_000

async function removeDrafts(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  let removed = 0
  for (const name of names.filter((each) => each.endsWith('.part'))) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs > Date.now() - day) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
