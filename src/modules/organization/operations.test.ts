import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approvalsModule } from '#modules/approvals/index.ts'
import type { Grant } from '#platform/access/grant.ts'
import { on } from '#platform/event.ts'
import type { Module } from '#platform/house.ts'
import { newId } from '#platform/kernel/id.ts'
import { perform } from '#platform/perform.ts'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import type { Chart, HeadcountRow, Reorganization, Unit } from './contract.ts'
import { findOrCreatePositions, findOrCreateUnits, organizationModule, peopleMoved } from './index.ts'
import { peopleForTests } from './testing.ts'

let world: TestWorld
let people = peopleForTests()
const hr = testActor()

const moving: Module = {
  name: 'people-for-tests',
  operations: [],
  handlers: [
    on(peopleMoved, async ({ moves }) => {
      for (const move of moves) {
        for (const each of people.placed) {
          if (each.unitId === move.fromUnitId && (move.employmentIds?.includes(each.employmentId) ?? true))
            each.unitId = move.toUnitId
        }
      }
    }),
  ],
}

const tables =
  'company, unit, unit_version, unit_closure, position, position_version, headcount, legal_entity, legal_entity_version, cost_centre, cost_centre_version, reorganization, reorganization_step'

let root: string
beforeAll(async () => {
  world = await testWorld([approvalsModule, organizationModule, moving], '2026-06-01')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.pool.query(`truncate ${tables} cascade`)
  people = peopleForTests()
  world.setToday('2020-01-01')
  const made = await ask<{ rootId: string }>('saveCompany', { name: '云岭智造', city: '上海' })
  root = made.rootId
  world.setToday('2026-06-01')
})

const ask = <T>(verb: string, input: unknown = {}, actor = hr) =>
  act(world, actor, `organization.${verb}`, input) as Promise<T>
const make = async (parentId: string, name: string, day = '2020-01-01', more = {}) =>
  (await ask<{ id: string }>('createUnit', { parentId, name, day, ...more })).id
const chartOf = (input: unknown = {}, actor = hr) => ask<Chart>('chart', { depth: 9, ...(input as object) }, actor)

/** The chart as indented names: what a reader sees of its shape. */
const shape = ({ nodes }: Chart) => nodes.map((node) => `${'  '.repeat(node.depth)}${node.name}`)
const node = ({ nodes }: Chart, name: string) => nodes.find((each) => each.name === name)

describe('the chart of any date', () => {
  it('shows the past, today and what is planned', async () => {
    const research = await make(root, '研发部')
    const product = await make(root, '产品部')
    const platform = await make(research, '平台组')
    await ask('renameUnit', { id: research, name: '研发中心', day: '2025-01-01' })
    await ask('moveUnit', { id: platform, parentId: product, day: '2026-09-01' })
    await make(product, '智能算法部', '2026-10-01')

    expect(shape(await chartOf({ asOf: '2024-05-01' }))).toEqual(['云岭智造', '  产品部', '  研发部', '    平台组'])
    expect(shape(await chartOf())).toEqual(['云岭智造', '  产品部', '  研发中心', '    平台组'])
    const planned = await chartOf({ asOf: '2027-01-01' })
    expect(shape(planned)).toEqual(['云岭智造', '  产品部', '    平台组', '    智能算法部', '  研发中心'])
    expect(node(planned, '平台组')?.changes).toEqual(['moved'])
    expect(node(planned, '智能算法部')).toMatchObject({ changes: ['added'], planned: true })
    expect(planned.tally).toEqual({ moved: 1, added: 1 })
    expect((await chartOf({ asOf: '2019-12-31' })).nodes).toEqual([])
  })

  it('adds up people and plans from below, and names heads', async () => {
    const research = await make(root, '研发部')
    const platform = await make(research, '平台组')
    const head = people.place('顾清和', platform)
    people.place('罗星野', platform)
    people.place('唐昀', research)
    await ask('setHead', { id: platform, headId: head.employmentId, day: '2026-01-01' })
    await ask('setHeadcount', { unitId: platform, count: 4, day: '2026-01-01' })
    await ask('setHeadcount', { unitId: root, count: 10, day: '2026-01-01' })
    const chart = await chartOf()
    expect(node(chart, '研发部')).toMatchObject({ people: 3, plan: 4, head: null, childCount: 1 })
    expect(node(chart, '平台组')).toMatchObject({ people: 2, plan: 4, head: { name: '顾清和' } })
    expect(node(chart, '云岭智造')).toMatchObject({ people: 3, plan: 10 })
    expect(node(await chartOf({ asOf: '2025-12-31' }), '平台组')).toMatchObject({ plan: null, head: null })
  })

  it('gives only the levels asked, opened branches and what is searched for', async () => {
    const research = await make(root, '研发部')
    await make(await make(research, '平台组'), '设备接入组')
    await make(root, '产品部')
    expect(shape(await chartOf({ depth: 1 }))).toEqual(['云岭智造', '  产品部', '  研发部'])
    expect(shape(await chartOf({ depth: 1, open: [research] }))).toEqual([
      '云岭智造',
      '  产品部',
      '  研发部',
      '    平台组',
    ])
    expect(shape(await chartOf({ depth: 1, rootId: research }))).toEqual(['研发部', '  平台组'])
    const found = await chartOf({ depth: 0, search: 'sbjr' })
    expect(found.matches).toHaveLength(1)
    expect(shape(found)).toEqual(['云岭智造', '  产品部', '  研发部', '    平台组', '      设备接入组'])
  })

  it('keeps what is gone when compared with today', async () => {
    const old = await make(root, '渠道部')
    await ask('closeUnit', { id: old, day: '2026-08-01' })
    const compared = await chartOf({ asOf: '2026-09-01', compare: true })
    expect(node(compared, '渠道部')).toMatchObject({ changes: ['closed'] })
    expect(shape(await chartOf({ asOf: '2026-09-01' }))).toEqual(['云岭智造'])
  })
})

