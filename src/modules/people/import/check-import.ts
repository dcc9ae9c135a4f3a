import type { Actor } from '#platform/access/grant.ts'
import { grantsFor, type Reach, reachesOf } from '#platform/access/grant.ts'
import type { Db } from '#platform/database/database.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import type { Secrets } from '#platform/secrets.ts'
import { type RawRow, readTable, type TableFile } from '#platform/sheet/read.ts'
import type { World } from '#platform/world.ts'
import type { Mapping, Summary } from './contract.ts'
import { withTable } from './opened.ts'
import { planOf } from './plan.ts'
import { forgetFile } from './putting-away.ts'
import { type FileToRead, type Mend, mend, readInThread } from './read-file.ts'
import { readOptionsOf, shapeOf } from './shape.ts'
import type { Batch } from './staged.ts'
import { type Comparing, compareRows } from './store/compare.ts'
import { changeImport, type ImportRecord, importOf, lockedImport } from './store/imports.ts'
import { rootName } from './store/places.ts'
import { summaryOf } from './store/preview.ts'
import { analyzeStage, clearStage, keepCells, rowsWithoutCells, stageRows } from './store/stage.ts'

/** With which a person's imports are checked and written: his rights of this moment. */
export const reachToImport = (actor: Actor): Reach[] => reachesOf(grantsFor(actor, 'people.startImport'), actor)

export function comparingOf(
  record: Pick<ImportRecord, 'id' | 'mapping' | 'options' | 'unit_ids'>,
  world: World,
  reach: Reach[],
): Comparing {
  const hasNumbers = Object.values(record.mapping.columns).includes('employeeNo')
  const { assignNumbers } = record.options
  // Where the file has no numbers at all, there is nothing that could have been forgotten.
  return {
    importId: record.id,
    today: world.today(),
    assign: assignNumbers || !hasNumbers,
    unitIds: record.unit_ids,
    reach,
  }
}

export const readMends = (secrets: Secrets, sealed: Buffer | null): Mend[] =>
  sealed ? (JSON.parse(secrets.decrypt(sealed)) as Mend[]) : []
export const sealMends = (secrets: Secrets, mends: readonly Mend[]): Buffer => secrets.encrypt(JSON.stringify(mends))

/** How the file is to be read, its encoding found out once. */
export async function planFor(
  world: World,
  file: TableFile,
  mapping: Mapping,
): Promise<Pick<FileToRead, 'plan' | 'options'>> {
  const options = readOptionsOf(mapping)
  const shape = await shapeOf(file, options)
  const plan = planOf(mapping, shape, { today: world.today(), companyName: await rootName(world.db) })
  return { plan, options: { ...options, ...(shape.encoding && { encoding: shape.encoding }) } }
}

/** Compares and counts what is staged, in one transaction: a reader never sees half a comparison. */
export async function compareAndCount(db: Db, comparing: Comparing): Promise<Summary> {
  await compareRows(db, comparing)
  return summaryOf(db, comparing.importId, comparing.today)
}

type Reporting = Pick<JobRun, 'world' | 'progress' | 'signal'>

/** Reads the file into the stage, from the beginning, whatever an earlier try left there. */
export async function stageFile({ world, progress, signal }: Reporting, record: ImportRecord): Promise<number> {
  const { secrets, db, pool } = world
  await clearStage(db, record.id)
  return withTable(world, record.file_id ?? refuse('files.notFound'), async (file) => {
    const reading: FileToRead = {
      file,
      ...(await planFor(world, file, record.mapping)),
      mends: readMends(secrets, record.mends),
    }
    const client = await pool.connect()
    let broken = true
    try {
      const rows = await stageRows(
        client,
        { importId: record.id, secrets },
        reported(readInThread(reading, signal), progress),
      )
      broken = false
      return rows
    } finally {
      client.release(broken)
    }
  })
}

async function* reported(batches: AsyncIterable<Batch>, progress: JobRun['progress']): AsyncGenerator<Batch> {
  let read = 0
  for await (const batch of batches) {
    read += batch.rows.length
    yield batch
    await progress(read, undefined, 'reading')
  }
}

/** Keeps the cells of rows whose problem came out by comparing, so that they can be shown and put right. */
export async function keepMissingCells(world: World, db: Db, record: ImportRecord): Promise<void> {
  const missing = await rowsWithoutCells(db, record.id)
  if (missing.length === 0) return
  await keepCells(db, { importId: record.id, secrets: world.secrets }, await readCells(world, record, missing))
}

/** Rows as they stand in the file, with what was put right in them. */
export async function readCells(world: World, record: ImportRecord, rows: readonly number[]): Promise<Batch['raws']> {
  const wanted = new Set(rows)
  const mends = readMends(world.secrets, record.mends)
  const raws: Batch['raws'] = []
  await withTable(world, record.file_id ?? refuse('files.notFound'), async (file) => {
    for await (const raw of readTable(file, readOptionsOf(record.mapping)) as AsyncIterable<RawRow>) {
      if (wanted.has(raw.row))
        raws.push({
          row: raw.row,
          cells: mend(
            raw,
            mends.filter(({ row }) => row === raw.row),
          ).cells,
        })
      if (raws.length === wanted.size) break
    }
  })
  return raws
}

/** Reads and checks: the file becomes a preview. Written nowhere but in the stage. */
export async function checkImport({ importId }: { importId: string }, run: JobRun): Promise<Summary | null> {
  const { world, progress, actor } = run
  const record = await importOf(world.db, importId)
  if (record?.state !== 'checking') return null
  try {
    const rows = await stageFile(run, record)
    await progress(rows, rows, 'checking')
    await analyzeStage(world.db)
    const comparing = comparingOf(record, world, reachToImport(actor))
    const summary = await world.db.transaction().execute((db) => compareAndCount(db, comparing))
    await progress(rows, rows, 'checking')
    await keepMissingCells(world, world.db, record)
    run.setAside(summary.rejected)
    await endCheck(world, importId, { state: 'ready', summary })
    return summary
  } catch (error) {
    await noteEnd(run, importId, error)
    throw error
  }
}

/** A cancelled or refused check leaves nothing behind; one that was interrupted will be run again. */
async function noteEnd({ world, signal }: JobRun, importId: string, error: unknown): Promise<void> {
  const reason = signal.reason as { name?: string } | undefined
  if (reason?.name === 'Interrupted') return
  const problem = error instanceof Refusal ? { code: error.code, details: error.details } : null
  await endCheck(world, importId, { state: signal.aborted ? 'cancelled' : 'failed', problem })
}

/** Of a check that was put away meanwhile, what it read is forgotten. */
const endCheck = (world: World, importId: string, end: Parameters<typeof changeImport>[2]): Promise<void> =>
  world.db.transaction().execute(async (db) => {
    const isAwaited = (await lockedImport(db, importId))?.state === 'checking'
    if (isAwaited) await changeImport(db, importId, end)
    if (!isAwaited || end.state !== 'ready') await clearStage(db, importId)
    if (end.state === 'cancelled') await forgetFile(db, importId)
  })

export const checkImportJob = job('people.checkImport', checkImport)
