// How much a browser must fetch before it can show a page, by the manifest of the build.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { top } from './prepare.mjs'

const home = /(^|\/)home\/home\.tsx$/

/** In KB of gzip. A page that is opened first may weigh more than the home page, which everybody opens. */
export const bars = { home: 300, route: 380 }

/**
 * @returns {{ entry: number, home: number, routes: { name: string, size: number }[] }} KB of gzip: what every page needs, the home
 * page, and each part that can be a first page, the largest first.
 */
export function webSizes(web = join(top, 'dist', 'web')) {
  const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'))
  const keys = Object.keys(manifest)
  const entry = keys.filter((key) => manifest[key].isEntry)
  const first = keys.find((key) => home.test(key))
  if (!first) throw new Error('The home page is not among the pages that were built.')
  const sizeOf = sizer(web)
  const sizeWith = (...more) => sizeOf(filesFor(manifest, [...entry, ...more]))
  const routes = keys
    .filter((key) => manifest[key].isDynamicEntry && manifest[key].src)
    .map((key) => ({ name: key.replace(/^(\.\.\/)+/, ''), size: sizeWith(key) }))
    .toSorted((a, b) => b.size - a.size)
  return { entry: sizeWith(), home: sizeWith(first), routes }
}

/** What must be there before these chunks run: they, all that they import, and their styles. */
function filesFor(manifest, keys, files = new Set()) {
  for (const key of keys) {
    const { file, css = [], imports = [] } = manifest[key]
    if (files.has(file)) continue
    for (const each of [file, ...css]) files.add(each)
    filesFor(manifest, imports, files)
  }
  return files
}

function sizer(web) {
  const known = new Map()
  const gzipped = (file) => {
    if (!known.has(file)) known.set(file, gzipSync(readFileSync(join(web, file))).length)
    return known.get(file)
  }
  return (files) => [...files].reduce((bytes, file) => bytes + gzipped(file), 0) / 1024
}
