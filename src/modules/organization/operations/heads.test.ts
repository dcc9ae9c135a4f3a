import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/kernel/id.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import type { ProposedHead, Unit } from '../contract.ts'
import { organizationModule } from '../index.ts'
import { peopleForTests } from '../testing.ts'

let world: TestWorld
const people = peopleForTests()
const hr = testActor()
const day = '2026-06-01'

const ask = <T>(verb: string, input: unknown = {}, actor = hr) =>
  act(world, actor, `organization.${verb}`, input) as Promise<T>
const make = async (parentId: string, name: string) =>
  (await ask<{ id: string }>('createUnit', { parentId, name, day: '2020-01-01' })).id
const suggested = (actor = hr) => ask<{ headless: number; rows: ProposedHead[] }>('suggestHeads', {}, actor)
const headOf = async (id: string) => (await ask<Unit>('unit', { id })).head?.name

let root: string
let research: string
let team: string
let empty: string
let director: string

beforeAll(async () => {
  world = await testWorld([organizationModule], '2020-01-01')
  root = (await ask<{ rootId: string }>('saveCompany', { name: '云岭智造', city: '上海' })).rootId
  research = await make(root, '研发部')
  team = await make(research, '一组')
  empty = await make(root, '空着的部门')
  world.setToday(day)
  const boss = people.place('总经理', root).employmentId
  director = people.place('研发总监', research, { managerId: boss }).employmentId
  const lead = people.place('组长', team, { managerId: director }).employmentId
  for (const name of ['甲', '乙', '丙']) people.place(name, team, { managerId: lead })
})
afterAll(() => world.close())

test('who seems to lead each unit without a head, with the number of those who report to him', async () => {
  const { headless, rows } = await suggested()
  expect(headless).toBe(4)
  expect(rows.map(({ path, head, reports }) => [path.join('/'), head.name, reports])).toEqual(
    expect.arrayContaining([
      ['云岭智造', '总经理', 5],
      ['云岭智造/研发部', '研发总监', 4],
      ['云岭智造/研发部/一组', '组长', 3],
    ]),
  )
  expect(rows).toHaveLength(3)
})

test('only of units within reach, named from where the reach begins', async () => {
  const partner = testActor({
    grants: [{ pattern: 'organization.*', scope: 'units', unitIds: [research], classes: ['public'] }],
  })
  const { rows } = await suggested(partner)
  expect(rows.map(({ path, reports }) => [path.join('/'), reports])).toEqual(
    expect.arrayContaining([
      ['研发部', { hidden: true }],
      ['研发部/一组', { hidden: true }],
    ]),
  )
  expect(rows).toHaveLength(2)
})

test('heads are set in one go from a day on, and nobody who leads already is replaced', async () => {
  await ask('setHead', { id: research, headId: director, day })
  const other = people.place('另一位', root).employmentId
  const heads = [research, team, empty].map((unitId) => ({ unitId, headId: other }))
  expect(await ask('setHeads', { day, heads })).toEqual({ count: 2 })
  expect([await headOf(research), await headOf(team), await headOf(empty)]).toEqual(['研发总监', '另一位', '另一位'])
  expect((await ask<Unit>('unit', { id: team, asOf: '2026-05-31' })).head).toBeNull()
  expect((await suggested()).headless).toBe(1)
})

test.each([
  ['somebody unknown', () => ({ day, heads: [{ unitId: root, headId: newId() }] }), 'organization.headUnknown'],
  [
    'a unit that does not stand yet',
    () => ({ day: '2019-01-01', heads: [{ unitId: team, headId: director }] }),
    'organization.notThatDay',
  ],
])('%s is refused, and nothing is set', async (_, input, code) => {
  await expect(ask('setHeads', input())).rejects.toMatchObject({ code })
  expect(await headOf(root)).toBeUndefined()
})
