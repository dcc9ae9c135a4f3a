import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../access/grant.ts'
import { contract } from '../contract.ts'
import type { Module } from '../house.ts'
import { implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { act, type TestWorld, testActor, testWorld } from '../testing/world.ts'
import type { JobProgress } from './contract.ts'
import { job, jobPort, jobsModule, runJobNow, runJobs, startDue, startJob } from './index.ts'
import { recover } from './store.ts'

const counting = contract('counting', {
  start: {
    kind: 'write',
    input: z.object({ to: z.int(), fail: z.string().optional() }),
    output: z.object({ jobId: z.string() }),
  },
})

type Counting = { to: number; fail?: string }
const ran: { actor: string; input: Counting }[] = []
let stepping = 5

const count = job<Counting>('counting.count', async (input, { progress, setAside, actor, signal }) => {
  ran.push({ actor: actor.name, input })
  if (input.fail === 'refusal') refuse('counting.unlucky', { number: 13 })
  if (input.fail === 'bug') throw new Error('a bug with 秘密 in it')
  setAside(2)
  for (let done = 1; done <= input.to; done++) {
    await progress(done, input.to, 'counting')
    if (!signal.aborted) await pause(stepping)
  }
  return { counted: input.to }
})

const night = job('counting.night', async () => ({}))

const countingModule: Module = {
  name: 'counting',
  operations: [
    implement(counting.start, {
      about: 'company',
      async run(call) {
        const jobId = await startJob(call, count.kind, call.input, ['数数', 'Counting'])
        if (call.input.to < 0) refuse('counting.negative')
        return { jobId }
      },
    }),
  ],
  jobs: [count, night],
  operationWords: { 'counting.night': ['夜间数数', 'Counting at night'] },
}

let world: TestWorld
let owner: Actor
beforeEach(async () => {
  world = await testWorld([jobsModule, countingModule])
  owner = testActor()
  await world.pool.query(`insert into auth_user (id, name, email) values ($1, $2, 'hr@example.test')`, [
    owner.userId,
    owner.name,
  ])
  jobPort.fill({ actorOf: async (_world, userId) => (userId === owner.userId ? owner : null) })
  ran.length = 0
  stepping = 5
})
afterEach(() => world.close())

const start = async (input: Counting, actor = owner) =>
  ((await act(world, actor, 'counting.start', input)) as { jobId: string }).jobId
const show = async (id: string, actor = owner) =>
  (await act(world, actor, 'job.show', { id })) as JobProgress & { result: unknown }
const stateIs = (id: string, state: string, meanwhile: () => Promise<unknown> = async () => undefined) =>
  expect.poll(() => meanwhile().then(async () => (await show(id)).state), { timeout: 60_000 }).toBe(state)

describe('a job', () => {
  test('runs for its user, shows progress and keeps its result for him', async () => {
    const id = await start({ to: 3 })
    expect(await show(id)).toMatchObject({ state: 'waiting', title: { zh: '数数', en: 'Counting' } })
    await runJobNow(world, id)
    expect(await show(id)).toMatchObject({
      state: 'done',
      done: 3,
      total: 3,
      setAside: 2,
      stage: 'counting',
      result: { counted: 3 },
    })
    expect(ran).toEqual([{ actor: owner.name, input: { to: 3 } }])
  })

  test('that failed is run again when asked, and no other', async () => {
    const id = await start({ to: 1, fail: 'refusal' })
    await runJobNow(world, id)
    expect(await show(id)).toMatchObject({ state: 'failed', error: { code: 'counting.unlucky' } })
    await expect(act(world, testActor({ grants: [] }), 'job.retry', { id })).rejects.toMatchObject({
      code: 'job.notFound',
    })
    await world.pool.query(`update job set input = '{"to": 2}' where id = $1`, [id])
    await act(world, owner, 'job.retry', { id })
    expect(await show(id)).toMatchObject({ state: 'waiting', error: null, finishedAt: null, done: 0 })
    await expect(act(world, owner, 'job.retry', { id })).rejects.toMatchObject({ code: 'job.notFailed' })
    const worker = await runJobs(world)
    await stateIs(id, 'done')
    await worker.stop()
    expect(ran).toHaveLength(2)
  })

  test('is not started when its operation is refused', async () => {
    await expect(start({ to: -1 })).rejects.toMatchObject({ code: 'counting.negative' })
    const { rows } = await world.pool.query(
      'select (select count(*) from job) as jobs, (select count(*) from graphile_worker.jobs) as queued',
    )
    expect(rows[0]).toEqual({ jobs: 0, queued: 0 })
  })

  test.each([
    ['refusal', { code: 'counting.unlucky', details: { number: 13 } }],
    ['bug', { code: 'bug', details: { number: expect.any(String) } }],
  ])('that ends with a %s says so', async (fail, error) => {
    const id = await start({ to: 1, fail })
    await runJobNow(world, id)
    const shown = await show(id)
    expect(shown).toMatchObject({ state: 'failed', error, result: null })
    expect(JSON.stringify(shown)).not.toContain('秘密')
  })

  test('of a user who is gone is not run', async () => {
    const stranger = testActor({ name: '外人' })
    const id = await start({ to: 1 }, stranger)
    expect(await runJobNow(world, id)).toMatchObject({ state: 'failed', error: { code: 'job.userGone' } })
    expect(ran).toEqual([])
  })

  test('is no business of others, except who may list all, and even he does not see its result', async () => {
    const id = await start({ to: 1 })
    await runJobNow(world, id)
    const employee = testActor({ grants: [] })
    await expect(show(id, employee)).rejects.toMatchObject({ code: 'job.notFound' })
    await expect(act(world, employee, 'job.cancel', { id })).rejects.toMatchObject({ code: 'job.notFound' })
    await expect(act(world, employee, 'job.list')).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await act(world, employee, 'job.mine')).toEqual({ jobs: [] })
    expect(await show(id, testActor())).toMatchObject({ state: 'done', result: null })
    expect(await act(world, testActor(), 'job.list', { state: 'done' })).toMatchObject({
      jobs: [{ id, by: owner.name }],
      next: null,
    })
    await expect(act(world, owner, 'job.cancel', { id })).rejects.toMatchObject({ code: 'job.finished' })
  })
})

