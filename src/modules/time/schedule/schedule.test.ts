import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { addDays, type Day } from '#platform/kernel/day.ts'
import { newId } from '#platform/kernel/id.ts'
import type { Shift, ShiftBody } from '../contract.ts'
import { recordAbsences } from '../days/absences.ts'
import { type Office, timeOffice } from '../testing/office.ts'

/** A Monday. */
const today = '2026-06-15'

let office: Office
afterEach(() => office.world.close())

async function started(from = '2026-01-01') {
  office = await timeOffice(today)
  await office.time('startTime', { from })
  await clearStale()
  const { rows } = await office.time('shifts')
  const patterns = (await office.time('patterns')).rows
  return {
    shift: (name: string) => rows.find((each) => each.name === name) as Shift,
    pattern: (name: string) => patterns.find((each) => each.name === name)?.patternId ?? '',
    patterns,
  }
}

const clearStale = () => sql`delete from stale_day`.execute(office.world.db)
const stale = async () =>
  (await office.rows('stale_day'))
    .map(({ employment_id, from_day, to_day }) => [employment_id, from_day, to_day])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

const close = (month: string) =>
  sql`insert into closed_month (month, closed_by) values (${month}::date, ${newId()})`.execute(office.world.db)

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

const bodyOf = (from: number, to: number): ShiftBody => ({ segments: [{ from: from * 60, to: to * 60 }] }) as ShiftBody

const plan = (personId: string, day: string, shiftId: string | null) =>
  office.time('planDays', { cells: [{ personId, day, shiftId }] })

const days = async (personId: string, from: string, count = 7) => {
  const { rows, shifts } = await office.time('planner', { personId, from, days: count })
  return rows[0]?.days.map(({ shiftId }) => shifts.find((each) => each.shiftId === shiftId)?.short ?? '.').join('')
}

describe('starting', () => {
  it('gives everybody the five-day week by the calendar', async () => {
    await started()
    const zhao = await office.worker('赵一')
    // The Dragon Boat Festival: Friday to Sunday.
    expect(await days(zhao.personId, '2026-06-15', 14)).toBe('标标标标...标标标标标..')
    const { days: head } = await office.time('planner', { from: '2026-06-15', days: 7 })
    expect(head.map(({ calendar }) => calendar)).toEqual([
      ...['workday', 'workday', 'workday', 'workday', 'holiday', 'off', 'off'],
    ])
  })

  it('is done once, and marks everybody from that day to today', async () => {
    office = await timeOffice(today)
    await office.time('startTime', { from: '2026-06-01' })
    expect(await stale()).toEqual([[null, '2026-05-31', '2026-06-16']])
    await expect(office.time('startTime', { from: '2026-06-01' })).rejects.toEqual(refused('time.startedAlready'))
  })

  it.each(['1900-01-01', '1969-12-31', '2028-06-16', '2100-01-01'])('not from %s', async (from) => {
    office = await timeOffice(today)
    await expect(office.time('startTime', { from })).rejects.toEqual(refused('time.dayOutOfPlan', { day: from }))
  })

  it('not in a month that is closed', async () => {
    office = await timeOffice(today)
    await close('2026-05-01')
    await expect(office.time('startTime', { from: '2026-05-31' })).rejects.toEqual(refused('time.monthClosed'))
    expect(await office.rows('shift')).toEqual([])
  })

  it('speaks the language of who starts', async () => {
    office = await timeOffice(today)
    await office.time('startTime', { from: today }, { ...office.hr, language: 'en' })
    expect((await office.time('patterns')).rows.map(({ name }) => name)).toContain('Five-day week')
  })
})

