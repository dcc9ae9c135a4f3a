import { issueTicket, storeTable } from '#platform/files/index.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { type Call, implement } from '#platform/operation.ts'
import { refuse } from '#platform/refusal.ts'
import { type Language, say, sentenceOf } from '#platform/words.ts'
import { words as names } from '../locale.ts'
import { fieldClassOf, type ImportField } from './columns.ts'
import { type Cell, type ImportRow, type Problem, peopleImport, problemsPage } from './contract.ts'
import { problemWords, words } from './locale.ts'
import { aboutImport } from './operations.ts'
import { type ImportRecord, importOf } from './store/imports.ts'
import { type PreviewRow, previewRows, problemsOf, type StoredProblem, unitsToMake } from './store/preview.ts'
import { cellsOf } from './store/stage.ts'

type Seeing = (fieldClass: FieldClass) => boolean

const found = async ({ db, input }: Pick<Call<{ importId: string }>, 'db' | 'input'>): Promise<ImportRecord> =>
  (await importOf(db, input.importId)) ?? refuse('import.notFound')

const columnsOf = ({ column_names, mapping }: ImportRecord, field: ImportField): string[] =>
  column_names.filter((name) => mapping.columns[name] === field)

/** A problem about something the reader may not see tells only that there is one. */
function problemIn(record: ImportRecord, problem: StoredProblem, sees: Seeing): Problem {
  const { field, code, severity } = problem
  const open = sees(fieldClassOf(field))
  return {
    column: columnsOf(record, field)[0] ?? field,
    field,
    code,
    severity,
    details: open ? problem.details : {},
    suggestion: open ? problem.suggestion : null,
  }
}

/** As it stands in the file, its columns joined; undefined where the file has no such column. */
function textIn(record: ImportRecord, field: ImportField, raw: string[] | undefined): string | null | undefined {
  const columns = columnsOf(record, field)
  if (!raw || columns.length === 0) return undefined
  const texts = columns.map((name) => raw[record.column_names.indexOf(name)] ?? '')
  return texts.filter(Boolean).join(' ') || null
}

const identifying: ReadonlySet<ImportField> = new Set<ImportField>(['residentId', 'bankAccount'])

/** What the file says in each field: as it was understood, or where that failed as it stands there. */
function cellsIn(
  record: ImportRecord,
  row: PreviewRow,
  problems: readonly StoredProblem[],
  raw: string[] | undefined,
): Partial<Record<ImportField, Cell>> {
  const cells: Partial<Record<ImportField, Cell>> = {}
  for (const [field, text] of Object.entries(row.values) as [ImportField, string][]) cells[field] = { text }
  for (const [field, [before, after]] of Object.entries(row.changes ?? {}) as [
    ImportField,
    [string | null, string | null],
  ][]) {
    cells[field] = { text: after ?? cells[field]?.text ?? null, before }
  }
  for (const { field } of problems) {
    // A number that was read is known by its mask; one that could not be read has to be seen to be put right.
    const text = identifying.has(field) && row.values[field] ? undefined : textIn(record, field, raw)
    if (text !== undefined) cells[field] = { ...cells[field], text }
  }
  return cells
}

const importRows = implement(peopleImport.importRows, {
  about: aboutImport,
  async run(call) {
    const { db, input, sees, world } = call
    const record = await found(call)
    const { rows, count } = await previewRows(db, record.id, input.tab, input.page)
    const numbers = rows.map(({ row }) => row)
    const problems = await problemsOf(db, record.id, numbers)
    const raws = await cellsOf(db, { importId: record.id, secrets: world.secrets }, numbers)
    const shown = rows.map((row): ImportRow => {
      const own = problems.filter((problem) => problem.row === row.row)
      return {
        row: row.row,
        outcome: row.outcome,
        personId: row.personId,
        cells: cellsIn(record, row, own, raws.get(row.row)),
        problems: own.map((problem) => problemIn(record, problem, sees)),
      }
    })
    return { rows: shown, count }
  },
})

