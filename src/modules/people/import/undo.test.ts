import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runJobNow } from '#platform/jobs/index.ts'
import { newId } from '#platform/kernel/id.ts'
import { act } from '#platform/testing/world.ts'
import { type Importing, testImporting } from './testing.ts'

let company: Importing
beforeEach(async () => {
  company = await testImporting()
})
afterEach(() => company.world.close())

const head = '工号,姓名,入职日期,部门,岗位\n'
const team = `${head}A1,林若溪,2018-03-01,研发部,总监\nA2,顾清和,2021-07-05,研发部/平台组/一组,工程师\nA3,许念,2024-04-01,销售部,客户经理\n`

const places = async () => {
  const units = await sql<{ name: string }>`select name from unit_version order by name`.execute(company.world.db)
  const positions = await sql<{ name: string }>`select name from position_version order by name`.execute(
    company.world.db,
  )
  return { units: units.rows.map(({ name }) => name), positions: positions.rows.map(({ name }) => name) }
}
const undo = async (importId: string) => {
  const { jobId } = await company.call('undoImport', { importId })
  expect((await runJobNow(company.world, jobId)).error).toBeNull()
  return company.call('import', { importId })
}
const idOf = async (name: string) => {
  const { rows } = await sql<{ id: string }>`select unit_id as id from unit_version where name = ${name}`.execute(
    company.world.db,
  )
  return rows[0]?.id ?? ''
}
const organization = (verb: string, input: object) =>
  act(company.world, company.hr, `organization.${verb}`, input) as Promise<{ id: string }>

describe('undoing an import', () => {
  it('takes its units and positions back, and says so before', async () => {
    const before = await places()
    const written = await company.bring(team)
    expect(written.made).toEqual({ units: written.summary?.newUnits, positions: written.summary?.newPositions })
    expect(written.made).toEqual({ units: 4, positions: 3 })
    const { undoing } = await company.call('import', { importId: written.importId, undoing: true })
    expect(undoing).toEqual({ units: 4, positions: 3, stay: [], builtOn: null })
    expect((await undo(written.importId)).undone).toEqual({ units: 4, positions: 3, stay: [] })
    expect(await places()).toEqual(before)
    expect((await company.check(team)).summary).toMatchObject({ create: 3, newUnits: 4, newPositions: 3 })
  })

  it('leaves those in which somebody else is by now, and those above them', async () => {
    const first = await company.bring(team)
    const second = await company.bring(`${head}B1,夏安,2022-01-01,研发部/平台组,工程师\n`)
    const { undone } = await undo(first.importId)
    expect(undone).toEqual({
      units: 2,
      positions: 3,
      stay: [
        { kind: 'unit', name: '平台组', why: 'people' },
        { kind: 'unit', name: '研发部', why: 'units' },
      ],
    })
    expect(await places()).toEqual({ units: ['云岭智造', '平台组', '研发部'], positions: ['工程师'] })
    expect((await undo(second.importId)).undone).toEqual({ units: 0, positions: 1, stay: [] })
  })

  it('leaves what was worked on since', async () => {
    const { importId } = await company.bring(team)
    const today = company.world.today()
    await organization('renameUnit', { id: await idOf('销售部'), name: '营销部', day: today })
    await organization('createUnit', {
      parentId: await idOf('一组'),
      name: '小组',
      day: today,
      headId: null,
      code: null,
    })
    const { stay } = (await undo(importId)).undone ?? { stay: [] }
    expect(stay.map(({ name, why }) => `${name} ${why}`).sort()).toEqual(
      ['一组 units', '平台组 units', '研发部 units', '营销部 changed'].sort(),
    )
  })

  it('leaves a unit by which somebody’s rights are drawn', async () => {
    const { importId } = await company.bring(team)
    const userId = newId()
    const { db } = company.world
    await sql`insert into auth_user (id, name, email) values (${userId}, '江宁', 'a@yunling.example')`.execute(db)
    await sql`insert into access_role (id, names) values ('lead', '{}')`.execute(db)
    await sql`insert into access_assignment (user_id, role_id, unit_ids)
      values (${userId}, 'lead', array[${await idOf('销售部')}]::uuid[])`.execute(db)
    const { undoing } = await company.call('import', { importId, undoing: true })
    expect(undoing?.stay).toEqual([{ kind: 'unit', name: '销售部', why: 'access' }])
    expect((await undo(importId)).undone?.stay).toEqual(undoing?.stay)
  })

  it('puts somebody it moved into a new unit back, and takes the unit', async () => {
    await company.bring(team)
    const before = await places()
    const moved = await company.bring(team.replace('销售部', '市场部'))
    expect(moved.made).toEqual({ units: 1, positions: 1 })
    expect((await undo(moved.importId)).undone).toEqual({ units: 1, positions: 1, stay: [] })
    expect(await places()).toEqual(before)
  })

  it('is refused before it begins while later changes build on it, and says whose', async () => {
    const { importId } = await company.bring(team)
    const { rows } = (await company.people('roster', { filters: [], search: '顾清和' })) as {
      rows: { personId: string }[]
    }
    await company.people('promote', { personId: rows[0]?.personId, day: '2026-05-01', level: 'P4' })
    const { undoing } = await company.call('import', { importId, undoing: true })
    expect(undoing?.builtOn).toEqual({ people: ['顾清和'], count: 1 })
  })
})