describe('a shift', () => {
  it('changes from a day on, and what was before stays', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    const { shiftId, name, short, tone } = shift('标准班')
    await clearStale()
    await office.time('saveShift', { shiftId, name, short, tone, from: '2026-06-10', body: bodyOf(10, 19) })
    expect(await stale()).toEqual([[zhao.employmentId, '2026-06-09', '2026-06-16']])
    const [{ versions } = { versions: [] }] = (await office.time('shifts')).rows.filter(
      (each) => each.shiftId === shiftId,
    )
    expect(versions.map(({ from, body }) => [from, body.segments[0]?.from])).toEqual([
      ['2026-06-10', 600],
      ['1970-01-01', 540],
    ])
  })

  it('that is only renamed marks nobody', async () => {
    const { shift } = await started()
    await office.worker('赵一')
    await clearStale()
    const { shiftId, versions } = shift('标准班')
    await office.time('saveShift', { shiftId, name: '常日班', short: '常', tone: 4, body: versions[0]?.body })
    expect(await stale()).toEqual([])
  })

  it('marks only who works it: by a pattern of their own, or by hand', async () => {
    const { shift, pattern } = await started()
    const [zhao, qian, sun] = [await office.worker('赵一'), await office.worker('钱二'), await office.worker('孙三')]
    await office.time('usePattern', {
      ...{ users: { personIds: [zhao.personId] }, patternId: pattern('四班三运转'), from: '2026-06-01' },
    })
    await plan(qian.personId, '2026-06-12', shift('早班').shiftId)
    await clearStale()
    const { shiftId, name, short } = shift('早班')
    await office.time('saveShift', { shiftId, name, short, from: '2026-06-08', body: bodyOf(7, 14) })
    const marked = (await stale()).map(([id]) => id)
    expect(new Set(marked)).toEqual(new Set([zhao.employmentId, qian.employmentId]))
    expect(marked).not.toContain(sun.employmentId)
  })

  it.each([
    ['reversed', { body: { segments: [{ from: 600, to: 540 }] } }, 'time.shiftReversed'],
    ['too long', { body: { segments: [{ from: 0, to: 961 }] } }, 'time.shiftTooLong'],
    ['three letters', { short: '早早班' }, 'input.invalid'],
    ['ten thousand letters', { name: '班'.repeat(10_000) }, 'input.invalid'],
    ['no name', { name: ' ' }, 'input.invalid'],
    ['in 1900', { from: '1900-01-01' }, 'time.dayOutOfPlan'],
    ['in 2100', { from: '2100-01-01' }, 'time.dayOutOfPlan'],
    ['unknown', { shiftId: newId() }, 'time.shift.notFound'],
    ['a name taken', { name: '早班' }, 'time.shiftNameTaken'],
  ])('%s is refused', async (_, change, code) => {
    const { shift } = await started()
    const { shiftId } = shift('标准班')
    const input = { shiftId, name: '新班', short: '新', body: bodyOf(8, 17), ...change }
    await expect(office.time('saveShift', input)).rejects.toEqual(refused(code))
  })

  it('may be called by an emoji', async () => {
    await started()
    const { shiftId } = await office.time('saveShift', { name: '🌙夜巡', short: '🌙', body: bodyOf(20, 28) })
    expect((await office.time('shifts')).rows.find((each) => each.shiftId === shiftId)?.short).toBe('🌙')
  })

  it('whose new hours reach into the next day of a cycle is refused', async () => {
    const { shift } = await started()
    const { shiftId, name, short } = shift('夜班')
    const input = { shiftId, name, short, from: today, body: bodyOf(23.5, 39.5) }
    await office.time('saveShift', input)
    const early = { ...shift('早班'), from: today, body: bodyOf(0, 8) }
    const { shiftId: zero } = await office.time('saveShift', { name: '零点班', short: '零', body: bodyOf(0, 8) })
    const cycle = [zero, null, shiftId]
    await expect(
      office.time('savePattern', { name: '夜接早', body: { cycle, anchor: today, followsCalendar: false } }),
    ).rejects.toEqual(refused('time.cycleOverlap', { first: '夜班', second: '零点班', at: 3 }))
    expect(early.name).toBe('早班')
  })

  it('goes out of use only when nobody is planned for it', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    const { shiftId } = await office.time('saveShift', { name: '加班', short: '加', body: bodyOf(8, 12) })
    await plan(zhao.personId, '2026-06-20', shiftId)
    await expect(office.time('retireShift', { shiftId })).rejects.toEqual(refused('time.shiftPlanned'))
    await expect(office.time('retireShift', { shiftId: shift('标准班').shiftId })).rejects.toEqual(
      refused('time.shiftInPattern', { patterns: ['双休'] }),
    )
    await plan(zhao.personId, '2026-06-20', null)
    await office.time('retireShift', { shiftId })
    await expect(plan(zhao.personId, '2026-06-20', shiftId)).rejects.toEqual(refused('time.shiftRetired'))
    await office.time('retireShift', { shiftId, retired: false })
    await plan(zhao.personId, '2026-06-20', shiftId)
  })
})

