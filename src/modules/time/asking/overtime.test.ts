import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testActor } from '#platform/testing/world.ts'
import { type AskingOffice, askingOffice, type Worker } from './testing.ts'

let office: AskingOffice
let gu: Worker
let lu: Worker
let zhou: Worker
beforeAll(async () => {
  office = await askingOffice()
  zhou = office.superior
  gu = await office.hired('顾清和')
  lu = await office.hired('陆知行')
})
afterAll(() => office?.world.close())

beforeEach(async () => {
  const { db } = office.world
  await sql`truncate overtime_request, protected_time, day_entry, time_reckoned, stale_day, closed_month`.execute(db)
})

const tuesday = '2026-06-16'
const saturday = '2026-06-20'
const evening = { day: tuesday, from: 1110, to: 1230 }
const ask = (more: object = {}, worker = gu) =>
  office.time('requestOvertime', { ...evening, reason: '上线', ...more }, worker.actor)
const mine = async (worker = gu) => (await office.time('myOvertimes', {}, worker.actor)).rows
const preview = (more: object = {}) => office.time('previewOvertime', { ...evening, ...more }, gu.actor)
const decide = (verb: string, approvalId: string, more: object = {}) =>
  office.decide(zhou.actor, verb, { requestId: approvalId, ...more })
const approve = (approvalId: string) => decide('decide', approvalId, { decision: 'approve' })
const assign = (more: object = {}, actor = zhou.actor) =>
  office.time('assignOvertime', { ...evening, personIds: [gu.personId], reason: '上线', ...more }, actor)
const close = () =>
  sql`insert into closed_month (month, closed_by) values ('2026-06-01', ${office.hr.userId})`.execute(office.world.db)
const worked = async (day: string, minutes: number, { employmentId } = gu) => {
  const { db } = office.world
  await sql`select ensure_entry_month(${day}::date)`.execute(db)
  await sql`insert into day_entry (employment_id, day, kind, scheduled, worked, late, early, absent, on_leave, overtime_workday,
    overtime_rest, overtime_holiday, comp, night, missing)
    values (${employmentId}, ${day}, 'workday', 480, 480, 0, 0, 0, 0, ${minutes}, 0, 0, 0, 0, 0)`.execute(db)
}
const reckonedUntil = (day: string) =>
  sql`insert into time_reckoned (until_day) values (${day})`.execute(office.world.db)

