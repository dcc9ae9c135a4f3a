import { appendFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesModule, redeemTicket } from '../files/index.ts'
import { jobsModule, runJobNow } from '../jobs/index.ts'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import { checkBackup } from './check.ts'
import type { Health, Kept } from './contract.ts'
import { backupModule } from './index.ts'
import { backupPath } from './shelf.ts'

let world: TestWorld
beforeEach(async () => {
  world = await testWorld([jobsModule, filesModule, backupModule])
  await world.pool.query(`insert into auth_user (id, name, email) values ($1, '林若溪', 'hr@example.test')`, [
    hr.userId,
  ])
})
afterEach(() => world.close())

const hr = testActor()
const list = async () => ((await act(world, hr, 'backup.list')) as { backups: Kept[] }).backups

/** Makes one as its job would, on behalf of somebody who may sign in. */
async function makeOne(): Promise<Kept> {
  const { jobPort } = await import('../jobs/index.ts')
  jobPort.fill({ actorOf: async () => hr })
  const { jobId } = (await act(world, hr, 'backup.make')) as { jobId: string }
  expect(await runJobNow(world, jobId)).toMatchObject({ state: 'done', result: { id: jobId, proven: true } })
  const [newest] = await list()
  if (!newest) throw new Error('There is no backup')
  return newest
}

test('a backup is made as a job, listed with its proof, fetched with a ticket, and deleted', async () => {
  expect(await list()).toEqual([])
  const first = await makeOne()
  const second = await makeOne()
  expect((await list()).map(({ id }) => id)).toEqual([second.id, first.id])
  const { migrations } = await checkBackup(backupPath(world, first.id), world.secrets)
  expect(migrations.length).toBeGreaterThan(5)

  const { ticket, name } = (await act(world, hr, 'backup.download', { id: first.id })) as {
    ticket: string
    name: string
  }
  expect(name).toMatch(/^renhe-\d{4}-\d\d-\d\d-\d{4}\.backup$/)
  expect(redeemTicket(world, ticket, hr.userId)).toMatchObject({ fileId: first.id })

  await act(world, hr, 'backup.remove', { id: first.id })
  expect((await list()).map(({ id }) => id)).toEqual([second.id])
  const gone = { code: 'backup.keptNotFound' }
  await expect(act(world, hr, 'backup.remove', { id: first.id })).rejects.toMatchObject(gone)
  await expect(act(world, hr, 'backup.download', { id: first.id })).rejects.toMatchObject(gone)
  const { rows } = await world.pool.query('select operation from audit order by id')
  expect(rows.map(({ operation }) => operation)).toEqual([
    'backup.make',
    'backup.make',
    'backup.download',
    'backup.remove',
  ])
})

test('one that was changed since is not called proven', async () => {
  const { id } = await makeOne()
  await appendFile(backupPath(world, id), 'x')
  expect(await list()).toMatchObject([{ id, proven: false }])
})

test('says how the system stands', async () => {
  await world.pool.query(`insert into mail (id, recipient, subject, body, problem) values (gen_random_uuid(), 'a@example.test', '', '', 'refused');
    insert into outbox (id, event, payload, given_up_at) values (gen_random_uuid(), 'note.written', '{}', now());
    insert into job (id, kind, title, state, finished_at) values (gen_random_uuid(), 'x', '{}', 'failed', now() - interval '8 days'),
      (gen_random_uuid(), 'x', '{}', 'failed', now())`)
  const health = (await act(world, hr, 'backup.health')) as Health
  expect(health).toMatchObject({
    files: { count: 0, bytes: 0 },
    jobs: { waiting: 0, running: 0, failed: 1 },
    events: { waiting: 0, givenUp: 1 },
    mails: { waiting: 1, troubled: 1 },
  })
  expect(health.database.bytes).toBeGreaterThan(1_000_000)
  expect(health.disk.freeBytes).toBeLessThan(health.disk.totalBytes)
})
