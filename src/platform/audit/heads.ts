import { appendFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The newest link of the chain, kept outside the database: a chain cut short or made anew no longer fits it. */
export type Head = { seal: number; hash: string; entries: number; at: string }

const fileIn = (folder: string): string => join(folder, 'audit-heads.log')

/** Only the newest matters; the ones before it are kept for a look back. */
const mostBytes = 4_000_000
const keptLines = 1000

export async function appendHead(folder: string, head: Head): Promise<void> {
  const file = fileIn(folder)
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${head.seal} ${head.hash} ${head.entries} ${head.at}\n`, { mode: 0o600 })
  const { size } = await stat(file)
  if (size > mostBytes) await shorten(file)
}

async function shorten(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-keptLines)
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Oldest first. A last line that a crash cut short is left out. */
export async function readHeads(folder: string): Promise<Head[]> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  return text.split('\n').flatMap((each) => {
    const found = /^(\d+) ([0-9a-f]{64}) (\d+) (\S+)$/.exec(each)
    return found
      ? [{ seal: Number(found[1]), hash: found[2] ?? '', entries: Number(found[3]), at: found[4] ?? '' }]
      : []
  })
}

/** Another database begins: the heads of the former one are kept under another name. */
export async function setHeadsAside(folder: string, at: string): Promise<void> {
  const file = fileIn(folder)
  await rename(file, `${file}.${at.replace(/\D/g, '').slice(0, 14)}`).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}
