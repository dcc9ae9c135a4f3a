import { bilingual } from '#modules/organization/index.ts'
import { onDisk, sentFile } from '#platform/files/index.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import type { Names } from './contract/terms.ts'
import { words } from './locale.ts'
import { readOpenings } from './opening-table.ts'
import { checkOpenings, type Good, writeOpenings } from './openings.ts'
import { lockGiving, openingRows } from './store/giving.ts'
import { typesOn } from './store/types.ts'

const both = bilingual(words)

/** What the work is called while it goes on. */
export const bothNames = (file: string): Names => both((t) => t('opening.job', { file }))

type Written = { written: number; skipped: number }

/** All of the rows that can be taken, or none: the import bears the id of the work, so that done twice it is written once. */
async function importFile({ fileId }: { fileId: string }, run: JobRun): Promise<Written> {
  const { id, world, actor, progress, setAside } = run
  const today = world.today()
  const file = await sentFile(world.db, fileId, actor.userId)
  const types = (await typesOn(world.db, today)).filter(({ retired }) => !retired)
  const rows = await onDisk(world, file.id, (table) => readOpenings(table, types, today))
  await progress(0, rows.length)
  return world.db.transaction().execute(async (db) => {
    await lockGiving(db)
    const before = await openingRows(db, id)
    if (before !== null) return { written: before, skipped: rows.length - before }
    const checked = await checkOpenings({ db, today }, rows)
    const good = checked.filter((row, at): row is Good => !('problem' in row) && !rows[at]?.problem)
    const skipped = rows.length - good.length
    if (good.length > 0) {
      const by = { openingId: id, userId: actor.userId, told: (done: number) => progress(done, good.length) }
      await writeOpenings({ db, today }, good, by)
    }
    setAside(skipped)
    return { written: good.length, skipped }
  })
}

export const openingFileJob = job('leave.openingFile', importFile)
