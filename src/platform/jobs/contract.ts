import { z } from 'zod'
import { contract } from '../contract.ts'

export const JobState = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
export type JobState = z.infer<typeof JobState>

const Title = z.object({ zh: z.string(), en: z.string() })

const Progress = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: Title,
  state: JobState,
  done: z.int(),
  total: z.int().nullable(),
  setAside: z.int(),
  stage: z.string().nullable(),
  cancelRequested: z.boolean(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** Why it failed: a refusal's code and what its sentence needs, or `bug` with the number under which the log has it. */
  error: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
})
export type JobProgress = z.infer<typeof Progress>

const Undelivered = z.object({
  id: z.uuid(),
  event: z.string(),
  at: z.string(),
  tries: z.int(),
  problem: z.string().nullable(),
  givenUp: z.boolean(),
})

const ById = z.object({ id: z.uuid() })

export const jobs = contract('job', {
  /** One's own job with its result; of others' jobs only who may list them all sees the progress, never the result. */
  show: { kind: 'read', input: ById, output: Progress.extend({ result: z.unknown() }) },
  /** One's own: all that run, and the latest that ended. */
  mine: { kind: 'read', input: z.object({}), output: z.object({ jobs: z.array(Progress) }) },
  list: {
    kind: 'read',
    input: z.object({ state: JobState.optional(), before: z.uuid().optional() }),
    output: z.object({
      jobs: z.array(Progress.extend({ by: z.string().nullable() })),
      next: z.uuid().nullable(),
    }),
  },
  cancel: { kind: 'write', input: ById, output: z.object({}) },
  /** A job that failed is queued again, on behalf of who had started it. */
  retry: { kind: 'write', input: ById, output: z.object({}) },
  /** Events that some module could not take in yet. */
  undelivered: { kind: 'read', input: z.object({}), output: z.object({ events: z.array(Undelivered) }) },
  deliverAgain: { kind: 'write', input: ById, output: z.object({}) },
})
