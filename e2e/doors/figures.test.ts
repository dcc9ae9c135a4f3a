import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rosterBehind } from '#modules/insight/web/behind.ts'
import type { Figure } from '#platform/metric/contract.ts'
import { type Api, hireMany, setUp } from '../crash/company.ts'
import { newFolder, renhe, type Server, startServer } from '../crash/server.ts'

/** More than one page of any list. */
const people = 120

let folder: string
let remove: () => Promise<void>
let server: Server
let hr: Api

beforeAll(async () => {
  ;({ folder, remove } = await newFolder())
  server = await startServer(folder)
  hr = await setUp(server.url)
  const hired = new Set<string>()
  await hireMany(hr, people, hired)
  expect(hired.size).toBe(people)
})
afterAll(async () => {
  await server.stop()
  await remove()
})

const key = 'people.headcount'
const asked = { metrics: [key], points: 1 }

function figureIn(answer: Record<string, unknown>): Figure {
  const { values } = answer as { values: { points: Figure[] }[] }
  const [figure] = values[0]?.points ?? []
  if (!figure) throw new Error('no figure')
  return figure
}

async function exported(list: string, input: object): Promise<number> {
  const out = join(folder, `${list}.csv`)
  const { code } = await renhe(folder, [
    'export',
    list,
    '--format',
    'csv',
    '--out',
    out,
    '--input',
    JSON.stringify(input),
  ])
  expect(code).toBe(0)
  return (await readFile(out, 'utf8')).trimEnd().split('\n').length - 1
}

it('a figure is the same on the cockpit, by command, in the roster it leads to, and in an export of it', async () => {
  const cockpit = async () => figureIn(await hr.call('metric.values', asked))
  await expect.poll(async () => (await cockpit()).value, { timeout: 60_000 }).toBe(people)
  const behind = rosterBehind(key, await cockpit(), { everybody: false })
  if (!behind) throw new Error('no roster behind it')

  const command = await renhe(folder, ['call', 'metric.values', '--input', JSON.stringify(asked)])
  expect({ code: command.code, value: figureIn(command.answer).value }).toEqual({ code: 0, value: people })
  expect((await hr.call('people.rosterCount', behind)).count).toBe(people)
  expect(await exported('people.roster', behind)).toBe(people)
})

it.each(['people.contracts', 'people.moves'])('an export of %s follows all its pages', async (list) => {
  const { rows, count } = (await hr.call(list)) as { rows: unknown[]; count: number }
  expect(count).toBe(people)
  expect(rows.length).toBeLessThan(people)
  expect(await exported(list, {})).toBe(people)
})

it('what would change something is not exported', async () => {
  const out = join(folder, 'none.csv')
  const { code, answer } = await renhe(folder, ['export', 'people.hire', '--out', out, '--format', 'csv'])
  expect({ code, answer }).toMatchObject({ code: 1, answer: { error: { code: 'export.notAList' } } })
})
