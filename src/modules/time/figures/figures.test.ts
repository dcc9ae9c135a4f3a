import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import type { FieldClass } from '#platform/kernel/field-class.ts'
import { statementsOf } from '#platform/testing/statements.ts'
import { act } from '#platform/testing/world.ts'
import type { DayEntry } from '../contract.ts'
import { type Office, timeOffice } from '../testing/office.ts'
import { awol, onLeave, weekdays, workday, writeDays } from './testing/days.ts'
import { reader, unitOf } from './testing/reading.ts'

const today = '2026-06-30'
let office: Office
let read: ReturnType<typeof reader>

beforeAll(async () => {
  office = await timeOffice(today)
  read = reader(office, today)
})
afterAll(() => office.world.close())

/** A unit of so many people, so that no example sees another's. */
async function team(count: number): Promise<{ unitId: string; people: { personId: string; employmentId: string }[] }> {
  const unitId = await unitOf(office)
  const people: { personId: string; employmentId: string }[] = []
  for (let at = 0; at < count; at++) people.push(await office.worker(`示例${at}`, { unitId, hireDate: '2023-01-01' }))
  return { unitId, people }
}

/** One person's days, and what a figure of his unit says of them. */
async function toldOf(key: string, entries: readonly DayEntry[], input: object = {}): Promise<number | null> {
  const { unitId, people } = await team(1)
  await writeDays(office, people[0]?.employmentId ?? '', entries)
  return (await read(key, unitId, input)).at(-1)?.value ?? null
}

const june = weekdays('2026-06-01', '2026-07-01')
const may = weekdays('2026-05-01', '2026-06-01')
const of = (days: readonly string[], ...more: Partial<DayEntry>[]) =>
  days.map((day, at) => workday(day, more[at] ?? {}))

describe('what each figure is', () => {
  it('lateness falls from 10.0 % to 7.0 %: of a hundred days worked ten, then seven were late', async () => {
    const { unitId, people } = await team(5)
    const lateOn = (days: string[], late: number, person: number) =>
      days.slice(0, 20).map((day, at) => workday(day, { late: person * 20 + at < late ? 12 : 0 }))
    for (const [at, { employmentId }] of people.entries())
      await writeDays(office, employmentId, [...lateOn(may, 10, at), ...lateOn(june, 7, at)])
    const [before, after] = await read('time.lateness', unitId, { points: 2 })
    expect(before).toMatchObject({ value: 0.1, parts: { lateDays: 10, workedDays: 100, lateMinutes: 120, average: 5 } })
    expect(after).toMatchObject({ value: 0.07, parts: { lateDays: 7, workedDays: 100, lateMinutes: 84 } })
  })

  it('overtime falls from 20 to 17 hours per head and month; a year says the same of the average month', async () => {
    const { unitId, people } = await team(2)
    for (const { employmentId } of people)
      await writeDays(office, employmentId, [
        ...of(may, { overtimeWorkday: 600 }, { overtimeRest: 300, comp: 300 }, { overtimeHoliday: 300 }),
        ...of(june, { overtimeWorkday: 1020 }),
      ])
    expect((await read('time.overtime', unitId, { points: 2 })).map(({ value }) => value)).toEqual([20, 17])
    expect(await read('time.overtime', unitId, { period: 'year' })).toMatchObject([
      { value: 18.5, parts: { overtimeHours: 74, personMonths: 4 } },
    ])
  })

  it.each([
    ['without leave', [awol('2026-06-01'), workday('2026-06-02')], 0.5],
    ['sick', [onLeave('2026-06-01', 'sick'), workday('2026-06-02')], 0.5],
    ['personal leave', [onLeave('2026-06-01', 'personal'), workday('2026-06-02')], 0.5],
    ['half a day sick, half a day without leave', [{ ...onLeave('2026-06-01', 'sick', 240), absent: 240 }], 1],
    ['annual leave is none', [onLeave('2026-06-01', 'annual'), workday('2026-06-02')], 0],
    ['nor is comp time', [onLeave('2026-06-01', 'comp'), workday('2026-06-02')], 0],
    ['six of twelve hours are half a day', [workday('2026-06-01', { scheduled: 720, absent: 360, worked: 360 })], 0.5],
    ['a day of rest that was worked is not due', [awol('2026-06-01'), workday('2026-06-06', { scheduled: 0 })], 1],
    ['a shift that goes on is not judged', [workday('2026-06-01'), { ...awol('2026-06-30'), problem: 'open' }], 0],
    ['nothing was due', [workday('2026-06-06', { scheduled: 0 })], null],
  ] as const)('absence: %s', async (_, entries, value) =>
    expect(await toldOf('time.absence', entries as readonly DayEntry[])).toBe(value),
  )

  it.each([
    ['36 hours are allowed', [{ overtimeWorkday: 2160 }], 0],
    ['a minute more is not', [{ overtimeWorkday: 2161 }], 1],
    ['days of rest count', [{ overtimeWorkday: 1200 }, { overtimeRest: 961 }], 1],
    ['also where rest makes up for it', [{ overtimeWorkday: 1200 }, { overtimeRest: 961, comp: 961 }], 1],
    ['and holidays', [{ overtimeWorkday: 1200 }, { overtimeHoliday: 961 }], 1],
  ] as const)('breaches: %s', async (_, days, value) =>
    expect(await toldOf('time.breaches', of(june, ...days))).toBe(value),
  )

  it('each month over the limit is a breach of its own', async () =>
    expect(
      await toldOf('time.breaches', [...of(may, { overtimeWorkday: 2400 }), ...of(june, { overtimeWorkday: 2400 })], {
        period: 'year',
      }),
    ).toBe(2))
})

