import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { type Company, testCompany } from '../testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await testCompany()
})
afterAll(() => company.world.close())

const spans = async (personId: string) => {
  const { unit } = await company.call('lanes', { personId })
  return unit.map(({ from, to, label, planned, seconded }) =>
    [from, to ?? '…', label, planned && 'planned', seconded && 'lent'].filter(Boolean).join(' '),
  )
}

describe('what happens to somebody', () => {
  it('is told as a time line and drawn as lanes, the planned too', async () => {
    const { units } = company
    const boss = await company.hire('周以安', { hireDate: '2020-01-01' })
    const { personId } = await company.hire('顾清和', {
      level: 'P3',
      monthlyWage: 2_760_000,
      probationEnd: '2025-07-05',
    })
    await company.call('confirm', { personId, day: '2025-04-01' })
    await company.call('transfer', {
      personId,
      day: '2025-07-01',
      unitId: units.platform,
      managerId: boss.personId,
      reason: '双研发',
    })
    await company.call('second', { personId, day: '2026-01-01', unitId: units.sales, until: '2026-03-31' })
    await company.call('changePay', { personId, day: '2026-04-01', monthlyWage: 3_280_000 })
    const planned = await company.call('promote', { personId, day: '2027-01-01', level: 'P5', monthlyWage: 3_600_000 })
    expect(planned).toMatchObject({ day: '2027-01-01', planned: true })

    expect(await spans(personId)).toEqual([
      '2025-01-06 2025-07-01 研发部',
      '2025-07-01 2026-01-01 平台组',
      '2026-01-01 2026-04-01 销售部 lent',
      '2026-04-01 … 平台组',
    ])
    const { entries } = await company.call('timeline', { personId })
    expect(entries.map((entry) => `${entry.day} ${entry.kind}`)).toEqual([
      '2027-01-01 promote',
      '2026-04-01 pay',
      '2026-01-01 second',
      '2025-07-01 transfer',
      '2025-04-01 confirm',
      '2025-01-06 hire',
    ])
    expect(entries[0]).toMatchObject({
      changes: [{ field: 'level', before: 'P3', after: 'P5' }],
      pay: { before: 3_280_000, after: 3_600_000 },
    })
    expect(entries[3]).toMatchObject({
      changes: [
        { field: 'orgUnit', before: '研发部', after: '平台组' },
        { field: 'managerName', before: null, after: '周以安' },
      ],
      reason: '双研发',
    })
    expect(await company.call('show', { personId, asOf: '2026-02-01' })).toMatchObject({
      orgUnit: '销售部',
      seconded: { homeUnit: '平台组', until: '2026-03-31' },
      orgUnitPath: [{ name: '云岭智造' }, { name: '销售部' }],
    })
    expect(await company.call('show', { personId, asOf: '2027-02-01' })).toMatchObject({
      level: 'P5',
      monthlyWage: 3_600_000,
      asOf: '2027-02-01',
    })
  })

  it('can be corrected without a trace being lost', async () => {
    const { personId } = await company.hire('许念', { level: 'P2' })
    const { eventId } = await company.call('promote', { personId, day: '2026-03-01', level: 'P4' })
    await company.call('correctEvent', { personId, eventId, change: { level: 'P3', day: '2026-04-01' } })
    const { entries } = await company.call('timeline', { personId })
    expect(entries.map(({ day, state, correctsId }) => ({ day, state, corrects: correctsId }))).toEqual([
      { day: '2026-04-01', state: 'standing', corrects: eventId },
      { day: '2026-03-01', state: 'corrected', corrects: null },
      { day: '2025-01-06', state: 'standing', corrects: null },
    ])
    expect((await company.call('show', { personId })).level).toBe('P3')
  })

  it.each([
    ['a manager who has not come yet', { managerId: 'late' }, 'people.managerNotThere'],
    ['himself as manager', { managerId: 'self' }, 'people.ownManager'],
    ['his own report as manager', { managerId: 'report' }, 'people.managerCircle'],
    ['a unit before its founding', { unitId: 'rd', day: '1999-01-01' }, 'people.unitNotThere'],
    ['a day before his joining', { unitId: 'sales', day: '2024-12-31' }, 'people.beforeHire'],
    ['where he is already', { unitId: 'rd' }, 'people.nothingChanges'],
    ['a day out of sight', { unitId: 'sales', day: '2035-01-01' }, 'people.dayTooFar'],
  ])('refuses %s', async (_, change, code) => {
    const { personId } = await company.hire('方予怀')
    const report = await company.hire('程一诺', { managerId: personId })
    const between = await company.hire('白景行', { managerId: report.personId })
    const late = await company.hire('韩知遥', { hireDate: '2026-08-01' })
    const ids: Record<string, string> = {
      late: late.personId,
      self: personId,
      report: between.personId,
      ...company.units,
    }
    const named = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, ids[value] ?? value]))
    await expect(company.call('transfer', { personId, day: '2026-06-01', ...named })).rejects.toMatchObject({ code })
  })

  it('is listed as a move', async () => {
    const { rows, count } = await company.call('moves', { kinds: ['promote'] })
    expect(count).toBe(2)
    expect(rows.map((row) => [row.fullName, row.day, row.planned])).toEqual([
      ['顾清和', '2027-01-01', true],
      ['许念', '2026-04-01', false],
    ])
  })
})

