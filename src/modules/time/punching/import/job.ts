import { transactionOn } from '#platform/database/on-client.ts'
import { onDisk } from '#platform/files/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TableFile } from '#platform/sheet/read.ts'
import type { PunchSummary } from '../contract/file.ts'
import { endPunchFile, type FileRecord, keepProblems, lockPunchFile, punchFileOf } from '../store/files.ts'
import { writeStage } from '../store/stage.ts'
import { bringPunches } from './bring.ts'

/** All of it in one transaction: cancelled, refused or killed, nothing of the file is there. Run again it finds the file waiting, or done. */
async function importPunches({ punchFileId }: { punchFileId: string }, run: JobRun): Promise<PunchSummary | null> {
  const { world } = run
  const record = await punchFileOf(world.db, punchFileId)
  if (record?.state !== 'waiting') return record?.summary ?? null
  try {
    return await onDisk(world, record.fileId, (file) => write(run, record, file))
  } catch (error) {
    await noteEnd(run, punchFileId, error)
    throw error
  }
}

const write = (run: JobRun, { punchFileId, reading }: FileRecord, file: TableFile): Promise<PunchSummary | null> =>
  transactionOn(run.world.pool, async (client, db) => {
    const { world, progress } = run
    await lockPunchFile(db, punchFileId)
    const locked = await punchFileOf(db, punchFileId)
    if (locked?.state !== 'waiting') return locked?.summary ?? null
    const report = (rows: number) => progress(rows, undefined, 'reading')
    const { summary, problems } = await bringPunches({ world, client, db, file, reading, report })
    await progress(summary.rows, summary.rows, 'writing')
    const added = await writeStage(db, punchFileId, world.today())
    const written = { ...summary, added, already: summary.already + summary.added - added }
    await keepProblems(db, punchFileId, problems)
    await endPunchFile(db, punchFileId, { state: 'written', summary: written })
    run.setAside(written.rejected)
    await progress(summary.rows, summary.rows, 'writing')
    return written
  })

/** Of a run that was only interrupted nothing is said: it will be run again. */
async function noteEnd({ world, signal }: JobRun, punchFileId: string, error: unknown): Promise<void> {
  const reason = signal.reason as { name?: string } | undefined
  if (reason?.name === 'Interrupted') return
  const problem = error instanceof Refusal ? { code: error.code, details: error.details } : null
  await endPunchFile(world.db, punchFileId, { state: signal.aborted ? 'cancelled' : 'failed', problem })
}

export const importPunchesJob = job('time.importPunches', importPunches)