describe('a pattern', () => {
  it('tells of too little rest, and of no day of rest', async () => {
    const { shift } = await started()
    const [early, late] = [shift('早班').shiftId, shift('中班').shiftId]
    const body = { cycle: [late, early], anchor: today, followsCalendar: false }
    const { warnings } = await office.time('savePattern', { name: '对倒', body })
    expect(warnings.map(({ kind, day, amount }) => [kind, day, amount])).toEqual([
      ['shortRest', 2, 480],
      ['noRestDay', 1, 7],
    ])
  })

  it('changed marks those who use it only', async () => {
    const { pattern, patterns } = await started()
    const [zhao] = [await office.worker('赵一'), await office.worker('钱二')]
    const flexible = pattern('弹性双休')
    await office.time('usePattern', { users: { personIds: [zhao.personId] }, patternId: flexible, from: '2026-06-01' })
    await clearStale()
    const body = patterns.find(({ patternId }) => patternId === flexible)?.versions[0]?.body
    await office.time('savePattern', {
      ...{ patternId: flexible, name: '弹性', from: '2026-06-10', body: { ...body, missing: 'half' } },
    })
    expect(await stale()).toEqual([[zhao.employmentId, '2026-06-09', '2026-06-16']])
    await expect(office.time('retirePattern', { patternId: flexible })).rejects.toEqual(refused('time.patternInUse'))
  })

  it.each([
    ['empty', [], 'input.invalid'],
    ['only rest', [null, null], 'time.patternEmpty'],
    ['of an unknown shift', [newId()], 'time.shift.notFound'],
    ['of 57 days', Array.from({ length: 57 }, () => null), 'input.invalid'],
  ])('%s is refused', async (_, cycle, code) => {
    await started()
    await expect(office.time('savePattern', { name: '新', body: { cycle, anchor: today } })).rejects.toEqual(
      refused(code),
    )
  })
})