describe('overtime', () => {
  it('waits for the superior, who sees what it comes to', async () => {
    const { overtimeId, approvalId } = await ask()
    expect(await mine()).toMatchObject([
      { overtimeId, ...evening, counted: 120, kind: 'workday', comp: false, state: 'waiting', waitingFor: ['周以安'] },
    ])
    expect(await decide('request', approvalId)).toMatchObject({
      summary: { zh: '2026-06-16加班2小时' },
      facts: [
        { value: { zh: '2026-06-16 18:30–20:30' } },
        { value: { zh: '2小时' } },
        { value: { zh: '工作日（150%）' } },
        { value: { zh: '2小时，每月上限36小时' } },
        { value: { zh: '加班费' } },
      ],
    })
    await approve(approvalId)
    expect(await mine()).toMatchObject([{ state: 'approved', waitingFor: [] }])
  })

  it('of the past has its day reckoned anew, when approved and when taken back', async () => {
    const { overtimeId, approvalId } = await ask({ day: '2026-06-12' })
    expect(await office.rows('stale_day')).toEqual([])
    await approve(approvalId)
    const stale = { employment_id: gu.employmentId, from_day: '2026-06-11', to_day: '2026-06-14' }
    expect(await office.rows('stale_day')).toMatchObject([stale])
    await sql`truncate stale_day`.execute(office.world.db)
    await office.time('withdrawOvertime', { overtimeId }, gu.actor)
    expect(await office.rows('stale_day')).toMatchObject([stale])
    expect(await mine()).toMatchObject([{ state: 'withdrawn' }])
    expect((await preview()).ofMonth).toBe(0)
    await expect(office.time('withdrawOvertime', { overtimeId }, gu.actor)).rejects.toMatchObject({
      code: 'time.askOver',
    })
  })

  it('declined or withdrawn while it waits counts no more', async () => {
    const declined = await ask()
    expect((await preview({ day: '2026-06-17' })).ofMonth).toBe(120)
    await decide('decide', declined.approvalId, { decision: 'decline', comment: '不急' })
    const { overtimeId } = await ask()
    await office.time('withdrawOvertime', { overtimeId }, gu.actor)
    expect(await mine()).toMatchObject([{ state: 'withdrawn' }, { state: 'declined', decisionReason: '不急' }])
    expect((await preview()).ofMonth).toBe(0)
  })

  it('sent back is mended and sent again, and doesn’t stand in its own way', async () => {
    const { overtimeId, approvalId } = await ask({ to: 1290 })
    await expect(ask({ overtimeId })).rejects.toMatchObject({ code: 'time.askClosed' })
    await decide('sendBack', approvalId, { comment: '少一点' })
    await expect(ask({ overtimeId }, lu)).rejects.toMatchObject({ code: 'overtime.notFound' })
    expect(await ask({ overtimeId, to: 1170 })).toEqual({ overtimeId, approvalId, state: 'waiting' })
    expect(await mine()).toMatchObject([{ to: 1170, counted: 60, state: 'waiting' }])
  })

  it('35 h this month and 2 h more is refused, and 4 h on one day', async () => {
    for (const day of ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12']) await worked(`2026-06-${day}`, 180)
    await worked('2026-06-13', 300)
    expect((await preview()).ofMonth).toBe(35 * 60)
    await expect(ask()).rejects.toMatchObject({ code: 'time.aboveMonth', details: { hours: 35, more: 2, limit: 36 } })
    await ask({ to: 1170 })
    await expect(ask({ to: 1350 }, lu)).rejects.toMatchObject({ code: 'time.aboveDay' })
  })

  it('of another month, or reckoned to less than was approved, leaves room', async () => {
    await worked('2026-05-29', 36 * 60)
    expect((await preview()).ofMonth).toBe(0)
    const { approvalId } = await ask({ day: '2026-06-12' })
    await approve(approvalId)
    expect((await preview()).ofMonth).toBe(120)
    await worked('2026-06-12', 60)
    await reckonedUntil('2026-06-14')
    expect((await preview()).ofMonth).toBe(120)
    await sql`truncate stale_day`.execute(office.world.db)
    expect((await preview()).ofMonth).toBe(60)
  })

  it('on a day of rest may be made up for by time off, on a holiday never', async () => {
    expect(await preview({ day: saturday, from: 540, to: 1020, comp: true })).toMatchObject({
      ...{ kind: 'restDay', rate: 200, counted: 480, dayLimit: null, monthLimit: 2160, comp: true, choice: 'asked' },
      ...{ problem: null, values: { hours: 8, kindOfDay: 'restDay', hoursOfMonth: 8, comp: 'comp' } },
    })
    const festival = { day: '2026-06-19', from: 540, to: 1020 }
    expect(await preview(festival)).toMatchObject({ kind: 'holiday', rate: 300, choice: 'pay', comp: false })
    await expect(ask({ ...festival, comp: true })).rejects.toMatchObject({ code: 'time.noComp.holiday' })
    const { approvalId } = await ask({ day: saturday, from: 540, to: 1020, comp: true })
    await approve(approvalId)
    expect(await mine()).toMatchObject([{ comp: true, kind: 'restDay' }])
  })

  it.each([
    ['within the shift', { from: 1020 }, 'time.withinShift'],
    ['into the shift of the next morning', { to: 2100 }, 'time.withinShift'],
    ['reversed', { from: 1230, to: 1110 }, 'time.overtimeReversed'],
    ['of 1900', { day: '1900-01-01' }, 'time.overtimeTooOld'],
    ['of 2100', { day: '2100-01-01' }, 'time.overtimeTooFar'],
    ['of ten minutes', { to: 1120 }, 'time.overtimeTooShort'],
    ['that begins the day after', { from: 1440, to: 1500 }, 'input.invalid'],
    ['that ends two days after', { to: 2880 }, 'input.invalid'],
    ['without a reason', { reason: '' }, 'input.invalid'],
    ['with a reason of 10,000 characters', { reason: '加'.repeat(10_000) }, 'input.invalid'],
  ])('%s is refused', async (_, more, code) => {
    await expect(ask(more)).rejects.toMatchObject({ code })
    expect(await office.rows('overtime_request')).toEqual([])
  })

  it('past midnight is of the day it began, and meets what is asked for the next', async () => {
    await ask({ from: 1380, to: 1500 })
    await expect(ask({ day: '2026-06-17', from: 30, to: 90 })).rejects.toMatchObject({ code: 'time.overtimeTwice' })
    await ask({ day: '2026-06-17', from: 60, to: 120 })
  })

  it('into a statutory holiday says how much of it is paid as such', async () => {
    const night = { day: '2026-06-18', from: 1320, to: 1560 }
    expect(await preview(night)).toMatchObject({
      ...{ kind: 'workday', rate: 150, counted: 240, holiday: 120, holidayRate: 300, problem: null },
    })
    const { approvalId } = await ask(night)
    const shown = await decide('request', approvalId)
    expect(shown).toMatchObject({
      facts: [{}, {}, { value: { zh: '工作日（150%），其中2小时法定节假日（300%）' } }, {}, {}],
    })
    await expect(ask({ ...night, from: 1200 }, lu)).rejects.toMatchObject({ code: 'time.aboveDay' })
  })

  it('asked twice at the same moment is one', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => ask()))
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await mine()).toHaveLength(1)
  })

  it('is refused to who is pregnant or nursing, also when it turns out before it is approved', async () => {
    const { approvalId } = await ask()
    await sql`insert into protected_time (id, employment_id, kind, from_day, to_day)
      values (gen_random_uuid(), ${gu.employmentId}, 'pregnancy', '2026-06-01', '2026-12-01')`.execute(office.world.db)
    await expect(ask({ day: '2026-06-17' })).rejects.toMatchObject({ code: 'time.protected.pregnancy' })
    await expect(approve(approvalId)).rejects.toMatchObject({ code: 'time.overtimeBarred' })
    expect(await mine()).toMatchObject([{ state: 'waiting' }])
    await expect(assign({ day: '2026-06-17', emergency: true }, office.hr)).rejects.toMatchObject({
      code: 'time.protected.pregnancy',
    })
    // Who leads her is not told why.
    const leader = office.userOf(zhou.personId, {
      pattern: 'time.*',
      scope: 'company',
      classes: ['public', 'internal'],
    })
    await expect(assign({ day: '2026-06-17' }, leader)).rejects.toMatchObject({
      code: 'time.overtimeBarred',
      details: {},
    })
  })

  it('can’t be approved or taken back once the month is closed', async () => {
    const { approvalId } = await ask()
    const approved = await ask({ day: '2026-06-17' })
    await approve(approved.approvalId)
    await close()
    await expect(approve(approvalId)).rejects.toMatchObject({ code: 'time.monthClosed' })
    expect(await mine()).toMatchObject([{ state: 'approved' }, { state: 'waiting', waitingFor: ['周以安'] }])
    const { overtimeId } = approved
    await expect(office.time('withdrawOvertime', { overtimeId }, gu.actor)).rejects.toMatchObject({
      code: 'time.monthClosed',
    })
    await expect(ask({ day: '2026-06-18' })).rejects.toMatchObject({ code: 'time.monthClosed' })
    expect((await preview({ day: '2026-06-18' })).problem).not.toBeNull()
  })

  it('belongs to whom it concerns', async () => {
    const { overtimeId } = await ask()
    await expect(office.time('withdrawOvertime', { overtimeId }, lu.actor)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    expect((await office.time('overtimes', {}, lu.actor)).rows).toEqual([])
    expect(await mine(lu)).toEqual([])
    await office.time('withdrawOvertime', { overtimeId }, zhou.actor)
    const nobody = testActor({ personId: null })
    await expect(office.time('requestOvertime', { ...evening, reason: '上线' }, nobody)).rejects.toMatchObject({
      code: 'time.notYourPerson',
    })
  })
})

