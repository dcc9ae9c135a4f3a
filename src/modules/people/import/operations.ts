import { placesToWithdraw } from '#modules/organization/index.ts'
import type { Db } from '#platform/database/database.ts'
import { keepFile, sentFile } from '#platform/files/index.ts'
import { startJob } from '#platform/jobs/index.ts'
import { requestCancel } from '#platform/jobs/store.ts'
import { newId } from '#platform/kernel/id.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import type { TableShape } from '#platform/sheet/read.ts'
import { columnNames, type ImportField, importFields } from './columns.ts'
import { type Import, type ImportState, type Mapping, peopleImport, Summary } from './contract.ts'
import { mappingOf } from './guess.ts'
import { closedFields, guessesFor } from './inspecting.ts'
import { withTable } from './opened.ts'
import { planOf } from './plan.ts'
import { putAway } from './putting-away.ts'
import { readOptionsOf, shapeOf } from './shape.ts'
import { heldPlaces } from './store/held-places.ts'
import {
  addImport,
  changeImport,
  type ImportRecord,
  importOf,
  importOfFile,
  importsIn,
  lockedImport,
  nameOfUser,
  rememberMapping,
  unfinishedImports,
} from './store/imports.ts'
import { rootName } from './store/places.ts'
import { unitsOfReach } from './store/reach.ts'
import { peopleBuiltOn } from './store/undo.ts'
import { placesBack, refuseBuiltOn } from './write-import.ts'

export const aboutImport = ({ importId }: { importId: string }) => ({ type: 'import', id: importId })

/** @throws Refusal import.notFound, or import.notNow when it is in none of the states */
export async function importIn(
  call: Pick<Call<{ importId: string }>, 'db' | 'input'>,
  ...states: ImportState[]
): Promise<ImportRecord> {
  const record = (await lockedImport(call.db, call.input.importId)) ?? refuse('import.notFound')
  return states.includes(record.state) ? record : refuse('import.notNow', { state: record.state })
}

// —— Beginning ——

function unitsToTouch({ reach }: Pick<Call<unknown>, 'reach'>): string[] | null {
  const units = unitsOfReach(reach)
  if (units === 'all') return null
  return units.length > 0 ? units : refuse('permission.denied', { operation: peopleImport.startImport.name })
}

/** What is said, or what is guessed. Columns of closed fields are refused when they are named, and left out when guessed. */
async function mappingFor(
  call: Pick<Call<{ mapping?: Mapping | undefined }>, 'db' | 'sees' | 'input'>,
  shape: TableShape,
): Promise<Mapping> {
  const { mapping } = call.input
  if (!mapping) return mappingOf((await guessesFor(call, shape)).guesses)
  const closed = closedFields(call.sees)
  const named = Object.values(mapping.columns).filter(
    (field): field is ImportField => field !== null && closed.includes(field),
  )
  if (named.length > 0) refuse('import.fieldClosed', { fields: named })
  return mapping
}

const startImport = implement(peopleImport.startImport, {
  about: 'reach',
  async run(call) {
    const { db, input, actor, world, today, record } = call
    const file = await sentFile(db, input.fileId, actor.userId)
    const unitIds = unitsToTouch(call)
    const shape = await withTable(world, file.id, (table) =>
      shapeOf(table, input.mapping ? readOptionsOf(input.mapping) : {}),
    )
    const mapping = await mappingFor(call, shape)
    planOf(mapping, shape, { today, companyName: await rootName(db) })
    const importId = newId()
    const names = columnNames(shape.headers)
    const mends = await replaceUnfinished(db, file.id, mapping, names)
    await keepFile(db, file.id)
    await addImport(db, {
      id: importId,
      fileId: file.id,
      fileName: file.name,
      mapping,
      options: input.options,
      unitIds,
      columnNames: names,
      mends,
      by: actor.userId || null,
    })
    if (input.mapping) await rememberMapping(db, shape.headers, { ...mapping, columns: namedAsHere(mapping, names) })
    const jobId = await startJob(call, 'people.checkImport', { importId }, ['检查花名册', 'Check the roster'])
    await changeImport(db, importId, { jobId })
    record({ about: { type: 'import', id: importId }, details: { fileName: file.name } })
    return { importId, jobId }
  },
})

