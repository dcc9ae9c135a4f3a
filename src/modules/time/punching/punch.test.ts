import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/access/grant.ts'
import { perform } from '#platform/perform.ts'
import { testActor } from '#platform/testing/world.ts'
import { type Office, timeOffice } from '../testing/office.ts'

let office: Office
let worker: { personId: string; employmentId: string }
let me: Actor
beforeAll(async () => {
  office = await timeOffice('2026-06-15')
  worker = await office.worker('林若溪')
  me = office.userOf(worker.personId, { pattern: 'time.punches' })
})
afterAll(() => office.world.close())
beforeEach(async () => {
  office.world.setNow('2026-06-15T08:58:20+08:00')
  await sql`delete from punch`.execute(office.world.db)
  await sql`delete from punch_rule`.execute(office.world.db)
  await sql`delete from closed_month`.execute(office.world.db)
})

const punch = (input: object = {}, actor = me) => office.time('punch', input, actor)

describe('punching', () => {
  it('counts by the server’s clock, in the company’s zone', async () => {
    expect(await punch({ device: 'phone' })).toEqual({
      at: '2026-06-15T00:58:20.000Z',
      day: '2026-06-15',
      clock: 538,
      repeated: false,
      verdict: null,
      place: null,
      clockOff: null,
    })
    expect(await office.rows('punch')).toMatchObject([
      { employment_id: worker.employmentId, source: 'phone', at: '2026-06-15T00:58:20.000Z' },
    ])
  })
  it('twice within a minute is once', async () => {
    const first = await punch()
    office.world.setNow('2026-06-15T08:59:19+08:00')
    expect(await punch()).toEqual({ ...first, repeated: true })
    office.world.setNow('2026-06-15T08:59:20+08:00')
    expect(await punch()).toMatchObject({ repeated: false, clock: 539 })
    expect(await office.rows('punch')).toHaveLength(2)
  })
  it('a hundred presses at once are one', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => punch()))
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await office.rows('punch')).toHaveLength(1)
  })
  it.each([
    ['right', '2026-06-15T09:03:00+08:00', null],
    ['an hour behind', '2026-06-15T07:58:20+08:00', -60],
    ['two hours ahead', '2026-06-15T02:58:20Z', 120],
  ])('the device’s clock is %s', async (_, clientAt, clockOff) => {
    expect(await punch({ clientAt })).toMatchObject({ clock: 538, clockOff })
  })
  it('is for those who are employed', async () => {
    await expect(punch({}, testActor())).rejects.toMatchObject({ code: 'time.noPerson' })
    const { personId } = await office.worker('许念', { hireDate: '2026-07-01' })
    await expect(punch({}, office.userOf(personId))).rejects.toMatchObject({ code: 'time.notEmployedToday' })
  })
  it('marks the day to be reckoned', async () => {
    await sql`delete from stale_day`.execute(office.world.db)
    await punch()
    expect(await office.rows('stale_day')).toMatchObject([
      { employment_id: worker.employmentId, from_day: '2026-06-14', to_day: '2026-06-16' },
    ])
  })
})

describe('many at once', () => {
  it('loses none, doubles none, refuses only whom it must, in few statements', async () => {
    const people = []
    for (let at = 0; at < 12; at++) people.push(await office.worker(`员工${at}`))
    const actors = people.map(({ personId }) => office.userOf(personId))
    const calls = [...actors, testActor(), ...actors]
    office.world.queries.length = 0
    const answers = await Promise.allSettled(calls.map((actor) => punch({}, actor)))
    const statements = office.world.queries.length
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await office.rows('punch')).toHaveLength(12)
    office.world.setNow('2026-06-15T12:00:00+08:00')
    office.world.queries.length = 0
    await punch({}, actors[0])
    expect(statements).toBeLessThanOrEqual(2 * office.world.queries.length)
    const audit = (await office.rows('audit')).filter(({ operation }) => operation === 'time.punch')
    expect(new Set(audit.map(({ actor }) => actor))).toEqual(new Set([me, ...actors].map(({ userId }) => userId)))
  })
})