describe('overtime assigned to others', () => {
  it('is handed over for each, and says who was left out and why', async () => {
    await ask({ day: tuesday, to: 1170 }, lu)
    const { assigned, refused } = await assign({ personIds: [gu.personId, lu.personId, gu.personId] }, office.hr)
    expect(assigned).toMatchObject([{ personId: gu.personId, state: 'waiting' }])
    expect(refused).toMatchObject([
      { personId: lu.personId, name: '陆知行', reason: { en: expect.stringContaining('overlaps') } },
    ])
    expect(await mine()).toMatchObject([{ state: 'waiting', waitingFor: ['周以安'] }])
    expect((await office.time('overtimes', { month: '2026-06' })).rows).toMatchObject([
      { name: '顾清和', askedBy: office.hr.name },
      { name: '陆知行', askedBy: null },
    ])
  })

  it('reaches one’s own people and never oneself', async () => {
    const stranger = await office.worker('路人')
    await expect(assign({ personIds: [stranger.personId] })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(assign({ personIds: [gu.personId, stranger.personId] })).rejects.toMatchObject({
      code: 'permission.denied',
    })
    await expect(assign({ personIds: [zhou.personId] })).rejects.toMatchObject({ code: 'time.ownAssignment' })
    expect((await assign()).assigned).toHaveLength(1)
  })

  it('may exceed the limits in an emergency by HR alone, and the audit says so', async () => {
    const long = { to: 1380, emergency: true }
    await expect(assign(long)).rejects.toMatchObject({ code: 'time.emergencyByHr' })
    await expect(assign({ ...long, emergency: false }, office.hr)).rejects.toMatchObject({ code: 'time.aboveDay' })
    const { assigned } = await assign(long, office.hr)
    expect(await mine()).toMatchObject([{ emergency: true, counted: 270 }])
    const facts = (await decide('request', assigned[0]?.approvalId ?? '')).facts as { key: string }[]
    expect(facts.map(({ key }) => key)).toContain('emergency')
    const entry = (await office.rows('audit')).findLast(({ operation }) => operation === 'time.assignOvertime')
    expect(entry).toMatchObject({ body: { emergency: true, assigned: 1 } })
  })

  it('takes as many statements for two as for forty', async () => {
    const people: string[] = []
    for (let at = 0; at < 40; at += 1) people.push((await office.worker(`员工${at}`)).personId)
    const counts: number[] = []
    for (const [at, ids] of [people.slice(0, 2), people].entries()) {
      office.world.queries.length = 0
      await assign({ personIds: ids, day: `2026-06-2${2 + at}` }, office.hr)
      counts.push(office.world.queries.length)
    }
    expect(counts[0]).toBe(counts[1])
  })
})

describe('overtime of the month', () => {
  it('has who is nearest the limit first, with what was worked, is planned and waits', async () => {
    await worked('2026-06-10', 180)
    await worked('2026-06-11', 60, lu)
    const { approvalId } = await ask()
    await approve(approvalId)
    await ask({ day: '2026-06-17', to: 1170 })
    expect(await office.time('overtimeOfMonth', { month: '2026-06' })).toEqual({
      monthLimit: 2160,
      rows: [
        {
          ...{ personId: gu.personId, name: '顾清和', unit: '研发部', workday: 180, restDay: 0, holiday: 0 },
          ...{ planned: 120, waiting: 60, total: 360 },
        },
        {
          ...{ personId: lu.personId, name: '陆知行', unit: '研发部', workday: 60, restDay: 0, holiday: 0 },
          ...{ planned: 0, waiting: 0, total: 60 },
        },
      ],
      count: 2,
    })
    expect((await office.time('overtimeOfMonth', { month: '2026-06' }, gu.actor)).rows).toMatchObject([
      { name: '顾清和' },
    ])
    expect((await office.time('overtimeOfMonth', { month: '2026-06' }, zhou.actor)).count).toBe(2)
    expect((await office.time('overtimeOfMonth', { month: '2026-06', unitId: office.units.sales })).count).toBe(0)
    expect((await office.time('overtimeOfMonth', { month: '2026-05' })).count).toBe(0)
    expect(await office.time('myOvertimes', {}, gu.actor)).toMatchObject({ ofMonth: 360, monthLimit: 2160 })
  })
})
