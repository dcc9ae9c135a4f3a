import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'

/** What the page is told of its reader; undefined when that is not known, and the page asks itself. */
export type Told = Promise<unknown>

/** The files of a page beyond those that every page loads, as the build wrote them down. */
type PageFiles = { path: string; scripts: string[]; styles: string[] }

type Pages = { head: string; body: string; links: (path: string) => string }

const headEnd = '</head>'

/** The one page of the web app, read when it is first asked for. */
export function openPages(folder: string): () => Promise<Pages | undefined> {
  let opened: Promise<Pages | undefined> | undefined
  return () => {
    opened ??= readPages(folder)
    return opened
  }
}

async function readPages(folder: string): Promise<Pages | undefined> {
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return undefined
  const files = await readFile(join(folder, '.vite/pages.json'), 'utf8').catch(() => '[]')
  const at = page.indexOf(headEnd)
  const [head, body] = at < 0 ? ['', page] : [page.slice(0, at), page.slice(at)]
  return { head, body, links: linksOf(JSON.parse(files) as PageFiles[]) }
}

/** What the address's page will ask for, named before its scripts run. */
function linksOf(pages: readonly PageFiles[]): (path: string) => string {
  const known = pages.map((page) => ({ parts: partsOf(page.path), links: linksTo(page) }))
  return (path) => {
    const parts = partsOf(path)
    const fitting = known.filter((page) => fits(page.parts, parts))
    // `/people/hire` is itself before it is somebody's `/people/$id`.
    return fitting.toSorted((a, b) => unnamed(a.parts) - unnamed(b.parts))[0]?.links ?? ''
  }
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean)
const unnamed = (parts: readonly string[]): number => parts.filter((part) => part.startsWith('$')).length

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, at) => part.startsWith('$') || part === parts[at])

function linksTo({ scripts, styles }: PageFiles): string {
  const link = (rel: string) => (file: string) =>
    `<link rel="${rel}" crossorigin href="/${file}" nonce="__NONCE__">\n    `
  return [...styles.map(link('stylesheet')), ...scripts.map(link('modulepreload'))].join('')
}

/**
 * Every address is the same page; its nonce is new each time, and only styles may use it. Its head goes out at once: the browser
 * fetches what it names while we still look up who is reading.
 */
export function answerPage(c: Context, pages: Pages | undefined, tell: () => Told): Response {
  if (!pages) return c.text('The web app is not built. Run: npm run build', 503)
  const nonce = randomBytes(16).toString('base64')
  c.header('content-security-policy', contentPolicy(nonce))
  c.header('cache-control', 'no-store')
  c.header('content-type', 'text/html; charset=utf-8')
  const send = (text: string) => new TextEncoder().encode(text.replaceAll('__NONCE__', nonce))
  const { head, body, links } = pages
  const { pathname } = new URL(c.req.url)
  return c.body(
    new ReadableStream({
      async start(stream) {
        stream.enqueue(send(head + links(pathname)))
        stream.enqueue(send(withTold(body, await tell().catch(() => undefined))))
        stream.close()
      },
    }),
  )
}

/** As data, which no browser runs. */
function withTold(body: string, told: unknown): string {
  if (told === undefined) return body
  const data = JSON.stringify(told).replaceAll('<', '\\u003c')
  return body.replace(headEnd, () => `<script type="application/json" id="session">${data}</script>\n  ${headEnd}`)
}

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