describe('the Bradford factor', () => {
  const away = (...days: string[]) =>
    weekdays('2026-03-02', '2026-07-01').map((day) => (days.includes(day) ? onLeave(day, 'sick') : workday(day)))
  const instead = (entries: DayEntry[], ...others: DayEntry[]) =>
    entries.map((entry) => others.find(({ day }) => day === entry.day) ?? entry)
  const spread = ['03-03', '03-12', '03-24', '04-01', '04-14', '04-28', '05-06', '05-20', '06-03', '06-17']

  it.each([
    ['nobody away', away(), 0],
    ['ten days at once are 10', away(...weekdays('2026-05-04', '2026-05-16')), 10],
    ['ten single days are 1000', away(...spread.map((day) => `2026-${day}`)), 1000],
    ['over a weekend it is one spell', away('2026-06-05', '2026-06-08'), 2],
    ['over the end of a month too', away('2026-05-29', '2026-06-01'), 2],
    ['with a day of work between they are two', away('2026-06-04', '2026-06-08'), 8],
    [
      'with annual leave between they are one',
      instead(away('2026-06-04', '2026-06-08'), onLeave('2026-06-05', 'annual')),
      2,
    ],
    ['half a day is a half', instead(away(), onLeave('2026-06-05', 'sick', 240)), 0.5],
    ['without leave counts', instead(away(), awol('2026-06-05')), 1],
    ['personal leave was agreed beforehand', instead(away(), onLeave('2026-06-05', 'personal')), 0],
    ['52 weeks ago is out', [awol('2025-07-01'), ...away('2026-06-05')], 1],
    [
      'a day later is in, and what is left of its spell',
      [awol('2025-07-01'), awol('2025-07-02'), ...away('2026-06-05')],
      8,
    ],
  ] as const)('%s', async (_, entries, value) => expect(await toldOf('time.bradford', entries)).toBe(value))

  it('of a unit is the mean of its people', async () => {
    const { unitId, people } = await team(4)
    for (const [at, { employmentId }] of people.entries())
      await writeDays(office, employmentId, at === 0 ? away('2026-06-01', '2026-06-10') : away())
    expect(await read('time.bradford', unitId)).toMatchObject([
      { value: 2, parts: { points: 8, headcount: 4, spells: 2, awayDays: 2, oftenAway: 0 } },
    ])
  })

  it('moves with the day, also over days on which nothing is due', async () => {
    const own = await timeOffice('2026-06-26')
    const { unitId, employmentId } = {
      unitId: own.units.sales,
      ...(await own.worker('示例甲', { unitId: own.units.sales })),
    }
    await writeDays(own, employmentId, [awol('2025-06-29'), ...of(weekdays('2026-06-01', '2026-06-27'))])
    const on = async (day: string) => {
      own.world.setToday(day)
      return (await reader(own, day)('time.bradford', unitId)).at(-1)
    }
    expect(await on('2026-06-26')).toMatchObject({ value: 1 })
    expect(await on('2026-06-28')).toMatchObject({ value: 0 })
    // In a month that begins with a holiday everybody is still there.
    expect(await on('2026-07-01')).toMatchObject({ value: 0, parts: { headcount: 1 } })
    await own.world.close()
  })
})

