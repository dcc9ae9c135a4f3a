import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, type TestWorld, testActor, testWorld } from '#platform/testing/world.ts'
import type { JobFamily, JobProfile, LadderLevel } from './contract.ts'
import { jobsModule } from './index.ts'

let world: TestWorld
const hr = testActor()
const families = async () => ((await act(world, hr, 'jobs.families')) as { rows: JobFamily[] }).rows
const levels = async () => ((await act(world, hr, 'jobs.ladder')) as { rows: LadderLevel[] }).rows

beforeAll(async () => {
  world = await testWorld([jobsModule])
})
afterAll(() => world.close())

it('starts with the families and the two ladders of the trade', async () => {
  expect((await families()).map((family) => family.nameZh)).toEqual([
    '技术',
    '产品',
    '市场',
    '生产运营',
    '职能',
    '管理',
  ])
  expect((await levels()).map((level) => level.code).join(' ')).toBe('P1 P2 P3 P4 P5 M1 M2 M3 M4 M5')
})

it('keeps a profile as it was written', async () => {
  const [tech] = await families()
  const [p1, p2] = await levels()
  const profile = {
    code: 'backend',
    familyId: tech?.id,
    name: '后端工程师',
    purpose: '让订单一分钱不差地走完',
    duties: ['设计并维护订单服务', '值班与复盘'],
    lowestLevelId: p1?.id,
    highestLevelId: p2?.id,
  }
  const { id } = (await act(world, hr, 'jobs.saveProfile', profile)) as { id: string }
  expect(await act(world, hr, 'jobs.profile', { id })).toEqual({ ...profile, id, retired: false, positions: 0 })

  await act(world, hr, 'jobs.saveProfile', { ...profile, id, name: '资深后端' })
  const found = (await act(world, hr, 'jobs.profiles', { search: '后端' })) as { rows: JobProfile[] }
  expect(found.rows.map((row) => row.name)).toEqual(['资深后端'])
})

it('refuses a code twice, a ladder upside down, and the retirement of a family in use', async () => {
  const [tech] = await families()
  const [p1, p2] = await levels()
  const base = { familyId: tech?.id, name: '测试', purpose: '', duties: [], lowestLevelId: null, highestLevelId: null }
  await act(world, hr, 'jobs.saveProfile', { ...base, code: 'qa' })
  await expect(act(world, hr, 'jobs.saveProfile', { ...base, code: 'qa' })).rejects.toMatchObject({
    code: 'jobs.codeTaken',
  })
  await expect(
    act(world, hr, 'jobs.saveProfile', { ...base, code: 'qa2', lowestLevelId: p2?.id, highestLevelId: p1?.id }),
  ).rejects.toMatchObject({ code: 'jobs.levelsUpsideDown' })
  await expect(act(world, hr, 'jobs.retireFamily', { id: tech?.id, retired: true })).rejects.toMatchObject({
    code: 'jobs.familyInUse',
  })
})

it('lets only a company-wide grant write', async () => {
  const reader = testActor({ grants: [{ pattern: 'jobs.*', scope: 'self', classes: ['public'], unitIds: [] }] })
  expect(await act(world, reader, 'jobs.ladder')).toBeTruthy()
  await expect(act(world, reader, 'jobs.retireLevel', { id: hr.userId, retired: true })).rejects.toMatchObject({
    code: 'permission.denied',
  })
})
