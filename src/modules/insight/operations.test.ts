import { afterAll, beforeAll, expect, it } from 'vitest'
import { peopleModule } from '#modules/people/index.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { insightModule } from './index.ts'

let world: TestWorld
const [one, other] = [testActor(), testActor()]
beforeAll(async () => {
  world = await testWorld([peopleModule, insightModule])
  for (const { userId } of [one, other])
    await world.pool.query(`insert into auth_user (id, name, email) values ($1, '某人', $2)`, [
      userId,
      `${userId}@example.test`,
    ])
})
afterAll(() => world.close())

const layout = { figures: ['people.turnover', 'people.headcount'], hidden: ['coming'] }
const shown = async (actor = one) => ((await act(world, actor, 'insight.layout')) as { layout: unknown }).layout

it('keeps each one’s own cockpit, in his order, until he wants it as it comes', async () => {
  expect(await shown()).toBeNull()
  await act(world, one, 'insight.saveLayout', { layout })
  expect(await shown()).toEqual(layout)
  expect(await shown(other)).toBeNull()
  await act(world, one, 'insight.saveLayout', { layout: { figures: [], hidden: [] } })
  expect(await shown()).toEqual({ figures: [], hidden: [] })
  await act(world, one, 'insight.saveLayout', { layout: null })
  expect(await shown()).toBeNull()
})

it('refuses a figure that there is not', async () =>
  expect(
    act(world, one, 'insight.saveLayout', { layout: { ...layout, figures: ['people.luck'] } }),
  ).rejects.toMatchObject({
    code: 'metric.unknown',
  }))
