import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '#platform/testing/world.ts'
import { type LeaveOffice, leaveOffice } from './testing/office.ts'

let office: LeaveOffice
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
})
afterAll(() => office.world.close())

test('leave that is lost soon is told to whom it belongs, and to nobody else', async () => {
  const { personId, actor } = await office.worker('示例甲')
  const typeId = await office.type('annual')
  const told = async (who = actor) => {
    const { notices } = (await act(office.world, who, 'notice.list')) as {
      notices: { kind: string; day: string; sentence: { zh: string } }[]
    }
    return notices.filter(({ kind }) => kind === 'leave.runningOut').map(({ day, sentence }) => [day, sentence.zh])
  }
  expect(await told()).toEqual([])
  await office.leave('adjust', { personId, typeId, units: 960, reason: '补发', lastDay: '2026-07-31' })
  expect(await told()).toEqual([['2026-07-31', '年休假还有2天没休，过了这天就清零']])
  expect(await told(office.hr)).toEqual([])
})
