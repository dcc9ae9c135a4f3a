import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawModule } from '#modules/law/index.ts'
import type { Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import { act } from '#platform/testing/world.ts'
import { type Kept, keepTime, punch } from '../testing/keeping.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { reckonStale } from './reckoning.ts'
import { markStale } from './stale.ts'

let office: Office
let kept: Kept
let wei: { personId: string; employmentId: string }

beforeAll(async () => {
  office = await timeOffice('2026-06-15', [], [lawModule])
  kept = await keepTime(office, '2026-05-01')
  wei = await office.worker('示例甲', { unitId: office.units.platform })
})
afterAll(() => office.world.close())

const entryOn = async (day: string) =>
  (await office.rows('day_entry')).find((row) => row.employment_id === wei.employmentId && row.day === day)

test('a unit moved back-dated brings its people the shifts of its new place from that day on', async () => {
  await sql`insert into pattern_use (id, unit_id, pattern_id, from_day)
    values (${newId()}, ${office.units.sales}, ${kept.nights}, '2026-05-01')`.execute(office.world.db)
  await markStale(office.world.db, office.world.today(), null, { from: '2026-06-01' as Day, to: '2026-06-16' as Day })
  await reckonStale(office.world)
  expect((await entryOn('2026-06-09'))?.shift_id).toBe(kept.dayShift)
  const moved = { id: office.units.platform, parentId: office.units.sales, day: '2026-06-08' }
  await act(office.world, office.hr, 'organization.moveUnit', moved)
  await reckonStale(office.world)
  const { shift } = await office.time('day', { personId: wei.personId, day: '2026-06-09' })
  expect((await entryOn('2026-06-09'))?.shift_id ?? null).toBe(shift?.shiftId ?? null)
  expect((await entryOn('2026-06-05'))?.shift_id).toBe(kept.dayShift)
})

test('holidays entered in January reckon the days that waited for them', async () => {
  office.world.setNow('2031-01-10T12:00:00+08:00')
  office.world.setToday('2031-01-10')
  await sql`delete from pattern_use where unit_id is not null`.execute(office.world.db)
  await punch(office, wei.employmentId, '2031-01-08 09:00:00', '2031-01-08 18:00:00')
  await markStale(office.world.db, office.world.today(), null, { from: '2031-01-01' as Day, to: '2031-01-11' as Day })
  await reckonStale(office.world)
  expect(await entryOn('2031-01-08')).toMatchObject({ problem: 'noCalendar' })
  await act(office.world, office.hr, 'law.addFigure', {
    ...{ code: 'time.holidays', from: '2031-01-01', document: '国务院办公厅通知', reason: '已公布' },
    value: { statutory: ['2031-01-01'], off: [], makeUp: [] },
  })
  await reckonStale(office.world)
  expect(await entryOn('2031-01-08')).toMatchObject({ problem: null, worked: 480 })
})