describe('who works by which', () => {
  it('takes the nearest: the person’s, then the unit’s, then the company’s', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一', { unitId: office.units.platform })
    const qian = await office.worker('钱二', { unitId: office.units.sales })
    await clearStale()
    const from = '2026-06-10'
    await office.time('usePattern', { users: { unitId: office.units.rd }, patternId: pattern('弹性双休'), from })
    expect(await stale()).toEqual([[zhao.employmentId, '2026-06-09', '2026-06-16']])
    expect(await days(zhao.personId, '2026-06-08')).toBe('标标弹弹弹..')
    expect(await days(qian.personId, '2026-06-08')).toBe('标标标标标..')
    await clearStale()
    const users = { personIds: [zhao.personId] }
    await office.time('usePattern', { users, patternId: pattern('双休'), from: '2026-06-11', lastDay: '2026-06-11' })
    expect(await stale()).toEqual([[zhao.employmentId, '2026-06-10', '2026-06-13']])
    expect(await days(zhao.personId, '2026-06-08')).toBe('标标弹标弹..')

    await clearStale()
    await office.time('usePattern', {
      users: { unitId: office.units.rd },
      patternId: pattern('双休'),
      from: '2026-06-11',
      lastDay: '2026-06-11',
    })
    expect(await stale()).toEqual([])
  })

  it('of the company marks those who have nothing nearer', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一')
    const qian = await office.worker('钱二', { unitId: office.units.sales })
    const sun = await office.worker('孙三', { unitId: office.units.sales })
    const from = '2026-06-01'
    await office.time('usePattern', { users: { personIds: [qian.personId] }, patternId: pattern('双休'), from })
    await clearStale()
    await office.time('usePattern', { users: { company: true }, patternId: pattern('弹性双休'), from: '2026-06-10' })
    expect((await stale()).map(([id]) => id)).toEqual([zhao.employmentId, sun.employmentId].sort())
    await office.time('usePattern', { users: { unitId: office.units.sales }, patternId: pattern('双休'), from })
    await clearStale()
    await office.time('usePattern', { users: { company: true }, patternId: pattern('双休'), from: '2026-06-10' })
    expect((await stale()).map(([id]) => id)).toEqual([zhao.employmentId])
    expect(await days(sun.personId, '2026-06-08')).toBe('标标标标标..')
  })

  it('gives the teams of one rotation their shifts by turns', async () => {
    const { pattern } = await started()
    const teams = [
      await office.worker('甲'),
      await office.worker('乙'),
      await office.worker('丙'),
      await office.worker('丁'),
    ]
    for (const [at, { personId }] of teams.entries()) {
      const input = { users: { personIds: [personId] }, patternId: pattern('四班三运转'), from: today, shifted: at * 2 }
      await office.time('usePattern', input)
    }
    const plans = await Promise.all(teams.map(({ personId }) => days(personId, today, 8)))
    for (let day = 0; day < 8; day++) {
      expect(plans.map((plan) => plan?.[day]).sort()).toEqual(['.', '中', '夜', '早'])
    }
  })

  it('lists the uses, with how many have their own', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一')
    const rotation = pattern('四班三运转')
    await office.time('usePattern', { users: { unitId: office.units.sales }, patternId: rotation, from: '2026-07-01' })
    await office.time('usePattern', {
      users: { personIds: [zhao.personId] },
      patternId: rotation,
      from: today,
      shifted: 2,
    })
    const uses = await office.time('patternUses')
    expect(uses.company).toMatchObject([{ patternId: pattern('双休'), from: '2026-01-01', lastDay: null }])
    expect(uses.units).toMatchObject([{ unit: '销售部', from: '2026-07-01' }])
    expect(uses.persons).toEqual([{ patternId: rotation, people: 1 }])
    const { rows, total } = await office.time('patternUsers', { patternId: rotation })
    expect(rows).toMatchObject([{ name: '赵一', unit: '研发部', shifted: 2, from: today }])
    expect(total).toBe(1)
  })

  it('ends what stood before, and goes on with it after the last day', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一')
    const users = { personIds: [zhao.personId] }
    await office.time('usePattern', { users, patternId: pattern('弹性双休'), from: '2026-02-02' })
    await office.time('usePattern', { users, patternId: pattern('双休'), from: '2026-06-02', lastDay: '2026-06-03' })
    expect(await days(zhao.personId, '2026-06-01')).toBe('弹标标弹弹..')
    const { rows } = await office.time('patternUsers', { patternId: pattern('弹性双休') })
    expect(rows.map(({ from, lastDay }) => [from, lastDay])).toEqual([['2026-06-04', null]])
    await expect(office.time('usePattern', { users, patternId: pattern('双休'), from: '2026-06-01' })).rejects.toEqual(
      refused('time.useClash', { day: '2026-06-02' }),
    )
  })

  it('ended leaves what the unit or the company says', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一')
    const patternId = pattern('弹性双休')
    await office.time('usePattern', { users: { personIds: [zhao.personId] }, patternId, from: '2026-06-01' })
    const [use] = (await office.time('patternUsers', { patternId })).rows
    await clearStale()
    await office.time('endPatternUse', { useId: use?.useId, lastDay: '2026-06-10' })
    expect(await stale()).toEqual([[zhao.employmentId, '2026-06-10', '2026-06-16']])
    expect(await days(zhao.personId, '2026-06-08')).toBe('弹弹弹标标..')
    await expect(office.time('endPatternUse', { useId: use?.useId, lastDay: '2026-06-10' })).rejects.toEqual(
      refused('time.endsBefore'),
    )
    await office.time('endPatternUse', { useId: use?.useId, lastDay: '2026-05-31' })
    expect((await office.time('patternUsers', { patternId })).rows).toEqual([])
    await expect(office.time('endPatternUse', { useId: use?.useId, lastDay: today })).rejects.toEqual(
      refused('time.use.notFound'),
    )
  })

  it.each([
    ['reversed days', { lastDay: '2026-06-01' }, 'time.daysReversed'],
    ['1900', { from: '1900-01-01' }, 'time.dayOutOfPlan'],
    ['2100', { from: '2026-06-01', lastDay: '2100-01-01' }, 'time.dayOutOfPlan'],
    ['a closed month', { from: '2026-04-30' }, 'time.monthClosed'],
    ['an unknown pattern', { patternId: newId() }, 'time.pattern.notFound'],
    ['an unknown unit', { users: { unitId: newId() } }, 'time.unitUnknown'],
    ['an unknown person', { users: { personIds: [newId()] } }, 'person.notFound'],
    ['nobody', { users: { personIds: [] } }, 'input.invalid'],
  ])('refuses %s', async (_, change, code) => {
    const { pattern } = await started()
    await close('2026-04-01')
    const input = { users: { company: true }, patternId: pattern('双休'), from: today, ...change }
    await expect(office.time('usePattern', input)).rejects.toEqual(refused(code))
  })

  it('refuses who is not employed then', async () => {
    const { pattern } = await started()
    const zhao = await office.worker('赵一', { hireDate: '2026-06-01' })
    const users = { personIds: [zhao.personId] }
    await expect(
      office.time('usePattern', { users, patternId: pattern('双休'), from: '2026-05-01', lastDay: '2026-05-31' }),
    ).rejects.toEqual(refused('time.notEmployed', { name: '赵一' }))
  })

  it('refuses where the last shift of one reaches into the first of the other', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    const { shiftId: zero } = await office.time('saveShift', { name: '零点班', short: '零', body: bodyOf(0, 8) })
    const body = { cycle: [zero], anchor: today, followsCalendar: false }
    const { patternId } = await office.time('savePattern', { name: '零点', body })
    await plan(zhao.personId, '2026-06-21', shift('夜班').shiftId)
    await expect(
      office.time('usePattern', { users: { personIds: [zhao.personId] }, patternId, from: '2026-06-22' }),
    ).rejects.toEqual(
      refused('time.shiftsOverlap', { name: '赵一', day: '2026-06-21', first: '夜班', second: '零点班' }),
    )
  })
})

