import { buffer } from 'node:stream/consumers'
import { openPromise } from 'yauzl'

/** What stands in a zip, in its order, as any other program reads it. */
export async function partsOfZip(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await openPromise(path, { autoClose: false, lazyEntries: true })
  const parts: { name: string; bytes: Buffer }[] = []
  for await (const entry of zip.eachEntry()) {
    parts.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) })
  }
  zip.close()
  return parts
}
