import { parseArgs } from 'node:util'
import type { Actor } from '#platform/access/grant.ts'
import { isHidden } from '#platform/kernel/field-class.ts'
import { refuse } from '#platform/refusal.ts'
import { writeCsv, writeXlsx } from '#platform/sheet/write.ts'
import type { OpenWorld } from '../open-world.ts'
import { actingAs, type Command, call, inWorld, print, required, Usage } from './command.ts'

type Row = Record<string, unknown>
type Page = { rows: Row[]; next?: string | null }

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
    const list: List = { world, actor: await actingAs(world, values.as), name, input: JSON.parse(values.input) as Row }
    const first = await pageOf(list, undefined)
    const keys = columnsOf(first.rows)
    const columns = keys.map((key) => ({ header: key, kind: 'text' as const }))
    const rows = rowsOf(list, first, keys)
    const written =
      values.format === 'csv'
        ? await writeCsv(out, { columns, rows })
        : await writeXlsx(out, { sheet: name, columns, rows })
    print({ ...written, out })
    return 0
  })
}

type List = { world: OpenWorld; actor: Actor; name: string; input: Row }

async function pageOf({ world, actor, name, input }: List, cursor: string | undefined): Promise<Page> {
  const page = (await call(world, actor, name, { ...input, ...(cursor && { cursor }) })) as Page
  return Array.isArray(page.rows) ? page : refuse('export.notAList', { operation: name })
}

/** Columns the caller may not see are left out, rather than written as blanks. */
function columnsOf(rows: Row[]): string[] {
  const [first = {}] = rows
  return Object.keys(first).filter((key) => !isHidden(first[key]))
}

async function* rowsOf(list: List, first: Page, keys: string[]): AsyncGenerator<string[]> {
  let page = first
  for (;;) {
    for (const row of page.rows) yield keys.map((key) => cell(row[key]))
    if (!page.next) return
    page = await pageOf(list, page.next)
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined || isHidden(value)) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
