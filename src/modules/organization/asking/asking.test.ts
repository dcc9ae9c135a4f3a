import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approvalsModule } from '#modules/approvals/index.ts'
import type { Actor } from '#platform/access/grant.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import type { Chart, Reorganization } from '../contract.ts'
import { organizationModule } from '../index.ts'
import { peopleForTests } from '../testing.ts'
import { unitField } from './unit-field.ts'

let world: TestWorld
let people: ReturnType<typeof peopleForTests>
let root: string
let [sales, south] = ['', '']
const hr = testActor()
const chief = testActor({ name: '秦总' })
const day = '2026-07-01'

const ask = <T>(verb: string, input: unknown = {}) => act(world, hr, `organization.${verb}`, input) as Promise<T>
const approvals = (actor: Actor, verb: string, input: object) =>
  act(world, actor, `approvals.${verb}`, input) as Promise<Record<string, unknown>>
const show = (id: string) => ask<Reorganization>('reorganization', { id })
const names = async () => (await ask<Chart>('chart', { depth: 9 })).nodes.map(({ name }) => name)

async function account({ userId, name }: Actor, roleId?: string) {
  await sql`insert into auth_user (id, name, email) values (${userId}, ${name}, ${`${userId}@example.test`})
    on conflict do nothing`.execute(world.db)
  if (!roleId) return
  await sql`insert into access_role (id, names, built_in) values (${roleId}, '{"zh":"","en":""}', true)
    on conflict do nothing`.execute(world.db)
  await sql`insert into access_assignment (user_id, role_id, unit_ids) values (${userId}, ${roleId}, '{}')`.execute(
    world.db,
  )
}

/** A draft handed over: `approvalId` is its request. */
async function asked(steps: unknown[]) {
  const { id } = await ask<{ id: string }>('draftReorganization', { name: '南方合并', day, reason: '两地并作一处' })
  await ask('saveReorganizationSteps', { id, steps })
  const { state } = await ask<{ state: string }>('scheduleReorganization', { id })
  return { id, state, requestId: (await show(id)).approvalId ?? '' }
}

const merging = () => [
  { kind: 'merge', unitIds: [south], intoId: sales },
  { kind: 'setHeadcount', unitId: sales, count: 9 },
]

beforeAll(async () => {
  world = await testWorld([approvalsModule, organizationModule], '2026-06-01')
  await account(hr)
})
afterAll(() => world?.close())

const tables = 'company, unit, unit_version, unit_closure, headcount, legal_entity, reorganization, access_assignment'

beforeEach(async () => {
  await world.pool.query(`truncate ${tables} cascade`)
  people = peopleForTests()
  world.setToday('2020-01-01')
  root = (await ask<{ rootId: string }>('saveCompany', { name: '云岭智造', city: '上海' })).rootId
  const make = async (name: string) =>
    (await ask<{ id: string }>('createUnit', { parentId: root, name, day: '2020-01-01' })).id
  ;[sales, south] = [await make('销售部'), await make('南方办')]
  people.place('白景行', south)
  await ask('setHeadcount', { unitId: sales, count: 5, day: '2020-01-01' })
  world.setToday('2026-06-01')
  await account(chief, 'executive')
})

