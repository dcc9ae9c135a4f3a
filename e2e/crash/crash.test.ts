import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Api, api, hireMany, hireWithoutEnd, kept, setUp } from './company.ts'
import { newFolder, postmasterOf, query, renhe, type Server, startInVain, startServer } from './server.ts'

let folder: string
let remove: () => Promise<void>
let server: Server
let key: string
let hr: Api
const others: { stop: () => Promise<unknown> }[] = []

beforeEach(async () => {
  ;({ folder, remove } = await newFolder())
  server = await startServer(folder)
  const made = await setUp(server.url)
  key = made.key
  hr = made
})
afterEach(async () => {
  for (const other of others.splice(0)) await other.stop()
  await server.stop()
  await remove()
})

const again = async (): Promise<void> => {
  server = await startServer(folder)
  hr = api(server.url, key, hr.unitId)
}

/** Until some are acknowledged. */
async function underWay(acknowledged: Set<string>, atLeast = 40): Promise<void> {
  while (acknowledged.size < atLeast) await pause(2)
}

const missing = (acknowledged: Set<string>, people: string[]) => [...acknowledged].filter((id) => !people.includes(id))

async function expectAuditWhole(): Promise<void> {
  const { code, answer } = await renhe(folder, ['verify'])
  expect({ code, ok: answer.ok, problems: answer.problems }).toEqual({ code: 0, ok: true, problems: [] })
}

describe('people are taken on without end, 200 at once', () => {
  it('and the server is killed: what was acknowledged is there, and nothing by halves', async () => {
    const acknowledged = new Set<string>()
    const load = hireWithoutEnd(hr, 200, acknowledged)
    await underWay(acknowledged)
    await server.kill()
    expect(await load.end()).toBeGreaterThan(0)

    await again()
    expect(server.said()).toContain('已接管')
    const { people, halfWritten } = await kept(folder)
    expect(missing(acknowledged, people)).toEqual([])
    expect(halfWritten).toEqual([])
    expect((await hr.call('people.rosterCount')).count).toBe(people.length)
    await expectAuditWhole()
  })

  it('and the database is killed: the server starts it again by itself and nothing is lost', async () => {
    const acknowledged = new Set<string>()
    const load = hireWithoutEnd(hr, 200, acknowledged)
    await underWay(acknowledged)
    process.kill(await postmasterOf(folder), 'SIGKILL')
    await load.end()

    await expect
      .poll(
        () =>
          // Whoever hears nothing asks again, as people do.
          Promise.race([
            hr.call('people.rosterCount').then(
              () => 'answers',
              () => 'not yet',
            ),
            pause(5_000).then(() => 'not yet'),
          ]),
        { timeout: 120_000 },
      )
      .toBe('answers')
    const { people, halfWritten } = await kept(folder)
    expect(missing(acknowledged, people)).toEqual([])
    expect(halfWritten).toEqual([])
    const after = new Set<string>()
    await hireMany(hr, 5, after, 100_000)
    expect(after.size).toBe(5)
    await expectAuditWhole()
  })

  it('and both are killed together: the next start repairs by itself', async () => {
    const acknowledged = new Set<string>()
    const load = hireWithoutEnd(hr, 200, acknowledged)
    await underWay(acknowledged)
    const postmaster = await postmasterOf(folder)
    await server.kill()
    process.kill(postmaster, 'SIGKILL')
    expect(await load.end()).toBeGreaterThan(0)

    await again()
    const { people, halfWritten } = await kept(folder)
    expect(missing(acknowledged, people)).toEqual([])
    expect(halfWritten).toEqual([])
    await expectAuditWhole()
  })
})