describe('planning by hand', () => {
  it('goes before the pattern, and is taken away again', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    await clearStale()
    const cells = [
      { personId: zhao.personId, day: '2026-06-09', shiftId: shift('早班').shiftId },
      { personId: zhao.personId, day: '2026-06-10', shiftId: null },
      { personId: zhao.personId, day: '2026-06-12', shiftId: shift('中班').shiftId },
      { personId: zhao.personId, day: '2026-07-01', shiftId: null },
    ]
    const { before } = await office.time('planDays', { cells })
    expect(await days(zhao.personId, '2026-06-08')).toBe('标早.标中..')
    expect(await stale()).toEqual([
      [zhao.employmentId, '2026-06-08', '2026-06-12'],
      [zhao.employmentId, '2026-06-11', '2026-06-14'],
    ])
    expect(before.map(({ shiftId }) => shiftId)).toEqual(['pattern', 'pattern', 'pattern', 'pattern'])
    await office.time('planDays', { cells: before })
    expect(await days(zhao.personId, '2026-06-08')).toBe('标标标标标..')
    expect(await office.rows('planned_day')).toEqual([])
  })

  it('refuses a night that reaches into the early shift, and names both', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    const { shiftId: dawn } = await office.time('saveShift', { name: '破晓班', short: '晓', body: bodyOf(6, 12) })
    await plan(zhao.personId, '2026-06-24', dawn)
    await expect(plan(zhao.personId, '2026-06-23', shift('夜班').shiftId)).rejects.toEqual(
      refused('time.shiftsOverlap', {
        ...{ name: '赵一', day: '2026-06-23', nextDay: '2026-06-24', first: '夜班', second: '破晓班' },
        ...{ until: '07:00', begins: '06:00' },
      }),
    )
    await expect(plan(zhao.personId, '2026-06-23', dawn)).resolves.toMatchObject({ warnings: [] })
  })

  it('tells whose agreed leave the days lie in', async () => {
    const { shift } = await started()
    const [zhao, qian] = [await office.worker('赵一'), await office.worker('钱二')]
    const away = (day: string) => ({ employmentId: zhao.employmentId, day: day as Day, part: 'day' as const })
    const leave = { kind: 'annual', title: { zh: '年休假', en: 'Annual leave' }, sourceId: newId() }
    const { db } = office.world
    const absences = ['2026-06-26', '2026-06-29'].map((day) => ({ ...away(day), ...leave }))
    await db.transaction().execute((within) => recordAbsences(within, today as Day, absences))
    const shiftId = shift('标准班').shiftId
    const cells = [zhao, qian].flatMap(({ personId }) =>
      ['2026-06-25', '2026-06-27', '2026-06-29'].map((day) => ({ personId, day, shiftId })),
    )
    const { warnings } = await office.time('planDays', { cells })
    expect(warnings.filter(({ kind }) => kind === 'onLeave')).toEqual([
      { kind: 'onLeave', personId: zhao.personId, name: '赵一', day: '2026-06-27', amount: 2 },
    ])
  })

  it('tells of too little rest and of the seventh day in a row', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    const tired = await plan(zhao.personId, '2026-06-23', shift('夜班').shiftId)
    expect(tired.warnings).toMatchObject([{ kind: 'shortRest', name: '赵一', day: '2026-06-24', amount: 120 }])
    const standard = shift('标准班').shiftId
    const cells = ['2026-06-27', '2026-06-28'].map((day) => ({ personId: zhao.personId, day, shiftId: standard }))
    await plan(zhao.personId, '2026-06-23', standard)
    const { warnings } = await office.time('planDays', { cells })
    // From Monday 22 to Friday 3 July.
    expect(warnings).toMatchObject([{ kind: 'noRestDay', day: '2026-06-28', amount: 12 }])
  })

  it.each([
    ['1900', [{ day: '1900-01-01' }], 'time.dayOutOfPlan'],
    ['2100', [{ day: '2100-01-01' }], 'time.dayOutOfPlan'],
    ['no such day', [{ day: '2026-02-30' }], 'input.invalid'],
    ['a closed month', [{ day: '2026-04-30' }], 'time.monthClosed'],
    ['before he came', [{ day: '2024-12-31' }], 'time.notEmployed'],
    ['the same cell twice', [{}, {}], 'time.cellTwice'],
    ['days far apart', [{}, { day: '2026-12-01' }], 'time.planTooWide'],
    ['an unknown shift', [{ shiftId: newId() }], 'time.shift.notFound'],
    ['no cell', [], 'input.invalid'],
    ['too many', Array.from({ length: 2001 }, () => ({})), 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    await started()
    const { personId } = await office.worker('赵一')
    await close('2026-04-01')
    const cells = changes.map((change) => ({ personId, day: today, shiftId: null, ...change }))
    await expect(office.time('planDays', { cells })).rejects.toEqual(refused(code))
    expect(await office.rows('planned_day')).toEqual([])
  })

  it('copies a week to another, also what the pattern says', async () => {
    const { shift } = await started()
    const zhao = await office.worker('赵一')
    await plan(zhao.personId, '2026-06-09', shift('早班').shiftId)
    await office.time('copyPlan', { personIds: [zhao.personId], from: '2026-06-08', days: 7, to: '2026-06-22' })
    expect(await days(zhao.personId, '2026-06-22')).toBe('标早标标标..')
    await expect(
      office.time('copyPlan', { personIds: [zhao.personId], from: '2024-06-08', days: 7, to: today }),
    ).rejects.toEqual(refused('time.nothingToCopy'))
  })

  it('takes as many statements for 1,000 days as for 10', async () => {
    const { shift } = await started()
    const workers: { personId: string }[] = []
    for (let each = 0; each < 25; each++) workers.push(await office.worker(`员工${each}`))
    const cellsOf = (people: number, length: number) =>
      workers.slice(0, people).flatMap(({ personId }) =>
        Array.from({ length }, (_, at) => ({
          ...{ personId, day: addDays('2026-06-15' as Day, at), shiftId: shift('标准班').shiftId },
        })),
      )
    const statements = async (cells: object[]) => {
      office.world.queries.length = 0
      await office.time('planDays', { cells })
      return office.world.queries.length
    }
    const few = await statements(cellsOf(1, 10))
    expect(await statements(cellsOf(25, 40))).toBe(few)
  })
})

