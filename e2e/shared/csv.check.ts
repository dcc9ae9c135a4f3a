import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { inspectTable, readTable } from '#platform/sheet/read.ts'

/** Awkward but valid CSV files, each with what it holds as JSON beside it. */
const shared = join(process.env.RENHE_SHARED ?? '../shared', 'data/hostile')
const names = readdirSync(join(shared, 'csvs')).map((file) => basename(file, '.csv'))

/** Its JSON says 1234567890, its CSV 2095257564: the data contradict themselves in this one cell. */
const contradictory = (name: string, heading: string) =>
  name === 'location_coordinates' && heading === 'Contact Phone Number'

type Held = Record<string, string>

async function contentOf(name: string): Promise<Held[]> {
  const file = { path: join(shared, 'csvs', `${name}.csv`), name: `${name}.csv` }
  const { headers } = await inspectTable(file, { headerRow: 1 })
  const rows: Held[] = []
  for await (const { cells } of readTable(file, { headerRow: 1 })) {
    rows.push(Object.fromEntries(headers.map((heading, at) => [heading, cells[at] ?? ''])))
  }
  return rows
}

it('has twelve pairs', () => expect(names).toHaveLength(12))

it.each(names)('%s.csv holds what its JSON says', async (name) => {
  const told = JSON.parse(await readFile(join(shared, 'json', `${name}.json`), 'utf8')) as Held | Held[]
  const expected = [told].flat()
  const comparable = (rows: Held[]) =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !contradictory(name, heading))))
  expect(comparable(await contentOf(name))).toEqual(comparable(expected))
})