describe('the morning after the last night', () => {
  it('still belongs to it until noon, and to nothing afterwards', async () => {
    const last = await office.worker('末班')
    await sql`update employment set to_day = '2026-06-15' where id = ${last.employmentId}`.execute(office.world.db)
    const own = office.userOf(last.personId)
    office.world.setNow('2026-06-15T06:04:00+08:00')
    expect(await office.time('myPunchDay', {}, own)).toMatchObject({ employed: true })
    expect(await punch({}, own)).toMatchObject({ clock: 364 })
    office.world.setNow('2026-06-15T12:01:00+08:00')
    await expect(punch({}, own)).rejects.toMatchObject({ code: 'time.notEmployedToday' })
  })
})

const gate = { name: '园区大门', latitude: 30.28, longitude: 120.15, radius: 200, unitIds: [] as string[] }
const rules = { on: true, outside: 'recorded', consent: '打卡时查看位置，只记录是否在地点内', places: [gate] }
const at = (latitude: number, accuracy = 20) => ({ whereabouts: { latitude, longitude: 120.15, accuracy } })

describe('places', () => {
  beforeEach(async () => {
    await sql`delete from place_consent`.execute(office.world.db)
    await sql`delete from punch_place`.execute(office.world.db)
  })
  it('are looked at only with consent, and leave a verdict only', async () => {
    await office.time('savePunchRules', rules)
    expect(await punch(at(30.28))).toMatchObject({ verdict: 'unknown', place: null })
    await office.time('consentPlace', { given: true }, me)
    office.world.setNow('2026-06-15T10:00:00+08:00')
    expect(await punch(at(30.281))).toMatchObject({ verdict: 'inside', place: '园区大门' })
    office.world.setNow('2026-06-15T11:00:00+08:00')
    expect(await punch(at(30.3))).toMatchObject({ verdict: 'outside', place: null })
    const kept = JSON.stringify([await office.rows('punch'), await office.rows('audit')])
    expect(kept).not.toContain('30.281')
    expect(kept).not.toContain('30.3,')
  })
  it('outside is refused where the company says so', async () => {
    await office.time('savePunchRules', { ...rules, outside: 'refused' })
    await office.time('consentPlace', { given: true }, me)
    await expect(punch(at(30.3))).rejects.toMatchObject({ code: 'time.outsidePlaces' })
    expect(await office.rows('punch')).toHaveLength(0)
    expect(await punch()).toMatchObject({ verdict: 'unknown' })
  })
  it('another text asks anew', async () => {
    await office.time('savePunchRules', rules)
    await office.time('consentPlace', { given: true }, me)
    expect((await office.time('myPunchDay', {}, me)).places).toMatchObject({ consented: true, names: ['园区大门'] })
    await office.time('savePunchRules', { ...rules, consent: '另一段说明' })
    expect((await office.time('myPunchDay', {}, me)).places).toMatchObject({ consented: false })
  })
  it('of other units are no concern', async () => {
    await office.time('savePunchRules', { ...rules, places: [{ ...gate, unitIds: [office.units.sales] }] })
    expect(await punch(at(30.3))).toMatchObject({ verdict: null })
    expect((await office.time('myPunchDay', {}, me)).places).toBeNull()
  })
  it('whoever punches from the company’s own network is at the place, without being asked for more', async () => {
    await office.time('savePunchRules', {
      ...rules,
      outside: 'refused',
      places: [{ ...gate, networks: ['203.0.113.5/24'] }],
    })
    const from = (ip: string) => perform(office.world, 'time.punch', {}, { actor: me, door: { kind: 'web', ip } })
    expect(await from('203.0.113.77')).toMatchObject({ verdict: 'inside', place: '园区大门' })
    office.world.setNow('2026-06-15T10:00:00+08:00')
    expect(await from('192.0.2.1')).toMatchObject({ verdict: 'unknown', place: null })
    expect((await office.time('punchRules', {})).places).toMatchObject([{ networks: ['203.0.113.5/24'] }])
  })
  it('only devices that the company allows', async () => {
    await office.time('savePunchRules', { ...rules, on: false, devices: ['phone'] })
    await expect(punch({ device: 'web' })).rejects.toMatchObject({ code: 'time.notFrom.web' })
    expect(await office.rows('punch')).toHaveLength(0)
    expect(await punch({ device: 'phone' })).toMatchObject({ verdict: null })
    expect((await office.time('myPunchDay', {}, me)).devices).toEqual(['phone'])
  })
  it.each([
    ['no device', { devices: [] }, 'input.invalid'],
    ['a network that is none', { places: [{ ...gate, networks: ['203.0.113.0/33'] }] }, 'input.invalid'],
    ['no place', { places: [] }, 'time.noPlaces'],
    ['nothing to agree to', { consent: ' ' }, 'time.noConsentText'],
    ['a unit that is not', { places: [{ ...gate, unitIds: [crypto.randomUUID()] }] }, 'time.placeUnitUnknown'],
    ['a radius of a country', { places: [{ ...gate, radius: 500_000 }] }, 'input.invalid'],
    ['beyond the pole', { places: [{ ...gate, latitude: 91 }] }, 'input.invalid'],
  ])('%s is refused', async (_, change, code) => {
    await expect(office.time('savePunchRules', { ...rules, ...change })).rejects.toMatchObject({ code })
  })
})

