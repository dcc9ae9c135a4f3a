import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { backupPath, keptBackup } from '#platform/backup/index.ts'
import { openFile, receiveFile, redeemTicket } from '#platform/files/index.ts'
import { answerTo } from '#platform/http/answer.ts'
import { authenticate } from '#platform/http/authenticate.ts'
import { measures } from '#platform/http/measures.ts'
import { openApi } from '#platform/http/openapi.ts'
import { assertSameOrigin } from '#platform/http/origin.ts'
import { securityHeaders } from '#platform/http/security.ts'
import { apiRoutes, type Bindings } from '#platform/http/server.ts'
import { staticFiles } from '#platform/http/statics.ts'
import { calendarRoutes } from '#platform/notice/index.ts'
import { perform } from '#platform/perform.ts'
import { refuse } from '#platform/refusal.ts'
import type { World } from '#platform/world.ts'
import { top, version } from './version.ts'

const maximumUpload = 100 * 1024 * 1024

/** The whole web door: operations, files, their description, health, figures, and the web app itself. */
export function httpApp(world: World, { proxies = 0 } = {}): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>()
  const { measure, text, contentType } = measures()
  app.use(securityHeaders(world.url.startsWith('https:')))
  app.use('/api/:name', measure)
  app.route('/', apiRoutes(world, authenticate, proxies))
  app.route('/', fileRoutes(world))
  app.route('/', calendarRoutes(world))
  app.get('/openapi.json', (c) => c.json(openApi(world.house, version, world.url)))
  app.get('/health', async (c) => {
    await world.pool.query('select 1')
    return c.json({ status: 'ok' })
  })
  app.get('/metrics', async (c) => c.text(await text(), 200, { 'content-type': contentType }))
  app.get(
    '*',
    staticFiles(join(top, 'dist/web'), (headers) => currentSession(world, headers)),
  )
  app.onError((error, c) => answerTo(world, error, c))
  return app
}

/** Who opens the page: told with it, so that the page need not ask before it shows anything. */
async function currentSession(world: World, headers: Headers): Promise<unknown> {
  const door = { kind: 'web' as const, headers, answer: new Headers() }
  return perform(world, 'session.current', {}, { actor: await authenticate(world, headers), door })
}

/** Files come in as they are, and go out only against a ticket that an operation has given. */
function fileRoutes(world: World): Hono {
  const routes = new Hono()
  routes.post('/files', async (c) => {
    assertSameOrigin(world, c.req.raw.headers)
    const actor = (await authenticate(world, c.req.raw.headers)) ?? refuse('session.required')
    const body = c.req.raw.body ?? refuse('files.empty')
    const file = await receiveFile(world, {
      name: decodeURIComponent(c.req.header('x-file-name') ?? 'file'),
      stream: Readable.fromWeb(body as never),
      purpose: 'upload',
      userId: actor.userId,
      maxBytes: maximumUpload,
      // Until an operation keeps it.
      hours: 24,
    })
    return c.json({ fileId: file.id, name: file.name, size: file.size })
  })
  routes.get('/download/:ticket', async (c) => {
    const actor = (await authenticate(world, c.req.raw.headers)) ?? refuse('session.required')
    const { fileId, name } = redeemTicket(world, c.req.param('ticket'), actor.userId)
    const file = (await openKept(world, fileId)) ?? (await openFile(world, fileId))
    c.header('content-type', file.type)
    c.header('content-length', String(file.size))
    c.header('cache-control', 'private, no-store')
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    return c.body(Readable.toWeb(file.stream) as ReadableStream)
  })
  routes.onError((error, c) => answerTo(world, error, c))
  return routes
}

/** A backup is no file of the database: it lies beside it. */
async function openKept(world: World, id: string) {
  const kept = await keptBackup(world, id)
  return kept && { type: 'application/octet-stream', size: kept.bytes, stream: createReadStream(backupPath(world, id)) }
}
