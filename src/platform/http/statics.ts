import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { answerPage, openPages, type Told } from './page.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

type Asset = { body: Buffer; brotli: Buffer | undefined; gzip: Buffer | undefined; type: string; tag: string }

/**
 * The built web app, compressed once and kept: a few megabytes serve everybody.
 * @param tell what a page is told of its reader while it is on its way
 */
export function staticFiles(folder: string, tell: (headers: Headers) => Told = async () => undefined) {
  const assets = new Map<string, Promise<Asset | undefined>>()
  const pages = openPages(folder)
  const load = (path: string) => {
    const known = assets.get(path)
    if (known) return known
    const asset = loadAsset(join(folder, path))
    assets.set(path, asset)
    return asset
  }
  return async (c: Context): Promise<Response> => {
    const path = normalize(decodeURIComponent(new URL(c.req.url).pathname)).replace(/^([/\\]|\.\.)+/, '')
    const asset = path.startsWith('assets') || extname(path) ? await load(path) : undefined
    if (asset) return answerAsset(c, asset, path.startsWith('assets'))
    // Part of an address may have a dot in it, as people.turnover has: only what would be one of our files is missing.
    if (path.startsWith('assets') || types[extname(path)]) return c.notFound()
    return answerPage(c, await pages(), () => tell(c.req.raw.headers))
  }
}

async function loadAsset(path: string): Promise<Asset | undefined> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return undefined
  const body = await readFile(path)
  const type = types[extname(path)] ?? 'application/octet-stream'
  const compressible = /text|json|svg|manifest/.test(type)
  return {
    body,
    type,
    brotli: compressible ? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : undefined,
    gzip: compressible ? gzipSync(body) : undefined,
    tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  }
}

function answerAsset(c: Context, asset: Asset, immutable: boolean): Response {
  c.header('etag', asset.tag)
  c.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('vary', 'accept-encoding')
  if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304)
  c.header('content-type', asset.type)
  const accepted = c.req.header('accept-encoding') ?? ''
  if (asset.brotli && accepted.includes('br')) return encoded(c, asset.brotli, 'br')
  if (asset.gzip && accepted.includes('gzip')) return encoded(c, asset.gzip, 'gzip')
  return c.body(new Uint8Array(asset.body))
}

function encoded(c: Context, body: Buffer, encoding: string): Response {
  c.header('content-encoding', encoding)
  return c.body(new Uint8Array(body))
}