describe('by hand', () => {
  const enter = (change: object = {}, actor = office.hr) =>
    office.time(
      'enterPunch',
      { personId: worker.personId, day: '2026-06-12', clock: 540, reason: '考勤机断电', ...change },
      actor,
    )
  it('is kept with who and why', async () => {
    await office.account(office.hr)
    expect(await enter()).toEqual({ at: '2026-06-12T01:00:00.000Z', day: '2026-06-12', clock: 540 })
    const { punches } = await office.time('punches', {
      personId: worker.personId,
      from: '2026-06-12',
      to: '2026-06-13',
    })
    expect(punches).toMatchObject([{ clock: 540, source: 'hand', reason: '考勤机断电', enteredBy: office.hr.name }])
    await expect(enter()).rejects.toMatchObject({ code: 'time.punchStands' })
  })
  it.each([
    ['to come', { day: '2026-06-15', clock: 600 }, 'time.punchAhead'],
    ['of another century', { day: '1900-01-01' }, 'time.punchTooOld'],
    ['in 2100', { day: '2100-01-01' }, 'time.punchAhead'],
    ['a year and a day ago', { day: '2025-06-14' }, 'time.punchTooOld'],
    ['without a reason', { reason: ' ' }, 'input.invalid'],
    ['at 25 o’clock', { clock: 1500 }, 'input.invalid'],
    ['for a novel of a reason', { reason: '长'.repeat(10_000) }, 'input.invalid'],
  ])('%s is refused', async (_, change, code) => {
    await expect(enter(change)).rejects.toMatchObject({ code })
  })
  it('is not for oneself', async () => {
    await expect(
      enter({}, office.userOf(worker.personId, { pattern: 'time.*', scope: 'company' })),
    ).rejects.toMatchObject({
      code: 'time.ownPunch',
    })
  })
  it('is refused before one came, and in a month that is closed', async () => {
    const { personId } = await office.worker('唐知微', { hireDate: '2026-06-10' })
    await expect(enter({ personId, day: '2026-06-09' })).rejects.toMatchObject({ code: 'time.notEmployedThen' })
    await sql`insert into closed_month (month, closed_by) values ('2026-05-01', ${office.hr.userId})`.execute(
      office.world.db,
    )
    await expect(enter({ day: '2026-05-20' })).rejects.toMatchObject({ code: 'time.monthClosed' })
  })
  it('is not for oneself, nor are others’ punches to be seen', async () => {
    await expect(enter({}, me)).rejects.toMatchObject({ code: 'permission.denied' })
    const { personId } = await office.worker('温时予')
    const span = { from: '2026-06-01', to: '2026-06-30' }
    await expect(office.time('punches', { personId, ...span }, me)).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await office.time('punches', { personId: worker.personId, ...span }, me)).toEqual({ punches: [] })
  })
  it.each([
    ['reversed', '2026-06-30', '2026-06-01'],
    ['a year', '2025-06-30', '2026-06-01'],
  ])('a span that is %s is refused', async (_, from, to) => {
    await expect(office.time('punches', { personId: worker.personId, from, to })).rejects.toMatchObject({
      code: 'time.punchSpan',
    })
  })
})

