import { lockStructure, withdrawPlaces } from '#modules/organization/index.ts'
import { writeEntry } from '#platform/audit/entry.ts'
import type { Db } from '#platform/database/database.ts'
import type { Event } from '#platform/event.ts'
import { type JobRun, job } from '#platform/jobs/job.ts'
import { addToOutbox } from '#platform/outbox/store.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { employmentAmended, employmentEnded, peopleLeft } from '../events.ts'
import { forgetCounts } from '../operations/counts.ts'
import { inOrder } from '../rules/employment.ts'
import { problemOf } from '../rules/event-list.ts'
import { eventsOf, writeFolds } from '../store/events.ts'
import { refreshRoster } from '../store/roster-rows.ts'
import { compareAndCount, comparingOf, reachToImport, stageFile } from './check-import.ts'
import type { PlacesBack, Summary } from './contract.ts'
import { forgetFile } from './putting-away.ts'
import { heldPlaces } from './store/held-places.ts'
import { changeImport, type ImportRecord, importOf, lockedImport } from './store/imports.ts'
import { clearWritten, stagedCount } from './store/stage.ts'
import { peopleBuiltOn, removeMade, takeBackChanges } from './store/undo.ts'
import {
  changeSteps,
  employmentsChanged,
  knownPeopleTaken,
  lockImporting,
  namesOfEmployments,
  peopleGone,
} from './store/write-changes.ts'
import { newPeopleSteps, settlePlaces, type Writing } from './store/write-new.ts'

type ToWrite = { importId: string; skipRejected: boolean }

/**
 * Writes all accepted rows in one transaction. Run again after a crash it finds either nothing written or the import written.
 * What was compared is compared anew inside: somebody may have been hired since the preview.
 */
async function writeImport({ importId, skipRejected }: ToWrite, run: JobRun): Promise<Summary | null> {
  const { world } = run
  const record = await importOf(world.db, importId)
  if (record?.state !== 'writing') return record?.summary ?? null
  try {
    // The stage does not outlive a crash of the database; the file does.
    if ((await stagedCount(world.db, importId)) !== record.summary?.rows) await stageFile(run, record)
    const summary = await world.db.transaction().execute((db) => write(db, record, skipRejected, run))
    forgetCounts(world)
    await clearWritten(world.db, importId)
    return summary
  } catch (error) {
    await backToReady(run, importId, error)
    throw error
  }
}

/** Nothing was written: the preview is there again, with what stood in the way. */
async function backToReady({ world, signal }: JobRun, importId: string, error: unknown): Promise<void> {
  const reason = signal.reason as { name?: string } | undefined
  if (reason?.name === 'Interrupted') return
  const record = await importOf(world.db, importId)
  if (record?.state !== 'writing') return
  const problem = error instanceof Refusal ? { code: error.code, details: error.details } : null
  await changeImport(world.db, importId, { state: 'ready', problem })
}

async function write(db: Db, record: ImportRecord, skipRejected: boolean, run: JobRun): Promise<Summary> {
  const { world, actor, progress } = run
  await lockImporting(db)
  const locked = (await lockedImport(db, record.id)) ?? refuse('import.notFound')
  if (locked.state !== 'writing') return locked.summary ?? refuse('import.notReady')
  await progress(0, record.summary?.rows, 'checking')
  const summary = await compareAndCount(db, comparingOf(record, world, reachToImport(actor)))
  refuseChanged(record.summary, summary, skipRejected)
  const writing: Writing = { importId: record.id, today: world.today(), by: actor.userId || null }
  await settlePlaces(db, writing)
  const steps = [...newPeopleSteps, ...changeSteps]
  for (const [at, step] of steps.entries()) {
    await progress(Math.floor((summary.rows * at) / steps.length), summary.rows, 'writing')
    await step(db, writing)
  }
  await foldChanged(db, writing, run)
  await tellGone(db, run, writing)
  await changeImport(db, record.id, { state: 'written', summary })
  await forgetFile(db, record.id)
  await note(db, run, 'people.writeImport', record.id, {
    create: summary.create,
    update: summary.update,
    rejected: summary.rejected,
  })
  await progress(summary.rows, summary.rows, 'writing')
  return summary
}

const told = ['create', 'update', 'unchanged', 'rejected'] as const

/** Only what was shown is written. */
function refuseChanged(shown: Summary | null, now: Summary, skipRejected: boolean): void {
  if (!shown || told.some((key) => shown[key] !== now[key])) refuse('import.changedSince')
  if (now.rejected > 0 && !skipRejected) refuse('import.hasRejected', { count: now.rejected })
}

