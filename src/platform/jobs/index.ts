import type { Module } from '../house.ts'
import { operationWords, refusalWords } from './locale.ts'
import { cancelJob, deliverEventAgain, listJobs, myJobs, showJob, showUndelivered } from './operations.ts'

export { jobPort, systemActor } from './actor.ts'
export { scheduleNightly, startNight } from './clock.ts'
export { Cancelled, type JobKind, type JobRun, job } from './job.ts'
export { type Repeating, repeat } from './repeat.ts'
export { prepareQueue, startJob } from './start.ts'
export { runJobNow, runJobs } from './worker.ts'

export const jobsModule: Module = {
  name: 'job',
  operations: [showJob, myJobs, listJobs, cancelJob, showUndelivered, deliverEventAgain],
  operationWords,
  refusalWords,
}
