import { sentFile } from '#platform/files/index.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { type Call, implement } from '#platform/operation.ts'
import type { TableShape } from '#platform/sheet/read.ts'
import { columnNames, fieldClassOf, type ImportField, importFields } from './columns.ts'
import { type GuessedColumn, type Mapping, peopleImport } from './contract.ts'
import { dayOrders, type Guess, guessColumns, isDayField } from './guess.ts'
import { withTable } from './opened.ts'
import { readOptionsOf, shapeOf } from './shape.ts'
import { importOfFile, rememberedMapping } from './store/imports.ts'

/** What one may not see one may not fill either: else a preview would tell whether a guess is right. */
export const closedFields = (sees: (fieldClass: FieldClass) => boolean): ImportField[] =>
  importFields.filter((field) => !sees(fieldClassOf(field)))

type Asking = Pick<Call<unknown>, 'db' | 'sees'>

/** What each column seems to be: as it was the last time these headings came, else as it looks. */
export async function guessesFor(
  { db, sees }: Asking,
  shape: TableShape,
  chosen?: Mapping,
): Promise<{ guesses: Guess[]; remembered: Mapping | undefined }> {
  const remembered = chosen ?? (await rememberedMapping(db, shape.headers))
  const closed = new Set<ImportField | null>(closedFields(sees))
  const guesses = guessColumns(shape.headers, shape.sample).map((guess): Guess => {
    const field = remembered ? (remembered.columns[guess.name] ?? null) : guess.field
    if (field === null || closed.has(field)) return { ...guess, field: null, from: 'none' }
    return { ...guess, field, from: remembered ? 'remembered' : guess.from }
  })
  return { guesses, remembered }
}

const shownSamples = 3

function samplesOf(shape: TableShape, column: number): string[] {
  const filled = shape.sample.map((row) => (row[column] ?? '').trim()).filter(Boolean)
  return [...new Set(filled)].slice(0, shownSamples).map((text) => masked(text).slice(0, 40))
}

/** Long numbers identify somebody; to know a column by, their ends are enough. */
const masked = (text: string): string => text.replace(/(?<!\d)(\d{6})\d{5,9}([\dXx]{4})(?!\d)/g, '$1********$2')

const inspectImport = implement(peopleImport.inspectImport, {
  about: 'reach',
  async run(call) {
    const { input, db, actor, world, sees } = call
    const file = await sentFile(db, input.fileId, actor.userId)
    const begun = await importOfFile(db, file.id)
    const options = { ...(begun && readOptionsOf(begun.mapping)), ...readOptionsOf(input) }
    const shape = await withTable(world, file.id, (table) => shapeOf(table, options))
    const isSameSheet = begun?.column_names.join('\n') === columnNames(shape.headers).join('\n')
    const chosen = isSameSheet ? begun?.mapping : undefined
    const { guesses, remembered } = await guessesFor(call, shape, chosen)
    const fields = guesses.map(({ field }) => field)
    const columns = guesses.map((guess, at): GuessedColumn => ({ ...guess, samples: samplesOf(shape, at) }))
    return {
      fileId: file.id,
      fileName: file.name,
      kind: shape.kind,
      sheets: shape.sheets ?? [],
      sheet: shape.sheet ?? null,
      encoding: shape.encoding ?? null,
      headerRow: shape.headerRow,
      dateOrder: dayOrders(fields, shape.sample).find((order, at) => order && isDayField(fields[at])) ?? null,
      columns,
      remembered: remembered !== undefined,
      chosenOrder: remembered?.dateOrder ?? null,
      assignNumbers: begun?.options.assignNumbers ?? false,
      closed: closedFields(sees),
    }
  },
})

export const inspectingOperations = [inspectImport]