const atOnce = 2000

async function foldChanged(db: Db, writing: Writing, run: JobRun): Promise<void> {
  await foldAgain(db, await employmentsChanged(db, writing), run)
  const people = await knownPeopleTaken(db)
  for (let at = 0; at < people.length; at += atOnce)
    await refreshRoster(db, people.slice(at, at + atOnce), writing.today)
}

async function foldAgain(db: Db, employmentIds: string[], run: JobRun): Promise<void> {
  const { progress } = run
  for (let at = 0; at < employmentIds.length; at += atOnce) {
    await progress(at, employmentIds.length, 'writing')
    const events = await eventsOf(db, employmentIds.slice(at, at + atOnce))
    const impossible = [...events].filter(([, list]) => problemOf(list) !== null).map(([id]) => id)
    if (impossible.length > 0)
      refuse('import.doesNotFit', { people: await namesOfEmployments(db, impossible), count: impossible.length })
    await writeFolds(db, new Map([...events].map(([id, list]) => [id, inOrder(list)])))
  }
  if (employmentIds.length > 0) await tellWithin(db, run, employmentAmended, { employmentIds })
}

async function tellWithin<P>(db: Db, { world, actor }: JobRun, event: Event<P>, payload: P): Promise<void> {
  for (const { handle } of world.house.handlers.get(event.name) ?? []) {
    await handle(payload as never, { db, actor, today: world.today(), world })
  }
}

async function tellGone(db: Db, run: JobRun, writing: Writing): Promise<void> {
  const personIds = await peopleGone(db, writing)
  if (personIds.length === 0) return
  const payload = { personIds, day: writing.today }
  await tellWithin(db, run, employmentEnded, payload)
  await addToOutbox(db, peopleLeft.name, payload)
}

async function note(
  db: Db,
  { world, actor }: JobRun,
  operation: string,
  importId: string,
  body: Record<string, unknown>,
): Promise<void> {
  const about = [{ type: 'import', id: importId }]
  await writeEntry(db, world.secrets, {
    at: new Date().toISOString(),
    actor: actor.userId || null,
    operation,
    about,
    door: 'job',
    ip: null,
    body,
  })
}

export const writeImportJob = job('people.writeImport', writeImport)

type Undone = { people: number }

/** As if the import had never been: people it made go, those it changed get back what they had, and units nobody needs go with them. */
async function undoImport({ importId }: { importId: string }, run: JobRun): Promise<Undone> {
  const { world } = run
  try {
    const people = await world.db.transaction().execute((db) => undo(db, importId, run))
    forgetCounts(world)
    return { people }
  } catch (error) {
    if (error instanceof Refusal)
      await changeImport(world.db, importId, { problem: { code: error.code, details: error.details } })
    throw error
  }
}

async function undo(db: Db, importId: string, run: JobRun): Promise<number> {
  const { world, progress } = run
  await lockImporting(db)
  const record = (await lockedImport(db, importId)) ?? refuse('import.notFound')
  if (record.state !== 'written') return 0
  await lockStructure(db)
  await refuseBuiltOn(db, record)
  await progress(0, record.summary?.rows, 'undoing')
  const { employmentIds, personIds } = await takeBackChanges(db, importId)
  await foldAgain(db, employmentIds, run)
  const removed = await removeMade(db, importId)
  for (let at = 0; at < personIds.length; at += atOnce)
    await refreshRoster(db, personIds.slice(at, at + atOnce), world.today())
  const places = { unitIds: record.made_units, positionIds: record.made_positions }
  const undone = placesBack(await withdrawPlaces(db, places, await heldPlaces(db, record)))
  await changeImport(db, importId, { state: 'undone', undone })
  await note(db, run, 'people.undoImport', importId, { removed, restored: personIds.length })
  return removed + personIds.length
}

type Parted = Awaited<ReturnType<typeof withdrawPlaces>>

export const placesBack = ({ going, staying }: Parted): PlacesBack => ({
  units: going.filter(({ kind }) => kind === 'unit').length,
  positions: going.filter(({ kind }) => kind === 'position').length,
  stay: staying.map(({ kind, name, why }) => ({ kind, name, why })),
})

/** @throws Refusal import.builtOn with the names of the first ten */
export async function refuseBuiltOn(
  db: Db,
  { id, written_at }: Pick<ImportRecord, 'id' | 'written_at'>,
): Promise<void> {
  const { names, count } = await peopleBuiltOn(db, id, written_at ?? '')
  if (count > 0) refuse('import.builtOn', { people: names, count })
}

export const undoImportJob = job('people.undoImport', undoImport)
