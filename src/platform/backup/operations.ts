import { issueTicket } from '../files/ticket.ts'
import { job } from '../jobs/job.ts'
import { startJob } from '../jobs/start.ts'
import { implement } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { backups } from './contract.ts'
import { healthOf } from './health.ts'
import { operationWords } from './locale.ts'
import { spokenMoment } from './manifest.ts'
import { dropBackup, keepBackup, keptBackup, keptBackups, nameOf } from './shelf.ts'

export const making = job('backup.make', (_input, { id, world, progress }) => keepBackup(world, id, progress))

const list = implement(backups.list, {
  about: 'company',
  run: async ({ world }) => ({ backups: await keptBackups(world) }),
})

const make = implement(backups.make, {
  about: 'company',
  async run(call) {
    const [zh, en] = operationWords['backup.make'] ?? ['', '']
    return { jobId: await startJob(call, making.kind, {}, { zh, en }) }
  },
})

const download = implement(backups.download, {
  about: 'company',
  async run({ input, world, actor, record }) {
    const kept = (await keptBackup(world, input.id)) ?? refuse('backup.keptNotFound')
    record({ details: { at: spokenMoment(kept.at) } })
    const name = nameOf(kept)
    return { name, ticket: issueTicket(world, { fileId: kept.id, name, userId: actor.userId }) }
  },
})

const remove = implement(backups.remove, {
  about: 'company',
  async run({ input, world, record }) {
    const kept = (await keptBackup(world, input.id)) ?? refuse('backup.keptNotFound')
    await dropBackup(world, kept.id)
    record({ details: { at: spokenMoment(kept.at) } })
    return {}
  },
})

const health = implement(backups.health, { about: 'company', run: ({ world, db }) => healthOf(world, db) })

export const backupOperations = [list, make, download, remove, health]
