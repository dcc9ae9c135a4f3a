import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#platform/refusal.ts'
import { type RawRow, type ReadOptions, readTable, type TableFile } from '#platform/sheet/read.ts'
import type { Plan } from './plan.ts'
import { rowReader } from './read-row.ts'
import { type Batch, type Packed, unpack } from './staged.ts'

export type Mend = { row: number; column: number; value: string }
export type FileToRead = { file: TableFile; options: Omit<ReadOptions, 'signal'>; plan: Plan; mends: Mend[] }

const batchRows = 500

/** The rows of a file in batches, read and checked each for itself. */
export async function* readBatches({ file, options, plan, mends }: FileToRead): AsyncGenerator<Batch> {
  const read = rowReader(plan)
  const mended = mendsByRow(mends)
  let batch = emptyBatch()
  for await (const raw of readTable(file, options)) {
    const mine = mended.get(raw.row)
    addRow(batch, read, mine ? mend(raw, mine) : raw)
    if (batch.rows.length < batchRows) continue
    yield batch
    batch = emptyBatch()
  }
  if (batch.rows.length > 0) yield batch
}

export const emptyBatch = (): Batch => ({ rows: [], problems: [], raws: [] })

export function addRow(batch: Batch, read: ReturnType<typeof rowReader>, raw: RawRow): void {
  const { staged, problems } = read(raw)
  batch.rows.push(staged)
  if (problems.length === 0) return
  batch.problems.push(...problems)
  batch.raws.push({ row: raw.row, cells: raw.cells })
}

function mendsByRow(mends: readonly Mend[]): Map<number, Mend[]> {
  const byRow = new Map<number, Mend[]>()
  for (const each of mends) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each])
  return byRow
}

/** What was typed over a cell stands; what the spreadsheet thought of the cell is then no matter. */
export function mend(raw: RawRow, mends: readonly Mend[]): RawRow {
  const cells = [...raw.cells]
  for (const { column, value } of mends) cells[column] = value
  const doubts = raw.doubts?.filter(({ column }) => !mends.some((each) => each.column === column))
  return { row: raw.row, cells, ...(doubts && { doubts }) }
}

export type FromWorker =
  | { batch: Packed }
  | { done: true }
  | { refusal: { code: string; details: Record<string, unknown> } }

/** Built, the thread's own file lies beside this one. From the sources there is none, and the reading happens here. */
const thread = { file: join(dirname(fileURLToPath(import.meta.url)), 'import-worker.js') }

/** For measuring from the sources: with the thread as it was built elsewhere. */
export const readWith = (file: string): void => {
  thread.file = file
}

/** `readBatches` in a thread of its own, so that the server goes on answering. */
export async function* readInThread(reading: FileToRead, signal: AbortSignal): AsyncGenerator<Batch> {
  if (!existsSync(thread.file)) return yield* readBatches(reading)
  const worker = new Worker(thread.file, { workerData: reading })
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  try {
    for await (const message of messagesOf(worker)) {
      signal.throwIfAborted()
      if ('batch' in message) yield unpack(message.batch)
      else if ('refusal' in message) throw new Refusal(message.refusal.code, message.refusal.details)
      else return
      worker.postMessage('next')
    }
    signal.throwIfAborted()
    throw new Error('The reading thread ended before the file did')
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

async function* messagesOf(worker: Worker): AsyncGenerator<FromWorker> {
  const waiting: FromWorker[] = []
  let failure: unknown
  let ended = false
  let wake = () => {}
  worker.on('message', (message: FromWorker) => {
    waiting.push(message)
    wake()
  })
  worker.on('error', (error) => {
    failure = error
    wake()
  })
  worker.on('exit', () => {
    ended = true
    wake()
  })
  for (;;) {
    const next = waiting.shift()
    if (next) yield next
    else if (failure) throw failure
    else if (ended) return
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
}