describe('where a month counts', () => {
  it('is where somebody was at its end; said later, it moves there', async () => {
    const { unitId, people } = await team(1)
    const [{ personId, employmentId } = { personId: '', employmentId: '' }] = people
    await writeDays(office, employmentId, [...of(may), ...of(june, { late: 10 })])
    const other = await unitOf(office)
    const worked = async (id: string) =>
      (await read('time.lateness', id, { points: 2 })).map(({ parts }) => parts.workedDays)
    expect([await worked(unitId), await worked(other)]).toEqual([
      [may.length, june.length],
      [0, 0],
    ])
    await office.call('transfer', { personId, day: '2026-06-29', unitId: other })
    expect([await worked(unitId), await worked(other)]).toEqual([
      [may.length, 0],
      [0, june.length],
    ])
  })

  it('a day before today counts what there was up to it', async () => {
    const { unitId, people } = await team(1)
    await writeDays(office, people[0]?.employmentId ?? '', of(june, { late: 5 }))
    const told = await read('time.lateness', unitId, { asOf: '2026-06-03' })
    expect(told).toMatchObject([{ to: '2026-06-03', toDate: true, parts: { workedDays: 3, lateDays: 1 } }])
  })

  it('by unit, everybody is in one', async () => {
    const scope = { type: 'unit', id: office.units.root }
    for (const key of ['time.lateness', 'time.overtime', 'time.absence', 'time.bradford']) {
      const asked = { metrics: [key], points: 1, asOf: today, scope, by: 'unit', period: 'month' }
      const { values } = (await act(office.world, office.hr, 'metric.values', asked)) as { values: Told[] }
      const [{ points, groups = [] } = { points: [] }] = values
      for (const [name, whole] of Object.entries(points[0]?.parts ?? {}))
        expect(
          groups.reduce((sum, { figure }) => sum + (figure.parts[name] ?? 0), 0),
          `${key} ${name}`,
        ).toBeCloseTo(whole, 6)
    }
  })
})
type Told = { points: { parts: Record<string, number> }[]; groups?: { figure: { parts: Record<string, number> } }[] }

describe('who may know', () => {
  test('whose months they are, as far as they are within reach; sick leave for those alone who see it', async () => {
    const { unitId, people } = await team(6)
    for (const [at, { employmentId }] of people.entries())
      await writeDays(office, employmentId, [
        onLeave('2026-06-01', at === 0 ? 'sick' : 'annual'),
        workday('2026-06-02', { late: at }),
      ])
    const bp = (classes: FieldClass[]) =>
      office.userOf(
        '',
        ...['metric.*', 'time.figurePeople'].map((pattern) => ({
          pattern,
          scope: 'units' as const,
          unitIds: [unitId],
          classes,
        })),
      )
    const [open, closed] = [bp(['internal', 'personal']), bp(['internal'])]
    const figure = async (key: string, actor = open) => (await read(key, unitId, {}, actor))[0]
    expect(await figure('time.absence')).toMatchObject({ hidden: false, parts: { sickDays: 1 } })
    expect(await figure('time.absence', closed)).toMatchObject({ hidden: true, parts: {} })
    expect(await figure('time.bradford', closed)).toMatchObject({ hidden: true, parts: {} })
    expect(await figure('time.lateness', closed)).toMatchObject({ hidden: false, parts: { lateDays: 5 } })

    const asked = { from: '2026-06-01', to: '2026-06-30' }
    const late = await office.time('figurePeople', { ...asked, metric: 'time.lateness' }, closed)
    expect(late).toMatchObject({ total: 5, hidden: false })
    expect(late.rows[0]?.value).toEqual({ zh: '迟到1天，共5分钟', en: 'late on 1 day, 5 min' })
    const absent = { ...asked, metric: 'time.absence' }
    expect(await office.time('figurePeople', absent, closed)).toEqual({ total: 0, perPage: 10, hidden: true, rows: [] })
    expect(await office.time('figurePeople', absent, open)).toMatchObject({
      total: 1,
      rows: [{ id: people[0]?.personId }],
    })
    await expect(office.time('figurePeople', { ...absent, unitId: office.units.sales }, open)).rejects.toMatchObject({
      code: 'permission.denied',
    })
    await expect(office.time('figurePeople', { ...asked, metric: 'people.headcount' })).rejects.toMatchObject({
      code: 'metric.unknown',
    })
  })

  test('a superior: his own people alone, and nothing of so few', async () => {
    const boss = await office.worker('示例上级', { unitId: office.units.rd })
    const reports: string[] = []
    for (let at = 0; at < 5; at++) {
      const { employmentId } = await office.worker(`示例下级${at}`, {
        unitId: office.units.sales,
        managerId: boss.personId,
      })
      reports.push(employmentId)
      await writeDays(office, employmentId, of(june, { late: 3 }))
    }
    await writeDays(office, boss.employmentId, of(june, { late: 90 }))
    const own = ['metric.*', 'time.figurePeople'].map((pattern) => ({ pattern, scope: 'reports' as const }))
    const leader = office.userOf(boss.personId, ...own)
    const figuresOnly = office.userOf(boss.personId, { pattern: 'metric.*', scope: 'reports' })
    const told = async (actor = leader) => (await read('time.lateness', undefined, {}, actor))[0]
    expect(await told()).toMatchObject({ hidden: false, parts: { lateDays: 5, lateMinutes: 15 } })
    expect(await told(figuresOnly)).toMatchObject({ hidden: false, parts: { lateDays: 5 } })
    const { rows } = await office.time(
      'figurePeople',
      { metric: 'time.lateness', from: '2026-06-01', to: today },
      leader,
    )
    expect(rows).toHaveLength(5)
    await sql`delete from day_entry where employment_id = ${reports[0] ?? ''}`.execute(office.world.db)
    await sql`insert into time_stale_month values (${reports[0] ?? ''}, '2026-06-01')`.execute(office.world.db)
    expect(await told(figuresOnly)).toMatchObject({ hidden: true, parts: {} })
    expect(await told()).toMatchObject({ hidden: false, parts: { lateDays: 4 } })
  })

  test.each([
    [{ from: '1900-01-01', to: '2100-01-01' }, 'answers'],
    [{ from: '2026-06-30', to: '2026-06-01' }, 'input.invalid'],
    [{ from: '2026-13-01', to: '2026-06-01' }, 'input.invalid'],
    [{ from: '2026-06-01', to: '2026-06-30', offset: -1 }, 'input.invalid'],
    [{ from: '2026-06-01', to: '2026-06-30', metric: '😀' }, 'input.invalid'],
  ])('%j: %s', async (input, expected) => {
    const asked = office.time('figurePeople', { metric: 'time.overtime', ...input })
    if (expected === 'answers') expect((await asked).total).toBeGreaterThan(0)
    else await expect(asked).rejects.toMatchObject({ code: expected })
  })
})

