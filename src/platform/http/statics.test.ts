import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staticFiles } from './statics.ts'

let folder: string
let app: Hono

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statics-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<p>the page</p>')
  await writeFile(join(folder, 'assets/app.js'), '1')
  app = new Hono().get('*', staticFiles(folder)) as unknown as Hono
})
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['/', 200, 'text/html'],
  ['/insight/metrics/people.turnover', 200, 'text/html'],
  ['/assets/app.js', 200, 'text/javascript'],
  ['/assets/gone.js', 404, ''],
  ['/assets/gone', 404, ''],
  ['/favicon.ico', 404, ''],
] as const)('%s: %i %s', async (path, status, type) => {
  const answered = await app.request(path)
  expect(answered.status).toBe(status)
  if (status === 200) expect(answered.headers.get('content-type')).toContain(type)
})
