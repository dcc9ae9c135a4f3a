import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#platform/refusal.ts'
import { type FileToRead, type FromWorker, readBatches } from './read-file.ts'
import { pack } from './staged.ts'

/** Batches that may wait at the other side: enough to keep both busy, few enough to hold no file in memory. */
const ahead = 8

/** The entry of the reading thread. */
async function main(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('This runs as a thread only')
  let credit = ahead
  let wake = () => {}
  port.on('message', () => {
    credit += 1
    wake()
  })
  const send = (message: FromWorker) => port.postMessage(message)
  try {
    for await (const batch of readBatches(workerData as FileToRead)) {
      while (credit === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      credit -= 1
      send({ batch: pack(batch) })
    }
    send({ done: true })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    send({ refusal: { code: error.code, details: error.details } })
  } finally {
    port.removeAllListeners('message')
  }
}

await main()
