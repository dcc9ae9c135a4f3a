import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import {
  compareAndCount,
  comparingOf,
  keepMissingCells,
  planFor,
  reachToImport,
  readCells,
  readMends,
  sealMends,
} from './check-import.ts'
import { peopleImport, type Summary } from './contract.ts'
import { withTable } from './opened.ts'
import { aboutImport, importIn } from './operations.ts'
import { addRow, emptyBatch, type Mend, mend } from './read-file.ts'
import { rowReader } from './read-row.ts'
import type { Batch } from './staged.ts'
import { changeImport, type ImportRecord } from './store/imports.ts'
import { suggestionsOf } from './store/preview.ts'
import { cellsOf, restageRows } from './store/stage.ts'

type Acting = Pick<Call<{ importId: string }>, 'db' | 'world' | 'actor'>

/** Reads the mended rows anew and compares all: a row put right may make another the twin of somebody. */
async function applyMends(
  { db, world, actor }: Acting,
  record: ImportRecord,
  mends: readonly Mend[],
): Promise<Summary> {
  const sealed = sealMends(world.secrets, merged(readMends(world.secrets, record.mends), mends))
  const mended = { ...record, mends: sealed }
  const rows = [...new Set(mends.map(({ row }) => row))]
  const batch = await readAgain({ db, world, actor }, mended, rows, mends)
  if (batch.rows.length < rows.length)
    refuse('import.noSuchRow', { rows: rows.filter((row) => !batch.rows.some((each) => each.row === row)) })
  await restageRows(db, { importId: record.id, secrets: world.secrets }, batch)
  const summary = await compareAndCount(db, comparingOf(record, world, reachToImport(actor)))
  await keepMissingCells(world, db, mended)
  await changeImport(db, record.id, { summary, mends: sealed })
  return summary
}

const keyOf = ({ row, column }: Mend): string => `${row} ${column}`

/** Of several for one cell the last stands. */
const merged = (before: readonly Mend[], after: readonly Mend[]): Mend[] => [
  ...new Map([...before, ...after].map((each) => [keyOf(each), each])).values(),
]

async function readAgain(
  { db, world }: Acting,
  record: ImportRecord,
  rows: readonly number[],
  mends: readonly Mend[],
): Promise<Batch> {
  const kept = await cellsOf(db, { importId: record.id, secrets: world.secrets }, rows)
  const missing = rows.filter((row) => !kept.has(row))
  const fromFile = missing.length > 0 ? await readCells(world, record, missing) : []
  const raws = [...fromFile, ...[...kept].map(([row, cells]) => ({ row, cells }))]
  const { plan } = await withTable(world, record.file_id ?? refuse('files.notFound'), (file) =>
    planFor(world, file, record.mapping),
  )
  const read = rowReader(plan)
  const batch = emptyBatch()
  for (const raw of raws) {
    const own = mends.filter(({ row }) => row === raw.row)
    addRow(batch, read, mend(raw, own))
  }
  return batch
}

const mendImport = implement(peopleImport.mendImport, {
  about: aboutImport,
  async run(call) {
    const { input } = call
    const record = await importIn(call, 'ready')
    const mends = input.cells.map(({ row, column, value }) => {
      const at = record.column_names.indexOf(column)
      return at < 0
        ? refuse('import.noSuchColumn', { column, columns: record.column_names.slice(0, 40) })
        : { row, column: at, value }
    })
    return { summary: await applyMends(call, record, mends) }
  },
})

const applySuggestions = implement(peopleImport.applySuggestions, {
  about: aboutImport,
  async run(call) {
    const record = await importIn(call, 'ready')
    const mends = (await suggestionsOf(call.db, record.id)).flatMap(({ row, field, suggestion }) => {
      const column = record.column_names.findIndex((name) => record.mapping.columns[name] === field)
      return column < 0 || suggestion === null ? [] : [{ row, column, value: suggestion }]
    })
    if (mends.length === 0) refuse('import.noSuggestions')
    return { applied: mends.length, summary: await applyMends(call, record, mends) }
  },
})

export const mendingOperations = [mendImport, applySuggestions]