describe('a draft handed over', () => {
  it('is locked until somebody decides, and is applied once approved and due', async () => {
    const { id, state, requestId } = await asked(merging())
    expect(state).toBe('asking')
    const locked = { code: 'organization.draftAsking' }
    await expect(ask('saveReorganizationSteps', { id, steps: [] })).rejects.toMatchObject(locked)
    await expect(ask('scheduleReorganization', { id })).rejects.toMatchObject(locked)
    world.setToday(day)
    await expect(ask('applyReorganization', { id })).rejects.toMatchObject(locked)
    await approvals(chief, 'decide', { requestId, decision: 'approve' })
    expect(await show(id)).toMatchObject({ state: 'scheduled', answer: 'approved' })
    people.placed.length = 0
    expect(await ask('applyReorganization', { id })).toMatchObject({ state: 'applied' })
    expect(await names()).toEqual(['云岭智造', '销售部'])
  })

  it('tells who decides what it would change, and flows what they can ask', async () => {
    const { requestId } = await asked(merging())
    expect(await approvals(chief, 'request', { requestId })).toMatchObject({
      ...{ summary: { zh: '南方合并' }, reason: '两地并作一处' },
      facts: [
        { key: 'day', value: { zh: day } },
        { key: 'units', value: { zh: '合并1个', en: 'merged 1' } },
        { key: 'people', value: { zh: '1人', en: '1 person' } },
        { key: 'plan', before: { zh: '5人' }, value: { zh: '9人' } },
      ],
    })
    const { rows } = await sql<{ values: { unit: string[] } }>`
      select "values" from approval_request where id = ${requestId}`.execute(world.db)
    expect(rows[0]?.values).toMatchObject({ moved: 1, units: 1, ended: 1 })
    expect(rows[0]?.values.unit.toSorted()).toEqual([root, sales, south].toSorted())
    expect((await show((await asked(merging())).id)).touched.toSorted()).toEqual([root, sales, south].toSorted())
  })

  it.each([
    ['declined', 'decide', { decision: 'decline', comment: '明年再说' }],
    ['returned', 'sendBack', { comment: '明年再说' }],
  ])('is a draft again when %s, with what was said', async (answer, verb, input) => {
    const { id, requestId } = await asked(merging())
    await approvals(chief, verb, { requestId, ...input })
    expect(await show(id)).toMatchObject({ state: 'draft', answer, answerComment: '明年再说' })
    await ask('saveReorganizationSteps', { id, steps: merging().slice(0, 1) })
    await ask('scheduleReorganization', { id })
    const again = await show(id)
    expect(again).toMatchObject({ state: 'asking', answer: null, answerComment: null })
    expect(again.approvalId === requestId).toBe(answer === 'returned')
    await approvals(chief, 'decide', { requestId: again.approvalId ?? '', decision: 'approve' })
    expect((await show(id)).state).toBe('scheduled')
  })

  it('is a draft again when its asker withdraws it, and discarding it ends the request', async () => {
    const { id, requestId } = await asked(merging())
    await approvals(hr, 'withdraw', { requestId })
    expect(await show(id)).toMatchObject({ state: 'draft', answer: 'withdrawn' })
    await ask('scheduleReorganization', { id })
    const again = (await show(id)).approvalId ?? ''
    await ask('discardReorganization', { id })
    expect((await show(id)).state).toBe('discarded')
    expect(await approvals(hr, 'request', { requestId: again })).toMatchObject({ state: 'withdrawn' })
    await expect(approvals(chief, 'decide', { requestId: again, decision: 'approve' })).rejects.toThrow()
    expect((await show(id)).state).toBe('discarded')
  })

  it('is judged again when approved: on ground that has shifted it is blocked', async () => {
    const { id, requestId } = await asked([{ kind: 'rename', unitId: south, name: '南方中心' }])
    await ask('renameUnit', { id: south, name: '华南办', day: '2026-06-10' })
    expect((await show(id)).state).toBe('asking')
    await approvals(chief, 'decide', { requestId, decision: 'approve' })
    expect(await show(id)).toMatchObject({ state: 'blocked', conflicts: [{ code: 'renamed' }] })
  })

  it('approved and discarded at the same moment has one outcome', async () => {
    const { id, requestId } = await asked(merging())
    await Promise.allSettled([
      approvals(chief, 'decide', { requestId, decision: 'approve' }),
      ask('discardReorganization', { id }),
    ])
    const { state } = await approvals(hr, 'request', { requestId })
    expect((await show(id)).state).toBe('discarded')
    expect(['approved', 'withdrawn']).toContain(state)
  })

  it('is approved at once where nobody holds the role that decides', async () => {
    await world.pool.query('truncate access_assignment')
    expect((await asked(merging())).state).toBe('scheduled')
  })
})

it('only what is approved is applied, however due it is', async () => {
  const { id } = await ask<{ id: string }>('draftReorganization', { name: '改名', day: '2026-06-01' })
  await ask('saveReorganizationSteps', { id, steps: [{ kind: 'rename', unitId: south, name: '南方中心' }] })
  await expect(ask('applyReorganization', { id })).rejects.toMatchObject({ code: 'organization.notApproved' })
})

it('units are found by name and pinyin, and named by id', async () => {
  const found = await unitField.find?.(world.db, { search: 'nanfang' }, world.today())
  expect(found).toEqual([{ value: south, label: '南方办', detail: '云岭智造' }])
  const named = await unitField.find?.(world.db, { ids: [root, sales] }, world.today())
  expect(named?.map(({ label }) => label)).toEqual(['云岭智造', '销售部'])
})

it('a unit chosen by hand is as wide as in a request: all above it count too, and what is no unit counts for nothing', async () => {
  const day = world.today()
  const wide = await unitField.withAbove?.(world.db, [south, '不是部门'], day)
  expect(wide?.toSorted()).toEqual([root, south].toSorted())
  expect(await unitField.find?.(world.db, { ids: ['不是部门'] }, day)).toEqual([])
  await account(hr)
  const flow = {
    ...{ copies: [], nobody: null, once: true },
    steps: [
      {
        ...{ key: 'one', name: '', who: [{ by: 'user', userId: chief.userId }], mode: 'any', timeOut: null },
        when: { match: 'all', clauses: [{ field: 'unit', is: 'oneOf', value: [root] }] },
      },
    ],
  }
  await account(chief)
  const tried = (unit: string[]) =>
    approvals(hr, 'dryRun', { kind: 'organization.reorganization', flow, userId: hr.userId, values: { unit } })
  expect(await tried([south])).toMatchObject({ path: [{ state: 'current' }] })
  expect(await tried([])).toMatchObject({ path: [{ state: 'skipped' }] })
})