test('as many statements for ten people as for a thousand', async () => {
  const { world } = office
  const fill = async (count: number) => {
    const unitId = await unitOf(office)
    const ids = sql`select gen_random_uuid() as id, n from generate_series(1, ${count}::int) n`
    await sql`with made as (${ids}), person as (insert into person (id, name, pinyin, initials) select id, '示例' || n, 'shili', 'sl' from made),
        employment as (insert into employment (id, person_id, number, from_day, to_day)
          select id, id, ${unitId} || n, '2024-01-01', 'infinity' from made)
      insert into assignment (id, employment_id, unit_id, legal_entity_id, from_day, to_day)
        select id, id, ${unitId}, (select id from legal_entity limit 1), '2024-01-01', 'infinity' from made`.execute(
      world.db,
    )
    await sql`insert into day_entry select employment_id, d::date, 'workday', null, 480, 470, 10, 0, 0, 0, 30, 0, 0, 0, 0, 0, null, null, null, null
      from assignment, generate_series(${may[0]}::date, ${june[9]}::date, interval '1 day') d where unit_id = ${unitId}`.execute(
      world.db,
    )
    return unitId
  }
  const [few, many] = [await fill(10), await fill(1000)]
  // What is read once in a while, such as the figures of the law, may fall into one of two.
  const count = async (unitId: string, by?: string) => Math.min(await once(unitId, by), await once(unitId, by))
  const once = async (unitId: string, by?: string) => {
    await sql`insert into time_stale_month select employment_id, m::date from assignment, generate_series('2026-05-01', '2026-06-01', interval '1 month') m
      where unit_id = ${unitId}`.execute(world.db)
    const asked = {
      metrics: ['time.lateness', 'time.bradford'],
      points: 13,
      asOf: today,
      scope: { type: 'unit', id: unitId },
      by,
    }
    return statementsOf(world, async () => {
      await act(world, office.hr, 'metric.values', asked)
      await office.time('figurePeople', { metric: 'time.lateness', from: '2026-05-01', to: today, unitId })
    })
  }
  expect(await count(many)).toBe(await count(few))
  expect(await count(many, 'unit')).toBe(await count(few, 'unit'))
  expect((await read('time.lateness', many, { asOf: addDays(today as Day, 0) }))[0]?.parts.average).toBe(1000)
})
