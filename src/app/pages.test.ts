import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Company, testCompany } from '#modules/people/testing/company.ts'
import { act } from '#platform/testing/world.ts'
import { type Page, pagesOf, type Row } from './pages.ts'

const many = 130
let company: Company

beforeAll(async () => {
  company = await testCompany('2026-06-01')
  const { world, hr, units, hire } = company
  for (let at = 0; at < many; at++) {
    await hire(`同事${at}`, { contract: { termType: 'open_ended' } })
    await act(world, hr, 'organization.savePosition', {
      unitId: units.rd,
      name: `岗位${at}`,
      code: `G${at}`,
      day: '2026-01-01',
    })
  }
})
afterAll(() => company.world.close())

async function all(name: string, input: Row = {}): Promise<{ pages: number; rows: Row[] }> {
  const ask = async (asked: Row) => (await act(company.world, company.hr, name, asked)) as Page
  const operation = company.world.house.operations.get(name)?.operation
  if (!operation) throw new Error(name)
  const pages: Row[][] = []
  for await (const rows of pagesOf(ask, input, operation.input)) pages.push(rows)
  return { pages: pages.length, rows: pages.flat() }
}

it.each([
  ['by a mark', 'people.roster', {}, 'personId'],
  ['by page numbers', 'people.contracts', {}, 'contractId'],
  ['by places', 'organization.positions', { unitId: undefined }, 'id'],
] as const)('%s: %s is told whole, each once', async (_, name, input, id) => {
  const { pages, rows } = await all(name, input)
  expect(pages).toBeGreaterThan(2)
  expect(rows).toHaveLength(many)
  expect(new Set(rows.map((row) => row[id])).size).toBe(many)
})

it('a list without pages is told once', async () =>
  expect(await all('organization.legalEntities')).toEqual({ pages: 1, rows: expect.any(Array) }))

it('begins at the page it is asked for', async () => {
  const { rows } = await all('people.contracts')
  expect((await all('people.contracts', { page: 2 })).rows).toEqual(rows.slice(50))
})
