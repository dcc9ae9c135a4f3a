import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import type { Day } from '#platform/kernel/day.ts'
import { recordAbsences } from '../days/absences.ts'
import { reckonStale } from '../days/reckoning.ts'
import { markStale } from '../days/stale.ts'
import { timePorts } from '../ports.ts'
import { keepTime, punch } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'

let office: Office
let wei: { personId: string; employmentId: string }
let self: Actor
const month = '2026-05'

const may = { from: '2026-05-01' as Day, to: '2026-06-01' as Day }

async function reckonMay(): Promise<void> {
  await markStale(office.world.db, office.world.today(), null, may)
  await reckonStale(office.world)
}

beforeAll(async () => {
  office = await timeOffice('2026-06-02')
  await keepTime(office, '2026-05-01')
  wei = await office.worker('示例甲')
  await office.worker('示例乙')
  self = office.userOf(wei.personId, { pattern: 'time.*' })
  await reckonMay()
})
afterAll(() => office.world.close())

describe('the close of a month', () => {
  test('says what is still to be looked at, and refuses to close over it', async () => {
    const state = await office.time('monthState', { month })
    expect(state).toMatchObject({
      state: 'over',
      people: 2,
      said: { unsaid: 2 },
      exceptions: { absent: 2 },
      reckoning: false,
    })
    const { rows, total } = await office.time('monthPeople', { month, exception: 'absent' })
    expect(total).toBe(2)
    expect(rows[0]?.totals).toMatchObject({ scheduled: 19 * 480, absent: 19 * 480 })
    await expect(office.time('closeMonth', { month })).rejects.toMatchObject({ code: 'time.exceptionsLeft' })
  })

  test('everybody confirms what he saw; a change afterwards asks him again', async () => {
    const { totals } = (await office.time('myMonth', { month }, self)) ?? {}
    await expect(office.time('confirmMonth', { month, seen: { ...totals, absent: 0 } }, self)).rejects.toMatchObject({
      code: 'time.monthChanged',
    })
    await office.time('confirmMonth', { month, seen: totals }, self)
    expect(await office.time('myWord', { month }, self)).toEqual({ said: 'confirmed', note: null, mayConfirm: true })
    await punch(office, wei.employmentId, '2026-05-06 08:59:00', '2026-05-06 18:01:00')
    await reckonStale(office.world)
    expect(await office.time('myWord', { month }, self)).toMatchObject({ said: 'changed' })
    expect((await office.time('monthState', { month })).said).toMatchObject({ changed: 1, unsaid: 1 })
    await office.time('disputeMonth', { month, note: '5月7日我在外地出差' }, self)
    const { rows } = await office.time('monthPeople', { month, said: 'disputed' })
    expect(rows).toMatchObject([{ name: '示例甲', note: '5月7日我在外地出差' }])
  })

  test('closed, it stands: nothing of it can be changed until it is opened again', async () => {
    const { world } = office
    await office.time('closeMonth', { month, despite: true })
    const before = await office.rows('day_entry')
    const title = { zh: '事假', en: 'Personal leave' }
    const absence = {
      employmentId: wei.employmentId,
      day: '2026-05-07' as Day,
      part: 'day' as const,
      kind: 'own',
      title,
    }
    await expect(
      world.db
        .transaction()
        .execute((db) => recordAbsences(db, world.today(), [{ ...absence, sourceId: wei.personId }])),
    ).rejects.toMatchObject({ code: 'time.monthClosed' })
    await expect(office.time('disputeMonth', { month, note: '还有一天' }, self)).rejects.toMatchObject({
      code: 'time.monthClosed',
    })
    await expect(office.time('closeMonth', { month })).rejects.toMatchObject({ code: 'time.monthClosed' })
    await punch(office, wei.employmentId, '2026-05-08 08:59:00', '2026-05-08 18:01:00')
    await reckonStale(world)
    expect(await office.rows('day_entry')).toEqual(before)
    await office.time('reopenMonth', { month, reason: '补录出差' })
    await reckonStale(world)
    const { totals } = (await office.time('myMonth', { month }, self)) ?? {}
    expect(totals).toMatchObject({ worked: 960, days: 2 })
    const { rows: audit } = await sql<{
      n: number
    }>`select count(*)::int as n from audit where operation = 'time.reopenMonth'`.execute(world.db)
    expect(audit[0]?.n).toBe(1)
  })

  test.each([
    ['a month that still runs', 'closeMonth', { month: '2026-06' }, 'time.monthRunning'],
    ['a month long to come', 'closeMonth', { month: '2100-01' }, 'time.monthRunning'],
    ['a month that never was', 'closeMonth', { month: '2026-13' }, 'input.invalid'],
    ['to open what isn’t closed', 'reopenMonth', { month: '2026-04', reason: '看看' }, 'time.monthNotClosed'],
    ['to open without a reason', 'reopenMonth', { month: '2026-05', reason: ' ' }, 'input.invalid'],
  ] as const)('refuses %s', async (_, verb, input, code) => {
    await expect(office.time(verb, input)).rejects.toMatchObject({ code })
  })

  test('months are closed in their order', async () => {
    office.world.setToday('2026-07-02')
    await reckonStale(office.world)
    await expect(office.time('closeMonth', { month: '2026-06', despite: true })).rejects.toMatchObject({
      code: 'time.closeEarlier',
    })
  })

  test('who reaches only himself sees nobody else, and closes nothing', async () => {
    const { total } = await office.time('monthPeople', { month }, self)
    expect(total).toBe(1)
    await expect(office.time('closeMonth', { month }, self)).rejects.toMatchObject({ code: 'permission.denied' })
  })

  test('a month of another century is not closed', async () => {
    for (const before of ['1900-01', '1999-12'])
      await expect(office.time('closeMonth', { month: before, despite: true })).rejects.toMatchObject({
        code: 'time.monthTooEarly',
      })
  })

  test('leave that waits for a decision is to be looked at', async () => {
    timePorts.fill({ absencesWaiting: async () => [wei.employmentId] })
    const { rows } = await office.time('monthPeople', { month, exception: 'waiting' })
    expect(rows.map(({ personId }) => personId)).toEqual([wei.personId])
    timePorts.fill({ absencesWaiting: async () => [] })
  })

  test('is looked for by name as it is typed, signs and all', async () => {
    const count = async (search: string) => (await office.time('monthPeople', { month, search })).total
    expect([await count('示例'), await count('%'), await count('_')]).toEqual([2, 0, 0])
  })

  test('who left and came back within the month says his word once for both', async () => {
    await sql`update employment set to_day = '2026-05-11' where id = ${wei.employmentId}`.execute(office.world.db)
    await sql`insert into employment select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'from_day', '2026-05-20',
      'to_day', 'infinity', 'number', 'E-again'))).* from employment e where id = ${wei.employmentId}`.execute(
      office.world.db,
    )
    await reckonMay()
    const { totals } = (await office.time('myMonth', { month }, self)) ?? {}
    await office.time('confirmMonth', { month, seen: totals }, self)
    expect(await office.time('myWord', { month }, self)).toMatchObject({ said: 'confirmed' })
    const { rows } = await office.time('monthPeople', { month, search: '示例甲' })
    expect(rows.map(({ said }) => said)).toEqual(['confirmed', 'confirmed'])
  })
})
