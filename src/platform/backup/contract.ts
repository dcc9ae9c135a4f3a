import { z } from 'zod'
import { contract } from '../contract.ts'
import { Id } from '../kernel/text.ts'

const Count = z.int().min(0)

/** A backup kept on the server. */
export const Kept = z.object({
  id: Id,
  /** When it was made: it holds everything as of this moment. */
  at: z.string(),
  bytes: Count,
  rows: Count,
  files: Count,
  /** Files that the database knows but the disk had not. */
  missingFiles: Count,
  /** Read back to its end after it was written, every byte as it should be. */
  proven: z.boolean(),
})
export type Kept = z.infer<typeof Kept>

const One = z.object({ id: Id })

export const backups = contract('backup', {
  /** Newest first. */
  list: { kind: 'read', input: z.object({}), output: z.object({ backups: z.array(Kept) }) },
  /** As a job: the whole database and the files, while everybody goes on working. */
  make: { kind: 'write', input: z.object({}), output: z.object({ jobId: z.uuid() }) },
  /** A ticket to fetch it with, for a few minutes. */
  download: { kind: 'write', input: One, output: z.object({ ticket: z.string(), name: z.string() }) },
  remove: { kind: 'write', input: One, output: z.object({}) },
  /** How the system stands: what it holds and what waits or failed. */
  health: {
    kind: 'read',
    input: z.object({}),
    output: z.object({
      database: z.object({ bytes: Count, version: z.string() }),
      files: z.object({ count: Count, bytes: Count }),
      disk: z.object({ freeBytes: Count, totalBytes: Count }),
      /** Failed: within the last seven days. */
      jobs: z.object({ waiting: Count, running: Count, failed: Count }),
      events: z.object({ waiting: Count, givenUp: Count }),
      mails: z.object({ waiting: Count, troubled: Count }),
    }),
  },
})
export type Health = z.output<typeof backups.health.output>
