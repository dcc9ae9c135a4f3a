import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Actor } from '#platform/access/grant.ts'
import { receiveFile } from '#platform/files/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpenWorld } from '../open-world.ts'
import { Usage } from './command.ts'

export type Acting = { world: OpenWorld; actor: Actor }

const maximumFile = 100 * 1024 * 1024

/** Takes a file in as an upload would be. @returns its id */
export async function send({ world, actor }: Acting, path: string): Promise<string> {
  const stream = createReadStream(path)
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', () => reject(new Usage(`读不到 ${path} / ${path} cannot be read`)))
  })
  const file = await receiveFile(world, {
    name: basename(path),
    stream,
    purpose: 'upload',
    userId: actor.userId,
    maxBytes: maximumFile,
    // Until the import keeps it.
    hours: 24,
  })
  return file.id
}

/** Here and now, without waiting for a server. A refusal of the job is one of the command. */
export async function run({ world }: Pick<Acting, 'world'>, jobId: string): Promise<void> {
  const job = await runJobNow(world, jobId)
  if (job.state === 'done') return
  const { code, details } = job.error ?? { code: 'job.cancelled', details: {} }
  if (code === 'bug') throw new Error(`The job failed (${String(details.number)})`)
  throw new Refusal(code, details)
}
