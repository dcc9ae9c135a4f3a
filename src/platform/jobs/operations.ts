import { type Actor, grantsFor } from '../access/grant.ts'
import type { Db } from '../database/database.ts'
import { implement } from '../operation.ts'
import { deliverAgain, undelivered } from '../outbox/store.ts'
import { refuse } from '../refusal.ts'
import { type JobProgress, jobs } from './contract.ts'
import { prepareQueue } from './start.ts'
import { allJobs, type JobRow, jobOf, jobsOf, queueAgain, requestCancel } from './store.ts'

const pageSize = 50

const progressOf = (row: JobRow): JobProgress => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  state: row.state,
  done: row.done,
  total: row.total,
  setAside: row.set_aside,
  stage: row.stage,
  cancelRequested: row.cancel_requested,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  error: row.error,
})

/** May he see and stop the jobs of others? */
const oversees = (actor: Actor): boolean => grantsFor(actor, jobs.list.name).some((grant) => grant.scope === 'company')

/** A job of somebody else is as good as none to who does not oversee all. */
async function visibleJob(db: Db, actor: Actor, id: string): Promise<JobRow> {
  const row = await jobOf(db, id)
  if (!row || (row.user_id !== actor.userId && !oversees(actor))) return refuse('job.notFound')
  return row
}

export const showJob = implement(jobs.show, {
  about: 'own',
  async run({ db, actor, input }) {
    const row = await visibleJob(db, actor, input.id)
    return { ...progressOf(row), result: row.user_id === actor.userId ? row.result : null }
  },
})

export const myJobs = implement(jobs.mine, {
  about: 'own',
  run: async ({ db, actor }) => ({ jobs: (await jobsOf(db, actor.userId)).map(progressOf) }),
})

export const listJobs = implement(jobs.list, {
  about: 'company',
  async run({ db, input }) {
    const rows = await allJobs(db, input)
    const page = rows.slice(0, pageSize)
    return {
      jobs: page.map((row) => ({ ...progressOf(row), by: row.by })),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    }
  },
})

export const cancelJob = implement(jobs.cancel, {
  about: 'own',
  async run({ db, actor, input, record }) {
    const row = await visibleJob(db, actor, input.id)
    if (row.finished_at) refuse('job.finished')
    await requestCancel(db, row.id)
    record({ details: { kind: row.kind } })
    return {}
  },
})

export const retryJob = implement(jobs.retry, {
  about: 'own',
  async run({ db, actor, input, record, world }) {
    const row = await visibleJob(db, actor, input.id)
    await prepareQueue(world.pool)
    if (!(await queueAgain(db, row.id))) refuse('job.notFailed')
    record({ details: { kind: row.kind } })
    return {}
  },
})

export const showUndelivered = implement(jobs.undelivered, {
  about: 'company',
  run: async ({ db }) => ({ events: await undelivered(db) }),
})

export const deliverEventAgain = implement(jobs.deliverAgain, {
  about: 'company',
  async run({ db, input }) {
    if (!(await deliverAgain(db, input.id))) refuse('job.eventNotFound')
    return {}
  },
})