const importUnits = implement(peopleImport.importUnits, {
  about: aboutImport,
  async run({ db, input }) {
    const rows = await unitsToMake(db, input.importId)
    return { rows: rows.slice(0, 1000), count: rows.length }
  },
})

const importProblems = implement(peopleImport.importProblems, {
  about: aboutImport,
  async run(call) {
    const record = await found(call)
    const all = await problemsOf(call.db, record.id, 'rejected')
    const from = (call.input.page - 1) * problemsPage
    const page = all.slice(from, from + problemsPage).filter(({ severity }) => severity === 'rejected')
    return {
      problems: page.map((problem) => ({ row: problem.row, ...problemIn(record, problem, call.sees) })),
      more: all.length > from + problemsPage,
    }
  },
})

// —— The rejected rows as a workbook ——

/** A cell of the file may hold anything: whoever did not send it himself has to be allowed to see everything. */
function refuseOthers({ actor, sees }: Pick<Call<unknown>, 'actor' | 'sees'>, record: ImportRecord): void {
  const own = record.created_by === (actor.userId || null)
  if (!own && !(sees('personal') && sees('sensitive')))
    refuse('permission.denied', { operation: peopleImport.rejectedRows.name })
}

const sentence = ({ code, details }: StoredProblem, language: Language): string =>
  sentenceOf(code, details, language, [problemWords])

function reasonsOf(
  record: ImportRecord,
  problems: readonly StoredProblem[],
  language: Language,
): [what: string, remedy: string] {
  const what = problems.map(
    (problem) =>
      `${columnsOf(record, problem.field)[0] ?? say(names, language, `column.${problem.field}`)}：${sentence(problem, language)}`,
  )
  const remedies = problems.flatMap(({ suggestion }) =>
    suggestion === null ? [] : [say(words, language, 'changeTo', { value: suggestion })],
  )
  return [what.join('；'), remedies.join('；')]
}

function byRow(problems: readonly StoredProblem[]): Map<number, StoredProblem[]> {
  const rows = new Map<number, StoredProblem[]>()
  for (const problem of problems) {
    const own = rows.get(problem.row)
    if (own) own.push(problem)
    else rows.set(problem.row, [problem])
  }
  return rows
}

const rejectedRows = implement(peopleImport.rejectedRows, {
  about: aboutImport,
  async run(call) {
    const { db, actor, world } = call
    const { language } = actor
    const record = await found(call)
    refuseOthers(call, record)
    const problems = byRow(await problemsOf(db, record.id, 'rejected'))
    if (problems.size === 0) refuse('import.noneRejected')
    const raws = await cellsOf(db, { importId: record.id, secrets: world.secrets }, [...problems.keys()])
    const text = (header: string, width?: number) => ({ header, kind: 'text' as const, ...(width && { width }) })
    const extra = [
      text(say(words, language, 'line'), 8),
      text(say(words, language, 'problem'), 48),
      text(say(words, language, 'remedy'), 32),
    ]
    const rows = [...problems].map(([row, own]) => [
      String(row),
      ...reasonsOf(record, own, language),
      ...(raws.get(row) ?? []),
    ])
    const table = {
      sheet: say(words, language, 'rejectedSheet'),
      columns: [...extra, ...record.column_names.map((name) => text(name))],
      rows,
      notes: {
        sheet: say(words, language, 'notesSheet'),
        lines: [say(words, language, 'note1'), say(words, language, 'note2'), say(words, language, 'note3')],
      },
    }
    const name = `${record.file_name.replace(/\.[^.]+$/, '')}-${say(words, language, 'rejectedSheet')}.xlsx`.slice(-180)
    const { fileId } = await storeTable(world, { name, format: 'xlsx', table, userId: actor.userId || null, hours: 24 })
    return { ticket: issueTicket(world, { fileId, name, userId: actor.userId }), name, rows: rows.length }
  },
})

export const previewingOperations = [importRows, importUnits, importProblems, rejectedRows]