describe('the tree stands on every day', () => {
  it('refuses a circle, also one only on a day to come', async () => {
    const upper = await make(root, '研发部')
    const lower = await make(upper, '平台组')
    await expect(ask('moveUnit', { id: upper, parentId: lower, day: '2026-09-01' })).rejects.toMatchObject({
      code: 'organization.circle',
    })
    await ask('moveUnit', { id: lower, parentId: root, day: '2026-09-01' })
    await ask('moveUnit', { id: upper, parentId: lower, day: '2026-10-01' })
    await expect(ask('moveUnit', { id: upper, parentId: lower, day: '2026-08-01' })).rejects.toMatchObject({
      code: 'organization.circle',
    })
    await expect(ask('undoUnitChange', { id: lower, day: '2026-09-01' })).rejects.toMatchObject({
      code: 'organization.circle',
    })
  })

  it('of two who would make a circle together only one succeeds', async () => {
    const [a, b] = [await make(root, '甲部'), await make(root, '乙部')]
    const [below] = [await make(b, '乙一组')]
    const under = await make(a, '甲一组')
    const tries = await Promise.allSettled([
      ask('moveUnit', { id: a, parentId: below, day: '2026-07-01' }),
      ask('moveUnit', { id: b, parentId: under, day: '2026-07-01' }),
    ])
    expect(tries.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(shape(await chartOf({ asOf: '2026-07-02' }))).toHaveLength(5)
  })

  it.each<[string, (ids: { upper: string; lower: string }) => [string, unknown], string]>([
    [
      'closing with units below',
      ({ upper }) => ['closeUnit', { id: upper, day: '2026-07-01' }],
      'organization.hasUnits',
    ],
    ['closing with people', ({ lower }) => ['closeUnit', { id: lower, day: '2026-07-01' }], 'organization.hasPeople'],
    [
      'moving the company',
      ({ lower }) => ['moveUnit', { id: root, parentId: lower, day: '2026-07-01' }],
      'organization.rootStays',
    ],
    ['closing the company', () => ['closeUnit', { id: root, day: '2026-07-01' }], 'organization.rootStays'],
    [
      'a name beside its twin',
      ({ upper }) => ['createUnit', { parentId: upper, name: '平台组', day: '2026-07-01' }],
      'organization.nameTaken',
    ],
    [
      'a day before the superior',
      ({ upper }) => ['createUnit', { parentId: upper, name: '新组', day: '2019-01-01' }],
      'organization.notThatDay',
    ],
    [
      'renaming before it stood',
      ({ lower }) => ['renameUnit', { id: lower, name: '新名', day: '2019-01-01' }],
      'organization.notThatDay',
    ],
    [
      'an unknown head',
      ({ lower }) => ['setHead', { id: lower, headId: newId(), day: '2026-07-01' }],
      'organization.headUnknown',
    ],
    [
      'a unit that is not',
      () => ['renameUnit', { id: newId(), name: '新名', day: '2026-07-01' }],
      'organization.notFound',
    ],
    [
      'undoing what is built upon',
      ({ lower }) => ['undoUnitChange', { id: lower, day: '2020-01-01' }],
      'organization.builtUpon',
    ],
    [
      'undoing nothing',
      ({ lower }) => ['undoUnitChange', { id: lower, day: '2021-01-01' }],
      'organization.nothingThatDay',
    ],
    ['a blank name', ({ lower }) => ['renameUnit', { id: lower, name: ' ', day: '2026-07-01' }], 'input.invalid'],
  ])('refuses %s', async (_, call, code) => {
    const upper = await make(root, '研发部')
    const lower = await make(upper, '平台组')
    await ask('renameUnit', { id: lower, name: '平台架构组', day: '2025-01-01' })
    await make(upper, '平台组', '2026-01-01')
    people.place('顾清和', lower, { from: '2026-12-01' })
    const [verb, input] = call({ upper, lower })
    await expect(ask(verb, input)).rejects.toMatchObject({ code })
  })

  it('a code belongs to one unit', async () => {
    await make(root, '研发部', '2020-01-01', { code: 'RD' })
    await expect(make(root, '产品部', '2020-01-01', { code: 'RD' })).rejects.toMatchObject({
      code: 'organization.codeTaken',
    })
  })
})

it('takes back planned and latest changes, also a closing with its positions, also a creation', async () => {
  const unit = await make(root, '渠道部')
  await ask('savePosition', { unitId: unit, name: '渠道经理', day: '2021-01-01' })
  await ask('setHeadcount', { unitId: unit, count: 3, day: '2021-01-01' })
  await ask('renameUnit', { id: unit, name: '渠道中心', day: '2026-09-01' })
  await ask('undoUnitChange', { id: unit, day: '2026-09-01' })
  await ask('closeUnit', { id: unit, day: '2026-08-01' })
  expect((await ask<Unit>('unit', { id: unit, asOf: '2026-07-31' })).history.map((event) => event.kinds)).toEqual([
    ['closed'],
    ['created'],
  ])
  await ask('undoUnitChange', { id: unit, day: '2026-08-01' })
  expect(await ask<Unit>('unit', { id: unit, asOf: '2026-09-01' })).toMatchObject({
    name: '渠道部',
    to: null,
    plan: 3,
    positions: [{ name: '渠道经理' }],
    path: [{ name: '云岭智造' }, { name: '渠道部' }],
  })
  const wrong = await make(root, '错建部', '2026-05-01')
  await ask('undoUnitChange', { id: wrong, day: '2026-05-01' })
  expect(shape(await chartOf())).toEqual(['云岭智造', '  渠道部'])
})

it('positions report upward without a circle, move and close when nobody holds them', async () => {
  const unit = await make(root, '研发部')
  const save = (input: object) => ask<{ id: string }>('savePosition', { unitId: unit, day: '2026-01-01', ...input })
  const lead = await save({ name: '研发经理' })
  const engineer = await save({ name: '工程师', reportsToId: lead.id })
  await expect(save({ id: lead.id, name: '研发经理', reportsToId: engineer.id })).rejects.toMatchObject({
    code: 'organization.reportingCircle',
  })
  people.place('罗星野', unit, { positionId: engineer.id })
  await ask('setHeadcount', { unitId: unit, positionId: engineer.id, count: 5, day: '2026-01-01' })
  const { rows, total } = await ask<{ rows: unknown[]; total: number }>('positions', { search: '工程' })
  expect(total).toBe(1)
  expect(rows).toMatchObject([
    { name: '工程师', unitName: '研发部', people: 1, plan: 5, reportsTo: { name: '研发经理' } },
  ])
  await expect(ask('closePosition', { id: engineer.id, day: '2026-07-01' })).rejects.toMatchObject({
    code: 'organization.positionHeld',
  })
  await ask('closePosition', { id: lead.id, day: '2026-07-01' })
  expect((await ask<{ total: number }>('positions', { asOf: '2026-07-01' })).total).toBe(1)
})

it('the company begins as early as the first unit below it', async () => {
  await make(root, '老车间', '1998-05-01')
  expect(shape(await chartOf({ asOf: '1998-05-01' }))).toEqual(['云岭智造', '  老车间'])
})

it('headcount: what is set, what is below, and from when', async () => {
  const unit = await make(root, '研发部')
  const group = await make(unit, '平台组')
  await ask('setHeadcount', { unitId: group, count: 4, day: '2026-01-01' })
  await ask('setHeadcount', { unitId: unit, count: 6, day: '2026-01-01' })
  await ask('setHeadcount', { unitId: unit, count: 9, day: '2026-09-01' })
  await ask('setHeadcount', { unitId: group, count: null, day: '2026-09-01' })
  const rowsOn = async (asOf: string) => (await ask<{ rows: HeadcountRow[] }>('headcount', { asOf })).rows
  expect((await rowsOn('2026-06-01')).map(({ name, plan, set, below }) => [name, plan, set, below])).toEqual([
    ['云岭智造', 6, null, 6],
    ['研发部', 6, 6, 4],
    ['平台组', 4, 4, null],
  ])
  expect((await rowsOn('2026-10-01')).map(({ plan }) => plan)).toEqual([9, 9, null])
})

it('legal entities and cost centres change from a day on', async () => {
  const code = '91310000MA1K000006'
  const { id } = await ask<{ id: string }>('saveLegalEntity', {
    name: '云岭智造',
    city: '上海',
    creditCode: code,
    day: '2020-01-01',
  })
  await ask('saveLegalEntity', {
    id,
    name: '云岭智造（上海）',
    city: '上海',
    creditCode: code.toLowerCase(),
    day: '2026-01-01',
  })
  const nameOn = async (asOf: string) =>
    (await ask<{ rows: { name: string }[] }>('legalEntities', { asOf })).rows[0]?.name
  expect([await nameOn('2025-12-31'), await nameOn('2026-01-01')]).toEqual(['云岭智造', '云岭智造（上海）'])
  await expect(
    ask('saveLegalEntity', { name: '错码', city: '上海', creditCode: '91310000MA1K000007', day: '2026-01-01' }),
  ).rejects.toMatchObject({ code: 'input.invalid' })
  const centre = await ask<{ id: string }>('saveCostCentre', { code: 'C01', name: '研发', day: '2020-01-01' })
  const unit = await make(root, '研发部')
  await ask('setAccounts', { id: unit, legalEntityId: id, costCentreId: centre.id, day: '2026-01-01' })
  expect(await ask<Unit>('unit', { id: unit })).toMatchObject({
    legalEntity: { name: '云岭智造（上海）' },
    costCentre: { name: '研发' },
  })
  await expect(ask('saveCostCentre', { code: 'C01', name: '另一个', day: '2020-01-01' })).rejects.toMatchObject({
    code: 'organization.costCentreCodeTaken',
  })
})

describe('a re-organisation', () => {
  const draft = async (steps: unknown[], day = '2026-07-01') => {
    const { id } = await ask<{ id: string }>('draftReorganization', { name: '算法能力集中', day })
    await ask('saveReorganizationSteps', { id, steps })
    return id
  }
  const show = (id: string) => ask<Reorganization>('reorganization', { id })

  it('is compared with its day, drawn in, and applied as one', async () => {
    const [first, second] = [await make(root, '研发一部'), await make(root, '研发二部')]
    const group = await make(second, '算法组')
    const sales = await make(root, '销售部')
    const [mover, seller] = [people.place('白景行', second), people.place('秦远舟', sales)]
    people.place('陆嘉禾', sales)
    await ask('setHeadcount', { unitId: second, count: 5, day: '2026-01-01' })
    await ask('setHeadcount', { unitId: first, count: 7, day: '2026-01-01' })
    await ask('savePosition', { unitId: second, name: '算法工程师', day: '2026-01-01' })
    const [fresh, east, south] = [newId(), newId(), newId()]
    const id = await draft([
      { kind: 'create', unitId: fresh, name: '智能算法部', parentId: root },
      { kind: 'move', unitId: group, parentId: fresh },
      { kind: 'merge', unitIds: [second], intoId: first },
      {
        kind: 'split',
        unitId: sales,
        parts: [
          { unitId: east, name: '华东销售', employmentIds: [seller.employmentId] },
          { unitId: south, name: '华南销售' },
        ],
      },
      { kind: 'rename', unitId: first, name: '研发中心' },
      { kind: 'setHeadcount', unitId: fresh, count: 18 },
    ])
    const shown = await show(id)
    expect(shown.conflicts).toEqual([])
    expect(shown.tally).toEqual({ added: 3, moved: 1, merged: 1, renamed: 1, split: 1 })
    expect(shown.plans).toEqual({ before: 12, after: 30 })
    expect(shown.affected).toMatchObject({
      changeUnit: 2,
      people: [
        { name: '白景行', from: '研发二部', to: '研发中心' },
        { name: '秦远舟', to: '华东销售' },
      ],
    })
    await ask('scheduleReorganization', { id })
    const drawn = await chartOf({ asOf: '2026-07-01' })
    expect(drawn.pending).toMatchObject([{ name: '算法能力集中' }])
    expect(node(drawn, '研发中心')).toMatchObject({ people: 1, plan: 12 })
    await expect(ask('applyReorganization', { id })).rejects.toMatchObject({ code: 'organization.tooEarly' })

    world.setToday('2026-07-01')
    expect(await ask('applyReorganization', { id })).toMatchObject({ state: 'applied', conflicts: [] })
    const applied = await chartOf()
    expect(shape(applied)).toEqual(shape(drawn))
    expect(node(applied, '研发中心')).toMatchObject({ people: 1, plan: 12 })
    expect(node(applied, '华东销售')).toMatchObject({ people: 1 })
    expect(mover.unitId).toBe(first)
    expect((await ask<Unit>('unit', { id: first })).positions).toMatchObject([{ name: '算法工程师' }])
    expect((await ask<Unit>('unit', { id: group })).history[0]).toMatchObject({
      kinds: ['moved'],
      reorganization: { name: '算法能力集中' },
    })
    expect((await show(id)).state).toBe('applied')
  })

  it('is blocked by a later edit of the same fact, and says why; taking it back frees it', async () => {
    const [a, b, c] = [await make(root, '甲部'), await make(root, '乙部'), await make(root, '丙部')]
    const id = await draft([{ kind: 'move', unitId: a, parentId: b }])
    await ask('scheduleReorganization', { id })
    await ask('renameUnit', { id: a, name: '甲方部', day: '2026-06-10' })
    expect((await show(id)).state).toBe('scheduled')
    await ask('moveUnit', { id: a, parentId: c, day: '2026-06-15' })
    expect(await show(id)).toMatchObject({
      state: 'blocked',
      conflicts: [{ step: 0, code: 'moved', unitName: '甲方部' }],
    })
    await expect(ask('scheduleReorganization', { id })).rejects.toMatchObject({ code: 'organization.draftConflicts' })
    await ask('undoUnitChange', { id: a, day: '2026-06-15' })
    expect((await show(id)).state).toBe('draft')
  })

  it.each<[string, (ids: { a: string; b: string }) => unknown[], string]>([
    [
      'a unit below itself',
      ({ a, b }) => [
        { kind: 'move', unitId: b, parentId: a },
        { kind: 'move', unitId: a, parentId: b },
      ],
      'circle',
    ],
    ['a taken name', ({ a }) => [{ kind: 'rename', unitId: a, name: '乙部' }], 'nameTaken'],
    ['people left behind', ({ a }) => [{ kind: 'close', unitId: a }], 'hasPeople'],
    [
      'a unit that is gone',
      ({ a, b }) => [
        { kind: 'merge', unitIds: [a], intoId: b },
        { kind: 'rename', unitId: a, name: '新名' },
      ],
      'gone',
    ],
    ['the company closed', () => [{ kind: 'close', unitId: root }], 'rootStays'],
  ])('shows the conflict of %s', async (_, steps, code) => {
    const [a, b] = [await make(root, '甲部'), await make(root, '乙部')]
    people.place('顾清和', a)
    expect((await show(await draft(steps({ a, b })))).conflicts.map((each) => each.code)).toContain(code)
  })

  it('that has become due is applied by the job; one that no longer fits is blocked', async () => {
    const [a, b] = [await make(root, '甲部'), await make(root, '乙部')]
    const good = await draft([{ kind: 'rename', unitId: b, name: '乙中心' }])
    const bad = await draft([{ kind: 'close', unitId: a }])
    for (const id of [good, bad]) await ask('scheduleReorganization', { id })
    people.place('顾清和', a)
    world.setToday('2026-07-02')
    const job = organizationModule.jobs?.find((each) => each.kind === 'organization.applyDue')
    const run = {
      id: newId(),
      world,
      actor: hr,
      progress: async () => undefined,
      setAside: () => undefined,
      signal: new AbortController().signal,
    }
    await job?.run({} as never, run)
    expect([(await show(good)).state, (await show(bad)).state]).toEqual(['applied', 'blocked'])
  })

  it('whose last write fails leaves nothing behind', async () => {
    const [a, b] = [await make(root, '甲部'), await make(root, '乙部')]
    people.place('顾清和', a)
    const id = await draft([{ kind: 'merge', unitIds: [a], intoId: b }], '2026-06-01')
    await ask('scheduleReorganization', { id })
    const deaf = { ...world, house: { ...world.house, handlers: new Map() } }
    await expect(
      perform(deaf, 'organization.applyReorganization', { id }, { actor: hr, door: { kind: 'test' } }),
    ).rejects.toMatchObject({ code: 'organization.hasPeople' })
    expect(shape(await chartOf())).toHaveLength(3)
    expect((await show(id)).state).toBe('scheduled')
  })
})

describe('who sees and does what', () => {
  const granted = (grant: Partial<Grant>, personId: string | null = null) =>
    testActor({
      personId,
      grants: [{ pattern: 'organization.*', scope: 'company', classes: ['public'], unitIds: [], ...grant }],
    })

  it('an HRBP has the units given to her and all below, no more', async () => {
    const [mine, other] = [await make(root, '研发部'), await make(root, '销售部')]
    const group = await make(mine, '平台组')
    const hrbp = granted({ scope: 'units', unitIds: [mine], classes: ['public', 'internal'] })
    expect(shape(await chartOf({}, hrbp))).toEqual(['研发部', '  平台组'])
    await ask('renameUnit', { id: group, name: '平台架构组', day: '2026-06-01' }, hrbp)
    await make(mine, '测试组')
    const denied = { code: 'permission.denied' }
    await expect(ask('unit', { id: other }, hrbp)).rejects.toMatchObject(denied)
    await expect(ask('moveUnit', { id: group, parentId: other, day: '2026-06-01' }, hrbp)).rejects.toMatchObject(denied)
    await expect(ask('closeUnit', { id: root, day: '2026-06-01' }, hrbp)).rejects.toMatchObject(denied)
    await expect(ask('draftReorganization', { name: '调整', day: '2026-07-01' }, hrbp)).rejects.toMatchObject(denied)
    await expect(ask('closePosition', { id: newId(), day: '2026-07-01' }, hrbp)).rejects.toMatchObject(denied)
    expect((await chartOf({ rootId: other }, hrbp)).nodes).toEqual([])
    expect((await ask<{ total: number }>('units', {}, hrbp)).total).toBe(3)
  })

  it('a head has what he leads; an employee with the chart sees no numbers', async () => {
    const unit = await make(root, '研发部')
    await make(unit, '平台组')
    const head = people.place('唐昀', unit)
    await ask('setHead', { id: unit, headId: head.employmentId, day: '2024-01-01' })
    const leader = granted({ scope: 'reports' }, head.personId)
    expect(shape(await chartOf({}, leader))).toEqual(['研发部', '  平台组'])
    expect(await ask<Unit>('unit', { id: unit }, leader)).toMatchObject({ name: '研发部', plan: { hidden: true } })
    await expect(ask('unit', { id: root }, leader)).rejects.toMatchObject({ code: 'permission.denied' })
    expect(node(await chartOf({}, granted({})), '研发部')).toMatchObject({
      head: { name: '唐昀' },
      people: { hidden: true },
      plan: { hidden: true },
    })
    expect((await chartOf({}, granted({ scope: 'self' }, head.personId))).nodes).toEqual([])
  })

  it('coming re-organisations are drawn only for those who see the whole company', async () => {
    const unit = await make(root, '研发部')
    const { id } = await ask<{ id: string }>('draftReorganization', { name: '改名', day: '2026-07-01' })
    await ask('saveReorganizationSteps', { id, steps: [{ kind: 'rename', unitId: unit, name: '研发中心' }] })
    await ask('scheduleReorganization', { id })
    const asOf = '2026-08-01'
    expect(shape(await chartOf({ asOf }))).toEqual(['云岭智造', '  研发中心'])
    expect(shape(await chartOf({ asOf }, granted({ scope: 'units', unitIds: [unit] })))).toEqual(['研发部'])
    expect(shape(await chartOf({ asOf }, granted({})))).toEqual(['云岭智造', '  研发部'])
  })
})

it('makes units from the paths of an import, once each, and lets them begin early enough', async () => {
  const paths = [['云岭智造', '研发部', '平台组'], ['研发部', '平台组'], ['研发部'], ['销售部', '平台组'], []]
  const ids = await world.db
    .transaction()
    .execute((db) => findOrCreateUnits(db, paths, '2015-03-01' as never, '2026-06-01' as never))
  expect(ids[0]).toBe(ids[1])
  expect(ids[4]).toBe(root)
  expect(new Set(ids).size).toBe(4)
  const again = await world.db
    .transaction()
    .execute((db) => findOrCreateUnits(db, paths, '2010-01-01' as never, '2026-06-01' as never))
  expect(again).toEqual(ids)
  expect(shape(await chartOf({ asOf: '2010-01-01' }))).toEqual([
    '云岭智造',
    '  销售部',
    '    平台组',
    '  研发部',
    '    平台组',
  ])
})

describe('the order of units', () => {
  it('is drawn as arranged on every day, and nothing that happened', async () => {
    const [first, second, third] = [await make(root, '一部'), await make(root, '二部'), await make(root, '三部')]
    await ask('renameUnit', { id: second, name: '第二部', day: '2026-09-01' })
    const drawn = async (asOf?: string) => shape(await chartOf(asOf ? { asOf } : {})).slice(1)
    const reorder = (id: string, direction: 'up' | 'down') => ask('reorderUnit', { parentId: root, id, direction })
    expect(await drawn()).toEqual(['  二部', '  三部', '  一部'])
    expect(await reorder(first, 'up')).toEqual({ id: first, moved: true })
    expect(await reorder(second, 'down')).toEqual({ id: second, moved: true })
    expect(await drawn()).toEqual(['  一部', '  二部', '  三部'])
    expect(await drawn('2021-01-01')).toEqual(['  一部', '  二部', '  三部'])
    expect(await drawn('2026-10-01')).toEqual(['  一部', '  第二部', '  三部'])
    expect(await reorder(first, 'up')).toEqual({ id: first, moved: false })
    expect(await reorder(third, 'down')).toEqual({ id: third, moved: false })
    expect((await ask<Unit>('unit', { id: first })).history).toHaveLength(1)
    expect((await ask<Unit>('unit', { id: second })).history.map((event) => event.kinds)).toEqual([
      ['renamed'],
      ['created'],
    ])
  })

  it('is arranged by who reaches the unit above, for units that are below it', async () => {
    const research = await make(root, '研发部')
    const team = await make(research, '平台组')
    await make(research, '算法组')
    const partner = testActor({
      grants: [{ pattern: 'organization.*', scope: 'units', classes: ['public'], unitIds: [research] }],
    })
    const reorder = (parentId: string, id: string) => ask('reorderUnit', { parentId, id, direction: 'down' }, partner)
    await expect(reorder(root, research)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(reorder(research, research)).rejects.toMatchObject({ code: 'organization.notFound' })
    expect(await reorder(research, team)).toEqual({ id: team, moved: true })
  })
})

it('asks the same number of questions of 10 and of 1,000 units', async () => {
  const count = async (verb: string, input: object) => {
    world.queries.length = 0
    await ask(verb, input)
    return world.queries.length
  }
  const reads: [string, object][] = [
    ['chart', { depth: 64 }],
    ['units', { search: '部' }],
    ['headcount', {}],
    ['positions', { limit: 500 }],
    ['chart', { depth: 64, asOf: '2027-01-01', compare: true }],
  ]
  const day = '2020-01-01' as never
  const grow = (names: number) =>
    world.db.transaction().execute(async (db) => {
      const paths = Array.from({ length: names }, (_, at) => [`部门${at % 30}`, `小组${at}`])
      const ids = await findOrCreateUnits(db, paths, day)
      await findOrCreatePositions(
        db,
        ids.map((unitId) => ({ unitId, name: '工程师' })),
        day,
      )
    })
  await grow(10)
  const few = []
  for (const [verb, input] of reads) few.push(await count(verb, input))
  world.queries.length = 0
  await grow(1000)
  const growing = world.queries.length
  const many = []
  for (const [verb, input] of reads) many.push(await count(verb, input))
  expect(many).toEqual(few)
  expect(growing).toBeLessThan(20)
})
