import type { Db } from '#platform/database/database.ts'
import { expireFile } from '#platform/files/index.ts'
import { requestCancel } from '#platform/jobs/store.ts'
import { changeImport, type ImportRecord, letGoOfFile } from './store/imports.ts'
import { clearStage } from './store/stage.ts'

/** The file holds what is closely kept about many people: it stays no longer than the import needs it. */
export async function forgetFile(db: Db, importId: string): Promise<void> {
  const fileId = await letGoOfFile(db, importId)
  if (fileId) await expireFile(db, fileId)
}

/** Stops its job, if one runs, and forgets what was read. Nothing of it was written. */
export async function putAway(db: Db, record: ImportRecord): Promise<void> {
  if (record.job_id) await requestCancel(db, record.job_id)
  await clearStage(db, record.id)
  await changeImport(db, record.id, { state: 'cancelled' })
  await forgetFile(db, record.id)
}