describe('leaving', () => {
  it('makes the check-list and hands over the team', async () => {
    const leaver = await company.hire('陆嘉禾', { hireDate: '2022-01-01' })
    const successor = await company.hire('叶知秋', { hireDate: '2022-01-01' })
    const report = await company.hire('蒋牧云', { managerId: leaver.personId })
    await company.call('promote', { personId: report.personId, day: '2026-09-01', level: 'P4' })
    const done = await company.call('leave', {
      personId: leaver.personId,
      leaveDate: '2026-06-30',
      leaveKind: 'voluntary',
      reason: '回家乡',
      handOverTo: successor.personId,
    })
    expect(done).toMatchObject({ planned: true, tasks: 8, reportsHandedOver: 1 })
    expect(await company.call('show', { personId: leaver.personId })).toMatchObject({
      status: 'leaving',
      leaveDate: '2026-06-30',
      reports: 1,
    })
    const { manager } = await company.call('lanes', { personId: report.personId })
    expect(manager.map(({ from, label }) => `${from} ${label}`)).toEqual(['2025-01-06 陆嘉禾', '2026-07-01 叶知秋'])

    const { tasks } = await company.call('leavingTasks', { personId: leaver.personId })
    expect(tasks.find((task) => task.code === 'handover')).toMatchObject({
      owner: '叶知秋',
      title: '工作交接',
      doneAt: null,
    })
    const order = 'handover assets accounts attendance settlement insurance certificate farewell'
    expect(tasks.map((task) => task.code).join(' ')).toBe(order)
    const ticked = await company.call('tickLeavingTask', {
      personId: leaver.personId,
      taskId: tasks[0]?.taskId,
      done: true,
    })
    expect(ticked).toEqual({ open: 7 })
  })

  it('ends with a last day that can be corrected', async () => {
    const { personId } = await company.hire('宋时雨')
    const { eventId } = await company.call('leave', { personId, leaveDate: '2026-06-30', leaveKind: 'voluntary' })
    await company.call('correctEvent', { personId, eventId, change: { day: '2026-05-31', leaveKind: 'involuntary' } })
    expect(await company.call('show', { personId })).toMatchObject({
      status: 'left',
      leaveDate: '2026-05-31',
      leaveKind: 'involuntary',
    })
  })
})

