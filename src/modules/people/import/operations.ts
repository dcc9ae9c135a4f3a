import { sentFile } from '#platform/files/index.ts'
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
import { readOptionsOf, shapeOf } from './shape.ts'
import {
  addImport,
  changeImport,
  type ImportRecord,
  importOf,
  importsIn,
  lockedImport,
  nameOfUser,
  rememberMapping,
} from './store/imports.ts'
import { rootName } from './store/places.ts'
import { unitsOfReach } from './store/reach.ts'
import { clearStage } from './store/stage.ts'
import { refuseBuiltOn } from './write-import.ts'

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
    await addImport(db, {
      id: importId,
      fileId: file.id,
      fileName: file.name,
      mapping,
      options: input.options,
      unitIds,
      columnNames: names,
      by: actor.userId || null,
    })
    if (input.mapping) await rememberMapping(db, shape.headers, { ...mapping, columns: namedAsHere(mapping, names) })
    const jobId = await startJob(call, 'people.checkImport', { importId }, ['检查花名册', 'Check the roster'])
    await changeImport(db, importId, { jobId })
    record({ about: { type: 'import', id: importId }, details: { fileName: file.name } })
    return { importId, jobId }
  },
})

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
      undoable: record.state === 'written',
    }
  },
})

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
    if (record.job_id) await requestCancel(db, record.job_id)
    if (record.state === 'writing') return {}
    await clearStage(db, record.id)
    await changeImport(db, record.id, { state: 'cancelled' })
    return {}
  },
})

export const importOperations = [startImport, imports, show, writeImport, undoImport, cancelImport]
