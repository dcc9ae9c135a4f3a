import type { Module } from '../house.ts'
import { forgetDelivered } from '../outbox/store.ts'
import { job } from './job.ts'
import { operationWords, refusalWords } from './locale.ts'
import { cancelJob, deliverEventAgain, listJobs, myJobs, retryJob, showJob, showUndelivered } from './operations.ts'

export { jobPort, systemActor } from './actor.ts'
export { type Daily, scheduleDaily, startDue } from './clock.ts'
export { Cancelled, type JobKind, type JobRun, job } from './job.ts'
export { type Repeating, repeat } from './repeat.ts'
export { prepareQueue, startJob } from './start.ts'
export { runJobNow, runJobs } from './worker.ts'

/** What was delivered long ago is of no more use. */
const sweepOutbox = job('job.sweep', (_input, { world }) => forgetDelivered(world.db))

export const jobsModule: Module = {
  name: 'job',
  jobs: [sweepOutbox],
  operations: [showJob, myJobs, listJobs, cancelJob, retryJob, showUndelivered, deliverEventAgain],
  operationWords,
  refusalWords,
}