describe('the board', () => {
  it('shows a page with a fixed number of statements, and counts all that were asked for', async () => {
    const { shift } = await started()
    const statements = async (input: object) => {
      office.world.queries.length = 0
      const board = await office.time('planner', { from: today, days: 7, ...input })
      return { board, count: office.world.queries.length }
    }
    for (let each = 0; each < 3; each++) await office.worker(`少${each}`, { unitId: office.units.sales })
    const few = await statements({ unitId: office.units.sales })
    for (let each = 0; each < 60; each++) await office.worker(`多${each}`)
    const many = await statements({})
    expect(many.count).toBe(few.count)
    expect(many.board.rows).toHaveLength(50)
    expect(many.board.total).toBe(63)
    expect(many.board.counts).toEqual([{ shiftId: shift('标准班').shiftId, people: [63, 63, 63, 63, 0, 0, 0] }])
    expect((await statements({ offset: 50 })).board.rows).toHaveLength(13)
    expect((await statements({ search: '少1' })).board.rows).toMatchObject([{ name: '少1', unit: '销售部' }])
    expect((await statements({ search: '%' })).board.total).toBe(0)
  })

  it('shows only who is in reach, and protection only to who may see it', async () => {
    await started()
    const zhao = await office.worker('赵一', { unitId: office.units.sales })
    await office.worker('钱二')
    await office.time('protect', { personId: zhao.personId, kind: 'nursing', from: today, lastDay: '2026-08-31' })
    const leader = office.userOf(newId(), { pattern: 'time.planner', scope: 'units', unitIds: [office.units.sales] })
    const { rows, total } = await office.time('planner', { from: today, days: 7 }, leader)
    expect(rows).toMatchObject([{ name: '赵一', protection: { hidden: true } }])
    expect(total).toBe(1)
    const own = office.userOf(zhao.personId, { pattern: 'time.*' })
    expect((await office.time('planner', { from: today, days: 7 }, own)).rows.map(({ name }) => name)).toEqual(['赵一'])
    await expect(plan(zhao.personId, today, null)).resolves.toBeTruthy()
    const stranger = office.userOf(newId(), { pattern: 'time.*', scope: 'units', unitIds: [office.units.platform] })
    const cells = [{ personId: zhao.personId, day: today, shiftId: null }]
    await expect(office.time('planDays', { cells }, stranger)).rejects.toEqual(refused('permission.denied'))
  })
})