describe('a worker', () => {
  test('takes jobs from the queue, stops one that is cancelled, and starts none that was cancelled before', async () => {
    stepping = 30
    const unwanted = await start({ to: 1 })
    await act(world, owner, 'job.cancel', { id: unwanted })
    const worker = await runJobs(world)
    const long = await start({ to: 10_000 })
    await stateIs(long, 'running')
    await expect.poll(async () => (await show(long)).done, { timeout: 60_000 }).toBeGreaterThan(1)
    expect((await act(world, owner, 'job.mine')) as object).toMatchObject({
      jobs: [{ id: long, state: 'running' }, { state: 'cancelled' }],
    })
    await act(world, owner, 'job.cancel', { id: long })
    await stateIs(long, 'cancelled')
    await worker.stop()
    expect(ran.map(({ input }) => input.to)).toEqual([10_000])
  })

  test('that stops puts its job back, and the next takes it up', async () => {
    stepping = 20
    const first = await runJobs(world)
    const id = await start({ to: 2000 })
    await stateIs(id, 'running')
    await first.stop()
    expect((await show(id)).state).toBe('waiting')
    stepping = 0
    const second = await runJobs(world)
    await stateIs(id, 'done')
    await second.stop()
    expect(ran).toHaveLength(2)
  })

  test('takes up what a dead process left running or took without beginning, and leaves alone what lives', async () => {
    const [dead, taken, alive] = [await start({ to: 1 }), await start({ to: 1 }), await start({ to: 1 })]
    await world.pool.query(`update job set state = 'running', beat_at = now() where id = any($1)`, [[dead, alive]])
    await world.pool.query(
      `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now(), attempts = 1`,
    )
    const living = await world.pool.connect()
    await living.query('select pg_advisory_lock(74386003, hashtext($1))', [alive])
    const worker = await runJobs(world)
    await Promise.all([stateIs(dead, 'done'), stateIs(taken, 'done')])
    expect((await show(alive)).state).toBe('running')
    living.release(true)
    await stateIs(alive, 'done', () => recover(world.pool))
    await worker.stop()
    expect(ran).toHaveLength(3)
  })

  test('two of them run a job once', async () => {
    const workers = await Promise.all([runJobs(world), runJobs(world)])
    const ids = await Promise.all(Array.from({ length: 10 }, () => start({ to: 1 })))
    await Promise.all(ids.map((id) => stateIs(id, 'done')))
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(ran).toHaveLength(10)
  })
})

test('daily jobs start once a day from their hour on, by one process, also after days without any', async () => {
  const due = () => startDue(world, [{ kind: 'counting.night', from: 8 }])
  const both = () => Promise.all([due(), due()])
  world.setHour(7)
  expect((await both()).flat()).toEqual([])
  world.setHour(8)
  expect((await both()).flat()).toHaveLength(1)
  expect((await both()).flat()).toEqual([])
  world.setToday('2026-06-09')
  const [id] = (await both()).flat()
  expect(await runJobNow(world, id ?? '')).toMatchObject({
    state: 'done',
    title: { zh: '夜间数数', en: 'Counting at night' },
    user_id: null,
  })
})