describe('an import', () => {
  const rows = 5000
  const csv = () =>
    [
      '姓名,工号,部门,入职日期',
      ...Array.from({ length: rows }, (_, at) => `导入${at},IMP${at},制造部/第${at % 40}组,2024-03-01`),
    ].join('\n')

  const settled = async (jobId: unknown): Promise<Record<string, unknown>> => {
    for (;;) {
      const job = await hr.call('job.show', { id: jobId })
      if (!['waiting', 'running'].includes(job.state as string)) return job
      await pause(50)
    }
  }

  it('whose writing is killed is written whole or not at all', async () => {
    const fileId = await hr.send('roster.csv', csv())
    const { importId, jobId } = await hr.call('people.startImport', { fileId })
    expect((await settled(jobId)).state).toBe('done')
    const writing = await hr.call('people.writeImport', { importId, skipRejected: true })
    while ((await hr.call('job.show', { id: writing.jobId })).state === 'waiting') await pause(5)
    await pause(60)
    await server.kill()

    await again()
    await settled(writing.jobId)
    const [found] = await query(folder, 'select count(*)::int as people from person')
    const { state } = await hr.call('people.import', { importId })
    expect(found?.people).toBe(state === 'written' ? rows : 0)
    const [orphans] = await query(
      folder,
      `select (select count(*)::int from person p where not exists (select 1 from employment e where e.person_id = p.id)) as people,
        (select count(*)::int from employment e where not exists (select 1 from assignment a where a.employment_id = e.id)) as employments,
        (select count(*)::int from person p where not exists (select 1 from roster r where r.person_id = p.id)) as "notInRoster"`,
    )
    expect(orphans).toEqual({ people: 0, employments: 0, notInRoster: 0 })
    await expectAuditWhole()
  })
})

describe('a backup', () => {
  it('taken under load restores into a new folder and proves itself', async () => {
    const before = new Set<string>()
    await hireMany(hr, 30, before)
    const during = new Set<string>()
    const load = hireMany(hr, 150, during, 100)
    const file = join(folder, 'under-load.renhe')
    const backup = await renhe(folder, ['backup', '--out', file])
    await load
    expect({ code: backup.code, said: backup.code === 0 ? '' : backup.said }).toEqual({ code: 0, said: '' })

    const target = await newFolder()
    const RENHE_KEY = (await readFile(join(folder, 'secrets/key'), 'utf8')).trim()
    try {
      const restored = await renhe(target.folder, ['restore', '--from', file], { RENHE_KEY })
      expect({ code: restored.code, said: restored.code === 0 ? '' : restored.said }).toEqual({ code: 0, said: '' })
      expect((restored.answer.audit as { ok: boolean }).ok).toBe(true)
      const { people, halfWritten } = await kept(target.folder)
      expect(missing(before, people)).toEqual([])
      expect(people.filter((id) => !before.has(id) && !during.has(id))).toEqual([])
      expect(halfWritten).toEqual([])
      const second = await startServer(target.folder, { PORT: '0', RENHE_KEY })
      others.push(second)
      expect((await api(second.url, key, hr.unitId).call('people.rosterCount')).count).toBe(people.length)
    } finally {
      for (const other of others.splice(0)) await other.stop()
      await target.remove()
    }
  })
})

describe('a second start', () => {
  it('on the same folder is refused in words, and the first goes on', async () => {
    const { code, said } = await startInVain(folder)
    expect(code).toBe(1)
    expect(said).toMatch(/正被另一个人和进程使用/)
    expect(said).toContain(String(server.pid))
    expect(said).not.toMatch(/at .*\.js:\d+/)
    expect((await hr.call('people.rosterCount')).count).toBe(0)
  })

  it('with another folder and a taken port moves on to the next and says so', async () => {
    const [first, second] = [await newFolder(), await newFolder()]
    try {
      const one = await startServer(first.folder, {})
      others.push(one)
      const two = await startServer(second.folder, {})
      others.push(two)
      const port = (each: Server) => Number(new URL(each.url).port)
      expect(port(two)).toBeGreaterThan(port(one))
      expect(two.said()).toContain('已被占用')
      expect((await fetch(`${two.url}/health`)).status).toBe(200)
    } finally {
      for (const other of others.splice(0)) await other.stop()
      await first.remove()
      await second.remove()
    }
  })

  it('after a proper end says nothing of repairs', async () => {
    expect(await server.stop()).toBe(0)
    await again()
    expect(server.said()).not.toMatch(/接管|恢复|repair/)
  })
})