/** One file waits in one import only, also when it is sent again. @returns what was put right in the last check of it, where its rows are still the same */
async function replaceUnfinished(db: Db, fileId: string, mapping: Mapping, names: string[]): Promise<Buffer | null> {
  const unfinished = await unfinishedImports(db, fileId)
  const last = await importOfFile(db, fileId)
  for (const record of unfinished) await putAway(db, record)
  const readAs = (one: Mapping, columns: string[]) => JSON.stringify([readOptionsOf(one), columns])
  return last && readAs(last.mapping, last.column_names) === readAs(mapping, names) ? last.mends : null
}

const namedAsHere = (mapping: Mapping, names: readonly string[]): Mapping['columns'] =>
  Object.fromEntries(names.map((name) => [name, mapping.columns[name] ?? null]))

// —— Looking ——

/** A summary as it was counted then, or null where it can't be read any more. */
const summaryIn = (record: ImportRecord): Summary | null => Summary.safeParse(record.summary).data ?? null

const shown = (record: ImportRecord, by: string | null): Import => ({
  importId: record.id,
  fileName: record.file_name,
  state: record.state,
  summary: summaryIn(record),
  jobId: record.job_id,
  by,
  createdAt: record.created_at,
  writtenAt: record.written_at,
  undoneAt: record.undone_at,
  problem: record.problem,
})

const imports = implement(peopleImport.imports, {
  about: 'reach',
  async run({ db, reach, input }) {
    const { rows, count } = await importsIn(db, reach, input.page)
    return { rows: rows.map((row) => shown(row, row.by)), count }
  },
})

const show = implement(peopleImport.import, {
  about: aboutImport,
  async run({ db, input }) {
    const record = (await importOf(db, input.importId)) ?? refuse('import.notFound')
    const mapped = new Set(Object.values(record.mapping.columns))
    return {
      ...shown(record, await nameOfUser(db, record.created_by)),
      mapping: record.mapping,
      options: record.options,
      fileId: record.file_id,
      fields: importFields.filter((field) => mapped.has(field)),
      made: { units: record.made_units.length, positions: record.made_positions.length },
      undoing: input.undoing && record.state === 'written' ? await undoingOf(db, record) : null,
      undone: record.undone,
    }
  },
})

async function undoingOf(db: Db, record: ImportRecord) {
  const { names, count } = await peopleBuiltOn(db, record.id, record.written_at ?? '')
  const places = { unitIds: record.made_units, positionIds: record.made_positions }
  return {
    ...placesBack(await placesToWithdraw(db, places, await heldPlaces(db, record))),
    builtOn: count > 0 ? { people: names, count } : null,
  }
}

// —— Writing, undoing, giving up ——

const writeImport = implement(peopleImport.writeImport, {
  about: aboutImport,
  async run(call) {
    const { db, input } = call
    const { summary } = await importIn(call, 'ready')
    if (!summary || summary.create + summary.update === 0) refuse('import.nothingToWrite')
    if (summary.rejected > 0 && !input.skipRejected) refuse('import.hasRejected', { count: summary.rejected })
    const jobId = await startJob(call, 'people.writeImport', input, ['导入花名册', 'Import the roster'])
    await changeImport(db, input.importId, { state: 'writing', jobId })
    return { importId: input.importId, jobId }
  },
})

const undoImport = implement(peopleImport.undoImport, {
  about: aboutImport,
  async run(call) {
    const { db, input } = call
    await refuseBuiltOn(db, await importIn(call, 'written'))
    const jobId = await startJob(call, 'people.undoImport', { importId: input.importId }, [
      '撤销导入',
      'Undo an import',
    ])
    await changeImport(db, input.importId, { jobId })
    return { importId: input.importId, jobId }
  },
})

/** What runs is asked to stop; what is only looked at is put away. */
const cancelImport = implement(peopleImport.cancelImport, {
  about: aboutImport,
  async run(call) {
    const { db } = call
    const record = await importIn(call, 'checking', 'ready', 'writing', 'failed')
    if (record.state !== 'writing') await putAway(db, record)
    else if (record.job_id) await requestCancel(db, record.job_id)
    return {}
  },
})

export const importOperations = [startImport, imports, show, writeImport, undoImport, cancelImport]
