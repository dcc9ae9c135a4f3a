import { z } from 'zod'
import { contract } from '#platform/contract.ts'
import { classed, confidential, type FieldClass } from '#platform/kernel/field-class.ts'
import { Id, text } from '#platform/kernel/text.ts'
import { fieldClassOf, type ImportField, importFields } from './columns.ts'

export const Field = z.enum(importFields)

/** Which column of the file fills which field, and how its values are read. Columns by their names (`columnNames`). */
export const Mapping = z.object({
  columns: z.record(text(300), Field.nullable()),
  dateOrder: z.enum(['YMD', 'MDY', 'DMY']).optional(),
  sheet: text(200).optional(),
  encoding: text(60).optional(),
  /** The row that holds the headings; found by itself when left out. */
  headerRow: z.int().min(1).max(1000).optional(),
  /** What a text of the file means: `{ leaveKind: { Resigned: 'voluntary' } }`. */
  values: z.partialRecord(Field, z.record(text(300), text(300))).optional(),
})
export type Mapping = z.infer<typeof Mapping>

export const Options = z.object({
  /** Gives a number to each new person who has none. */
  assignNumbers: z.boolean().default(false),
})
export type Options = z.infer<typeof Options>

export const ImportState = z.enum(['checking', 'ready', 'writing', 'written', 'undone', 'failed', 'cancelled'])
export type ImportState = z.infer<typeof ImportState>

const Count = z.int()
const Bar = z.object({ name: z.string(), count: Count })

/** create + update + unchanged + rejected = rows. */
export const Summary = z.object({
  rows: Count,
  create: Count,
  update: Count,
  unchanged: Count,
  rejected: Count,
  /** Accepted, but worth a look. */
  doubtful: Count,
  newUnits: Count,
  newPositions: Count,
  /** Rejected rows whose problems all have a suggestion. */
  mendable: Count,
  assignedNumbers: Count,
  /** The company as it would be: units of the first level, cities, and years of service (`<1`, `1-3`, `3-5`, `5+`). */
  after: z.object({ people: Count, units: z.array(Bar), cities: z.array(Bar), tenure: z.array(Bar) }),
})
export type Summary = z.infer<typeof Summary>

/** A unit or position that the import made and that cannot be taken back, and what stands on it. */
const Stay = z.object({
  kind: z.enum(['unit', 'position']),
  name: z.string(),
  why: z.enum(['people', 'units', 'positions', 'changed', 'headcount', 'draft', 'access', 'profile']),
})
/** Units and positions that go when an import is undone, and those that stay. */
export const PlacesBack = z.object({ units: Count, positions: Count, stay: z.array(Stay) })
export type PlacesBack = z.infer<typeof PlacesBack>

const Import = z.object({
  importId: Id,
  fileName: z.string(),
  state: ImportState,
  summary: Summary.nullable(),
  /** The job that checks, writes or undoes it now or did last. */
  jobId: Id.nullable(),
  by: z.string().nullable(),
  createdAt: z.string(),
  writtenAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  problem: z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
})
export type Import = z.infer<typeof Import>

export const Problem = z.object({
  /** The column as the file calls it; the field when the file has none. */
  column: z.string(),
  field: Field,
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  suggestion: z.string().nullable(),
  severity: z.enum(['rejected', 'doubtful']),
})
export type Problem = z.infer<typeof Problem>

/** What the row says, and for somebody known what the roster says now. Money in yuan, as in the file. */
const Cell = z.object({ text: z.string().nullable(), before: z.string().nullable().optional() })
export type Cell = z.infer<typeof Cell>

const cells = Object.fromEntries(
  importFields.map((field) => [field, classed(fieldClassOf(field) satisfies FieldClass, Cell).optional()]),
) as Record<ImportField, ReturnType<typeof cellField>>
function cellField() {
  return classed('public', Cell).optional()
}

export const ImportRow = z.object({
  row: z.int(),
  outcome: z.enum(['create', 'rehire', 'update', 'unchanged', 'rejected']),
  personId: Id.nullable(),
  cells: z.object(cells),
  problems: z.array(Problem),
})
export type ImportRow = z.infer<typeof ImportRow>

export const tabs = ['problems', 'doubtful', 'all', 'creates', 'changes', 'unchanged'] as const
export const importPage = 50
export const importsPage = 20
export const problemsPage = 5000

const GuessedColumn = z.object({
  name: z.string(),
  heading: z.string(),
  field: Field.nullable(),
  /** How it was found out. */
  from: z.enum(['remembered', 'heading', 'content', 'none']),
  samples: z.array(z.string()),
})
export type GuessedColumn = z.infer<typeof GuessedColumn>

