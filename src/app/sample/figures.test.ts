import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differences, storedPosts } from '#modules/people/testing/slow-figures.ts'
import { actorByEmail } from '#platform/identity/index.ts'
import { runJobNow } from '#platform/jobs/index.ts'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { metric } from '#platform/metric/contract.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import { modules } from '../modules.ts'
import { fillPorts } from '../ports.ts'
import { seedRoles } from '../roles.ts'
import { inventCompany, type SampleCompany } from './company.ts'
import { troubles } from './troubles.ts'

const today = '2026-06-01' as Day
const order = { people: 240, years: 1, seed: 3 }
const hr = testActor()
type Values = (typeof metric.values)['output']['_output']

let world: TestWorld
let company: SampleCompany

beforeAll(async () => {
  fillPorts()
  world = await testWorld(modules, today)
  await seedRoles(world.db)
  const founding = { companyName: '云岭', legalEntityName: '云岭有限公司', city: '北京' }
  const admin = { adminName: '林若溪', adminEmail: 'founder@example.test', password: '青山不改绿水长流又一年' }
  await act(world, null, 'start.setUp', { ...founding, ...admin })
  const founder = await actorByEmail(world, admin.adminEmail)
  const { jobId } = (await act(world, founder, 'start.fillSample', order)) as { jobId: string }
  await runJobNow(world, jobId)
  company = inventCompany({ ...order, today })
  for (const keepUp of world.house.upkeep) await keepUp(world)
})
afterAll(() => world.close())

const values = async (input: object) => (await act(world, hr, 'metric.values', input)) as Values
const keysOf = (source: string) =>
  [...world.house.metrics.values()].filter((each) => each.facts.name === source).map((each) => each.key)

/** Where a planted trouble is to be found. */
const unitOf = (kind: string): string => {
  const found = troubles.find((each) => each.kind === kind)?.where(company)
  if (!found || !('unitId' in found)) throw new Error(`No unit has the trouble ${kind}`)
  return found.unitId
}

describe('the figures of the sample company', () => {
  it.each(['company', 'leavingUnit', 'overHeadcount'])('of %s equal a slow and obvious count', async (whose) => {
    const scope = whose === 'company' ? null : unitOf(whose)
    const where = scope ? { scope: { type: 'unit', id: scope } } : {}
    const movement = keysOf('people.movement')
    const told = await values({
      ...where,
      period: 'quarter',
      points: 2,
      metrics: [...movement, ...keysOf('people.standing')],
    })
    const stored = await storedPosts(world.db, { scope, everybody: false })
    expect(differences(told.values, stored, (key) => movement.includes(key))).toEqual([])
  })

  it('show the unit that people leave: over 20 % a year in each of the last three full months', async () => {
    const scope = { type: 'unit', id: unitOf('leavingUnit') }
    const lastFull = addDays(`${today.slice(0, 7)}-01` as Day, -1)
    const told = await values({ scope, metrics: ['people.annualTurnover'], asOf: lastFull, points: 3 })
    for (const { value } of told.values[0]?.points ?? []) expect(value).toBeGreaterThan(0.2)
  })

  it('show the units far from their headcount', async () => {
    const fillOf = async (kind: string) =>
      (await values({ scope: { type: 'unit', id: unitOf(kind) }, metrics: ['people.fill'], points: 1 })).values[0]
        ?.points[0]
    expect((await fillOf('overHeadcount'))?.value).toBeGreaterThan(1.1)
    expect((await fillOf('underHeadcount'))?.value).toBeLessThan(0.9)
  })

  it('say the same as the roster, its count and its export', async () => {
    const told = await values({ metrics: ['people.headcount'], points: 1, everybody: true })
    const filters = [{ column: 'status', is: 'anyOf', values: ['probation', 'regular', 'leaving'] }]
    const { count } = (await act(world, hr, 'people.rosterCount', { filters })) as { count: number }
    expect(told.values[0]?.points[0]?.value).toBe(count)
    expect(count).toBe(order.people)
  })
})
