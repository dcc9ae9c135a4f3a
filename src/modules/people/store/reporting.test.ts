import { afterAll, beforeAll, expect, test } from 'vitest'
import { Day } from '#platform/kernel/day.ts'
import { type Company, testCompany } from '../testing/company.ts'
import { reportingOn } from './reporting.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany()
})
afterAll(() => company.world.close())

test('who reports to whom is that of the day, by employment', async () => {
  const { hire, call, units, world } = company
  const boss = await hire('方予怀', { unitId: units.root })
  const head = await hire('周以安', { unitId: units.rd, managerId: boss.personId })
  const engineer = await hire('顾清和', { unitId: units.platform, managerId: head.personId })
  await hire('沈屿', { unitId: units.platform, managerId: head.personId })
  await call('transfer', { personId: engineer.personId, day: '2026-03-01', unitId: units.rd })
  await call('leave', { personId: engineer.personId, leaveDate: '2026-05-20', leaveKind: 'voluntary' })

  const on = async (day: string) => (await reportingOn(world.db, Day.parse(day))).teams
  const toBoss = { unitId: units.rd, managerId: boss.employmentId, reports: 1 }
  const ofPlatform = { unitId: units.platform, managerId: head.employmentId }
  const inResearch = { unitId: units.rd, managerId: head.employmentId, reports: 1 }
  expect(new Set(await on('2026-02-01'))).toEqual(new Set([toBoss, { ...ofPlatform, reports: 2 }]))
  expect(new Set(await on('2026-05-20'))).toEqual(new Set([toBoss, inResearch, { ...ofPlatform, reports: 1 }]))
  expect(new Set(await on('2026-05-21'))).toEqual(new Set([toBoss, { ...ofPlatform, reports: 1 }]))

  const { leaders } = await reportingOn(world.db, Day.parse('2026-02-01'))
  expect(new Set(leaders)).toEqual(
    new Set([
      { id: boss.employmentId, unitId: units.root, managerId: null },
      { id: head.employmentId, unitId: units.rd, managerId: boss.employmentId },
    ]),
  )
})