describe('whether a leaver was to be kept', () => {
  const regrettedOf = async (personId: string, actor = company.hr) => {
    const { entries } = await company.call('timeline', { personId }, actor)
    return entries.find((entry) => entry.kind === 'leave' && entry.state === 'standing')?.regretted
  }
  const stored = async (personId: string) =>
    (await company.rows('employment')).find((row) => row.person_id === personId)?.regretted
  const leaver = async (fullName: string, said: object = {}) => {
    const { personId } = await company.hire(fullName)
    const leaving = { personId, leaveDate: '2026-05-29', leaveKind: 'voluntary', ...said }
    const { eventId } = await company.call('leave', leaving)
    return { personId, eventId }
  }

  it.each([
    [{ regretted: true }, true],
    [{ regretted: false }, false],
    [{}, null],
  ])('is kept as it was said: %j', async (said, kept) => {
    const { personId } = await leaver('江晚舟', said)
    expect([await stored(personId), await regrettedOf(personId)]).toEqual([kept, kept])
  })

  it.each([
    ['said otherwise', { regretted: false }, false],
    ['taken back', { regretted: null }, null],
    ['left alone when the day changes', { day: '2026-05-28' }, true],
    ['moot once he turns out to have been dismissed', { leaveKind: 'involuntary' }, null],
    ['said anew of another kind of leaving', { leaveKind: 'retired', regretted: true }, true],
  ])('can be corrected: %s', async (_, change, after) => {
    const { personId, eventId } = await leaver('江晚舟', { regretted: true })
    await company.call('correctEvent', { personId, eventId, change })
    expect([await stored(personId), await regrettedOf(personId)]).toEqual([after, after])
  })

  it('is gone when the leaving is undone', async () => {
    const { personId, eventId } = await leaver('江晚舟', { regretted: true })
    await company.call('undoEvent', { personId, eventId })
    expect(await stored(personId)).toBeNull()
  })

  it('is no fact of anything but a leaving', async () => {
    const { personId } = await company.hire('江晚舟')
    const { entries } = await company.call('timeline', { personId })
    const change = { personId, eventId: entries[0]?.eventId, change: { regretted: true } }
    await expect(company.call('correctEvent', change)).rejects.toMatchObject({ code: 'people.notInThisEntry' })
  })

  it('is read by HR, not by who may see no personal data, and never by himself', async () => {
    const { personId } = await leaver('江晚舟', { regretted: true })
    const open = company.userOf('', { pattern: 'people.timeline', scope: 'company' })
    const all = { classes: ['public', 'internal', 'personal', 'sensitive', 'case'] as const }
    const himself = company.userOf(personId, { ...all, classes: [...all.classes] })
    const asHr = company.userOf(personId, { pattern: '*', scope: 'company', classes: [...all.classes] })
    expect(await regrettedOf(personId)).toBe(true)
    for (const reader of [open, himself, asHr]) expect(await regrettedOf(personId, reader)).toEqual({ hidden: true })
  })

  it('is not written to the audit', async () => {
    const { personId } = await leaver('江晚舟', { regretted: true })
    const leavings = (await company.rows('audit')).filter((row) => row.operation === 'people.leave')
    const audited = JSON.stringify(leavings.filter((row) => JSON.stringify(row).includes(personId)))
    expect(audited).toContain('"regretted"')
    expect(audited).not.toContain('"regretted":true')
  })
})

describe('whatever is told', () => {
  const tables = ['employment', 'assignment', 'pay', 'roster'] as const
  const rowsOf = (personId: string) =>
    Promise.all(
      tables.map(async (table) => {
        const of = sql.ref(table === 'employment' ? 'id' : 'employment_id')
        const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
          where ${of} in (select id from employment where person_id = ${personId}) order by from_day`.execute(
          company.world.db,
        )
        return rows
      }),
    )
  const anyEvent = fc.record({
    verb: fc.constantFrom('transfer', 'promote', 'changePay', 'second', 'endSecondment', 'leave', 'confirm'),
    offset: fc.integer({ min: 0, max: 500 }),
    unit: fc.constantFrom<'platform' | 'sales'>('platform', 'sales'),
    level: fc.constantFrom('P3', 'P4'),
    wage: fc.integer({ min: 1, max: 4 }),
  })
  type Told = { verb: string; offset: number; unit: 'platform' | 'sales'; level: string; wage: number }
  const inputOf = ({ offset, unit, level, wage, verb }: Told, personId: string) => {
    const day = addDays('2025-01-06' as Day, offset)
    const inputs: Record<string, object> = {
      transfer: { unitId: company.units[unit] },
      promote: { level, monthlyWage: wage },
      changePay: { monthlyWage: wage },
      second: { unitId: company.units[unit], until: addDays(day, 20) },
      leave: { leaveDate: day, leaveKind: 'other' },
    }
    return { personId, ...(verb === 'leave' ? {} : { day }), ...inputs[verb] }
  }

  it('spans never overlap, and undoing restores the very rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 6 }), anyEvent, async (events, last) => {
        const { personId } = await company.hire('任意', { level: 'P2', monthlyWage: 9, probationEnd: '2025-04-05' })
        for (const event of events)
          await company
            .call(event.verb as 'transfer', inputOf(event, personId))
            .catch((error) => expect(error.name).toBe('Refusal'))
        const before = await rowsOf(personId)
        const added = await company
          .call(last.verb as 'transfer', inputOf(last, personId))
          .catch((error) => void expect(error.name).toBe('Refusal'))
        if (!added) return
        const undone = await company.call('undoEvent', { personId, eventId: added.eventId }).catch((error) => error)
        if (undone.code) {
          expect(undone.code).toBe('people.builtOn')
          return
        }
        const after = await rowsOf(personId)
        const content = (lists: typeof before) => lists.map((rows) => rows.map(({ id: _, ...row }) => row))
        expect(content(after)).toEqual(content(before))
      }),
      { numRuns: 8 },
    )
  })
})
