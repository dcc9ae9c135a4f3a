import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { act } from '#platform/testing/world.ts'
import { lookAtReplanned } from '../recounting.ts'
import { briefOf, freshWorker, type Worker } from '../testing/ledger.ts'
import { type LeaveOffice, leaveOffice } from '../testing/office.ts'

let office: LeaveOffice
let gu: Worker
let annual: string
let shiftId: string
let number = 0

/** Time is kept: everybody works five days a week. */
beforeAll(async () => {
  office = await leaveOffice('2026-06-15')
  annual = await office.type('annual')
  await time('startTime', { from: '2026-06-01' })
  const { rows } = (await time('shifts')) as { rows: { shiftId: string }[] }
  shiftId = rows[0]?.shiftId ?? ''
})
afterAll(() => office?.world.close())
beforeEach(async () => {
  number += 1
  gu = await freshWorker(office, `顾清和${number}`, `R${number}`)
  await office.leave('adjust', { personId: gu.personId, typeId: annual, units: 960, reason: '期初' })
})

const time = (verb: string, input: object = {}) => act(office.world, office.hr, `time.${verb}`, input)
const plan = async (...cells: [day: string, shift: string | null][]) => {
  await time('planDays', { cells: cells.map(([day, shift]) => ({ personId: gu.personId, day, shiftId: shift })) })
  await lookAtReplanned(office.world)
}
const agreed = async (fromDay: string, toDay: string) =>
  (await office.leave('requestFor', { personId: gu.personId, typeId: annual, fromDay, toDay, agreed: true })).requestId
const differing = async () =>
  (await office.leave('requests', { differs: true })).rows.map(({ units, wouldTake }) => [units, wouldTake])
const absent = async () =>
  (
    await sql<{ day: string }>`select day from absence where employment_id = ${gu.employmentId} order by day`.execute(
      office.world.db,
    )
  ).rows.map(({ day }) => day)
const left = async () => (await office.leave('ledger', { personId: gu.personId, typeId: annual })).amount.left

describe('agreed leave whose days are planned anew', () => {
  // From Friday to Monday.
  const [friday, saturday, monday] = ['2026-07-03', '2026-07-04', '2026-07-06'] as const

  it('is told where a working day has become one of rest, and gives it back', async () => {
    const requestId = await agreed(friday, monday)
    expect([await differing(), await left()]).toEqual([[], 0])
    await plan([monday, null])
    expect(await differing()).toEqual([[960, 480]])
    expect(await office.leave('countAnew', { requestId })).toEqual({ state: 'approved', units: 480 })
    expect([await differing(), await left(), await absent()]).toEqual([[], 480, [friday]])
    const [taken, given] = (await briefOf(office, gu.personId, annual)).slice(-2)
    expect([taken, given]).toEqual([`${monday} use -480`, `${monday} giveBack 480`])
  })

  it('is among what HR is reminded of', async () => {
    const told = async () => {
      const { notices } = (await act(office.world, office.hr, 'notice.list')) as { notices: { kind: string }[] }
      return notices.filter(({ kind }) => kind === 'leave.toCountAnew').length
    }
    await agreed(friday, monday)
    expect(await told()).toBe(0)
    await plan([monday, null])
    expect(await told()).toBe(1)
  })

  it('takes a day more where one of rest is worked, as far as there is enough', async () => {
    const requestId = await agreed(friday, monday)
    await plan([saturday, shiftId])
    expect(await differing()).toEqual([[960, 1440]])
    await expect(office.leave('countAnew', { requestId })).rejects.toMatchObject({ code: 'leave.notEnough' })
    expect([await left(), await absent()]).toEqual([0, [friday, monday]])
    await office.leave('adjust', { personId: gu.personId, typeId: annual, units: 480, reason: '补给一天' })
    expect(await office.leave('countAnew', { requestId })).toEqual({ state: 'approved', units: 1440 })
    expect([await left(), await absent()]).toEqual([0, [friday, saturday, monday]])
    expect((await office.leave('show', { requestId })).days.map(({ day }) => day)).toEqual([friday, saturday, monday])
  })

  it('is cancelled where nothing of it counts any more', async () => {
    const requestId = await agreed(friday, friday)
    await plan([friday, null])
    expect(await differing()).toEqual([[480, 0]])
    expect(await office.leave('countAnew', { requestId })).toEqual({ state: 'cancelled', units: 0 })
    expect([await differing(), await left(), await absent()]).toEqual([[], 960, []])
  })

  it('is told no more when the plan is as it was', async () => {
    const requestId = await agreed(friday, monday)
    await plan([monday, null])
    await plan([monday, 'pattern'])
    expect(await differing()).toEqual([])
    await expect(office.leave('countAnew', { requestId })).rejects.toMatchObject({ code: 'leave.nothingDiffers' })
  })

  it('goes back exactly when it is cancelled afterwards', async () => {
    const requestId = await agreed(friday, monday)
    await plan([monday, null])
    await office.leave('countAnew', { requestId })
    expect(await office.leave('cancel', { requestId })).toMatchObject({ givenBack: 480 })
    expect(await left()).toBe(960)
  })

  it('of a request that still waits is told once it is agreed', async () => {
    const { requestId } = await office.leave('request', { typeId: annual, fromDay: friday, toDay: monday }, gu.actor)
    await plan([monday, null])
    expect(await differing()).toEqual([])
    await sql`update leave_request set state = 'approved' where id = ${requestId}`.execute(office.world.db)
    expect(await differing()).toEqual([[960, 480]])
  })

  it('is found by a change of the pattern too, and of many in as many statements as of one', async () => {
    await agreed(friday, monday)
    const asked = async () => {
      await sql`update leave_request set replanned = true`.execute(office.world.db)
      const before = office.world.queries.length
      await lookAtReplanned(office.world)
      return office.world.queries.length - before
    }
    const one = await asked()
    const { patternId } = (await time('savePattern', {
      ...{ name: `周一休${number}` },
      body: { cycle: [null, shiftId, shiftId, shiftId, shiftId, shiftId, null], anchor: '2026-06-29' },
    })) as { patternId: string }
    await time('usePattern', { users: { personIds: [gu.personId] }, patternId, from: '2026-07-01' })
    await lookAtReplanned(office.world)
    expect(await differing()).toEqual([[960, 960]])
    for (const day of ['2026-07-08', '2026-07-09']) {
      await office.leave('adjust', { personId: gu.personId, typeId: annual, units: 480, reason: '补' })
      await agreed(day, day)
    }
    expect(await asked()).toBe(one)
  })

  it('is found when he moves to a unit that works by another pattern', async () => {
    const { patternId } = (await time('savePattern', {
      ...{ name: `二休一${number}` },
      body: { cycle: [shiftId, shiftId, null], anchor: '2026-07-03' },
    })) as { patternId: string }
    await time('usePattern', { users: { unitId: office.units.platform }, patternId, from: '2026-06-01' })
    const requestId = await agreed(friday, monday)
    await lookAtReplanned(office.world)
    expect(await differing()).toEqual([])
    await office.call('transfer', { personId: gu.personId, day: '2026-07-01', unitId: office.units.platform })
    await lookAtReplanned(office.world)
    // Friday, Saturday and Monday are worked there.
    expect(await differing()).toEqual([[960, 1440]])
    await office.leave('cancel', { requestId })
  })
})
