import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { absolute, type Measurement } from './measurement.ts'

type Chunk = {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  src?: string
}
type Manifest = Record<string, Chunk>

const web = join(import.meta.dirname, '../dist/web')

/** What must be there before the chunk runs: itself, all it imports, and their styles. */
function filesFor(manifest: Manifest, key: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const imported of chunk.imports ?? []) filesFor(manifest, imported, files)
  return files
}

async function kilobytes(files: Iterable<string>): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += gzipSync(await readFile(join(web, file))).length
  return bytes / 1024
}

/** The screen that `/` opens. */
const homeScreen = /app\/web\/home\/|src\/app\/web\/home|^home\//

/** Gzip of all that is loaded for a first page: for `/`, and for each route when one begins there. */
export async function measure(): Promise<Measurement[]> {
  const manifest = JSON.parse(await readFile(join(web, '.vite/manifest.json'), 'utf8')) as Manifest
  const [entry] = Object.entries(manifest).find(([, chunk]) => chunk.isEntry) ?? ['']
  const initial = filesFor(manifest, entry)
  const routes = Object.entries(manifest).filter(
    ([, chunk]) => chunk.src && (chunk as { isDynamicEntry?: boolean }).isDynamicEntry,
  )
  const sized = await Promise.all(
    routes.map(async ([key]) => ({ key, size: await kilobytes(new Set([...filesFor(manifest, key), ...initial])) })),
  )
  const home = sized.find(({ key }) => homeScreen.test(key))
  const largest = sized.toSorted((a, b) => b.size - a.size)
  return [
    absolute('web.entry', routes.length, await kilobytes(initial), 'KB', 300),
    ...(home ? [absolute(`web./ (${home.key})`, routes.length, home.size, 'KB', 300)] : []),
    ...largest.slice(0, 5).map(({ key, size }) => absolute(`web.route ${key}`, routes.length, size, 'KB', 380)),
  ]
}
