import { parseArgs } from 'node:util'
import type { Actor } from '#platform/access/grant.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { refuse } from '#platform/refusal.ts'
import { writeCsv, writeXlsx } from '#platform/sheet/write.ts'
import type { OpenWorld } from '../open-world.ts'
import { type Page, pagesOf, type Row } from '../pages.ts'
import { actingAs, type Command, call, inWorld, parseInput, print, required, Usage } from './command.ts'

/** Any list as a file: every operation that answers with rows, page after page. */
export const command: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'xlsx' },
      out: { type: 'string' },
      input: { type: 'string', default: '{}' },
      as: { type: 'string' },
    },
  })
  const [name] = positionals
  const out = required(values.out, 'out')
  if (!name) throw new Usage('哪个清单？/ Which list?')
  if (values.format !== 'xlsx' && values.format !== 'csv') throw new Usage('--format xlsx | csv')
  return inWorld(async (world) => {
    const actor = await actingAs(world, values.as)
    const pages = await listed(world, actor, name, parseInput(values.input) as Row)
    const keys = columnsOf(pages.first)
    const columns = keys.map((key) => ({ header: key, kind: 'text' as const }))
    const rows = cellsOf(pages, keys)
    const written =
      values.format === 'csv'
        ? await writeCsv(out, { columns, rows })
        : await writeXlsx(out, { sheet: name, columns, rows })
    print({ ...written, out })
    return 0
  })
}

type Pages = { first: Row[]; rest: AsyncGenerator<Row[]> }

/** The first page, which says what the columns are, and all that follow. */
async function listed(world: OpenWorld, actor: Actor, name: string, input: Row): Promise<Pages> {
  const ask = async (asked: Row) => {
    const page = (await call(world, actor, name, asked)) as Page
    return Array.isArray(page.rows) ? page : refuse('export.notAList', { operation: name })
  }
  const { operation } = world.house.operations.get(name) ?? refuse('operation.unknown', { operation: name })
  if (operation.kind !== 'read') refuse('export.notAList', { operation: name })
  const rest = pagesOf(ask, input, operation.input)
  return { first: (await rest.next()).value ?? [], rest }
}

/** Columns the caller may not see are left out, rather than written as blanks. */
function columnsOf([first = {}]: Row[]): string[] {
  return Object.keys(first).filter((key) => !isHidden(first[key]))
}

async function* cellsOf({ first, rest }: Pages, keys: string[]): AsyncGenerator<string[]> {
  const cells = (row: Row) => keys.map((key) => cell(row[key]))
  for (const row of first) yield cells(row)
  for await (const rows of rest) for (const row of rows) yield cells(row)
}

function cell(value: unknown): string {
  if (value === null || value === undefined || isHidden(value)) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
