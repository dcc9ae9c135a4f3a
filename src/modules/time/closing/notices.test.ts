import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import type { Day } from '#platform/kernel/day.ts'
import { noticeModule } from '#platform/notice/index.ts'
import { act } from '#platform/testing/world.ts'
import { reckonStale } from '../days/reckoning.ts'
import { markStale } from '../days/stale.ts'
import { keepTime } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'

let office: Office
let self: Actor

beforeAll(async () => {
  office = await timeOffice('2026-06-02', [], [noticeModule])
  await keepTime(office, '2026-05-01')
  const wei = await office.worker('示例甲')
  self = await office.account(office.userOf(wei.personId, { pattern: 'time.*' }, { pattern: 'notice.*' }))
  await office.account(office.hr)
  await markStale(office.world.db, office.world.today(), null, { from: '2026-05-01' as Day, to: '2026-06-01' as Day })
  await reckonStale(office.world)
})
afterAll(() => office.world.close())

const told = async (actor: Actor) => {
  const { notices } = (await act(office.world, actor, 'notice.list')) as {
    notices: { kind: string; sentence: { zh: string } }[]
  }
  return notices.filter(({ kind }) => kind.startsWith('time.')).map(({ sentence }) => sentence.zh)
}

test('who worked is reminded of his month until he has said his word', async () => {
  expect(await told(self)).toEqual(['2026-05的考勤等你确认'])
  const { totals } = (await office.time('myMonth', { month: '2026-05' }, self)) ?? {}
  await office.time('confirmMonth', { month: '2026-05', seen: totals }, self)
  expect(await told(self)).toEqual([])
})

test('HR is reminded of a month that is over until it is closed; nobody else is', async () => {
  expect(await told(office.hr)).toEqual(['2026-05的考勤还没有关账'])
  await office.time('closeMonth', { month: '2026-05', despite: true })
  expect(await told(office.hr)).toEqual([])
  await sql`delete from month_word`.execute(office.world.db)
  expect(await told(self)).toEqual([])
})