describe('protection', () => {
  const pregnant = async () => {
    const facts = await started()
    const li = await office.worker('李芳')
    const input = { personId: li.personId, kind: 'pregnancy', from: '2026-06-22', lastDay: '2026-09-30' }
    return { ...facts, li, input }
  }

  it('keeps her from nights planned by hand', async () => {
    const { li, input, shift } = await pregnant()
    await office.time('protect', input)
    await expect(plan(li.personId, '2026-06-23', shift('夜班').shiftId)).rejects.toEqual(
      refused('time.protectedNight', { names: ['李芳'], day: '2026-06-23', shift: '夜班' }),
    )
    await plan(li.personId, '2026-06-21', shift('夜班').shiftId)
    await plan(li.personId, '2026-06-23', shift('早班').shiftId)
    await expect(plan(li.personId, '2026-06-23', shift('中班').shiftId)).rejects.toEqual(refused('time.protectedNight'))
  })

  it('keeps her from a pattern with nights: her own, her unit’s and the company’s', async () => {
    const { li, input, pattern } = await pregnant()
    await office.time('protect', input)
    const patternId = pattern('四班三运转')
    for (const users of [{ personIds: [li.personId] }, { unitId: office.units.rd }, { company: true }]) {
      await expect(office.time('usePattern', { users, patternId, from: '2026-06-15' })).rejects.toEqual(
        refused('time.protectedNight', { names: ['李芳'] }),
      )
    }
    await office.time('usePattern', {
      users: { personIds: [li.personId] },
      patternId: pattern('双休'),
      from: '2026-06-15',
    })
    await office.time('usePattern', { users: { unitId: office.units.rd }, patternId, from: '2026-06-15' })
  })

  it('keeps her from a shift that moves into the night', async () => {
    const { input, shift } = await pregnant()
    await office.time('protect', input)
    const { shiftId, name, short } = shift('标准班')
    await expect(office.time('saveShift', { shiftId, name, short, from: today, body: bodyOf(15, 23) })).rejects.toEqual(
      refused('time.protectedNight', { names: ['李芳'] }),
    )
  })

  it('tells which nights have to be planned anew, and marks her days', async () => {
    const { li, input, shift } = await pregnant()
    await plan(li.personId, '2026-06-23', shift('夜班').shiftId)
    await clearStale()
    const { nights } = await office.time('protect', { ...input, from: '2026-06-10' })
    expect(nights).toEqual([{ day: '2026-06-23', shift: '夜班' }])
    expect(await stale()).toEqual([[li.employmentId, '2026-06-09', '2026-06-16']])
  })

  it('is listed for who may see it, ends, and is not written to the audit', async () => {
    const { li, input } = await pregnant()
    const { protectionId } = await office.time('protect', { ...input, kind: 'nursing', babies: 2 })
    expect((await office.time('protections')).rows).toMatchObject([
      { name: '李芳', kind: 'nursing', babies: 2, lastDay: '2026-09-30' },
    ])
    const leader = office.userOf(newId(), { pattern: 'time.*', scope: 'units', unitIds: [office.units.rd] })
    expect(await office.time('protections', {}, leader)).toEqual({ rows: { hidden: true } })
    expect(JSON.stringify(await office.rows('audit'))).not.toContain('nursing')
    await expect(office.time('protect', { ...input, kind: 'nursing' })).rejects.toEqual(
      refused('time.protectedAlready'),
    )
    await office.time('endProtection', { protectionId, lastDay: '2026-07-31' })
    await expect(office.time('endProtection', { protectionId, lastDay: '2026-07-31' })).rejects.toEqual(
      refused('time.endsBefore'),
    )
    await office.time('endProtection', { protectionId, lastDay: '2026-06-01' })
    expect((await office.time('protections')).rows).toEqual([])
    await expect(office.time('endProtection', { protectionId, lastDay: today })).rejects.toEqual(
      refused('time.protection.notFound'),
    )
    expect(li.personId).toBeTruthy()
  })

  it.each([
    ['reversed', { lastDay: '2026-06-01' }, 'time.protectionReversed'],
    ['too long', { lastDay: '2027-09-30' }, 'time.protectionTooLong'],
    ['in 1900', { from: '1900-01-01', lastDay: '1900-02-01' }, 'time.dayOutOfPlan'],
    ['before she came', { from: '2024-06-01', lastDay: '2024-07-01' }, 'time.notEmployed'],
    ['of another kind', { kind: 'other' }, 'input.invalid'],
  ])('%s is refused', async (_, change, code) => {
    const { input } = await pregnant()
    await expect(office.time('protect', { ...input, ...change })).rejects.toEqual(refused(code))
  })
})