describe('my day', () => {
  it('shows what is recorded, and that nobody keeps my time yet', async () => {
    await punch()
    expect(await office.time('myPunchDay', {}, me)).toMatchObject({
      now: { day: '2026-06-15', clock: 538 },
      employed: true,
      kept: false,
      punches: [{ clock: 538, source: 'web' }],
      places: null,
    })
    expect(await office.time('myPunchDay', {}, testActor())).toMatchObject({ employed: false, punches: [] })
  })
})

describe('a phone of one’s own', () => {
  const key = (letter: string) => letter.repeat(32)
  const rules = (more: object = {}) =>
    office.time('savePunchRules', {
      ...{ devices: ['web', 'phone'], ownPhone: true, on: false, outside: 'recorded', consent: '', places: [] },
      ...more,
    })
  const from = (letter: string, actor = me) => punch({ device: 'phone', phoneKey: key(letter) }, actor)
  beforeEach(() => sql`delete from punch_phone`.execute(office.world.db))

  it('is asked for before the first punch, and then the only one that will do', async () => {
    await rules()
    expect(await office.time('myPunchDay', {}, me)).toMatchObject({ phone: 'none' })
    await expect(from('a')).rejects.toMatchObject({ code: 'time.phoneFirst' })
    await office.time('takePhone', { phoneKey: key('a') }, me)
    expect(await office.time('myPunchDay', { phoneKey: key('a') }, me)).toMatchObject({ phone: 'own' })
    expect(await office.time('myPunchDay', { phoneKey: key('b') }, me)).toMatchObject({ phone: 'other' })
    await expect(from('b')).rejects.toMatchObject({ code: 'time.otherPhone' })
    await expect(punch({ device: 'phone' })).rejects.toMatchObject({ code: 'time.otherPhone' })
    expect(await from('a')).toMatchObject({ repeated: false })
  })

  it('serves nobody else', async () => {
    await rules()
    const other = office.userOf((await office.worker('许念')).personId)
    await office.time('takePhone', { phoneKey: key('a') }, me)
    await expect(office.time('takePhone', { phoneKey: key('a') }, other)).rejects.toMatchObject({
      code: 'time.phoneTaken',
    })
    await expect(from('a', other)).rejects.toMatchObject({ code: 'time.phoneFirst' })
  })

  it('is changed only once it is released', async () => {
    await rules()
    const { since } = await office.time('takePhone', { phoneKey: key('a') }, me)
    expect(await office.time('takePhone', { phoneKey: key('a') }, me)).toEqual({ since })
    await expect(office.time('takePhone', { phoneKey: key('b') }, me)).rejects.toMatchObject({
      code: 'time.otherPhone',
    })
    expect((await office.time('phones', { search: '林' })).rows).toMatchObject([{ personId: worker.personId, since }])
    await office.time('releasePhone', { personId: worker.personId })
    await expect(office.time('releasePhone', { personId: worker.personId })).rejects.toMatchObject({
      code: 'time.noPhone',
    })
    await office.time('takePhone', { phoneKey: key('b') }, me)
    expect(await from('b')).toMatchObject({ repeated: false })
  })

  it('is nothing to a computer, nor where the company does not ask for it', async () => {
    await rules()
    expect(await punch({ device: 'web' })).toMatchObject({ repeated: false })
    await rules({ ownPhone: false })
    expect(await office.time('myPunchDay', {}, me)).toMatchObject({ phone: null })
    office.world.setNow('2026-06-15T12:00:00+08:00')
    expect(await punch({ device: 'phone' })).toMatchObject({ repeated: false })
  })

  it('keeps the key nowhere, not in the audit either', async () => {
    await rules()
    await office.time('takePhone', { phoneKey: key('z') }, me)
    await from('z')
    const { rows } = await sql<{ found: boolean }>`
      select bool_or(body::text like ${`%${key('z')}%`}) as found from audit`.execute(office.world.db)
    expect(rows).toEqual([{ found: false }])
  })
})
