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
  await writeFile(join(folder, 'index.html'), '<head><meta nonce="__NONCE__"></head><p>the page</p>')
  await mkdir(join(folder, '.vite'))
  await writeFile(
    join(folder, '.vite/pages.json'),
    JSON.stringify([
      { path: '/people/$id', scripts: ['assets/person.js'], styles: ['assets/person.css'] },
      { path: '/people/hire', scripts: ['assets/hire.js'], styles: [] },
    ]),
  )
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

const textOf = async (path: string, tell?: () => Promise<unknown>): Promise<string> => {
  const told = new Hono().get('*', staticFiles(folder, tell)) as unknown as Hono
  return (await told.request(path)).text()
}

it.each([
  ['/people/1', ['person.css', 'person.js']],
  ['/people/hire', ['hire.js']],
  ['/people', []],
] as const)('%s names what its page will ask for: %j', async (path, files) => {
  const named = [...(await textOf(path)).matchAll(/href="\/assets\/([^"]+)"/g)].map(([, file]) => file)
  expect(named).toEqual(files)
})

it('gives the page its own nonce everywhere', async () => {
  const [first, second] = [await textOf('/people/1'), await textOf('/people/1')]
  const nonces = new Set([...first.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce))
  expect([...nonces]).toEqual([expect.stringMatching(/^[\w+/]{22}==$/)])
  expect(second).not.toContain([...nonces][0])
})

it('tells the page of its reader as data that cannot end the script around it', async () => {
  const page = await textOf('/', async () => ({ name: '</script><script>alert(1)</script>' }))
  const [, data = ''] = /<script type="application\/json" id="session">(.*?)<\/script>/.exec(page) ?? []
  expect(JSON.parse(data)).toEqual({ name: '</script><script>alert(1)</script>' })
  expect(page).toMatch(/<\/head><p>the page<\/p>$/)
})

it('is the same page when nothing can be told', async () => {
  const page = await textOf('/', () => Promise.reject(new Error('the database is away')))
  expect(page).toMatch(/<\/head><p>the page<\/p>$/)
  expect(page).not.toContain('id="session"')
})