const byId = z.object({ importId: Id })
const started = z.object({ importId: Id, jobId: Id })

export const peopleImport = contract('people', {
  /** What is in a file just sent, and what each column seems to be. */
  inspectImport: {
    kind: 'read',
    input: z.object({
      fileId: Id,
      sheet: text(200).optional(),
      encoding: text(60).optional(),
      headerRow: z.int().min(1).max(1000).optional(),
    }),
    output: z.object({
      fileId: Id,
      fileName: z.string(),
      kind: z.enum(['csv', 'xlsx']),
      sheets: z.array(z.string()),
      sheet: z.string().nullable(),
      encoding: z.string().nullable(),
      headerRow: z.int(),
      /** As the days themselves tell it. */
      dateOrder: z.enum(['YMD', 'MDY', 'DMY']).nullable(),
      columns: z.array(GuessedColumn),
      remembered: z.boolean(),
      /** What was chosen for this file, or the last time these headings came. */
      chosenOrder: z.enum(['YMD', 'MDY', 'DMY']).nullable(),
      assignNumbers: z.boolean(),
      /** Fields that the caller may not fill, because he may not see them. */
      closed: z.array(Field),
    }),
  },
  /**
   * Reads and checks the file in a job; writes nothing about anybody. An earlier check of the same file that was not written is put
   * away, and cells put right in it are taken over.
   */
  startImport: {
    kind: 'write',
    input: z.object({
      fileId: Id,
      /** Guessed when left out. */
      mapping: Mapping.optional(),
      options: Options.prefault({}),
    }),
    output: started,
  },
  imports: {
    kind: 'read',
    input: z.object({ page: z.int().min(1).max(10_000).default(1) }),
    output: z.object({ rows: z.array(Import), count: Count }),
  },
  import: {
    kind: 'read',
    input: byId.extend({
      /** Also works out what undoing it would do. */
      undoing: z.boolean().default(false),
    }),
    output: Import.extend({
      mapping: Mapping,
      options: Options,
      fileId: Id.nullable(),
      fields: z.array(Field),
      /** Units and positions that its writing made. */
      made: z.object({ units: Count, positions: Count }),
      /** What undoing it would take back; `builtOn` stands in its way. Null unless asked for and written. */
      undoing: PlacesBack.extend({
        builtOn: z.object({ people: z.array(z.string()), count: Count }).nullable(),
      }).nullable(),
      /** What its undoing took back. */
      undone: PlacesBack.nullable(),
    }),
  },
  importRows: {
    kind: 'read',
    input: byId.extend({ tab: z.enum(tabs).default('all'), page: z.int().min(1).max(10_000).default(1) }),
    output: z.object({ rows: z.array(ImportRow), count: Count }),
  },
  /** Units that the import would make. */
  importUnits: {
    kind: 'read',
    input: byId,
    output: z.object({ rows: z.array(z.object({ path: z.string(), people: Count })), count: Count }),
  },
  /** Puts cells right in the preview; the file itself stays as it is. */
  mendImport: {
    kind: 'write',
    input: byId.extend({
      cells: z
        .array(z.object({ row: z.int().min(1), column: text(300), value: confidential('sensitive', text(1000)) }))
        .min(1)
        .max(1000),
    }),
    output: z.object({ summary: Summary }),
  },
  /** Takes every suggestion that the check made for a rejected row. */
  applySuggestions: { kind: 'write', input: byId, output: z.object({ applied: Count, summary: Summary }) },
  writeImport: {
    kind: 'write',
    input: byId.extend({
      /** Writes the others and leaves the rejected rows out; else a single rejected row refuses the whole. */
      skipRejected: z.boolean().default(false),
    }),
    output: started,
  },
  /** The rejected rows as Excel: the columns of the file, and the reason beside each. */
  rejectedRows: {
    kind: 'read',
    audited: true,
    input: byId,
    output: z.object({ ticket: z.string(), name: z.string(), rows: Count }),
  },
  /** Every problem of every rejected row, for programs. */
  importProblems: {
    kind: 'read',
    input: byId.extend({ page: z.int().min(1).max(10_000).default(1) }),
    output: z.object({ problems: z.array(Problem.extend({ row: z.int() })), more: z.boolean() }),
  },
  /** Refused while later changes build on it; else in a job. */
  undoImport: { kind: 'write', input: byId, output: started },
  cancelImport: { kind: 'write', input: byId, output: z.object({}) },
})
